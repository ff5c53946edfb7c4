package roster_test

import "testing"

// TestSurnamesApart: surnames alone that white space parts are no surnames and given names, with bodies before them or none.
func TestSurnamesApart(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"bodies and roles before them", "出席者\n 委員長   荒木 (副院長)\n 医局     平山  柿沼  野々村\n 看護部   金子  谷口\n 事務     大河原  森\n",
			"出席者|member|荒木|委員長|副院長\n出席者|member|平山|-|医局\n出席者|member|柿沼|-|医局\n出席者|member|野々村|-|医局\n" +
				"出席者|member|金子|-|看護部\n出席者|member|谷口|-|看護部\n出席者|member|大河原|-|事務\n出席者|member|森|-|事務"},
		{"a row of three", "出席者\n佐藤　川口　畑\n", "出席者|member|佐藤|-|-\n出席者|member|川口|-|-\n出席者|member|畑|-|-"},
		{"behind a colon, with a bracket", "出席者\n若葉社：佐藤　川口（Web）　畑\n青空社：森　谷口\n緑社：林\n",
			"出席者|member|佐藤|-|若葉社\n出席者|member|川口|-|若葉社|remote\n出席者|member|畑|-|若葉社\n出席者|member|森|-|青空社\n出席者|member|谷口|-|青空社\n出席者|member|林|-|緑社"},
		{"given names", "出席者\n１班　佐藤　学\n２班　森　薫\n３班　林　川口\n",
			"出席者|member|佐藤学|-|１班\n出席者|member|森薫|-|２班\n出席者|member|林川口|-|３班"},
	})
}
