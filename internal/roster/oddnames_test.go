package roster_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/roster"
)

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

// TestTitlesOverLines: titles that go on below their row, over a name in the first of two columns, and of nobody.
func TestTitlesOverLines(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"behind an office", "説明員\n　町　　　　　長　　　　荒　木　　　学\n　消防本部　　　　　　　川　島　栄　一\n　総務課長\n　財政課長　　　　　　　関　　　由　美\n",
			"説明員|member|荒木学|町長|-\n説明員|member|川島栄一|消防本部総務課長|-\n説明員|member|関由美|財政課長|-"},
		{"above one that is held besides", "説明員\n　副市長　　　　　　　　荒　木　　　学\n　みどり総合支所長\n　市民課長兼務　　　　　畑　中　　　実\n",
			"説明員|member|荒木学|副市長|-\n説明員|member|畑中実|みどり総合支所長市民課長兼務|-"},
		{"two of nobody", "説明員\n　副市長　　　　　　　　荒　木　　　学\n　推進担当参事　学習担当参事兼務\n　財政課長　　　　　　　前　田　　　実\n",
			"説明員|member|荒木学|副市長|-\n説明員|member|前田実|財政課長|-"},
		{"the name of the first column below", "説明員\n　　総務部長　　　　　荒木　清香　　同部次長　　　　　林　宏太郎\n" +
			"　　危機管理対策課専門主任　　　　　同課長補佐　　　　関　真由美\n　　　　　　　　　　　森　　浩二\n　　財政課長　　　　　久世　健一　　同課係長　　　　　大谷　学\n",
			"説明員|member|荒木清香|総務部長|-\n説明員|member|林宏太郎|同部次長|-\n説明員|member|森浩二|危機管理対策課専門主任|-\n" +
				"説明員|member|関真由美|同課長補佐|-\n説明員|member|久世健一|財政課長|-\n説明員|member|大谷学|同課係長|-"},
	})
}

// TestTitlesCounted: titles with how many came of each, and numbers of people with who is counted too, name nobody.
func TestTitlesCounted(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"in brackets", "出席者\n会長、副会長（2名）、会計（3名）、書記（2名）\n", "出席者|member|-|会長|-\n出席者|member|-|副会長|-\n出席者|member|-|会計|-\n出席者|member|-|書記|-"},
		{"in brackets from the first on", "出席者\n理事（8名）、監事（2名）、事務局長\n", "出席者|member|-|理事|-\n出席者|member|-|監事|-\n出席者|member|-|事務局長|-"},
		{"who is counted too", "出席者\n27名（前会長含む）、情報担当者1名\n", ""},
		{"beside somebody", "出席者\n荒木会長、林書記、情報担当者2名\n", "出席者|member|荒木|会長|-\n出席者|member|林|書記|-"},
	})
	if counts := readUnder("出席者\n会長、副会長（2名）、会計（3名）\n").Counts; len(counts) > 0 {
		t.Error("the number of those with one title is none of all who came", counts)
	}
}

// TestMembersInKana: surnames in hiragana that run into the role of members, and a role of which nobody behind a comma is.
func TestMembersInKana(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"among members", "出席委員\n荒木委員、かせ委員、林委員、関委員\n", "出席委員|member|荒木|-|-\n出席委員|member|かせ|-|-\n出席委員|member|林|-|-\n出席委員|member|関|-|-"},
		{"two of them", "出席者\n荒木会長、かせ委員、なか委員、はる副会長\n", "出席者|member|荒木|会長|-\n出席者|member|かせ|委員|-\n出席者|member|なか|委員|-\n出席者|member|はる|副会長|-"},
		{"a role alone", "出席者\n荒木、会計、林、関\n", "出席者|member|荒木|-|-\n出席者|member|林|-|-\n出席者|member|関|-|-"},
	})
}

// TestLabelsShut: a bracket behind a role, which closes none, is a colon.
func TestLabelsShut(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"spread", "出席者\n理　事）荒木和則（理事長）、林智明\n監　事）関博資\n",
			"理事|member|荒木和則|理事長|-\n理事|member|林智明|-|-\n監事|member|関博資|-|-"},
		{"behind a comma", "出席者\n会長）荒木和則、副会長）林智明\n", "出席者|member|荒木和則|会長|-\n出席者|member|林智明|副会長|-"},
		{"but not where one is open", "出席者\n荒木和則（若葉会\n会長）、林智明（青空会\n理事）\n",
			"出席者|member|荒木和則|会長|若葉会\n出席者|member|林智明|理事|青空会"},
	})
}

// TestToldApart: a letter in a bracket that may be the form of a company tells people of one surname apart.
func TestToldApart(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"beside another", "出席者\n大谷（義）、篠山、久世、大谷（有）\n",
			"出席者|member|大谷（義）|-|-\n出席者|member|篠山|-|-\n出席者|member|久世|-|-\n出席者|member|大谷（有）|-|-"},
		{"but companies are none", "出席者\n大谷（有）、佐藤（株）\n", "出席者|member|-|-|大谷（有）\n出席者|member|-|-|佐藤（株）"},
	})
}

// TestMinistryAlone: officials below their ministry, in whose titles the form of a company stands.
func TestMinistryAlone(t *testing.T) {
	const members = "委員|member|荒木|座長|-\n委員|member|林|-|-\n"
	readEach(t, []struct{ name, text, want string }{
		{"several", "委員\n荒木座長、林委員\n文部科学省\n関局長、森国立大学法人支援課長\n",
			members + "文部科学省|secretariat|関|局長|-\n文部科学省|secretariat|森|国立大学法人支援課長|-"},
		{"one", "委員\n荒木座長、林委員\n文部科学省\n森国立大学法人支援課長\n", members + "文部科学省|secretariat|森|国立大学法人支援課長|-"},
	})
}

// TestGivenBeforeTitles: given names that run into titles, behind surnames that no dictionary has or that end as houses do.
func TestGivenBeforeTitles(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"a letter before the title of a deputy", "出席者\n藤野原　聡副座長\n荒木　学座長\n", "出席者|member|藤野原聡|副座長|-\n出席者|member|荒木学|座長|-"},
		{"before a title that no list has", "出席者\n荒木　学座長、霧島　慎太郎医長、関　真由美委員\n",
			"出席者|member|荒木学|座長|-\n出席者|member|霧島慎太郎|医長|-\n出席者|member|関真由美|委員|-"},
		{"without a gap", "出席者\n荒木清香支部長、五本松京子支部長代理\n", "出席者|member|荒木清香|支部長|-\n出席者|member|五本松京子|支部長代理|-"},
		{"behind what ends as houses do", "出席者\n荒木　学座長、下別府　真弓座長代理、林　健一委員\n",
			"出席者|member|荒木学|座長|-\n出席者|member|下別府真弓|座長代理|-\n出席者|member|林健一|委員|-"},
	})
}

// TestFirmsInKatakana: firms that end in katakana, or behind it as offices do, are nobody.
func TestFirmsInKatakana(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"as a role does", "出席者\n若葉コンサルタント　技術部長　荒木　清香\n", "出席者|member|荒木清香|技術部長|若葉コンサルタント"},
		{"before an office", "出席者\n土岐デザイン事務所代表　荒木　清香\n", "出席者|member|荒木清香|代表|土岐デザイン事務所"},
	})
}

// TestBehindDots: ministers and officials behind a dotted line below members.
func TestBehindDots(t *testing.T) {
	const members = "出席委員\n　委員長　荒木　　淳君\n　理事　篠山　貴博君　理事　久世　馨祐君\n"
	const want = "出席委員|member|荒木淳|委員長|-\n出席委員|member|篠山貴博|理事|-\n出席委員|member|久世馨祐|理事|-\n"
	read := func(text string) string {
		runes := []rune(members + "　…………………………\n" + text)
		src := sourceOf(runes)
		g := doc.Group{Key: "member", Label: []doc.Span{src.Lines[0].Span}}
		for _, l := range src.Lines[1:] {
			if text := runes[l.Start:l.End]; text[0] == '…' {
				continue
			}
			g.Drawn = append(g.Drawn, l.Start > 2 && runes[l.Start-3] == '…')
			g.Lines, g.Gaps, g.Full = append(g.Lines, l.Span), append(g.Gaps, 0), append(g.Full, false)
		}
		return labelled(roster.Read(src, []doc.Group{g}, nil, nil))
	}
	assert.Equal(t, want+"-|secretariat|鈴木俊也|環境大臣|-", read("　環境大臣　　　　　　　　　鈴木　俊也君\n"))
	assert.Equal(t, "政府参考人|presenter|前田維一郎|環境省局長|-\n-|secretariat|林健一|委員会専門員|-",
		labelled(readAs("presenter", "政府参考人\n（環境省局長）　　　　　　前田維一郎君\n委員会専門員　　　　　　　林　健一君\n")))
	assert.Equal(t, want+"-|secretariat|鈴木俊也|国務大臣（金融担当）|-", read("　国務大臣\n　（金融担当）　　　　　　　鈴木　俊也君\n"))
	assert.Equal(t, want+"-|other|鈴木俊也|議長|-\n-|secretariat|林健一|事務総長|-", read("　議長　　　鈴木　俊也君\n　事務総長　林　健一君\n"))
}

// TestKindsInBrackets: brackets that say which of the members stand behind them, are away, or of which kind one is.
func TestKindsInBrackets(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"for whom they speak, behind a dot", "出席委員\n（被保険者代表）　　　　荒木清香、林学\n（保険医・薬剤師代表）　関真由美、森浩二\n",
			"被保険者代表|member|荒木清香|-|-\n被保険者代表|member|林学|-|-\n保険医・薬剤師代表|member|関真由美|-|-\n保険医・薬剤師代表|member|森浩二|-|-"},
		{"of all alike", "出席委員\n荒木　清香（学識経験者）\n林　学（市議会議員）\n関　真由美（関係行政機関の職員）\n森　浩二（市民）\n",
			"出席委員|member|荒木清香|-|学識経験者\n出席委員|member|林学|-|市議会議員\n出席委員|member|関真由美|-|関係行政機関の職員\n出席委員|member|森浩二|-|市民"},
		{"below how many of them came", "出席者\n委員（11人中9人出席）\n荒木　清香\n林　学\n", "委員|member|荒木清香|-|-\n委員|member|林学|-|-"},
	})
}
