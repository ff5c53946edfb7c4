package locate_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestMomentsOfTwoRows: in a list in columns, a time that is one cell of two rows stands across their
// border, and so does a text beside it; a time of which each row has its own does not.
func TestMomentsOfTwoRows(t *testing.T) {
	places := []int{0, 5, 18, 28, 38, 46, 56}
	first, last := "1|白樺通信㈱|R5.4.3|R5.4.3|120分|3,000人|電源の故障 ||9:05|11:05", "4|樅の木電話㈱|R5.7.1|R5.7.1|60分|200人|誤操作 ||9:00|10:00"
	head := "No.|事業者名|発生日時|復旧日時|継続時間|影響利用者数|発生原因"
	for _, test := range []struct{ name, rows, want string }{
		{"the beginning",
			"2|楓ネット㈱||R5.6.8|135分|800人| ||R5.6.8|0:32|||共用の管路における ||22:17|R5.6.9|||ケーブルの損傷 3|合同会社椎||5:02|405分|500人|",
			"楓ネット㈱ R5.6.8|22:17 R5.6.8|0:32 共用の管路における|ケーブルの損傷; 合同会社椎 R5.6.8|22:17 R5.6.9|5:02 共用の管路における|ケーブルの損傷"},
		{"the end", "2|楓ネット㈱|R5.6.8||255分|800人|停電 ||21:50|R5.6.9||| ||R5.6.8|2:05||| 3|合同会社椎|22:20||225分|500人|過熱",
			"楓ネット㈱ R5.6.8|21:50 R5.6.9|2:05 停電; 合同会社椎 R5.6.8|22:20 R5.6.9|2:05 過熱"},
		{"none", "2|楓ネット㈱|R5.6.8|R5.6.9|135分|800人|停電 ||22:17|0:32||| 3|合同会社椎|R5.6.8|R5.6.9|405分|500人| ||22:18|5:02|||",
			"楓ネット㈱ R5.6.8|22:17 R5.6.9|0:32 停電; 合同会社椎 R5.6.8|22:18 R5.6.9|5:02 -"},
		{"one beside the middle of another",
			"2|楓ネット㈱|令和５年||135分|800人|停電 ||６月８日|R5.6.9 0:32||| ||22:17|||| 3|合同会社椎|R5.6.8|R5.6.9|405分|500人|過熱 ||22:18|5:02|||",
			"楓ネット㈱ 令和５年|６月８日|22:17 R5.6.9 0:32 停電; 合同会社椎 R5.6.8|22:18 R5.6.9|5:02 過熱"},
		{"the beginning at the top, and a sentence over both", "2|楓ネット㈱|R5.6.8|同日|135分|800人|共用の管路に" +
			" ||21:35|23:50|||おけるケーブ 3|合同会社椎||翌９日|405分|500人|ルの損傷 |||4:20|||があった。",
			"楓ネット㈱ R5.6.8|21:35 同日|23:50 共用の管路に|おけるケーブ|ルの損傷|があった。; " +
				"合同会社椎 R5.6.8|21:35 翌９日|4:20 共用の管路に|おけるケーブ|ルの損傷|があった。"},
		{"the beginning at the top, a cause of its own", "2|楓ネット㈱|R5.6.8|同日|135分|800人|停電した。" +
			" ||21:35|23:50||| 3|合同会社椎||同日|115分|500人|過熱した。 |||23:30|||",
			"楓ネット㈱ R5.6.8|21:35 同日|23:50 停電した。; 合同会社椎 R5.6.8|21:35 同日|23:30 過熱した。"},
		{"one that nothing says to be the same", "2|楓ネット㈱|R5.6.8|R5.6.8|135分|800人|停電した。" +
			" ||21:35|23:50||| 3|合同会社椎||R5.6.9|115分|500人|過熱した。 |||4:20|||",
			"楓ネット㈱ R5.6.8|21:35 R5.6.8|23:50 停電した。; 合同会社椎  R5.6.9|4:20 過熱した。"},
	} {
		rows := strings.Fields(strings.ReplaceAll(strings.Join([]string{head, first, test.rows, last}, " "), "R5.6.9 0:32", "R5.6.9_0:32"))
		text := strings.ReplaceAll(laid(places, rows...), "_", " ")
		var got []string
		for _, record := range strings.Split(strings.Join(tables(text), ""), "operators: ")[1:] {
			cells := map[string]string{}
			for _, line := range strings.Split("operators: "+record, "\n") {
				key, cell, _ := strings.Cut(line, ": ")
				cells[key] = cell
			}
			if cells["cause"] == "" {
				cells["cause"] = "-"
			}
			got = append(got, strings.Join([]string{cells["operators"], cells["occurred_at"], cells["recovered_at"], cells["cause"]}, " "))
		}
		want := "白樺通信㈱ R5.4.3|9:05 R5.4.3|11:05 電源の故障; " + test.want + "; 樅の木電話㈱ R5.7.1|9:00 R5.7.1|10:00 誤操作"
		assert.Equal(t, want, strings.Join(got, "; "), test.name)
	}
}
