package roster_test

import "testing"

// TestRolesOfLetters: roles behind names, whose letters are spread alike.
func TestRolesOfLetters(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"two columns", "出席者\n　荒　木　清　香　会　長　　　　　林　　　宏太郎　副会長\n　榁　尾　　　豊　委　員　　　　　森　　　宏　一　委　員\n　北文字　　　渉　委　員　　　　　川　原　代　司　委　員\n",
			"出席者|member|荒木清香|会長|-\n出席者|member|林宏太郎|副会長|-\n出席者|member|榁尾豊|委員|-\n出席者|member|森宏一|委員|-\n" +
				"出席者|member|北文字渉|委員|-\n出席者|member|川原代司|委員|-"},
		{"one line, which no heading is", "欠席委員\n　　野々村　　　学　委　員　　　　　谷　口　塚　雄　委　員\n",
			"欠席委員|member|野々村学|-|-\n欠席委員|member|谷口塚雄|-|-"},
		{"half-width blanks, and officials", "出席者\n荒 木 清 香 部 長     林 宏太郎 次 長\n榁 尾    豊 委 員     森    弘 委 員\n",
			"出席者|member|荒木清香|部長|-\n出席者|member|林宏太郎|次長|-\n出席者|member|榁尾豊|委員|-\n出席者|member|森弘|委員|-"},
		{"titles of letters at the end of a row", "出席者\n　荒　木　　　学　町　長　　　　林　　　清　副町長　　　　関　　　真由美　総　務　課　長\n",
			"出席者|member|荒木学|町長|-\n出席者|member|林清|副町長|-\n出席者|member|関真由美|総務課長|-"},
		{"roles before names", "出席者\n　会　長　荒　木　清　香　　　　委　員　林　　　　　学\n　委　員　関　　　真由美　　　　委　員　勅使河原　　均\n",
			"出席者|member|荒木清香|会長|-\n出席者|member|林学|委員|-\n出席者|member|関真由美|委員|-\n出席者|member|勅使河原均|委員|-"},
	})
}

// TestPeopleSideBySide: two people with their roles on one line are no heading.
func TestPeopleSideBySide(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"whole words", "出席者\n荒木 清香 会長     林 宏太郎 副会長\n榁尾 豊 委員     橅原 弘 委員\n",
			"出席者|member|荒木清香|会長|-\n出席者|member|林宏太郎|副会長|-\n出席者|member|榁尾豊|委員|-\n出席者|member|橅原弘|委員|-"},
	})
}
