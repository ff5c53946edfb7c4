package pdf

import "strings"

// Widths of the printable ASCII characters in thousandths of an em, for the
// standard fonts (9.6.2.2), which files may use without saying theirs.
const (
	helveticaWidths = "278278355556556889667191333333389584278333278278" +
		"556556556556556556556556556556278278584584584556" +
		"1015667667722722667611778722278500667556833722778" +
		"667778722667611722667944667667611278278278469556" +
		"333556556500556556278556556222222500222833556556" +
		"556556333500278556500722500500500334260334584"
	timesWidths = "250333408500500833778180333333500564250333250278" +
		"500500500500500500500500500500278278564564564444" +
		"921722667667722611556722722333389722611889722722" +
		"556722667556611722722944722722611333278333469500" +
		"333444500444500444333500500278278500278778500500" +
		"500500333389278500500722500500444480200480541"
)

// standardWidths are the widths of one of the standard fonts, roughly for its
// bold and italic kinds and for other fonts that lack them.
func standardWidths(base string) *[256]float64 {
	var w [256]float64
	table, usual := helveticaWidths, 0.556
	switch {
	case strings.Contains(base, "Courier"):
		table, usual = "", 0.6
	case strings.Contains(base, "Times"):
		table, usual = timesWidths, 0.5
	}
	for code := range w {
		w[code] = usual
	}
	for code := byte(' '); len(table) >= 3; code++ {
		n := 3
		if code == '@' && table[0] == '1' { // the only one of four digits
			n = 4
		}
		value := 0
		for _, c := range []byte(table[:n]) {
			value = value*10 + int(c-'0')
		}
		w[code], table = float64(value)/1000, table[n:]
	}
	return &w
}
