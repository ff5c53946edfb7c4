package extract_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestListsOfPeople: what the headings of lists say of their signs, lists in brackets, and who has a seat that is a label.
func TestListsOfPeople(t *testing.T) {
	const three = "荒木 清香　若葉大学\n※林 宏太郎　青空大学\n関 真由美　緑社\n議題\n（１）事業計画について\n"
	for name, test := range map[string]struct{ text, want string }{
		"a sign explained in the bracket of the label": {annexed + "出席者（敬称略、※はオンライン）\n" + three,
			"member|出席者|荒木清香|-|若葉大学\nmember|出席者|林宏太郎|-|青空大学\nmember|出席者|関真由美|-|緑社"},
		"explained behind the label": {annexed + "出席者　※は欠席\n" + three,
			"member|出席者|荒木清香|-|若葉大学\nabsent|出席者|林宏太郎|-|青空大学\nmember|出席者|関真由美|-|緑社"},
		"signs of seats": {annexed + "出席者（※座長、○副座長）\n" + three,
			"member|出席者|荒木清香|-|若葉大学\nmember|出席者|林宏太郎|座長|青空大学\nmember|出席者|関真由美|-|緑社"},
		"a stop in the bracket behind a colon": {annexed + "委員：（敬称略、順不同。※印は欠席）\n" + three,
			"member|委員|荒木清香|-|若葉大学\nabsent|委員|林宏太郎|-|青空大学\nmember|委員|関真由美|-|緑社"},
		"lists in brackets, over two rows and by offices": {annexed + "委員出席者（荒木会長，林副会長，\n　　　　　関委員　以上３名）\n事務局出席者（福祉部：森部長，税務課：谷課長，原主査）\n傍聴者　３名\n",
			"member|委員出席者|荒木|会長|-\nmember|委員出席者|林|副会長|-\nmember|委員出席者|関|-|-\n" +
				"secretariat|事務局出席者|森|部長|福祉部\nsecretariat|事務局出席者|谷|課長|税務課\nsecretariat|事務局出席者|原|主査|税務課"},
		"numbered people with letters apart": {annexed + "出席理事（３名）\n　１　理　事　長　　荒　木　清　香\n　２　理　　事　　　榁　尾　圭　介\n欠席理事（１名）\n　３　理　　事　　　林　　　浩　介\n",
			"member|出席理事|荒木清香|理事長|-\nmember|出席理事|榁尾圭介|理事|-\nabsent|欠席理事|林浩介|理事|-"},
		"who has the chair and is in no list": {annexed + "議長：副大臣　荒木　清香\n出席構成員：\n　林　宏太郎　　若葉大学\n　関　真由美　　青空大学\n議題：\n　１．発表\n",
			"member|議長|荒木清香|副大臣|-\nmember|出席構成員|林宏太郎|-|若葉大学\nmember|出席構成員|関真由美|-|青空大学"},
		"who has the chair and is in a list": {annexed + "議長：副大臣　荒木　清香\n出席構成員：荒木座長、林委員\n議題：\n　１．発表\n",
			"member|出席構成員|荒木|座長|-\nmember|出席構成員|林|委員|-"},
		"officials below a table of the members": {annexed + "出席者\n　　氏　　名　　出席○　　氏　　名　　出席○\n　　荒木　清香　　○　　　関　真由美　　×\n" +
			"　　林　宏太郎　　○　　　森　浩二　　　○\n事務局：環境課長　谷　修\n",
			"member|出席者|荒木清香|-|-\nabsent|出席者|関真由美|-|-\nmember|出席者|林宏太郎|-|-\nmember|出席者|森浩二|-|-\nsecretariat|事務局|谷修|環境課長|-"},
		"who wrote the minutes": {annexed + "出席者　荒木 清香、林 宏太郎、関 真由美\n　　　　　　　作　成　庶務理事 関 真由美\n", "member|出席者|荒木清香|-|-\n" +
			"member|出席者|林宏太郎|-|-\nmember|出席者|関真由美|-|-"},
	} {
		t.Run(name, func(t *testing.T) { assert.Equal(t, test.want, peopleOf(t, test.text)) })
	}
}
