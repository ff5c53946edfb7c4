package outline

import "testing"

// TestListedAgain: what was taken up is listed once more below the order of the day, whole, by its numbers
// alone, or with other matters.
func TestListedAgain(t *testing.T) {
	const head = "令和６年第２回みどり町議会定例会会議録\n令和６年６月３日\n○議事日程\n日程第１　会期の決定\n日程第２　議案第３号　町道の認定に\nついて\n"
	const said = "○議長（青山太郎君）　日程第１、会期の決定を議題といたします。\n"
	const want = "1 会期の決定{said=議長（青山太郎君）>日程第１、会期の決定を議題といたします。}, 2 議案第３号　町道の認定に|ついて"
	check(t, []form{
		{"whole", head + "○本日の会議に付した事件\n日程第１　会期の決定\n日程第２　議案第３号　町道の認定について\n" + said, want},
		{"by their numbers", head + "○会議に付した事件\n１　日程第１\n２　日程第２\n" + said, want},
		{"without their numbers", head + "○会議に付した事件\n　会期の決定\n　議案第３号　町道の認定について\n" + said, want},
		{"with another matter", head + "○会議に付した事件\n日程第１　会期の決定\n日程第２　議案第３号　町道の認定について\n追加日程第１　議長の辞職について\n" + said,
			want + ", 1 議長の辞職について"},
		{"another order of the day", head + "○議事日程第２号\n日程第１　会期の決定\n日程第２　一般質問\n日程第３　議案第４号　予算\n",
			"1 会期の決定, 2 議案第３号　町道の認定に|ついて, 1 会期の決定, 2 一般質問, 3 議案第４号　予算"},
	}, discussed)
}
