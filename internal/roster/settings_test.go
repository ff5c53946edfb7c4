package roster_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/roster"
)

// readLists reads several lists of members, each below its heading, behind blank lines.
func readLists(texts ...string) *doc.People {
	runes := []rune(strings.Join(texts, "\n"))
	src := sourceOf(runes)
	var groups []doc.Group
	for i, l := range src.Lines {
		if i == 0 || l.Gap > 0 {
			groups = append(groups, doc.Group{Key: "member", Label: []doc.Span{l.Span}})
			continue
		}
		g := &groups[len(groups)-1]
		addLine(g, l)
	}
	return roster.Read(src, groups, nil, nil)
}

// TestTablesEnd: which rows below the heads of columns are of the table, and a letter that is one of
// courtesy only where others have it.
func TestTablesEnd(t *testing.T) {
	const head = "委員の出欠\n役職        氏名          専門    出欠\n委員長      荒木 清香     医学    ○\n"
	const first = "委員の出欠|member|荒木清香|委員長|-\n"
	for text, want := range map[string]string{
		head + "委員        林 学         法学    ○\n事務局      治験管理室      関 真由美、森 渉\n": first +
			"委員の出欠|member|林学|委員|-\n事務局|secretariat|関真由美|-|治験管理室\n事務局|secretariat|森渉|-|治験管理室",
		head + "委員        林 学         法学    ○\n委員        関 真由美     医学    ○\n委員        游 雅君       薬学    欠\n": first +
			"委員の出欠|member|林学|委員|-\n委員の出欠|member|関真由美|委員|-\n委員の出欠|absent|游雅君|委員|-",
	} {
		assert.Equal(t, want, labelled(readUnder(text)), text)
	}
}

// TestColumnsOfRoles: officials among the rows of a table whose roles they are, and a mark for the role above in a column
// without a head.
func TestColumnsOfRoles(t *testing.T) {
	for text, want := range map[string]string{
		"出席者\n役割\t氏名\t所属\n座長\t荒木　清香\t若葉大学\n委員\t林　宏太郎\t緑協会\n事務局\t関　真由美\t環境課\n": "出席者|member|荒木清香|座長|若葉大学\n" +
			"出席者|member|林宏太郎|委員|緑協会\n事務局|secretariat|関真由美|-|環境課",
		"出席者\n　　　　　氏　名　　　　所　属\n会　長　　荒木　清香　　若葉大学教授\n委　員　　林　宏太郎　　緑町校長会\n〃　　　　関　真由美　　公募\n〃　　　　森　宏一　　　青空組合\n": "出席者|member|荒木清香|会長|若葉大学教授\n" +
			"出席者|member|林宏太郎|委員|緑町校長会\n出席者|member|関真由美|委員|公募\n出席者|member|森宏一|委員|青空組合",
	} {
		assert.Equal(t, want, labelled(readUnder(text)), text)
	}
}

// TestTitlesWrapped: a title alone below the last column of a row is of who stands on it, and heads that a dot joins are
// read with their letters spread.
func TestTitlesWrapped(t *testing.T) {
	for text, want := range map[string]string{
		"委員\n　関　　和彦　　緑大学大学院人間社会科学研究科\n　　　　　　　　教授\n　荒木　佐知子　荒木会計事務所\n　　　　　　　　所長\n　森　　宏一　　青空大学　教授\n": "委員|member|関和彦|教授|緑大学大学院人間社会科学研究科\n" +
			"委員|member|荒木佐知子|所長|荒木会計事務所\n委員|member|森宏一|教授|青空大学",
		"出席者\n　　氏　　名          所　属・役　職\n　　荒木　佐知子      若葉短期大学　講師\n　　林　宏太郎        緑大学　教授\n": "出席者|member|荒木佐知子|講師|若葉短期大学\n" +
			"出席者|member|林宏太郎|教授|緑大学",
	} {
		assert.Equal(t, want, labelled(readUnder(text)), text)
	}
}

// TestBlankBelowHeads: the first row behind a blank line below the heads of columns is one, whatever it begins with, and
// titles in the column of roles are told where no list has them.
func TestBlankBelowHeads(t *testing.T) {
	const sexes = "委員の出欠\n    区  分       氏     名        性別     所      属             出欠\n\n" +
		"    委員長      小 副 川  潔         男      内科                     ○\n    委  員      荒  木    清香       女      薬剤部                   ×\n" +
		"    委  員      関  真由美           女      若葉法律事務所           ○\n"
	assert.Equal(t, "委員の出欠|member|小副川潔|委員長|内科\n委員の出欠|absent|荒木清香|委員|薬剤部\n委員の出欠|member|関真由美|委員|若葉法律事務所",
		labelled(readUnder(sexes)))
	assert.Equal(t, "委員|member|荒木清香|委員長|若葉大学\n委員|member|林宏太郎|委員|青空会\n病院側出席者|member|関真由美|院長|-\n病院側出席者|member|森宏一|安全管理室長|-",
		labelled(readLists("委員\n区分\t氏名\t所属\t出欠\n委員長\t荒木　清香\t若葉大学\t○\n委員\t林　宏太郎\t青空会\t○\n",
			"病院側出席者\n院長\t関　真由美\n安全管理室長\t森　宏一\n")))
}

// TestKindsExplained: a bracket within that of a kind of members explains it, and a given name that stands
// behind a gap is no part of the body behind a wider one.
func TestKindsExplained(t *testing.T) {
	for text, want := range map[string]string{
		"出席者\n【１号委員（学識経験のある者）】\n会長　　荒木　修平　　　都市計画\n　　　　関　　美奈子　　建築\n" +
			"【３号委員（関係行政機関の職員）】\n　　　　緑川　　萌　　　　造園\n": "１号委員（学識経験のある者）|member|荒木修平|会長|都市計画\n" +
			"１号委員（学識経験のある者）|member|関美奈子|-|建築\n３号委員（関係行政機関の職員）|member|緑川萌|-|造園",
		"出席者\n〔第１号委員（被保険者代表）〕\n荒木　修平\n関　美奈子\n〔第２号委員（公益代表）〕\n林　友和\n": "第１号委員（被保険者代表）|member|荒木修平|-|-\n" +
			"第１号委員（被保険者代表）|member|関美奈子|-|-\n第２号委員（公益代表）|member|林友和|-|-",
		"出席者\n春冬　　萌　　　　造園\n": "出席者|member|春冬萌|-|造園",
	} {
		assert.Equal(t, want, labelled(readUnder(text)), text)
	}
}

// TestHeadsCarried: the heads of the columns of a list are those of the next where its cells are theirs.
func TestHeadsCarried(t *testing.T) {
	const first = "委員の出欠\n番号\t区分\t機関名\t職名\t氏名\t出欠\n1\t委員\t若葉町\t町長\t荒木　清香\t出席\n2\t委員\t若葉署\t署長\t林　宏太郎\t欠席\n"
	const came = "委員|member|荒木清香|町長|若葉町\n委員|absent|林宏太郎|署長|若葉署\n"
	for text, want := range map[string]string{
		"専門委員\n総務課\t課長\t関　真由美\n":           "専門委員|member|関真由美|課長|総務課",
		"事務局\n\t総務課長\t関　真由美\n":             "事務局|member|関真由美|総務課長|-",
		"専門委員\n3\t\t若葉大学\t教授\t関　真由美\t出席\n": "専門委員|member|関真由美|教授|若葉大学",
	} {
		assert.Equal(t, came+want, strings.ReplaceAll(labelled(readLists(first, text)), "委員の出欠|", "委員|"), text)
	}
}

// TestToldBelow: who somebody is stands below the name, set further in.
func TestToldBelow(t *testing.T) {
	for text, want := range map[string]string{
		"出席者\n　＜委　員＞\n　　　荒木　吉郎\n　　　　みどり商工会議所　会頭\n　　　関　晋\n　　　　若葉倉庫株式会社　営業部長\n　＜事務局＞\n　　　林　学\n　　　　みどり港管理組合　総務課長\n": "委員|member|荒木吉郎|会頭|みどり商工会議所\n" +
			"委員|member|関晋|営業部長|若葉倉庫株式会社\n事務局|secretariat|林学|総務課長|みどり港管理組合",
		"出席者\n・荒木　吉郎\n　　若葉大学教授\n・関　真由美\n　　みどり市商店会連合会会長\n": "出席者|member|荒木吉郎|教授|若葉大学\n出席者|member|関真由美|会長|みどり市商店会連合会",
		"出席者\n荒木　吉郎\n　若葉大学\n　教授\n関　真由美\n　若葉銀行\n　支店長\n":    "出席者|member|荒木吉郎|教授|若葉大学\n出席者|member|関真由美|支店長|若葉銀行",
		"出席者\n荒木　吉郎\n関　真由美\n　　　森　課長\n":                    "出席者|member|荒木吉郎|-|-\n出席者|member|関真由美|-|-\n出席者|member|森|課長|-",
	} {
		assert.Equal(t, want, labelled(readUnder(text)), text)
	}
}

// TestDots: dots part surnames and those called by their titles, over lines too, and no parts of a body.
func TestDots(t *testing.T) {
	for text, want := range map[string]string{
		"出席者\n荒木（会長）・野々村（副会長）・川田・\n関・榁・林\n": "出席者|member|荒木|会長|-\n出席者|member|野々村|副会長|-\n出席者|member|川田|-|-\n" +
			"出席者|member|関|-|-\n出席者|member|榁|-|-\n出席者|member|林|-|-",
		"出席者\n荒木会長・野々村副会長・川田・\n関・森\n": "出席者|member|荒木|会長|-\n出席者|member|野々村|副会長|-\n出席者|member|川田|-|-\n" +
			"出席者|member|関|-|-\n出席者|member|森|-|-",
		"出席者\n会　長　荒木清香\n理　事　林宏太郎・上丹生衛・河毛理恵・関真由美\n": "出席者|member|荒木清香|会長|-\n出席者|member|林宏太郎|理事|-\n" +
			"出席者|member|上丹生衛|理事|-\n出席者|member|河毛理恵|理事|-\n出席者|member|関真由美|理事|-",
		"出席者\n荒木清香　若葉・青空・みどり連合会\n":  "出席者|member|荒木清香|-|若葉・青空・みどり連合会",
		"事務局\n荒木館長・榁副館長・関係長\n":      "事務局|member|荒木|館長|-\n事務局|member|榁|副館長|-\n事務局|member|関|係長|-",
		"出席者\n安全・信頼性対策課　荒木課長、林係長\n": "出席者|member|荒木|課長|安全・信頼性対策課\n出席者|member|林|係長|安全・信頼性対策課",
	} {
		assert.Equal(t, want, labelled(readUnder(text)), text)
	}
}
