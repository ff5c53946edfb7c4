package normalize

import (
	"slices"
	"strings"
)

// A counter is a word that makes a number a count. not lists characters that
// make it the beginning of another word where it does not stand directly
// behind figures; figures says that kanji numerals before it mean something
// else (一部, 三者, 四日市市).
type counter struct {
	word    string
	not     string
	figures bool
	noun    bool   // no count between the number of a heading and a longer word
	body    bool   // heads a part of the paper: no count behind a heading's number
	unit    string // where it is not the word itself
}

// The counters of reports, statistics and statutes.

// plainCounters count whatever the number before them is written in.
const plainCounters = "" +
	"人日 人月 人時 人年 人組 名様 社局 か所 カ所 ヶ所 ヵ所 ケ所 箇所 " +
	"個所 個口 世帯 ドル 米ドル ユーロ ポンド ウォン 票 頁 桁 都府県 " +
	"道府県 府県 区市町村 市区町村 か国 カ国 ヶ国 ヵ国 箇国 か国語 メートル " +
	"キロメートル センチメートル ミリメートル キロ キログラム グラム トン " +
	"リットル ヘクタール 平方メートル 平方キロメートル 立方メートル ワット " +
	"キロワット ボルト ヘルツ メガヘルツ ギガヘルツ 隻 匹 坪 畳 棟 箱 袋 " +
	"杯 ヘクトパスカル カロリー ミリ センチ パック 周年 km cm mm kg " +
	"mg g ml mL m km2 m2 ㎡ ㎢ ㎥ ㎏ ㎞ ㎝ ㎜ ㎎ ㍑ ℃ " +
	"㌔ ㌧ ㍍ ㌦ ㌶ KB MB GB TB bps kbps Mbps Gbps " +
	"Tbps Hz kHz MHz GHz THz kW MW kWh dB dBm " +
	"ppm "

// nounCounters are things that headings speak of too: 1 事業者名, 2 設備の概要.
const nounCounters = "" +
	"契約 加入 口座 店舗 支店 拠点 地点 地域 地区 基地局 項目 部門 部署 " +
	"番組 自治体 団体 機関 企業 事業者 事業所 事業 施設 設備 大学 事例 " +
	"事案 案件 事象 省庁 府省 府省庁 法人 組合 組織 アカウント ID " +
	"ユーザー ユーザ 端末 チャネル チャンネル サイト システム サーバ サーバー " +
	"ノード ファイル データ レコード プラン ケース パターン セット ステップ " +
	"グループ チーム メーカー エリア コース ルート ビット バイト パケット " +
	"リクエスト トランザクション アクセス 系統 系列 階層 段階 品目 路線 車両 " +
	"機種 単位 科目 課題 論点 通話 種類 ポイント 回線 都道府県 市町村 " +
	"ページ 文字 区間 区画 利用者 契約者 加入者 受信者 視聴者 ビル 局舎 装置 コール 編成 列車 ケーブル 心線 "

// figureCounters count behind figures; behind a kanji numeral they mean
// something else.
const figureCounters = "" +
	"通り 種別 世代 サービス 号機 羽 班 泊 章 "

// bodies are counted behind figures, and stand alone in a heading: ３ 構成員.
const bodies = "部会 委員会 委員 構成員"

// wordyCounters begin other words too, or are another unit.
var wordyCounters = [...]counter{
	{word: "人", not: "者々ひ事口員材工気格生柄物間類権目的数"},
	{word: "名", not: "称義前簿古刺字実詞"},
	{word: "者", not: "数", figures: true},
	{word: "社", not: "会員内外長名協団宅"},
	{word: "件", not: "名数"},
	{word: "回", not: "答復収避路転り帰顧数想覧遊"},
	{word: "口", not: "頭座径調実述"},
	{word: "台", not: "帳風数湾北場車本"},
	{word: "個", not: "人別々性所室展"},
	{word: "本", not: "木化日人社部店来格当体質文件会年月邦籍庄質"},
	{word: "枚", not: "挙"},
	{word: "通", not: "信知常報過り達勤行貨販算路用学帳称じ"},
	{word: "種", not: "別々目子族"},
	{word: "戸", not: "建別籍締"},
	{word: "店", not: "舗員長頭内"},
	{word: "局", not: "面舎所長員地部"},
	{word: "基", not: "本準盤地礎幹金調"},
	{word: "点", not: "検灯数滅在火呼字線"},
	{word: "pt", unit: "ポイント"},
	{word: "倍", not: "増率"},
	{word: "円", not: "滑満高安盤周形卓熟"},
	{word: "元", not: "来々年号気", figures: true},
	{word: "%", unit: "%"},
	{word: "パーセント", unit: "%"},
	{word: "%ポイント", unit: "ポイント"},
	{word: "パーセントポイント", unit: "ポイント"},
	{word: "冊", not: "子"},
	{word: "部", not: "分署長門局会品隊下内屋族材首", figures: true},
	{word: "行", not: "政動為う事方", figures: true},
	{word: "列", not: "車島挙", figures: true},
	{word: "字", not: "幕体", figures: true},
	{word: "語", not: "学句尾", figures: true},
	{word: "県", not: "内外民庁道央", figures: true},
	{word: "市", not: "場内外民街販役長立", figures: true},
	{word: "区", not: "分間域別画内長", figures: true},
	{word: "町", not: "内民長立", figures: true},
	{word: "村", not: "民立", figures: true},
	{word: "国", not: "内外民家道税会産際境籍土立連語務庫", figures: true},
	{word: "校", not: "正閲内舎庭長", figures: true},
	{word: "度", not: "合目数外々", figures: true},
	{word: "波", not: "及形長動", figures: true},
	{word: "層", not: "別状", figures: true},
	{word: "段", not: "階差取落", figures: true},
	{word: "便", not: "利宜益乗", figures: true},
	{word: "両", not: "社者方面立院日", figures: true},
	{word: "機", not: "能器構会材種関械密動", figures: true},
	{word: "頭", not: "取数部", figures: true},
	{word: "株", not: "式主価", figures: true},
	{word: "歳", not: "入出末費"},
	{word: "才", not: "能"},
	{word: "室", not: "長内温", figures: true},
	{word: "席", not: "上次"},
	{word: "品", not: "質目種番詞", figures: true},
	{word: "例", not: "年外示規", figures: true},
	{word: "組", not: "織合み成閣"},
	{word: "案", not: "件内", figures: true},
	{word: "つ", not: "い"},
	{word: "条", not: "件約例項文", figures: true},
	{word: "呼", not: "称吸", figures: true},
	{word: "周", not: "知辺年期囲波", figures: true},
	{word: "㌫", unit: "%"},
}

// counterList puts them together, longer words before their beginnings.
func counterList() []counter {
	list := slices.Clone(wordyCounters[:])
	for _, word := range strings.Fields(plainCounters) {
		list = append(list, counter{word: word})
	}
	for _, word := range strings.Fields(nounCounters) {
		list = append(list, counter{word: word, noun: true})
	}
	for _, word := range strings.Fields(figureCounters) {
		list = append(list, counter{word: word, figures: true})
	}
	for _, word := range strings.Fields(bodies) {
		list = append(list, counter{word: word, figures: true, noun: true, body: true})
	}
	for i := range list {
		if list[i].unit == "" {
			list[i].unit = list[i].word
		}
		if strings.HasSuffix(list[i].word, "所") && len(list[i].word) == len("か所") {
			list[i].unit = "か所" // カ所, ヶ所, 箇所 and the rest
		}
	}
	return longestFirst(list)
}

// longestFirst are the counters by the length of their words, equals in their order.
func longestFirst(list []counter) []counter {
	longest := 0
	for i := range list {
		longest = max(longest, len(list[i].word))
	}
	sorted := make([]counter, 0, len(list))
	for n := longest; n > 0; n-- {
		for i := range list {
			if len(list[i].word) == n {
				sorted = append(sorted, list[i])
			}
		}
	}
	return sorted
}

// counterAt reads the counter behind a number that ends at i.
func (r *reader) counterAt(i int, kanji bool) (*counter, int) {
	at := r.gap(i)
	list := r.t.counters.of(r.t, r.at(at))
	for k := range list {
		c := &list[k]
		e := r.word(at, c.word)
		switch {
		case e == 0, kanji && c.figures, c.runsOn(r.f[e-1], r.at(e)):
			continue
		case (at > i || kanji) && isIn(r.at(e), c.not):
			continue // another word
		case at > i && r.headsWord(c, i, at, e):
			continue
		}
		return c, e
	}
	return nil, 0
}

// headsWord reports whether the number that ends at i is that of a heading, and
// the counter from at to e begins its words: 2 設備の概要.
func (r *reader) headsWord(c *counter, i, at, e int) bool {
	next := r.at(e)
	switch {
	case r.headed(i, at, e, behindLength), r.spreadWord(i, at, e):
		return true
	case isHan(next) && r.lineBreak(i, at) && r.startsLine(i-1):
		return true // a lone number on its line, then a heading
	}
	longer := isKana(next) || isHan(next) && !isIn(next, behindLength)
	return (c.body || c.noun && longer) && r.headingNumber(i)
}

// runsOn reports whether a counter that ends with last goes on with next in the
// same script: トンネル, サイトマップ, つながり.
func (c *counter) runsOn(last, next rune) bool {
	switch {
	case isLetter(firstRune(c.word)):
		return isAlnum(next)
	case isKatakana(last):
		return isKatakana(next)
	case isHiragana(last):
		return isHiragana(next) && !isIn(next, "のがをにはもでとだずやかまよほくごぐあ")
	}
	return false
}

// headingNumber reports whether the number before i is short and begins its
// line, as the number of a heading or of an item does: 3, 十二, 1.2.
func (r *reader) headingNumber(i int) bool {
	from, points := i, 0
	for ; from > 0 && i-from <= maxHeading; from-- {
		if c := r.f[from-1]; c == '.' {
			points++
		} else if !isDigit(c) && kanjiDigit(c) < 0 && smallUnit(c) == 0 {
			break
		}
	}
	return from < i && i-from <= 2+2*points && i-from <= maxHeading && r.startsLine(from)
}

// maxHeading is the length of the longest number of a heading.
const maxHeading = 5
