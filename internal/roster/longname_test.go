package roster_test

import "testing"

// TestLongerSurnames: surnames that are longer than one of the dictionary, and offices that begin like names.
func TestLongerSurnames(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"a letter of the surname before an office", "出席者\n三田町経営企画局長、早川財務部長、林環境課長\n",
			"出席者|member|三田町|経営企画局長|-\n出席者|member|早川|財務部長|-\n出席者|member|林|環境課長|-"},
		{"a letter before a surname", "出席者\n荒木座長、林委員、大長谷部委員、関委員\n",
			"出席者|member|荒木|座長|-\n出席者|member|林|委員|-\n出席者|member|大長谷部|委員|-\n出席者|member|関|委員|-"},
		{"faculties", "出席者\n荒木理事、丹羽理工学部長、森医学部長\n",
			"出席者|member|荒木|理事|-\n出席者|member|丹羽|理工学部長|-\n出席者|member|森|医学部長|-"},
		{"an office that begins as a name", "出席者\n　荒木　一馬　　防災局長\n　関　　啓　　　原子力安全対策課長\n　林　　　　　　原子力安全対策監\n",
			"出席者|member|荒木一馬|防災局長|-\n出席者|member|関啓|原子力安全対策課長|-\n出席者|member|林|原子力安全対策監|-"},
		{"seats in a company", "出席者\n　代表取締役社長　　　荒木洋\n　取締役放送本部長　　関真由美\n　編成制作部長　　　　林学\n",
			"出席者|member|荒木洋|代表取締役社長|-\n出席者|member|関真由美|取締役放送本部長|-\n出席者|member|林学|編成制作部長|-"},
		{"out of office", "出席者\n書記　荒木　学、関　猛（年休）\n会計　林　清香\n",
			"出席者|member|荒木学|書記|-\n出席者|member|関猛|-|-|note 年休\n出席者|member|林清香|会計|-"},
	})
}

// TestTitlesPadded: titles set as wide as their column, with gaps that differ by what rounding makes of them.
func TestTitlesPadded(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"letters", "出席者\n　副　　　 市　　　 長　　　荒　木　和　也　君\n　地 域　政　策　部 長　　　関　　　真　司　君\n" +
			"　会　計　 管 　理　者　　　林　　　健　一　君\n",
			"出席者|member|荒木和也|副市長|-\n出席者|member|関真司|地域政策部長|-\n出席者|member|林健一|会計管理者|-"},
		{"letters and a word", "出席者\n　総　　務　　部　　長　　　荒　木　和　也　君\n　地 域 産 業 振興部長　　　関　　　真　司　君\n",
			"出席者|member|荒木和也|総務部長|-\n出席者|member|関真司|地域産業振興部長|-"},
	})
}
