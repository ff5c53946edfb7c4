package roster_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/roster"
)

// readCells reads a table with cells as the list of one group of members: a
// line a row, | between columns, / between the lines of a cell; ^ is the cell
// above and < the one before, merged with it.
func readCells(table string) (*doc.Source, *doc.People) {
	var text []rune
	var cells [][][]doc.Span
	for i, row := range strings.Split(table, "\n") {
		var places [][]doc.Span
		for k, written := range strings.Split(row, "|") {
			switch written {
			case "^":
				places = append(places, cells[i-1][k])
				continue
			case "<":
				places = append(places, places[k-1])
				continue
			}
			var lines []doc.Span
			for _, line := range strings.Split(written, "/") {
				start := len(text)
				text = append(text, []rune(line)...)
				if len(text) > start {
					lines = append(lines, doc.Span{Start: start, End: len(text)})
				}
				text = append(text, '\n')
			}
			places = append(places, lines)
		}
		cells = append(cells, places)
	}
	src := sourceOf(text)
	return src, roster.Read(src, []doc.Group{{Key: "member", Cells: cells}}, nil, nil)
}

func TestCells(t *testing.T) {
	tests := []struct{ name, table, want string }{
		{"by the head row", "№|役職|氏　名|所属\n１|会長|荒木 清香|若葉大学\n２|委員|林 宏太郎|若葉銀行",
			"member|荒木清香|会長|若葉大学\nmember|林宏太郎|委員|若葉銀行"},
		{"two sides without heads, courtesy behind names", "議長|荒木 清香 君|副議長|林 宏太郎 君　\n議員|関 真由美 君|議員|野々村 学 君\n水道事業管理者|森 浩二 君||",
			"member|荒木清香|議長|-\nmember|林宏太郎|副議長|-\nmember|関真由美|議員|-\nmember|野々村学|議員|-\nmember|森浩二|水道事業管理者|-"},
		{"columns in another order", "所属|氏名（敬称略）|備考\n若葉大学|荒木 清香|途中退席\n若葉銀行|林 宏太郎|",
			"member|荒木清香|-|若葉大学|note 途中退席\nmember|林宏太郎|-|若葉銀行"},
		{"who came", "氏名|出欠\n荒木 清香|○\n林 宏太郎|×\n関 真由美|欠\n野々村 学|代理",
			"member|荒木清香|-|-\nabsent|林宏太郎|-|-\nabsent|関真由美|-|-\nmember|野々村学|-|-|note 代理"},
		{"a column for each", "氏名|出席|欠席\n荒木 清香|○|\n林 宏太郎||○", "member|荒木清香|-|-\nabsent|林宏太郎|-|-"},
		{"two rows of heads", "氏名|出欠|<\n^|出席|欠席\n荒木 清香|○|\n林 宏太郎||○", "member|荒木清香|-|-\nabsent|林宏太郎|-|-"},
		{"who sits for whom", "氏名|出欠\n荒木 清香|代理（林 宏太郎）", "member|林宏太郎|-|-|for 荒木清香"},
		{"merged groups", "区分|氏名|所属\n構成員|荒木 清香|若葉大学\n^|林 宏太郎|若葉銀行\nオブザーバ|関 真由美|若葉省\n^|野々村 学|^",
			"member|荒木清香|-|若葉大学\nmember|林宏太郎|-|若葉銀行\nobserver|関真由美|-|若葉省\nobserver|野々村学|-|若葉省"},
		{"two a row without heads, names that no dictionary has", "教育次長|こがゆ 匡|学校教育課長|ひいらぎ 舞花\n生涯学習課長|ひびき 鷹|図書館長|もずだ 莉央\n指導係長|みやこ 真宙|書記|おがわ 陽凪",
			"member|こがゆ匡|教育次長|-\nmember|ひいらぎ舞花|学校教育課長|-\nmember|ひびき鷹|生涯学習課長|-\nmember|もずだ莉央|図書館長|-\nmember|みやこ真宙|指導係長|-\nmember|おがわ陽凪|書記|-"},
		{"roles in the column of groups", "区分|氏名\n会長|荒木 清香\n委員|林 宏太郎\n^|関 真由美", "member|荒木清香|会長|-\nmember|林宏太郎|委員|-\nmember|関真由美|委員|-"},
		{"names alone, one with a sign and one of a surname that no dictionary has", "荒木　清香|柊木　すみれ|林　学\n谷　薫|○蜂須賀　敬|森　宏一",
			"member|荒木清香|-|-\nmember|柊木すみれ|-|-\nmember|林学|-|-\nmember|谷薫|-|-\nmember|蜂須賀敬|-|-\nmember|森宏一|-|-"},
		{"a heading over the width", "氏名|職名\n荒木 清香|主査\n事務局|<\n林 宏太郎|総務課長", "member|荒木清香|主査|-\nsecretariat|林宏太郎|総務課長|-"},
		{"a title above the head row", "委員名簿|<\n氏名|所属\n荒木 清香|若葉大学", "member|荒木清香|-|若葉大学"},
		{"the head row again on the next page", "氏名|所属\n荒木 清香|若葉大学\n氏名|所属\n林 宏太郎|若葉銀行", "member|荒木清香|-|若葉大学\nmember|林宏太郎|-|若葉銀行"},
		{"somebody with two rows", "氏名|役職\n荒木 清香|会長\n^|部会長\n林 宏太郎|委員", "member|荒木清香|会長|-\nmember|林宏太郎|委員|-"},
		{"several in a cell", "職名|氏名\n主査|荒木 清香/林 宏太郎\n係長/主事|関 真由美/野々村 学",
			"member|荒木清香|主査|-\nmember|林宏太郎|主査|-\nmember|関真由美|係長|-\nmember|野々村学|主事|-"},
		{"two sides, by their numbers", "№|氏名|№|氏名\n１|荒木 清香|３|関 真由美\n２|林 宏太郎|４|野々村 学",
			"member|荒木清香|-|-\nmember|林宏太郎|-|-\nmember|関真由美|-|-\nmember|野々村学|-|-"},
		{"two sides, by the numbers of their seats", "席番|氏名|出欠|席番|氏名|出欠\n１|荒木 清香|○|３|関 真由美|×\n２|林 宏太郎|○|４|野々村 学|○",
			"member|荒木清香|-|-\nmember|林宏太郎|-|-\nabsent|関真由美|-|-\nmember|野々村学|-|-"},
		{"two sides, row by row", "職名|氏名|職名|氏名\n部長|荒木 清香|課長|関 真由美\n係長|林 宏太郎||",
			"member|荒木清香|部長|-\nmember|関真由美|課長|-\nmember|林宏太郎|係長|-"},
		{"without a head row", "会長|荒木 清香|若葉大学\n委員|林 宏太郎|若葉銀行", "member|荒木清香|会長|若葉大学\nmember|林宏太郎|委員|若葉銀行"},
		{"names that no dictionary has beside roles",
			"団本部|団長|焔硝岩 守\n^|副団長|筒先 直人\n第１分団|分団長|半鐘 大介（欠席）",
			"member|焔硝岩守|団長|団本部\nmember|筒先直人|副団長|団本部\nabsent|半鐘大介|分団長|第１分団"},
		{"titles beside bodies in one column", "氏名|所属・職名|備考\n荒木 清香|薬剤部　部長|\n林 宏太郎|若葉大学　准教授|副委員長", "member|荒木清香|部長|薬剤部\nmember|林宏太郎|副委員長|若葉大学"},
		{"the day heads who came", "委員名|６月３日\n荒木 清香|○\n林 宏太郎|欠\n関 真由美|○", "member|荒木清香|-|-\nabsent|林宏太郎|-|-\nmember|関真由美|-|-"},
		{"several days say nothing of one", "委員名|第１回|第２回\n荒木 清香|○|欠\n林 宏太郎|欠|○", "member|荒木清香|-|-\nmember|林宏太郎|-|-"},
		{"roles below a blank head",
			"|氏名|職業・所属|出欠\n委員長|荒木 清香|薬剤部|○\n委員|林 宏太郎|看護部|×\n委員|関 真由美|若葉大学|○",
			"member|荒木清香|委員長|薬剤部\nabsent|林宏太郎|委員|看護部\nmember|関真由美|委員|若葉大学"},
		{"groups below a blank head",
			"|団体名|職名|氏名\n構成員|若葉市|部長|荒木 清香\n^|青空市|課長|林 宏太郎\nオブザーバー|若葉省|係長|関 真由美\n事務局|若葉公社|理事|森 宏一",
			"member|荒木清香|部長|若葉市\nmember|林宏太郎|課長|青空市\nobserver|関真由美|係長|若葉省\nsecretariat|森宏一|理事|若葉公社"},
		{"出席者 beside the bodies", "株主名|出席者|議決権個数\n若葉町|副町長　荒木　清香|510個\n青空農業協同組合|林　宏太郎|120個", "member|荒木清香|副町長|若葉町\nmember|林宏太郎|-|青空農業協同組合"},
		{"代表者 beside the bodies", "団体名|代表者\n若葉町|荒木　清香\n青空農業協同組合|林　宏太郎", "member|荒木清香|-|若葉町\nmember|林宏太郎|-|青空農業協同組合"},
		{"what reads like a name before a title",
			"会社名|出席者\n株式会社若葉|湯ノ岬支店長　荒木　清香\n青空株式会社|総務部長　林　宏太郎",
			"member|荒木清香|湯ノ岬支店長|株式会社若葉\nmember|林宏太郎|総務部長|青空株式会社"},
		{"a column that no list knows", "氏名|性別|出欠\n荒木 清香|女|○\n林 宏太郎|男|欠", "member|荒木清香|-|-\nabsent|林宏太郎|-|-"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, people := readCells(test.table)
			assert.Equal(t, test.want, strings.Join(lines(people), "\n"))
		})
	}
}

// TestGroupCell: the words of a merged cell are the label of its rows and no
// part of anybody's text.
func TestGroupCell(t *testing.T) {
	src, people := readCells("区分|氏名\nオブザーバ|荒木 清香\n^|林 宏太郎")
	for _, p := range people.Persons {
		assert.Equal(t, "オブザーバ", bare(p.GroupLabel))
		for _, s := range p.Text {
			assert.NotContains(t, src.String(s), "オブザーバ")
		}
	}
	assert.Len(t, people.Persons, 2)
}

// TestTabbed: a head row with a word that no list knows is one all the same.
func TestTabbed(t *testing.T) {
	_, people := read("氏名\t職名等\t性別\t出欠\n荒木　清香\t部長\t女\t○\n林　宏太郎\t課長\t男\t欠\n", nil)
	assert.Equal(t, []string{"member|荒木清香|部長|-", "absent|林宏太郎|課長|-"}, lines(people))
}

// TestWhoHeads: 出席者 heads the names of a table of text too, beside the bodies.
func TestWhoHeads(t *testing.T) {
	_, people := read("団体名\t出席者\t備考\n若葉町\t荒木　清香\t\n青空会\t林　宏太郎\t途中退席\n", nil)
	assert.Equal(t, []string{"member|荒木清香|-|若葉町", "member|林宏太郎|-|青空会|note 途中退席"}, lines(people))
}

// TestBodiesBelowUnknownHeads: bodies in a column whose head no list knows are those of the
// people.
func TestBodiesBelowUnknownHeads(t *testing.T) {
	_, people := read("役職\t氏名\t自治会名\t出欠\n会長\t荒木　清香\t上町自治会\t○\n理事\t林　宏太郎\t下町自治会\t欠\n", nil)
	assert.Equal(t, []string{"member|荒木清香|会長|上町自治会", "absent|林宏太郎|理事|下町自治会"}, lines(people))
}

// TestTabbedGroups: a row that begins with a tab has an empty first cell.
func TestTabbedGroups(t *testing.T) {
	_, people := read("区分\t氏名\t出欠\n構成員\t荒木　清香\t○\n\t林　宏太郎\t欠\nオブザーバ\t関　真由美\t○\n\t野々村　学\t○\n", nil)
	assert.Equal(t, []string{"member|荒木清香|-|-", "absent|林宏太郎|-|-", "observer|関真由美|-|-", "observer|野々村学|-|-"}, lines(people))
	_, people = read("\t氏名\t出欠\n\t荒木　清香\t○\n\t林　宏太郎\t欠\n", nil) // the whole table is indented
	assert.Equal(t, []string{"member|荒木清香|-|-", "absent|林宏太郎|-|-"}, lines(people))
}

// TestEnds: where the people of a list end, and that nobody behind it is read.
func TestEnds(t *testing.T) {
	const list = "荒木清香\n林宏太郎\n関真由美\n"
	tests := []struct {
		name, behind string
		end          int
	}{
		{"nothing", "", 3},
		{"more names", "野々村学\n荒木健一\n", 5},
		{"a sentence", "会議の公開について諮り、公開とした。\n野々村学\n", 3},
		{"a statement without a stop", "以上のとおり定足数に達していることを確認\n野々村学\n", 3},
		{"a lead-in", "次のような意見が出された\n・道が狭い\n", 3},
		{"titles", "\n計画の改定について\n予算について\n", 3},
		{"a time", "午前10時　開会\n野々村学\n", 3},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, people := read(list+test.behind, nil)
			assert.Equal(t, []int{test.end}, people.Ends)
			assert.Len(t, people.Persons, test.end)
		})
	}
}

func FuzzCells(f *testing.F) {
	f.Add("区分|氏名\n会長|荒木 清香\n^|林 宏太郎")
	f.Add("№|氏名|№|氏名\n1|荒木|2|\n<|^|/|")
	f.Fuzz(func(t *testing.T, table string) {
		rows := strings.Split(table, "\n")
		for i, row := range rows {
			if len(row) > 200 || i > 40 || strings.Count(row, "|") != strings.Count(rows[0], "|") ||
				strings.HasPrefix(row, "<") || i == 0 && strings.Contains(row, "^") {
				t.Skip()
			}
		}
		src, people := readCells(table)
		for _, p := range people.Persons {
			for _, s := range p.Text {
				assert.True(t, s.Start < s.End && s.End <= len(src.Runes))
			}
		}
	})
}

// setInCharacters writes cells as pdftotext -layout does: each begins so many characters
// from the left, however wide they are.
func setInCharacters(columns []int, rows ...[]string) string {
	var out strings.Builder
	for _, row := range rows {
		n := 0
		for i, c := range row {
			if c == "" {
				continue
			}
			out.WriteString(strings.Repeat(" ", max(columns[i]-n, 0)))
			out.WriteString(c)
			n = max(columns[i], n) + len([]rune(c))
		}
		out.WriteByte('\n')
	}
	return out.String()
}

// TestByCharacters: where the words stand below one another by their number of characters,
// that tells the columns.
func TestByCharacters(t *testing.T) {
	_, people := read(setInCharacters([]int{0, 4, 22, 32, 44},
		[]string{"No.", "所 属", "役 職", "氏 名", "代理出席者"},
		[]string{"１", "若葉省青空川河川事務所", "所長", "荒木 清香", "森 宏一"},
		[]string{"２", "青空会", "会長", "林 宏太郎"},
		[]string{"３", "緑町消防団", "団長", "関 真由美", "谷 薫"},
	), nil)
	assert.Equal(t, []string{"member|森宏一|所長|若葉省青空川河川事務所|for 荒木清香", "member|林宏太郎|会長|青空会", "member|谷薫|団長|緑町消防団|for 関真由美"}, lines(people))
	_, people = read(setInCharacters([]int{0, 8, 22, 30},
		[]string{"町長", "荒木 清香", "副町長", "林 宏太郎"},
		[]string{"消防団長", "関 真由美", "消防署長", "森 宏一"},
		[]string{"商工会長", "谷 薫", "診療所長", "原 学"},
		[]string{"婦人会長", "堤 由利", "郵便局長", "荒川 健"},
	), nil)
	assert.Equal(t, []string{"member|荒木清香|町長|-", "member|林宏太郎|副町長|-", "member|関真由美|消防団長|-", "member|森宏一|消防署長|-",
		"member|谷薫|商工会長|-", "member|原学|診療所長|-", "member|堤由利|婦人会長|-", "member|荒川健|郵便局長|-"}, lines(people))
}

// TestProxyColumn: who sits for somebody, in a column of its own.
func TestProxyColumn(t *testing.T) {
	_, people := readCells("所属|氏名|代理出席者\n若葉省|荒木 清香|森 宏一\n青空会|林 宏太郎|\n緑町|関 真由美|－")
	assert.Equal(t, []string{"member|森宏一|-|若葉省|for 荒木清香", "member|林宏太郎|-|青空会", "member|関真由美|-|緑町"}, lines(people))
}

// TestTitlesThatFillTheirColumn: a name begins where others do, with no blank before it.
func TestTitlesThatFillTheirColumn(t *testing.T) {
	_, people := read("農 林 部 長 荒　木　　　薫　君\n農村整備課長百目鬼　　　孝　君\n河 川 課 長 鯵　坂　　　強　君\n道路建設課長吉　良　文　恵　君\n", nil)
	assert.Equal(t, []string{"member|荒木薫|農林部長|-", "member|百目鬼孝|農村整備課長|-", "member|鯵坂強|河川課長|-", "member|吉良文恵|道路建設課長|-"}, lines(people))
}

// TestHeadsInTheMiddle: cells begin before their heads, which stand in the middle of them.
func TestHeadsInTheMiddle(t *testing.T) {
	_, people := read(`No. 所 属             役 職     氏 名    代理出席者
１ 若葉市               市長（会長）  一尺八寸 武
２ 若葉交通省青空川上流河川事務所 所長         広岡 信二  藤 美沙紀
３ 県若葉土木事務所          所長      堂園 浩子
４ 若葉市消防団            団長      岡 八十吉
５ 青空山川電力送電株式会社      若葉町営業所長 ブラウン 健
`, nil)
	assert.Equal(t, []string{"member|一尺八寸武|市長|若葉市|note 会長", "member|藤美沙紀|所長|若葉交通省青空川上流河川事務所|for 広岡信二", "member|堂園浩子|所長|県若葉土木事務所",
		"member|岡八十吉|団長|若葉市消防団", "member|ブラウン健|若葉町営業所長|青空山川電力送電株式会社"}, lines(people))
	_, people = read("株主名           出席者          議決権個数\n"+
		"若葉町          副町長 湊 謙二     510\n"+
		"青空農業協同組合       代表理事組合長 安 国男 120\n"+
		"若葉町商工会       会長 梁 明哲      30\n", nil)
	assert.Equal(t, []string{"member|湊謙二|副町長|若葉町", "member|安国男|代表理事組合長|青空農業協同組合", "member|梁明哲|会長|若葉町商工会"}, lines(people))
}

// TestThreeAbreast: of several columns of names none is the one.
func TestThreeAbreast(t *testing.T) {
	_, people := read(`町長       大湯   継男     副町長     小坂   恭平    教育長         十和田 尚
消防団長     八幡平   豪     消防署長    花輪   一馬    警察署長        尾去沢 渉
社福協会長    毛馬内   トシ    婦人会長    草木   恵美子   郵便局長        錦木   保
商工会長     土深井   弘美    診療所長    末広   智     東北北部電力若葉原   柴平   健吾
                                        営業所長
`, nil)
	assert.Equal(t, []string{
		"member|大湯継男|町長|-", "member|小坂恭平|副町長|-", "member|十和田尚|教育長|-", "member|八幡平豪|消防団長|-",
		"member|花輪一馬|消防署長|-", "member|尾去沢渉|警察署長|-",
		"member|毛馬内トシ|社福協会長|-", "member|草木恵美子|婦人会長|-",
		"member|錦木保|郵便局長|-", "member|土深井弘美|商工会長|-", "member|末広智|診療所長|-",
		"member|柴平健吾|東北北部電力若葉原営業所長|-",
	}, lines(people))
}

// TestWhoHeadsInText: 出席者 heads the names of a table that spaces part.
func TestWhoHeadsInText(t *testing.T) {
	_, people := read(`株主名           出席者          議決権個数
岬ノ原町          副町長 湊 謙二     510 個
岬ノ原温泉旅館協同組合 理事長 日置 いく代     180 個
岬農業協同組合       代表理事組合長 安 国男 120 個
株式会社岬銀行       岬ノ原支店長 轟 哲也  50 個
岬観光バス株式会社     総務部長 九十九 慎   50 個
`, nil)
	assert.Equal(t, []string{"member|湊謙二|副町長|岬ノ原町", "member|日置いく代|理事長|岬ノ原温泉旅館協同組合", "member|安国男|代表理事組合長|岬農業協同組合",
		"member|轟哲也|岬ノ原支店長|株式会社岬銀行", "member|九十九慎|総務部長|岬観光バス株式会社"}, lines(people))
}
