package normalize

// prefectureNames by JIS X 0401, 01 to 47.
var prefectureNames = [...]string{
	"北海道", "青森県", "岩手県", "宮城県", "秋田県", "山形県", "福島県", "茨城県", "栃木県", "群馬県",
	"埼玉県", "千葉県", "東京都", "神奈川県", "新潟県", "富山県", "石川県", "福井県", "山梨県", "長野県",
	"岐阜県", "静岡県", "愛知県", "三重県", "滋賀県", "京都府", "大阪府", "兵庫県", "奈良県", "和歌山県",
	"鳥取県", "島根県", "岡山県", "広島県", "山口県", "徳島県", "香川県", "愛媛県", "高知県", "福岡県",
	"佐賀県", "長崎県", "熊本県", "大分県", "宮崎県", "鹿児島県", "沖縄県",
}

// Prefectures are all 47 in the order of their codes.
func Prefectures() []Prefecture {
	list := make([]Prefecture, len(prefectureNames))
	for i := range list {
		list[i] = prefecture(i + 1)
	}
	return list
}

func prefecture(n int) Prefecture {
	return Prefecture{Code: twoDigits(n), Name: prefectureNames[n-1]}
}

func twoDigits(n int) string { return string([]byte{byte('0' + n/10), byte('0' + n%10)}) }

func isoCode(n int) string { return "JP-" + twoDigits(n) }

// An area is a usual group of prefectures. The numbers in its name (東海３県)
// choose between groups of one name.
type area struct {
	name  string
	codes runs
	bare  bool // may stand without 地方 or エリア: 中国 alone is a country
}

// runs are the numbers of prefectures, the first and the last of each run of
// them; the second run may be none.
type runs [2][2]uint8

func (r runs) list() []int {
	var list []int
	for _, run := range r {
		for code := int(run[0]); code > 0 && code <= int(run[1]); code++ {
			list = append(list, code)
		}
	}
	return list
}

// areas are the usual groups of prefectures, longer names before their
// beginnings. Groups that differ by usage are those of the Regional Bureaus
// of Telecommunications.
var areas = [...]area{
	{"東北6県", runs{{2, 7}}, true}, {"東北六県", runs{{2, 7}}, true}, {"東北7県", runs{{2, 7}, {15, 15}}, true},
	{"北東北", runs{{2, 3}, {5, 5}}, true},
	{"南東北", runs{{4, 4}, {6, 7}}, true}, {"東北", runs{{2, 7}}, true},
	{"関東1都6県", runs{{8, 14}}, true}, {"関東一都六県", runs{{8, 14}}, true}, {"関東1都7県", runs{{8, 14}, {19, 19}}, true},
	{"北関東", runs{{8, 10}}, true},
	{"南関東", runs{{11, 14}}, true}, {"関東", runs{{8, 14}}, true},
	{"首都圏1都3県", runs{{11, 14}}, true}, {"首都圏1都7県", runs{{8, 14}, {19, 19}}, true}, {"首都圏", runs{{8, 14}, {19, 19}}, true},
	{"1都3県", runs{{11, 14}}, true}, {"一都三県", runs{{11, 14}}, true}, {"1都6県", runs{{8, 14}}, true},
	{"甲信越", runs{{15, 15}, {19, 20}}, true}, {"信越", runs{{15, 15}, {20, 20}}, true},
	{"北陸4県", runs{{15, 18}}, true}, {"北陸3県", runs{{16, 18}}, true}, {"北陸三県", runs{{16, 18}}, true}, {"北陸", runs{{16, 18}}, true},
	{"東海3県", runs{{21, 21}, {23, 24}}, true}, {"東海三県", runs{{21, 21}, {23, 24}}, true},
	{"東海4県", runs{{21, 24}}, true}, {"東海", runs{{21, 24}}, true},
	{"中部9県", runs{{15, 23}}, true}, {"中部", runs{{15, 23}}, false}, {"中京圏", runs{{21, 21}, {23, 24}}, true},
	{"中京", runs{{21, 21}, {23, 24}}, false},
	{"近畿2府4県", runs{{25, 30}}, true}, {"近畿二府四県", runs{{25, 30}}, true}, {"近畿2府5県", runs{{24, 30}}, true}, {"近畿圏", runs{{25, 30}}, true},
	{"近畿", runs{{25, 30}}, true}, {"関西2府4県", runs{{25, 30}}, true}, {"関西圏", runs{{25, 30}}, true}, {"関西", runs{{25, 30}}, true},
	{"中国5県", runs{{31, 35}}, true}, {"中国四国", runs{{31, 39}}, true}, {"中四国", runs{{31, 39}}, true}, {"中国", runs{{31, 35}}, false},
	{"山陰", runs{{31, 32}}, true}, {"山陽", runs{{33, 35}}, false},
	{"四国4県", runs{{36, 39}}, true}, {"四国四県", runs{{36, 39}}, true}, {"四国", runs{{36, 39}}, true},
	{"九州7県", runs{{40, 46}}, true}, {"九州七県", runs{{40, 46}}, true}, {"九州8県", runs{{40, 47}}, true}, {"北部九州", runs{{40, 44}}, true},
	{"南九州", runs{{45, 46}}, true}, {"九州", runs{{40, 46}}, true},
	{"東日本", runs{{1, 15}, {19, 20}}, false}, {"西日本", runs{{16, 18}, {21, 47}}, false},
}

// A place is one name in a list of regions.
type place struct {
	name    string // as the table has it
	codes   []int
	isArea  bool
	bare    bool // stands without suffix
	nation  bool
	partial bool
}

// placeList are the prefectures and the named groups of them.
func placeList() []place {
	var list []place
	for i, name := range prefectureNames {
		list = append(list, place{name: name, codes: []int{i + 1}})
	}
	for _, a := range areas {
		list = append(list, place{name: a.name, codes: a.codes.list(), isArea: true, bare: a.bare})
	}
	return list
}
