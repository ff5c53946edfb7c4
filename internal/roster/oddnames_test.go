package roster_test

import "testing"

// TestCalledAsTowns: given names that end as the names of towns and bodies do.
func TestCalledAsTowns(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"between commas", "出席者\n荒木栄市（会長）、久世慎市、篠山　学、関　健、林一郎（監事）\n",
			"出席者|member|荒木栄市|会長|-\n出席者|member|久世慎市|-|-\n出席者|member|篠山学|-|-\n出席者|member|関健|-|-\n出席者|member|林一郎|監事|-"},
		{"behind roles, with a gap", "出席者\n　理事長　久永　眞市\n　理事　　久世慎市\n　理事　　篠山　学\n　理事　　大谷健一\n",
			"出席者|member|久永眞市|理事長|-\n出席者|member|久世慎市|理事|-\n出席者|member|篠山学|理事|-\n出席者|member|大谷健一|理事|-"},
		{"a letter with which bodies end", "出席者\n篠山　学、大谷　健、服部　一郎、古館　会、森　健一\n",
			"出席者|member|篠山学|-|-\n出席者|member|大谷健|-|-\n出席者|member|服部一郎|-|-\n出席者|member|古館会|-|-\n出席者|member|森健一|-|-"},
		{"towns alone between commas are of nobody behind them", "出席者\n久留米市、東村山市、中川孝、森本一郎、西川有香\n",
			"出席者|member|-|-|久留米市\n出席者|member|-|-|東村山市\n出席者|member|中川孝|-|-\n出席者|member|森本一郎|-|-\n出席者|member|西川有香|-|-"},
	})
}
