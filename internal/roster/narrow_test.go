package roster_test

import (
	"testing"
)

// TestNarrowTitles: titles in a narrow column that go on below, and the titles above them that head
// people.
func TestNarrowTitles(t *testing.T) {
	const list = "出席者\n　　　　　　　　　　荒木　清香君\n　　　　　　　　　　林　宏太郎君\n　副大臣\n　　　外務副大臣　　　関　真由美君\n　政府参考人\n"
	readEach(t, []struct{ name, text, want string }{
		{"an office that ends its line, and a title cut in two",
			list + "　　　外務省大臣官\n　　　房審議官　　　　森　　宏一君\n　　　外務省領事局\n　　　長　　　　　　　谷　　　薫君\n　　　外務省局長　　　原　　　徹君\n",
			"出席者|member|荒木清香|-|-\n出席者|member|林宏太郎|-|-\n副大臣|other|関真由美|外務副大臣|-\n" +
				"政府参考人|presenter|森宏一|外務省大臣官房審議官|-\n政府参考人|presenter|谷薫|外務省領事局長|-\n政府参考人|presenter|原徹|外務省局長|-"},
		{"two titles of one, in a bracket over lines",
			list + "　　　外務大臣\n　　　国務大臣\n　　　（内閣府特命担\n　　　当大臣（防災）\n　　　）　　　　　　　谷　　　薫君\n　　　外務省領事政策\n　　　課長　　　　　　原　　　徹君\n　　　外務省局長　　　森　　宏一君\n",
			"出席者|member|荒木清香|-|-\n出席者|member|林宏太郎|-|-\n副大臣|other|関真由美|外務副大臣|-\n" +
				"政府参考人|presenter|谷薫|外務大臣国務大臣（内閣府特命担当大臣（防災））|-\n政府参考人|presenter|原徹|外務省領事政策課長|-\n政府参考人|presenter|森宏一|外務省局長|-"},
		{"bodies above their people, in a column that is wider",
			"出席者\n　　若葉市\n　　総務課企画財政係長　　荒木　清香\n　　　　　係長　　　　　　林　宏太郎\n　　青空町\n　　総務課企画財政係長　　関　真由美\n",
			"若葉市|secretariat|荒木清香|総務課企画財政係長|-\n若葉市|secretariat|林宏太郎|係長|-\n青空町|secretariat|関真由美|総務課企画財政係長|-"},
	})
}
