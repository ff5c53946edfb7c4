package html_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/html"
)

// dump shows elements, one a line: its kind where it is no paragraph, its
// number, its text with / for line breaks; the rows of tables in brackets.
func dump(elements []doc.Element) string {
	var out strings.Builder
	for _, e := range elements {
		kind := map[doc.ElementKind]string{doc.HeadingElement: fmt.Sprintf("h%d ", e.Level), doc.ItemElement: "- ", doc.LabelElement: "? ",
			doc.FurnitureElement: "~ "}[e.Kind]
		if e.Grid == nil {
			fmt.Fprintf(&out, "%s%s%s\n", kind, e.Number, strings.ReplaceAll(e.Text, "\n", "/"))
			continue
		}
		for _, row := range e.Grid.Rows {
			for _, c := range row {
				spans := ""
				if c.RowSpan > 1 || c.ColSpan > 1 {
					spans = fmt.Sprintf("%dx%d ", min(c.RowSpan, 99), min(c.ColSpan, 99))
				}
				fmt.Fprintf(&out, "[%s%s]", spans, strings.ReplaceAll(strings.TrimSpace(dump(c.Content)), "\n", "; "))
			}
			out.WriteByte('\n')
		}
	}
	return out.String()
}

func read(t testing.TB, page string) string {
	t.Helper()
	elements, err := html.Read(context.Background(), []byte(page))
	require.NoError(t, err, page)
	return strings.TrimSpace(dump(elements))
}

// Blank lines before paragraphs, as breaks make them.
func TestGaps(t *testing.T) {
	elements, err := html.Read(context.Background(),
		[]byte("<div>甲</div><div>乙<br></div><div>丙<br><br></div><div>丁</div><br><div>戊</div><p>&nbsp;</p>己"))
	require.NoError(t, err)
	gaps := map[string]int{}
	for _, e := range elements {
		gaps[e.Text] = e.Gap
	}
	assert.Equal(t, map[string]int{"甲": 0, "乙": 0, "丙": 0, "丁": 1, "戊": 1, "己": 1}, gaps)
}

// One page a rule: what of it is read, and as what.
func TestRead(t *testing.T) {
	for name, c := range map[string]struct{ page, want string }{
		"paragraphs":        {"<p>甲</p><p>乙", "甲\n乙"},
		"white space":       {"<p>甲  \n 乙 <b> 丙</b>", "甲乙 丙"},
		"wrapped source":    {"<p>会議を\n開いた", "会議を開いた"},
		"wrapped Latin":     {"<p>Web\nmeeting", "Web meeting"},
		"people apart":      {"<p><span>甲委員</span>\n<span>乙委員</span>", "甲委員 乙委員"},
		"br":                {"甲<br>乙<br><br>丙", "甲/乙//丙"},
		"br in a heading":   {"<h2>第２回<br>会議録</h2>", "h2 第２回/会議録"},
		"end tags left out": {"<ul><li>甲<li>乙</ul><table><tr><td>丙<td>丁<tr><td>戊<td>己</table>", "- ・甲\n- ・乙\n[丙][丁]\n[戊][己]"},
		"p ends at a block": {"<p>甲<div>乙</div>丙</p>丁", "甲\n乙\n丙/丁"},
		"stray end tags":    {"</div></td>甲</b><p>乙</ul>丙", "甲\n乙丙"},
		"entities":          {"<p>&#x65E5;&#26178;&amp;&nbsp;甲", "日時&\u00a0甲"},
		"ruby":              {"<p><ruby>議<rp>（</rp><rt>ぎ</rt><rp>）</rp>事<rt>じ</ruby>録", "議事録"},
		"pre":               {"<pre>甲\n\n  乙  丙</pre>", "甲//  乙  丙"},
		"dropped": {filler + "<p>甲<script>乙</script><style>丙</style><template>丁</template><noscript>戊</noscript><!-- 己 -->庚",
			fillerText + "\n甲庚"},
		"struck out":          {"<p>甲<del>乙</del><s>丙</s>丁", "甲丁"},
		"unclosed struck out": {"<s>甲乙丙丁戊己庚辛壬癸", "甲乙丙丁戊己庚辛壬癸"},
		"invisible":           {"<p>甲\u200b乙\u00ad丙\ufeff丁", "甲乙丙丁"},
		"ol":                  {"<ol><li>甲<li>乙</ol>", "- 1.甲\n- 2.乙"},
		"ol start":            {"<ol start=3><li>甲<li value=7>乙<li>丙</ol>", "- 3.甲\n- 7.乙\n- 8.丙"},
		"attributes": {"<OL START = 3 TYPE=\"a\"/><li>甲</OL><table><tr><td colspan='2' x y=>乙<TD ROWSPAN=2>丙</table>" +
			"<p hidden=\"\">丁&lt;</p>" + filler, "- c.甲\n[1x2 乙][2x1 丙]\n~ 丁<\n" + fillerText},
		"ol reversed": {"<ol reversed><li>甲<li>乙</ol>", "- 2.甲\n- 1.乙"},
		"ol types": {"<ol type=a><li>甲</ol><ol type=I><li>乙</ol><ol style='list-style-type:katakana'><li>丙</ol>" +
			"<ol style='list-style:none'><li>丁</ol>", "- a.甲\n- I.乙\n- ア、丙\n- 丁"},
		"ol nested": {"<ol><li>甲<ol><li>乙</ol><li>丙</ol>", "- 1.甲\n- 1.乙\n- 2.丙"},
		"ul": {"<ul><li>甲<li>○乙<li>（１）丙<li>【丁】</ul><ul style='list-style:none'><li>戊</ul><table><tr><td><ul><li>己</ul>" +
			"<td>庚</table>", "- ・甲\n- ○乙\n- （１）丙\n- 【丁】\n- 戊\n[- 己][庚]"},
		"begins with a number":      {"<ol><li>第７期計画<li>10年目の式典<li>第１号議案<li>２ 予算</ol>", "- 1.第７期計画\n- 2.10年目の式典\n- 第１号議案\n- ２ 予算"},
		"numbers of the list again": {"<ol><li>１日程<li>２人権教育<li>３年目の計画</ol>", "- １日程\n- ２人権教育\n- ３年目の計画"},
		"numbered by hand":          {"<ol><li>（１）甲<li>②乙</ol>", "- （１）甲\n- ②乙"},
		"dl":                        {"<dl><dt>日時<dd>甲<dt>場所<dd><p>乙</dl>", "? 日時\n甲\n? 場所\n乙"},
		"dl of questions":           {"<dl><dt>早くできるか。<dd>改める。<dt>いつか？<dd>来年</dl>", "早くできるか。\n改める。\nいつか？\n来年"},
		"label without gap":         {"<p><strong>日時</strong>令和", "日時　令和"},
		"label with colon":          {"<p><b>日時</b>：令和", "日時：令和"},
		"label in a word":           {"<p><b>議事</b>録", "議事録"},
		"no label":                  {"<p><b>令和</b>６年", "令和６年"},
		"spans":                     {"<table><tr><th rowspan=2>甲<td colspan=2>乙<tr><td>丙<td>丁</table>", "[2x1 甲][1x2 乙]\n[丙][丁]"},
		"rowspan 0":                 {"<table><tr><th rowspan=0>甲<td>乙<tr><td>丙</table>", "[99x1 甲][乙]\n[丙]"},
		"nested table":              {"<table><tr><th>甲<td><table><tr><td>乙<td>丙</table></table>", "[甲][[乙][丙]]"},
		"text beside cells":         {"<table><caption>表１</caption>甲<tr>乙<td>丙<td>丁</table>", "表１\n甲\n乙\n[丙][丁]"},
		"layout table":              {"<table><tr><td><h1>会議録</h1><p>甲</table>", "h1 会議録\n甲"},
		"cell lists":                {"<table><tr><th>甲<td><ol><li>乙<li>丙</ol></table>", "[甲][- 1.乙; - 2.丙]"},
	} {
		assert.Equal(t, c.want, read(t, c.page), name)
	}
}

// filler is a body long enough that what stands beside it is not most of the
// page.
const filler = "<p>○委員　これは会議の本文であり、ほかの部分よりも長く書かれている。二つ目の文もここに続けて置く。</p>"

const fillerText = "○委員　これは会議の本文であり、ほかの部分よりも長く書かれている。二つ目の文もここに続けて置く。"

// What is furniture, and what only looks like it.
func TestFurniture(t *testing.T) {
	for name, c := range map[string]struct{ page, want string }{
		"nav":                   {"<nav>甲</nav>" + filler, "~ 甲\n" + fillerText},
		"aside and footer":      {filler + "<aside>甲</aside><footer>乙</footer>", fillerText + "\n~ 甲\n~ 乙"},
		"header of the site":    {"<header><a href=/>甲</a></header>" + filler, "~ 甲\n" + fillerText},
		"header of the article": {"<article><header><h1>会議録</h1></header>" + filler + "</article>", "h1 会議録\n" + fillerText},
		"only heading in it":    {"<header><h1>会議録</h1></header>" + filler, "h1 会議録\n" + fillerText},
		"role":                  {"<div role=navigation>甲</div>" + filler, "~ 甲\n" + fillerText},
		"hidden":                {"<p hidden>甲</p><p style='color:red; display : none'>乙</p>" + filler, "~ 甲\n~ 乙\n" + fillerText},
		"hidden body":           {"<p>会議録</p><div style='display:none'>" + filler + "</div>", "会議録\n" + fillerText},
		"hidden remarks":        {"<p>会議録</p><p style='display:none'>○甲　乙丙丁戊</p><p style='display:none'>○己　庚辛壬癸</p>", "会議録\n○甲　乙丙丁戊\n○己　庚辛壬癸"},
		"check boxes": {"<form><h2>甲</h2><ol><li><input type=checkbox><label>選択</label><button>1: ◯乙委員</button></ol></form>" + filler,
			"~ 甲\n~ 選択\n~ 1: ◯乙委員\n" + fillerText},
		"a form that is filled": {"<form><p>日時：甲<p>○乙　丙。<input type=hidden></form>", "日時：甲\n○乙　丙。"},
		"heading as a button": {"<h2><button aria-expanded=true>１　甲</button></h2>" + filler + "<div><button>すべて開く</button></div>",
			"h2 １　甲\n" + fillerText + "\n~ すべて開く"},
		"roles of buttons": {"<div role=button>1: ◯甲委員</div><p>◯甲委員　乙。</p>" + filler, "~ 1: ◯甲委員\n◯甲委員　乙。\n" + fillerText},
		"title in the banner": {"<header><nav><a href=/1>甲</a><a href=/2>乙</a><a href=/3>丙</a></nav><h1>第２回丁会議</h1><button>戊</button></header>" +
			filler, "~ 甲乙丙\nh1 第２回丁会議\n~ 戊\n" + fillerText},
		"name in the banner": {"<header><nav><a href=/1>甲</a><a href=/2>乙</a><a href=/3>丙</a></nav><h1>丁議会</h1></header>" + filler,
			"~ 甲乙丙\n~ 丁議会\n" + fillerText},
		"empty heading": {"<h1><span></span>: <span></span></h1>" + filler, "~ :\n" + fillerText},
		"skips":         {"<a href=#main>本文へ進む</a>" + filler, "~ 本文へ進む\n" + fillerText},
		"menu":          {"<ul><li><a href=/1>甲</a><li><a href=/2>乙</a></ul>" + filler, "~ 甲\n~ 乙\n" + fillerText},
		"agenda of links": {"<h2>議題</h2><ul><li><a href=/1>（１）甲</a><li><a href=/2>（２）乙</a></ul>" + filler,
			"h2 議題\n- （１）甲\n- （２）乙\n" + fillerText},
		"papers": {"<ul><li><a href=a.pdf>甲</a><li><a href=b.docx>乙</a></ul>" + filler, "- ・甲\n- ・乙\n" + fillerText},
		"speakers that return": {"<ul><li><a href=#a>○甲委員</a><li><a href=#b>○乙委員</a></ul><p>○甲委員　丙。</p><p>○乙委員　丁。</p>" + filler,
			"~ ○甲委員\n~ ○乙委員\n○甲委員　丙。\n○乙委員　丁。\n" + fillerText},
		"agenda that does not": {"<ul><li><a href=#a>議案第１号</a><li><a href=#b>議案第２号</a></ul>" + filler, "- ・議案第１号\n- ・議案第２号\n" + fillerText},
		"line of links":        {filler + "<p><a href=/1>前へ</a>　1　<a href=/2>次へ</a></p>", fillerText + "\n~ 前へ　1　次へ"},
		"speaker as a link":    {"<p><a href=/1>○甲委員</a></p>" + filler, "○甲委員\n" + fillerText},
		"bread crumbs":         {"<p>甲 &gt; 乙 &gt; 丙</p>" + filler, "~ 甲 > 乙 > 丙\n" + fillerText},
		"crumbs without signs": {"<div><span><a href=/>ホーム</a></span><span><a href=/1>審議会</a></span><span>甲会議</span></div>" + filler,
			"~ ホーム審議会甲会議\n" + fillerText},
		"update":               {"<p>更新日：2024年5月1日</p>" + filler, "~ 更新日：2024年5月1日\n" + fillerText},
		"no update":            {"<table><tr><th>掲載日時<td>甲<tr><th>乙<td>丙</table>" + filler, "[掲載日時][甲]\n[乙][丙]\n" + fillerText},
		"time":                 {"<p><time>令和６年５月１日</time></p>" + filler, "~ 令和６年５月１日\n" + fillerText},
		"time under a label":   {"<dl><dt>日時<dd><time>令和６年５月１日</time></dl>" + filler, "? 日時\n令和６年５月１日\n" + fillerText},
		"whom to ask":          {filler + "<div><h2>お問い合わせ</h2><p>甲課</p></div><p>乙</p>", fillerText + "\n~ お問い合わせ\n~ 甲課\n乙"},
		"search form":          {"<form><select><option>甲</select><input type=submit></form>" + filler, "~ 甲\n" + fillerText},
		"page in a form":       {"<form>" + filler + "</form>", fillerText},
		"named and what it is": {"<div class=footer>甲市役所</div>" + filler, "~ 甲市役所\n" + fillerText},
		"named and is not":     {"<div class=menu><p>日時：令和６年５月１日</p></div>" + filler, "日時：令和６年５月１日\n" + fillerText},
		"heads of remarks":     {"<div>2 : 甲委員</div><p>○甲委員　乙。</p>" + filler, "~ 2 : 甲委員\n○甲委員　乙。\n" + fillerText},
		"counters":             {"<div><span>1</span>○甲　乙</div><div><span>2</span>○丙　丁</div>" + filler, "~ 1\n○甲　乙\n~ 2\n○丙　丁\n" + fillerText},
		"numbers of items":     {"<div><span>1</span>甲について</div><div><span>2</span>乙について</div>" + filler, "1甲について\n2乙について\n" + fillerText},
		"said twice":           {filler + "<p>○甲委員　異議はないと思う。</p><p>○甲委員　異議はないと思う。</p>", fillerText + "\n○甲委員　異議はないと思う。\n○甲委員　異議はないと思う。"},
		"printed twice": {"<div><h1>第２回甲会議会議録</h1><p>令和６年</p></div><div><h1>第２回甲会議会議録</h1><p>令和６年</p></div>" + filler,
			"h1 第２回甲会議会議録\n令和６年\n~ 第２回甲会議会議録\n~ 令和６年\n" + fillerText},
	} {
		assert.Equal(t, c.want, read(t, c.page), name)
	}
}

func TestRefused(t *testing.T) {
	for page, want := range map[string]error{
		"":                            html.ErrEmpty,
		"<html><body> &nbsp;　</body>": html.ErrEmpty,
		"<frameset><frame src=a.html><frame src=b.html></frameset>":                      html.ErrFrames,
		"<body><div id=app></div><script src=a.js></script>":                             html.ErrScript,
		"<body><p>読み込み中</p><script>f()</script>":                                         html.ErrScript,
		"<noframes>枠</noframes><frameset><frame src=a></frameset><noscript>甲</noscript>": html.ErrFrames,
	} {
		_, err := html.Read(context.Background(), []byte(page))
		assert.ErrorIs(t, err, want, page)
	}
}

// Depth and spans are bounded, and time grows with the length of the page.
func TestLimits(t *testing.T) {
	for _, unit := range []string{
		"<div>", "<b>", "<table><tr><td>", "<ul><li>", "<dl><dt>", "</div>", "<a href=x>", "<p>", "<td colspan=100000 rowspan=65534>甲",
		"<font><p>", "<select><option>",
		"<ol start=-5><li>", "<ruby><rt>", "<h1></h2>", "<time>", "<a href=#a>甲</a>", "<div class='menu nav'>甲", "<span>1</span>", "<", "<!--",
		"&", "&#1234567890;", "<p hidden>甲",
	} {
		page := "<p>議事録。これは本文であり、長さが要る。これは本文であり、長さが要る。" + strings.Repeat(unit, 200_000/len(unit))
		elements, err := html.Read(context.Background(), []byte(page))
		assert.NoError(t, err, unit)
		assert.NotEmpty(t, elements, unit)
	}
}

func TestCanceled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := html.Read(ctx, []byte(strings.Repeat("<p>甲", 10_000)))
	assert.ErrorIs(t, err, context.Canceled)
}

func FuzzRead(f *testing.F) {
	for _, page := range []string{
		"<table><tr><th rowspan=2>甲<td colspan=2><table><tr><td>乙</table><tr><td>丙</table>", "<ol><li>甲<ul><li>乙</ol>",
		"<nav><a href=/>甲</a></nav><p hidden>乙<s>丙<pre>\n丁", "<dl><dt>日時<dd><time>戊</time><h1>己<br>庚</h2>",
	} {
		f.Add(page)
	}
	f.Fuzz(func(t *testing.T, page string) {
		elements, err := html.Read(context.Background(), []byte(strings.ToValidUTF8(page, "\uFFFD")))
		if err != nil {
			return
		}
		check(t, elements)
	})
}

// check holds what every list of elements keeps.
func check(t *testing.T, elements []doc.Element) {
	for _, e := range elements {
		if !utf8.ValidString(e.Text) || e.Gap < 0 || e.Indent < 0 {
			t.Fatalf("%+v", e)
		}
		if (e.Kind == doc.TableElement) != (e.Grid != nil) {
			t.Fatalf("a table without a grid, or a grid that is none: %+v", e)
		}
		if e.Grid != nil {
			for _, row := range e.Grid.Rows {
				for _, c := range row {
					check(t, c.Content)
				}
			}
		}
	}
}

// page is a page of about n bytes: a head, a table and remarks, again and
// again.
func page(n int) []byte {
	const unit = `<h2>第２回通信会議議事要旨</h2>
<p>日時：令和６年８月27日（火）14:00～15:30</p>
<table><tr><th rowspan="2">情報周知</th><td class="a">第１報　8/27 15:00　障害の発生</td></tr><tr><td>第２報　8/27 18:00　復旧の見込み</td></tr></table>
<p><b>○江藤委員</b>：装置の交換までの間の備えはあるか。予備の装置を各局に置くことや、訓練を重ねることも考えられるのではないか。</p>
`
	return []byte("<!DOCTYPE html><html><body>" + strings.Repeat(unit, 1+n/len(unit)) + "</body></html>")
}

func BenchmarkRead(b *testing.B) {
	data := page(1 << 20)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := html.Read(context.Background(), data); err != nil {
			b.Fatal(err)
		}
	}
}

// TestPermalinks: the sign that documentation tools put into a heading, which links to the heading itself, is not printed.
func TestPermalinks(t *testing.T) {
	for _, test := range []struct{ name, page, want string }{
		{"behind a heading", `<h2 id="a">日時<a href="#a">¶</a></h2><p>五月</p>`, "h2 日時\n五月"},
		{"before it", `<h2 id="a"><a href="#a">#</a> 日時</h2><p>五月</p>`, "h2 日時\n五月"},
		{"behind a label", `<dl><dt id="a">日時<a href="#a">§</a></dt><dd>五月</dd></dl>`, "? 日時\n五月"},
		{"a word", `<h2 id="a">日時<a href="#b">注</a></h2><p>五月</p>`, "h2 日時注\n五月"},
		{"a number of a note", `<h2 id="a">日時<a href="#b">[1]</a></h2><p>五月</p>`, "h2 日時[1]\n五月"},
		{"in a paragraph", `<p>日時<a href="#b">※</a></p><p>五月</p>`, "日時※\n五月"},
	} {
		t.Run(test.name, func(t *testing.T) { assert.Equal(t, test.want, read(t, test.page)) })
	}
}
