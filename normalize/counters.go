package normalize

import "slices"

// A counter is a word that makes a number a count. not lists characters that
// make it the beginning of another word where it does not stand directly
// behind figures; figures says that kanji numerals before it mean something
// else (一部, 三者, 四日市市).
type counter struct {
	word    string
	not     string
	figures bool
	unit    string // where it is not the word itself
}

// counterList holds the counters of reports, statistics and statutes.
var counterList = [...]counter{
	{word: "人", not: "者々ひ事口員材工気格生柄物間類権目的数"}, {word: "人日"}, {word: "人月"}, {word: "人時"}, {word: "人年"}, {word: "人組"},
	{word: "名", not: "称義前簿古刺字実詞"}, {word: "名様"}, {word: "者", not: "数", figures: true}, {word: "社", not: "会員内外長名協団宅"}, {word: "社局"},
	{word: "件", not: "名数"}, {word: "回", not: "答復収避路転り帰顧数想覧遊"}, {word: "回線"}, {word: "契約"}, {word: "加入"}, {word: "口座"}, {word: "口", not: "頭座径調実述"},
	{word: "台", not: "帳風数湾北場車本"}, {word: "か所"}, {word: "カ所"}, {word: "ヶ所"}, {word: "ヵ所"}, {word: "ケ所"}, {word: "箇所"}, {word: "個所"},
	{word: "個", not: "人別々性所室展"}, {word: "個口"}, {word: "本", not: "木化日人社部店来格当体質文件会年月邦籍庄質"}, {word: "枚", not: "挙"},
	{word: "通", not: "信知常報過り達勤行貨販算路用学帳称じ"}, {word: "通話"}, {word: "通り", figures: true}, {word: "種", not: "別々目子族"}, {word: "種類"}, {word: "種別", figures: true},
	{word: "世帯"}, {word: "世代", figures: true}, {word: "戸", not: "建別籍締"}, {word: "店舗"}, {word: "店", not: "舗員長頭内"}, {word: "支店"}, {word: "拠点"}, {word: "地点"}, {word: "地域"}, {word: "地区"},
	{word: "局", not: "面舎所長員地部"}, {word: "基", not: "本準盤地礎幹金調"}, {word: "基地局"}, {word: "項目"}, {word: "点", not: "検灯数滅在火呼字線"}, {word: "ポイント"}, {word: "pt", unit: "ポイント"},
	{word: "倍", not: "増率"}, {word: "円", not: "滑満高安盤周形卓熟"}, {word: "ドル"}, {word: "米ドル"}, {word: "ユーロ"}, {word: "ポンド"}, {word: "元", not: "来々年号気", figures: true}, {word: "ウォン"},
	{word: "%", unit: "%"}, {word: "パーセント", unit: "%"}, {word: "%ポイント", unit: "ポイント"}, {word: "パーセントポイント", unit: "ポイント"},
	{word: "票"}, {word: "冊", not: "子"}, {word: "部", not: "分署長門局会品隊下内屋族材首", figures: true}, {word: "部会", figures: true}, {word: "部門"}, {word: "部署"}, {word: "ページ"}, {word: "頁"}, {word: "行", not: "政動為う事方", figures: true}, {word: "列", not: "車島挙", figures: true},
	{word: "桁"}, {word: "文字"}, {word: "字", not: "幕体", figures: true}, {word: "語", not: "学句尾", figures: true}, {word: "番組"}, {word: "都道府県"}, {word: "都府県"}, {word: "道府県"}, {word: "府県"}, {word: "県", not: "内外民庁道央", figures: true}, {word: "市町村"}, {word: "区市町村"}, {word: "市区町村"},
	{word: "市", not: "場内外民街販役長立", figures: true}, {word: "区", not: "分間域別画内長", figures: true}, {word: "町", not: "内民長立", figures: true}, {word: "村", not: "民立", figures: true}, {word: "自治体"}, {word: "か国"}, {word: "カ国"}, {word: "ヶ国"}, {word: "ヵ国"}, {word: "箇国"}, {word: "国", not: "内外民家道税会産際境籍土立連語務庫", figures: true}, {word: "か国語"},
	{word: "団体"}, {word: "機関"}, {word: "企業"}, {word: "事業者"}, {word: "事業所"}, {word: "事業"}, {word: "施設"}, {word: "設備"}, {word: "校", not: "正閲内舎庭長", figures: true}, {word: "大学"}, {word: "事例"}, {word: "事案"}, {word: "案件"}, {word: "事象"}, {word: "省庁"}, {word: "府省"}, {word: "府省庁"}, {word: "法人"}, {word: "組合"}, {word: "組織"}, {word: "委員会", figures: true}, {word: "委員", figures: true}, {word: "構成員", figures: true},
	{word: "アカウント"}, {word: "ID"}, {word: "ユーザー"}, {word: "ユーザ"}, {word: "端末"}, {word: "チャネル"}, {word: "チャンネル"}, {word: "サイト"}, {word: "サービス", figures: true}, {word: "システム"}, {word: "サーバ"}, {word: "サーバー"}, {word: "ノード"}, {word: "ファイル"}, {word: "データ"}, {word: "レコード"}, {word: "プラン"}, {word: "ケース"}, {word: "パターン"}, {word: "セット"}, {word: "ステップ"}, {word: "カ所"}, {word: "グループ"}, {word: "チーム"}, {word: "メーカー"}, {word: "エリア"}, {word: "コース"}, {word: "ルート"}, {word: "ビット"}, {word: "バイト"}, {word: "パケット"}, {word: "リクエスト"}, {word: "トランザクション"}, {word: "アクセス"}, {word: "メートル"}, {word: "キロメートル"}, {word: "センチメートル"}, {word: "ミリメートル"}, {word: "キロ"}, {word: "キログラム"}, {word: "グラム"}, {word: "トン"}, {word: "リットル"}, {word: "ヘクタール"}, {word: "平方メートル"}, {word: "平方キロメートル"}, {word: "立方メートル"}, {word: "ワット"}, {word: "キロワット"}, {word: "ボルト"}, {word: "ヘルツ"}, {word: "メガヘルツ"}, {word: "ギガヘルツ"}, {word: "度", not: "合目数外々", figures: true}, {word: "系統"}, {word: "系列"}, {word: "波", not: "及形長動", figures: true}, {word: "チャンネル"},
	{word: "層", not: "別状", figures: true}, {word: "階層"}, {word: "段階"}, {word: "段", not: "階差取落", figures: true}, {word: "品目"}, {word: "路線"}, {word: "便", not: "利宜益乗", figures: true}, {word: "隻"}, {word: "両", not: "社者方面立院日", figures: true}, {word: "車両"}, {word: "機", not: "能器構会材種関械密動", figures: true}, {word: "機種"}, {word: "号機", figures: true}, {word: "頭", not: "取数部", figures: true}, {word: "匹"}, {word: "羽", figures: true}, {word: "株", not: "式主価", figures: true}, {word: "単位"}, {word: "歳", not: "入出末費"}, {word: "才", not: "能"}, {word: "坪"}, {word: "畳"}, {word: "室", not: "長内温", figures: true}, {word: "席", not: "上次"}, {word: "棟"}, {word: "箱"}, {word: "袋"}, {word: "杯"}, {word: "品", not: "質目種番詞", figures: true}, {word: "例", not: "年外示規", figures: true}, {word: "組", not: "織合み成閣"}, {word: "班", figures: true}, {word: "科目"}, {word: "課題"}, {word: "論点"}, {word: "案", not: "件内", figures: true}, {word: "泊", figures: true}, {word: "つ", not: "い"}, {word: "条", not: "件約例項文", figures: true}, {word: "章", figures: true}, {word: "呼", not: "称吸", figures: true}, {word: "ヘクトパスカル"}, {word: "カロリー"}, {word: "ミリ"}, {word: "センチ"}, {word: "パック"}, {word: "周", not: "知辺年期囲波", figures: true}, {word: "周年"},
	{word: "km"}, {word: "cm"}, {word: "mm"}, {word: "kg"}, {word: "mg"}, {word: "km2"}, {word: "m2"}, {word: "㎡"}, {word: "㎢"}, {word: "㎥"}, {word: "㎏"}, {word: "㎞"}, {word: "㎝"}, {word: "㎜"}, {word: "㎎"}, {word: "㍑"}, {word: "℃"}, {word: "㌔"}, {word: "㌧"}, {word: "㍍"}, {word: "㌫", unit: "%"}, {word: "㌦"}, {word: "㌶"},
	{word: "KB"}, {word: "MB"}, {word: "GB"}, {word: "TB"}, {word: "bps"}, {word: "kbps"}, {word: "Mbps"}, {word: "Gbps"}, {word: "Tbps"}, {word: "Hz"}, {word: "kHz"}, {word: "MHz"}, {word: "GHz"}, {word: "THz"}, {word: "kW"}, {word: "MW"}, {word: "kWh"}, {word: "dB"}, {word: "dBm"}, {word: "ppm"},
}

// counterIndex is the list by first character, longer words first.
func counterIndex() map[rune][]counter {
	index := byFirst(counterList[:], func(c *counter) string { return c.word })
	for _, list := range index {
		slices.SortStableFunc(list, func(a, b counter) int { return len(b.word) - len(a.word) })
		for i := range list {
			if list[i].unit == "" {
				list[i].unit = list[i].word
			}
		}
	}
	return index
}

// counterAt reads the counter behind a number that ends at i.
func (r *reader) counterAt(i int, kanji bool) (*counter, int) {
	at := r.gap(i)
	list := r.t.counters[r.at(at)]
	for k := range list {
		c := &list[k]
		e := r.word(at, c.word)
		if e == 0 || kanji && c.figures {
			continue
		}
		next := r.at(e)
		if isLetter(firstRune(c.word)) && (isLetter(next) || isDigit(next)) {
			continue
		}
		if (at > i || kanji) && isIn(next, c.not) {
			continue
		}
		if at > i && r.lineBreak(i, at) && r.startsLine(i-1) && isHan(next) {
			continue // a lone number on its line, then a heading
		}
		return c, e
	}
	return nil, 0
}
