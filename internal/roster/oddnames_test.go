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

// TestTwosAbreast: surnames and given names with one and the same blank between them and between people.
func TestTwosAbreast(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"behind the word for members", "出席者\n委員　荒木 清香 林 学 関 真由美 榁尾 浩二\n　　　大谷 健 久世 和喜子\n事務局　森課長\n",
			"委員|member|荒木清香|-|-\n委員|member|林学|-|-\n委員|member|関真由美|-|-\n委員|member|榁尾浩二|-|-\n委員|member|大谷健|-|-\n" +
				"委員|member|久世和喜子|-|-\n事務局|secretariat|森|課長|-"},
		{"below the role of one", "出席者\n会長　　荒木　清香\n委員　　林　学　関　真由美　森川　浩二　大谷　健\n",
			"出席者|member|荒木清香|会長|-\n出席者|member|林学|委員|-\n出席者|member|関真由美|委員|-\n出席者|member|森川浩二|委員|-\n出席者|member|大谷健|委員|-"},
		{"but surnames alone are each somebody", "出席者\n委員　荒木　川口　畑　林　森川　谷口\n",
			"出席者|member|荒木|委員|-\n出席者|member|川口|委員|-\n出席者|member|畑|委員|-\n出席者|member|林|委員|-\n出席者|member|森川|委員|-\n出席者|member|谷口|委員|-"},
		{"and a title behind one is no name", "出席者\n荒木 清香 青空大学 教授\n林 学 緑大学 講師\n",
			"出席者|member|荒木清香|教授|青空大学\n出席者|member|林学|講師|緑大学"},
	})
}
