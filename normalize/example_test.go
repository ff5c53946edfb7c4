package normalize_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/giji-go/giji/normalize"
)

func ExampleScan() {
	text := "令和５年６月１日（木）22時01分頃、約46.3万人に影響（第２報）。"
	for _, m := range normalize.Scan(text, normalize.Options{}) {
		fmt.Println(m.Start, m.End, m.Kind, m.Text)
	}
	// Output:
	// 0 18 datetime 令和５年６月１日（木）22時01分頃
	// 19 26 count 約46.3万人
	// 30 33 ordinal 第２報
}

func ExampleMatch_MarshalJSON() {
	m := normalize.Scan("同日16時51分（日本時間）", normalize.Options{Ref: normalize.Date(2023, 1, 25)})[0]
	b, _ := json.MarshalIndent(m, "", "  ")
	fmt.Println(string(b))
	// Output:
	// {
	//   "kind": "datetime",
	//   "type": "point",
	//   "start_offset": 0,
	//   "end_offset": 14,
	//   "text": "同日16時51分（日本時間）",
	//   "value": "2023-01-25T16:51",
	//   "precision": "minute",
	//   "tz": "+09:00"
	// }
}

func ExampleParseDate() {
	p, err := normalize.ParseDate("令和５年７月末", normalize.Options{})
	fmt.Println(p.Value(), p.Portion, p.Era, err)
	_, err = normalize.ParseDate("令和５年２月29日", normalize.Options{})
	fmt.Println(errors.Is(err, normalize.ErrInvalidDay), err)
	// Output:
	// 2023-07 end {令和 5} <nil>
	// true normalize: date: "令和５年２月29日" at code points 0 to 9: invalid_day: the month has no such day
}

func ExampleParseDate_inferred() {
	p, _ := normalize.ParseDate("1/5（木）", normalize.Options{Ref: normalize.Date(2022, 12, 26)})
	fmt.Println(p.Value(), p.Inferred(), p.WeekdayOK)
	// Output:
	// 2023-01-05 [year] true
}

func ExampleParseTime() {
	p, _ := normalize.ParseTime("25時30分", normalize.Options{})
	fmt.Println(p.Value(), p.DayOffset, p.Flags.Names())
	// Output:
	// T01:30 1 [hour24]
}

func ExampleParseDateTime() {
	p, _ := normalize.ParseDateTime("令和５年６月１日22時01分頃", normalize.Options{})
	fmt.Println(p.RFC3339(nil), p.Approximate)
	// Output:
	// 2023-06-01T22:01:00+09:00 true
}

func ExampleParseEra() {
	p, _ := normalize.ParseEra("令和５年度第４四半期", normalize.Options{})
	fmt.Println(p.Value(), p.From(), p.To())
	p, _ = normalize.ParseEra("平成33年", normalize.Options{})
	fmt.Println(p.Value(), p.Flags.Names())
	// Output:
	// 2023-Q4 {2024 1 1 0 0} {2024 3 31 0 0}
	// 2021 [era_overflow]
}

func ExampleParseDuration() {
	d, _ := normalize.ParseDuration("約１年半", normalize.Options{})
	fmt.Println(d.Value(), d.Approximate)
	d, _ = normalize.ParseDuration("90分以内", normalize.Options{})
	minutes, _ := d.Length()
	fmt.Println(d.Value(), minutes, d.Bound)
	// Output:
	// P1Y6M true
	// PT90M 90 at_most
}

func ExampleParseCount() {
	c, _ := normalize.ParseCount("３万人以上（詳細非公表※）", normalize.Options{})
	fmt.Println(c.Value, c.Unit, c.Bound, c.Remark, c.NoteMark)
	_, err := normalize.ParseCount("非公表", normalize.Options{})
	fmt.Println(errors.Is(err, normalize.ErrMissingValue))
	// Output:
	// 30000 人 at_least 詳細非公表 ※
	// true
}

func ExampleParseNumber() {
	for _, s := range []string{"一億二千万", "弐千参百", "46.3万", "三分の二"} {
		n, _ := normalize.ParseNumber(s, normalize.Options{})
		fmt.Println(n.Value)
	}
	// Output:
	// 120000000
	// 2300
	// 463000
	// 0.666667
}

func ExampleParseRange() {
	g, _ := normalize.ParseRange("令和５年７月21日（金）15:00～16:31", normalize.Options{})
	minutes, _ := g.Minutes()
	fmt.Println(g.Start.Point.Value(), g.End.Point.Value(), minutes)
	// Output:
	// 2023-07-21T15:00 2023-07-21T16:31 91
}

func ExampleParseOrdinal() {
	o, _ := normalize.ParseOrdinal("第百二十一回", normalize.Options{})
	fmt.Println(o.Value, o.Unit)
	// Output:
	// 121 回
}

func ExampleParseWeekday() {
	d, _ := normalize.ParseWeekday("（土・祝）", normalize.Options{})
	fmt.Println(d.Value, d.Holiday)
	// Output:
	// 6 true
}

func ExampleParseRegion() {
	g, _ := normalize.ParseRegion("東京都、神奈川県の一部", normalize.Options{})
	fmt.Println(g.ISO, g.Scope, g.Partial)
	g, _ = normalize.ParseRegion("沖縄県を除く全国", normalize.Options{})
	fmt.Println(g.Nationwide, g.Excluded)
	// Output:
	// [JP-13 JP-14] prefecture true
	// true [{47 沖縄県}]
}

func ExampleParseItems() {
	list, _ := normalize.ParseItems("①固定電話：２時間10分②携帯電話：55分", normalize.Options{})
	for _, item := range list.List {
		fmt.Println(item.Mark, item.Label, item.Value.Duration.Value())
	}
	// Output:
	// ① 固定電話 PT2H10M
	// ② 携帯電話 PT55M
}

func ExampleParseMissing() {
	m, _ := normalize.ParseMissing("－", normalize.Options{})
	fmt.Println(m.Reason)
	// Output:
	// dash
}

func ExampleFold() {
	v := normalize.Fold("電子メ―ル（ｶﾞ）")
	fmt.Println(v, v.Source(7))
	// Output:
	// 電子メール(ガ) 8
}

func ExampleAll() {
	for m := range normalize.All("10:00に開会し、約２時間で閉会した。出席は15名。", normalize.Options{}) {
		if m.Kind == normalize.KindCount {
			break
		}
		fmt.Println(m.StartByte, m.EndByte, m.Value)
	}
	// Output:
	// 0 5 T10:00
	// 20 32 PT2H
}

func ExampleNormalizer() {
	n := normalize.New(normalize.Options{Ref: normalize.Date(2024, 6, 20)})
	var all sync.WaitGroup
	read := make([]string, 2)
	for i, text := range []string{"６年６月３日に開催", "同日15時"} {
		all.Add(1)
		go func() {
			defer all.Done()
			read[i] = n.Scan(text)[0].String()
		}()
	}
	all.Wait()
	fmt.Println(read)
	v, err := n.Parse("約4万\n2,000人", normalize.KindCount)
	fmt.Println(v, err)
	// Output:
	// [2024-06-03 2024-06-20T15]
	// 42000 人 <nil>
}

func ExampleError() {
	_, err := normalize.ParseDate("９時30分", normalize.Options{})
	var e *normalize.Error
	if errors.As(err, &e) {
		fmt.Println(e.Kind, e.Found, e.StartByte, e.EndByte)
	}
	fmt.Println(err)
	// Output:
	// date time 0 11
	// normalize: date: "９時30分" at code points 0 to 5: not_read: expected date, found time
}

func ExamplePoint_Exact() {
	p, _ := normalize.ParseDateTime("令和６年７月９日10時15分", normalize.Options{})
	at, ok := p.Exact(nil)
	fmt.Println(at, ok)
	p, _ = normalize.ParseDateTime("令和６年７月９日10時15分頃", normalize.Options{})
	_, ok = p.Exact(nil)
	fmt.Println(p, ok)
	// Output:
	// 2024-07-09 10:15:00 +0900 +0900 true
	// 2024-07-09T10:15 false
}

func ExampleDuration_Exact() {
	d, _ := normalize.ParseDuration("１日と２時間30分", normalize.Options{})
	length, ok := d.Exact()
	fmt.Println(d, length, ok)
	d, _ = normalize.ParseDuration("３か月", normalize.Options{})
	_, ok = d.Exact()
	fmt.Println(d, ok)
	// Output:
	// P1DT2H30M 26h30m0s true
	// P3M false
}

func ExampleCount_Exact() {
	c, _ := normalize.ParseCount("１億２千万人", normalize.Options{})
	n, ok := c.Exact()
	fmt.Println(c, n, ok)
	// Output:
	// 120000000 人 120000000 true
}

func ExampleRange_Exact() {
	g, _ := normalize.ParseRange("令和６年７月９日23時20分～２時05分", normalize.Options{})
	from, to, ok := g.Exact(time.UTC)
	fmt.Println(g)
	fmt.Println(to.Sub(from), ok)
	// Output:
	// 2024-07-09T23:20 – 2024-07-10T02:05
	// 2h45m0s true
}

func ExampleResolver() {
	r := normalize.NewResolver(normalize.Options{})
	for _, m := range r.Scan("令和５年６月１日22時、翌日6時、同日10:30、6/3（土）11:16") {
		fmt.Println(m.Text, m.Point.Value(), m.Point.Inferred())
	}
	// Output:
	// 令和５年６月１日22時 2023-06-01T22 []
	// 翌日6時 2023-06-02T06 [year month day]
	// 同日10:30 2023-06-02T10:30 [year month day]
	// 6/3（土）11:16 2023-06-03T11:16 [year]
}

func ExampleFormatDate() {
	day := normalize.Date(2023, 4, 27)
	fmt.Println(normalize.FormatDate(day, normalize.DateFormat{Era: true, Weekday: true}))
	fmt.Println(normalize.FormatDate(day, normalize.DateFormat{Digits: normalize.KanjiDigits}))
	// Output:
	// 令和5年4月27日（木）
	// 二〇二三年四月二十七日
}

func ExampleFormatNumber() {
	fmt.Println(normalize.FormatNumber(120_340_000, normalize.MixedUnits), normalize.FormatNumber(2300, normalize.Formal))
	// Output:
	// 1億2034万 弐千参百
}
