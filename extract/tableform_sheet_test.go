package extract_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// A sheet is an invented table of outages as it is drawn: cells in rows and
// columns, and what each of its records says.
type sheet struct {
	shape      string
	cells      []sheetCell
	rows, cols int
	widths     []float64 // of the columns, in full-width characters
	head       int       // rows of the head, which stands on each page again
	want       []record
}

// A sheetCell is one cell. Its paragraphs stand below each other; each may be
// wrapped.
type sheetCell struct {
	row, col, rows, cols int
	text                 []string
	label                bool // set in the middle where labels are
	upright              bool // one letter below the other
}

// A record is what a table says of one outage, by field, without white space.
type record map[string]string

// A form makes the words of a sheet.
type former struct {
	*rand.Rand
}

func (f *former) pick(words ...string) string { return words[f.IntN(len(words))] }

func (f *former) chance(percent int) bool { return f.IntN(100) < percent }

// wide writes a number with full-width digits where it has one digit, as
// Japanese offices do.
func (f *former) digits(n int) string {
	if n < 10 {
		return string(rune('０' + n))
	}
	return fmt.Sprint(n)
}

func (f *former) moment(day int) string {
	return fmt.Sprintf("令和%s年%s月%s日%s時%s分", f.digits(2+day%5), f.digits(1+day%12), f.digits(1+day%28), f.digits(f.IntN(24)),
		f.digits(1+f.IntN(58)))
}

func (f *former) length() string {
	switch f.IntN(4) {
	case 0:
		return f.digits(2+f.IntN(57)) + "分"
	case 1:
		return "約" + f.digits(1+f.IntN(11)) + "時間"
	}
	return f.digits(1+f.IntN(30)) + "時間" + f.digits(1+f.IntN(58)) + "分"
}

func thousands(n int) string {
	if n < 1000 {
		return fmt.Sprint(n)
	}
	return fmt.Sprintf("%s,%03d", thousands(n/1000), n%1000)
}

func (f *former) count(unit string) string {
	n := 12 + f.IntN(900)
	if f.chance(70) {
		n *= 10 * (1 + f.IntN(90))
	}
	return f.pick("", "約", "最大", "延べ") + thousands(n) + unit
}

func (f *former) company() string {
	name := f.pick("あずま", "若松", "ミナト", "白鷺", "くるみ", "東陽", "はやぶさ", "高原", "さざなみ", "ノース", "光和", "みどり野") +
		f.pick("通信", "電話", "ネットワークス", "ケーブルテレビ", "情報システム", "テレコム")
	if f.chance(60) {
		return name + "株式会社"
	}
	return f.pick("株式会社", "合同会社") + name
}

func (f *former) area() string {
	places := []string{"北海道", "岩手県", "千葉県", "石川県", "三重県", "鳥取県", "香川県", "大分県"}
	f.Shuffle(len(places), func(i, k int) { places[i], places[k] = places[k], places[i] })
	switch f.IntN(4) {
	case 0:
		return "全国"
	case 1:
		return places[0] + "の一部"
	}
	return strings.Join(places[:1+f.IntN(4)], "、")
}

// sentence is prose of about the length in characters.
func (f *former) sentence(length int) string {
	var b strings.Builder
	for {
		b.WriteString(f.pick("収容装置の", "交換局の", "基幹網の", "認証基盤の", "東側拠点の", "海底区間の", "配下の端末の"))
		b.WriteString(f.pick("主系の電源部が", "制御用基板が", "経路表が", "登録情報が", "冷却用の送風機が", "ソフトウェアが", "予備系への切替えが"))
		b.WriteString(f.pick("想定より遅れ", "過負荷となり", "誤って削除され", "故障し", "再起動を繰り返し", "更新されず", "停止し"))
		if b.Len()/3 >= length-8 {
			break
		}
		b.WriteString("、")
	}
	b.WriteString(f.pick("た。", "、サービスが利用しづらくなった。", "、通信ができない状態となった。"))
	return strings.ReplaceAll(strings.ReplaceAll(b.String(), "停止した。", "停止した。"), "となりた。", "となった。")
}

func (f *former) impact() []string {
	all := []string{"・音声通話がつながりにくい。", "・データ通信が利用できない。", "・電子メールの送受信ができない。", "・緊急通報の発信ができない場合がある。", "・固定電話の着信ができない。"}
	f.Shuffle(len(all), func(i, k int) { all[i], all[k] = all[k], all[i] })
	if f.chance(30) {
		return []string{strings.TrimPrefix(all[0], "・")}
	}
	return all[:1+f.IntN(3)]
}

func (f *former) cause() []string {
	if f.chance(40) {
		return []string{"（１）直接の原因", f.sentence(20 + f.IntN(60)), "（２）背景の要因", f.sentence(20 + f.IntN(40))}
	}
	return []string{f.sentence(15 + f.IntN(100))}
}

// A measure is what was done, and when.
type measure struct{ what, state string }

func (f *former) measures() []measure {
	var all []measure
	for range 1 + f.IntN(4) {
		what := f.pick("監視項目の", "切替手順の", "予備機の", "点検周期の", "連絡体制の", "設定値の", "試験環境の") +
			f.pick("追加", "見直し", "全拠点への配備", "自動化", "二重の確認")
		if f.chance(25) {
			what = "保守委託先を含めた" + what + "及び関係部門への周知の徹底"
		}
		year, month := 4+f.IntN(3), 1+f.IntN(12)
		state := fmt.Sprintf("令和%s年%s月", f.digits(year), f.digits(month)) + f.pick("完了", "実施済", "完了予定", "末完了予定")
		if f.chance(10) {
			state = "対応中"
		}
		all = append(all, measure{what, state})
	}
	return all
}

// A notice is one entry of a log.
type notice struct{ label, at, what string }

func (f *former) notices() []notice {
	var all []notice
	hour := f.IntN(12)
	for i := range 1 + f.IntN(4) {
		at := fmt.Sprintf("%s月%s日%s時%s分", f.digits(1+f.IntN(12)), f.digits(1+f.IntN(28)), f.digits(hour+i), f.digits(1+f.IntN(58)))
		all = append(all, notice{"第" + f.digits(i+1) + "報", at, f.pick("障害の発生", "影響範囲の追加", "復旧の見込み", "復旧", "原因の調査状況")})
	}
	return all
}

func (f *former) label(key string) string {
	switch key {
	case "operators":
		return f.pick("事業者名", "電気通信事業者名", "事業者の名称")
	case "occurred_at":
		return f.pick("発生日時", "発生日時", "事故発生日時", "発生年月日時")
	case "recovered_at":
		return f.pick("復旧日時", "復旧日時", "復旧完了日時")
	case "durations":
		return f.pick("継続時間", "継続時間", "影響継続時間", "障害時間")
	case "affected_users":
		return f.pick("影響利用者数", "影響利用者数", "影響を受けた利用者数", "影響契約者数")
	case "affected_area":
		return f.pick("影響地域", "影響地域", "影響エリア", "影響を受けた地域")
	case "inquiries":
		return f.pick("事業者への問合せ件数", "問合せ件数", "申告件数")
	case "impact":
		return f.pick("障害内容", "障害内容", "影響を受けたサービス", "事象の概要")
	case "cause":
		return f.pick("発生原因", "発生原因", "事故の原因")
	case "system_diagram":
		return f.pick("機器構成図", "システム構成図")
	case "preventive_measures":
		return f.pick("再発防止策", "再発防止策", "再発防止対策", "再発防止に向けた取組")
	case "disclosure":
		return f.pick("情報周知", "利用者への周知", "周知状況")
	case "own_site":
		return f.pick("自社サイト", "自社ホームページ", "自社ＨＰ")
	case "other":
		return f.pick("その他", "その他")
	}
	return key
}

// unknown are labels of fields that no list need hold, with what stands beside
// them.
func (f *former) unknown() (label, value string) {
	all := [][2]string{
		{"緊急通報への影響", "なし"}, {"法人利用者への影響", "専用線の一部で通信断があった。"}, {"適用した技術基準", "設備規則第６条（損壊対策）"},
		{"代替手段の有無", "公衆無線網の開放を実施した。"}, {"委託先の関与", "保守委託先が作業に立ち会っていた。"},
		{"監督部局への第一報", "発生から40分後に電話で行った。"}, {"他社設備との関係", "相互接続先の設備に影響はない。"}, {"料金の減免", "約款に基づき減免する。"},
	}
	pair := all[f.IntN(len(all))]
	return pair[0], pair[1]
}

// packedText is text without white space.
func packedText(lines ...string) string {
	return strings.Join(strings.Fields(strings.Join(lines, " ")), "")
}

// sheetOf makes the table of a seed.
func sheetOf(seed uint64) *sheet {
	f := &former{rand.New(rand.NewPCG(seed, 7))}
	switch n := f.IntN(10); {
	case n < 5:
		return f.side()
	case n < 8:
		return f.list()
	default:
		return f.abreast()
	}
}

// A builder sets the rows of a table with labels at the side.
type sheetBuilder struct {
	*former
	s    *sheet
	row  int
	own  record
	from int // the first column of labels
}

func (b *sheetBuilder) add(c sheetCell) {
	c.rows, c.cols = max(c.rows, 1), max(c.cols, 1)
	b.s.cells = append(b.s.cells, c)
}

// field adds a row of a label and its value over the other columns.
func (b *sheetBuilder) field(key string, value []string) {
	b.add(sheetCell{row: b.row, col: b.from, text: []string{b.label(key)}, label: true})
	b.add(sheetCell{row: b.row, col: b.from + 1, cols: b.s.cols - b.from - 1, text: value})
	b.own[key] = packedText(value...)
	b.row++
}

// pair adds a row of two labels with their values.
func (b *sheetBuilder) pair(first, second string, values [2]string) {
	for i, key := range [2]string{first, second} {
		b.add(sheetCell{row: b.row, col: b.from + 3*i, text: []string{b.label(key)}, label: true})
		b.add(sheetCell{row: b.row, col: b.from + 3*i + 1, cols: 2 - i, text: []string{values[i]}})
		b.own[key] = packedText(values[i])
	}
	b.row++
}

func (b *sheetBuilder) other() {
	label, value := b.unknown()
	if strings.Contains(b.own["other_fields"], label) {
		return
	}
	b.add(sheetCell{row: b.row, col: b.from, text: []string{label}, label: true})
	b.add(sheetCell{row: b.row, col: b.from + 1, cols: b.s.cols - b.from - 1, text: []string{value}})
	b.own["other_fields"] += label + "=" + packedText(value) + ";"
	b.row++
}

func (b *sheetBuilder) heading(text string) {
	b.add(sheetCell{row: b.row, cols: b.s.cols, text: []string{text}})
	b.row++
}

// side is a table of one outage with its labels at the side.
func (f *former) side() *sheet {
	s := &sheet{shape: "side", cols: 5, widths: []float64{6 + float64(f.IntN(4)), 5 + float64(f.IntN(2)), 8, 6 + float64(f.IntN(3)), 12}}
	b := &sheetBuilder{former: f, s: s, own: record{}}
	upright := f.chance(20)
	if upright {
		s.cols, s.widths, b.from = 6, append([]float64{2}, s.widths...), 1
	}
	headings := !upright && f.chance(25)
	if !upright && !headings && f.chance(20) {
		b.add(sheetCell{row: 0, text: []string{"項目"}, label: true})
		b.add(sheetCell{row: 0, col: 1, cols: s.cols - 1, text: []string{"内容"}, label: true})
		b.row++
	}
	if headings {
		b.heading("Ⅰ　事故の概況")
	}
	first := b.row
	f.summary(b)
	if upright {
		b.add(sheetCell{row: first, rows: b.row - first, text: []string{f.pick("事故の概要", "発生の状況", "概況")}, upright: true, label: true})
	}
	if headings {
		b.heading("Ⅱ　原因及び対策")
	}
	first = b.row
	f.reasons(b)
	if upright {
		b.add(sheetCell{row: first, rows: b.row - first, text: []string{f.pick("原因と対策", "原因等")}, upright: true, label: true})
	}
	if headings {
		b.heading("Ⅲ　利用者への対応")
	}
	f.disclosure(b)
	s.rows = b.row
	s.want = []record{b.own}
	return s
}

// summary are the rows that say what happened.
func (f *former) summary(b *sheetBuilder) {
	day := f.IntN(300)
	b.field("operators", []string{f.company()})
	if f.chance(40) {
		b.pair("occurred_at", "recovered_at", [2]string{f.moment(day), f.moment(day)})
		b.pair("durations", "affected_users", [2]string{f.length(), f.count(f.pick("人", "回線", "契約"))})
		b.pair("affected_area", "inquiries", [2]string{f.area(), f.count("件")})
	} else {
		b.field("occurred_at", []string{f.moment(day)})
		b.field("recovered_at", []string{f.moment(day)})
		if f.chance(50) {
			b.pair("durations", "affected_users", [2]string{f.length(), f.count(f.pick("人", "回線", "契約"))})
		} else {
			b.field("durations", []string{f.length()})
			b.field("affected_users", []string{f.count(f.pick("人", "回線", "契約"))})
		}
		b.field("affected_area", []string{f.area()})
		if f.chance(70) {
			b.field("inquiries", []string{f.count("件")})
		}
	}
	if f.chance(35) {
		b.other()
	}
	b.field("impact", f.impact())
}

// reasons are the rows that say why, and what is done.
func (f *former) reasons(b *sheetBuilder) {
	b.field("cause", f.cause())
	if f.chance(20) {
		b.field("system_diagram", []string{f.pick("－", "別紙のとおり", "（省略）")})
	}
	measures := f.measures()
	if f.chance(25) {
		f.measureTable(b, measures)
	} else {
		var lines []string
		marks := f.pick("（１）", "①", "・")
		texts := ""
		for i, m := range measures {
			mark := marks
			switch marks {
			case "（１）":
				mark = "（" + f.digits(i+1) + "）"
			case "①":
				mark = string(rune('①' + i))
			}
			lines = append(lines, mark+m.what+"【"+m.state+"】")
			texts += packedText(m.what) + "[" + packedText(m.state) + "];"
		}
		b.field("preventive_measures", lines)
		b.own["preventive_measures"] = texts
	}
	if f.chance(30) {
		b.other()
	}
}

// measureTable sets the measures as a table in their cell.
func (f *former) measureTable(b *sheetBuilder, measures []measure) {
	b.add(sheetCell{row: b.row, col: b.from, rows: len(measures) + 1, text: []string{b.label("preventive_measures")}, label: true})
	last := b.s.cols - 1
	line := func(what, state string, label bool) {
		b.add(sheetCell{row: b.row, col: b.from + 1, cols: last - b.from - 1, text: []string{what}, label: label})
		b.add(sheetCell{row: b.row, col: last, text: []string{state}, label: label})
		b.row++
	}
	line(f.pick("対策", "対策内容"), f.pick("実施時期", "完了時期"), true)
	texts := ""
	for _, m := range measures {
		line(m.what, m.state, false)
		texts += packedText(m.what) + "[" + packedText(m.state) + "];"
	}
	b.own["preventive_measures"] = texts
}

// disclosure are the rows that say how the users were told.
func (f *former) disclosure(b *sheetBuilder) {
	var lines []string
	for _, n := range f.notices() {
		lines = append(lines, n.label+"　"+n.at+"　"+n.what)
	}
	other := f.pick("報道発表を行った。", "－", "コールセンターで案内した。", "行わなかった。")
	b.own["own_site"], b.own["other"] = packedText(lines...), packedText(other)
	sub := 1
	row := func(key string, value []string) {
		b.add(sheetCell{row: b.row, col: sub, text: []string{b.label(key)}, label: true})
		b.add(sheetCell{row: b.row, col: sub + 1, cols: b.s.cols - sub - 1, text: value})
		b.row++
	}
	if b.from == 1 || f.chance(60) {
		outer := sheetCell{row: b.row, rows: 2, text: []string{b.label("disclosure")}, label: true}
		if b.from == 1 || f.chance(30) {
			outer.text, outer.upright = []string{"情報周知"}, true
		}
		b.add(outer)
		row("own_site", lines)
		row("other", []string{other})
		return
	}
	b.field("own_site", lines)
	b.field("other", []string{other})
}

// listFields are the fields of a list, in the order in which they stand.
var listFields = []string{"operators", "occurred_at", "recovered_at", "durations", "affected_users", "affected_area", "impact", "cause"}

// list is a table with its labels along the top.
func (f *former) list() *sheet {
	s := &sheet{shape: "list", head: 1}
	keys := []string{"operators", "occurred_at"}
	for _, key := range listFields[2:] {
		if f.chance(60) && len(keys) < 6 || key == "durations" {
			keys = append(keys, key)
		}
	}
	if f.chance(30) {
		keys[0], keys[1] = keys[1], keys[0]
	}
	number := f.chance(40)
	units := f.chance(40)
	if number {
		s.cells = append(s.cells, sheetCell{text: []string{f.pick("No.", "番号")}, label: true, rows: 1, cols: 1})
		s.widths = append(s.widths, 3)
		s.cols++
	}
	for _, key := range keys {
		label := f.label(key)
		if key == "occurred_at" && f.chance(30) {
			label = "発生日"
		}
		switch {
		case units && key == "durations":
			label += "（分）"
		case units && key == "affected_users":
			label += "（万人）"
		}
		s.cells = append(s.cells, sheetCell{col: s.cols, text: []string{label}, label: true, rows: 1, cols: 1})
		s.widths = append(s.widths, listWidth(key)+float64(f.IntN(3)))
		s.cols++
	}
	s.rows = 1
	for i := range 3 + f.IntN(8) {
		f.listRow(s, keys, number, units, i)
	}
	return s
}

func listWidth(key string) float64 {
	switch key {
	case "operators", "occurred_at", "recovered_at":
		return 8
	case "impact", "cause":
		return 12
	}
	return 6
}

// listRow adds the i-th outage of a list.
func (f *former) listRow(s *sheet, keys []string, number, units bool, i int) {
	own := record{}
	col := 0
	add := func(text ...string) {
		s.cells = append(s.cells, sheetCell{row: s.rows, col: col, rows: 1, cols: 1, text: text, label: number && col == 0})
		col++
	}
	if number {
		add(fmt.Sprint(i + 1))
	}
	for _, key := range keys {
		value := []string{f.listValue(key, units, i)}
		own[key] = packedText(value...)
		add(value...)
	}
	s.rows++
	s.want = append(s.want, own)
}

func (f *former) listValue(key string, units bool, i int) string {
	switch key {
	case "operators":
		return f.company()
	case "occurred_at", "recovered_at":
		return f.moment(i * 11)
	case "durations":
		if units {
			return fmt.Sprint(10 + f.IntN(400))
		}
		return f.length()
	case "affected_users":
		if units {
			return fmt.Sprintf("%d.%d", 1+f.IntN(40), 1+f.IntN(9))
		}
		return f.count("人")
	case "affected_area":
		return f.area()
	case "impact":
		return strings.TrimPrefix(f.impact()[0], "・")
	}
	return f.pick("交換機の", "伝送路の", "電源設備の", "認証装置の") + f.pick("故障", "切断", "設定誤り", "過負荷", "ソフトウェアの不具合")
}

// abreast is a table with outages side by side.
func (f *former) abreast() *sheet {
	n := 2 + f.IntN(2)
	s := &sheet{shape: "abreast", cols: n + 1, widths: []float64{7}}
	for range n {
		s.widths = append(s.widths, float64(32/n)+float64(f.IntN(3)))
		s.want = append(s.want, record{})
	}
	keys := []string{"operators", "occurred_at", "durations", "affected_users", "affected_area", "impact", "cause"}
	if f.chance(30) {
		keys = keys[:6]
	}
	for _, key := range keys {
		s.cells = append(s.cells, sheetCell{row: s.rows, text: []string{f.label(key)}, label: true, rows: 1, cols: 1})
		if key == "affected_area" && f.chance(20) {
			area := f.area()
			s.cells = append(s.cells, sheetCell{row: s.rows, col: 1, rows: 1, cols: n, text: []string{area}})
			for i := range s.want {
				s.want[i][key] = packedText(area)
			}
			s.rows++
			continue
		}
		for i := range n {
			value := f.listValue(key, false, 1+i)
			if key == "cause" {
				value = f.sentence(20)
			}
			s.cells = append(s.cells, sheetCell{row: s.rows, col: 1 + i, rows: 1, cols: 1, text: []string{value}})
			s.want[i][key] = packedText(value)
		}
		s.rows++
	}
	return s
}
