package profiles_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/extract"
	"github.com/giji-go/giji/profiles"
)

// reports are one report a profile, and how its fields are to be read.
var reports = map[string][2]string{
	"medical": {`
発生年月日 令和６年５月９日
発生部署 ３階病棟
当事者の職種 看護師
事例の概要 点滴の速度を誤った。
患者への影響 なし
改善策 ・二名で確かめる。
・手順を掲示する。
`, "occurred_at=2024-05-09 department=３階病棟 staff=看護師 summary=点滴の速度を誤った。 effect=なし measures=二名で確かめる。|手順を掲示する。"},
	"privacy": {`
判明日 令和６年８月２日
漏えいした個人情報 氏名及び住所
対象人数 約1,200人
事案の概要 書類を誤って送付した。
本人への対応 書面で謝罪した。
`, "detected_at=2024-08-02 data=氏名及び住所 people=1200 summary=書類を誤って送付した。 response=書面で謝罪した。"},
	"product": {`
品名 加湿器
型番 ＫＳ－12
輸入事業者 株式会社あかね商会
事故発生日時 令和６年１月15日18時
被害の状況 火災、物的被害
販売台数 3,400台
`, "product=加湿器 model=ＫＳ－12 maker=株式会社あかね商会 occurred_at=2024-01-15T18:00:00+09:00 harm=火災、物的被害 units=3400"},
	"rail": {`
鉄軌道事業者名 若葉電鉄株式会社
発生日時 令和６年３月７日８時５分
路線名 青葉線
負傷者数 ２名
最大遅延 １時間30分
運休本数 18本
`, "carrier=若葉電鉄株式会社 occurred_at=2024-03-07T08:05:00+09:00 line=青葉線 casualties=２名 delay=PT1H30M cancelled=18"},
	"system": {`
システム名 施設予約システム
障害発生日時 令和６年７月１日９時
復旧日時 同日11時20分
停止時間 ２時間20分
影響件数 340件
恒久対策 ・予備機を置く。
・監視を増やす。
`, "system=施設予約システム occurred_at=2024-07-01T09:00:00+09:00 recovered_at=2024-07-01T11:20:00+09:00 duration=PT2H20M " +
		"affected=340 measures=予備機を置く。|監視を増やす。"},
}

func TestReports(t *testing.T) {
	assert.Len(t, reports, len(profiles.Names()), "every profile has a report")
	for _, name := range profiles.Names() {
		t.Run(name, func(t *testing.T) { report(t, name, name) })
		t.Run(name+" by its labels", func(t *testing.T) { report(t, name, profiles.Auto) })
	}
}

// report reads the report of a profile with the profile that is asked for.
func report(t *testing.T, name, asked string) {
	data, err := profiles.Read(asked)
	require.NoError(t, err)
	p, err := extract.ReadProfile(bytes.NewReader(data), asked)
	require.NoError(t, err)
	text := "第２回　安全会議　議事要旨\n日時：令和６年９月10日（火）10時～11時\n場所：会議室\n議事\n（１）報告\n事務局から説明があった。\n" + reports[name][0] + "（２）その他\n"
	got, err := extract.Text(context.Background(), text, extract.Options{Profile: p})
	require.NoError(t, err)
	require.Len(t, got.Records, 1)
	data, err = json.Marshal(got.Records[0])
	require.NoError(t, err)
	var record struct{ Fields []field }
	require.NoError(t, json.Unmarshal(data, &record))
	var fields []string
	for _, f := range record.Fields {
		fields = append(fields, f.Key+"="+shown(t, f.Value))
	}
	assert.Equal(t, reports[name][1], strings.Join(fields, " "))
}

type field struct {
	Key   string
	Value json.RawMessage
}

// shown is a value as the expectations write it: what was made of it, or its
// text.
func shown(t *testing.T, data []byte) string {
	t.Helper()
	type value struct {
		Text  string
		Value any
	}
	var list []value
	if json.Unmarshal(data, &list) != nil {
		list = make([]value, 1)
		require.NoError(t, json.Unmarshal(data, &list[0]))
	}
	texts := make([]string, len(list))
	for i := range list {
		if texts[i] = list[i].Text; list[i].Value != nil {
			texts[i] = fmt.Sprint(list[i].Value)
		}
	}
	return strings.Join(texts, "|")
}

// TestAutoLeavesOutages: a table of an outage is one, whatever profiles know of
// its rows, and a document with none of theirs has no records.
func TestAutoLeavesOutages(t *testing.T) {
	data, err := profiles.Read(profiles.Auto)
	require.NoError(t, err)
	p, err := extract.ReadProfile(bytes.NewReader(data), profiles.Auto)
	require.NoError(t, err)
	text := "事業者名 白樺通信株式会社\n発生日時 令和６年５月９日８時\n復旧日時 同日９時\n継続時間 １時間\n影響利用者数 約３万人\n障害内容 通話ができない。\n発生原因 装置の故障\n"
	got, err := extract.Text(context.Background(), text, extract.Options{Profile: p})
	require.NoError(t, err)
	assert.Len(t, got.Incidents, 1)
	assert.Empty(t, got.Records)
}

func TestUnknown(t *testing.T) {
	_, err := profiles.Read("../profiles")
	require.ErrorIs(t, err, profiles.ErrUnknown)
	assert.ErrorContains(t, err, "medical, privacy, product, rail, system")
}
