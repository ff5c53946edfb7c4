package extract

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/layout"
	"github.com/giji-go/giji/internal/locate"
	"github.com/giji-go/giji/internal/minutes"
	"github.com/giji-go/giji/internal/outline"
	"github.com/giji-go/giji/internal/roster"
	"github.com/giji-go/giji/model"
	"github.com/giji-go/giji/normalize"
)

// units are what hostile texts repeat, each behind an opening of minutes that
// leads the stages to where it hurts.
var units = []struct{ opening, unit string }{
	{"青空町議会会議録\n青空 2031/5/1 10:00", " ── 1"}, // strokes with no date behind them
	{"３　出席者\n", "荒木・"},
	{"３　出席者\n", "委員会代表者会議"},                 // one line of participants without digit or bracket
	{"３　議事\n", "（i）議題について\n"},               // a title that stays open
	{"２ 議題\n", "（i）議題について\n"},               //
	{"事業者 発生日\n", "情 自社サイ\n報 ト\n"},          // a label that wraps on and on
	{"", "事業者名 甲社 発生日時 ６月１日\n"},             // label upon label
	{"事業者名 甲\n発生日時 ６月１日\n", "影響利用者数 ３万人\n"}, //
	{"事業者名 甲\n発生日時 ６月１日\n継続時間 ２時間\n", "継続時間 ２時間\n"},
	{"       事業者名    甲\n", "       発生日時    ６月１日\n"},
	{"事業者名 発生日時 影響利用者数\n", "甲社 令和６年６月１日 ３万人\n"},
	{"", "事業者名 発生日時 影響利用者数\n"}, // heads of lists, with nothing below them
	{"", "事業者名 発生日時 影響利用者数\n甲社\n"},
	{"", "事業者名 発生日時 影響利用者数\n甲社 令和６年６月１日 ３万人\n乙社\n"},
	{"番号 事業者名 発生日時 影響利用者数\n", "１ 甲社 令和６年６月１日 ３万人\nの 頃\n"},
	{"", "事業者名 発生日時 継続時 影響利用 影響地域\n間（分） 者数\n"}, // heads whose labels are wrapped
	{"", "事業者名    発生日時    影響利用者数\n甲社    令和６年６月１日\n"},
	{"３　出席者\n", "委員　大　江　健　一　君\n"},
	{"３　出席者\n", "大江健一、"},
	{"３　出席者\n", "（委員）大江健一"},
	{"３　出席者\n", "・"},
	{"３　出席者\n", "事務局："},
	{"説明員\n", "総務部長　真壁　清美　"},
	{"説明員\n", "　総務部長　真壁　清美\n　────────────────\n説明員\n"},
	{"事業者名 甲\n発生日時 ６月１日\n影響利用者数 ３万人\n情報周知 自社サイト\n・2024/12/9 19:58 調査中\n", "＞"}, // brackets that close
	{"事業者名 甲\n発生日時 ６月１日\n影響利用者数 ３万人\n情報周知 自社サイト\n", "】"},
	{"事業者名", "〉"},
	{"事業者名 甲\n発生日時 ６月１日\n影響利用者数 約2万人", "」"},
	{"事業者名 甲\n発生日時 ６月１日\n影響利用者数 ３万人\n事業者への問合せ件数 94件", "甲）"},
	{"配布資料\n事業者名 甲\n発生日時 ６月１日\n影響利用者数", "等"},
	{"説明のため出席した者\n　町　長　", "・"}, // dots that lead to no name
	{"説明のため出席した者\n　町　長　", "…"},
	{"説明のため出席した者\n", "部　長　沢　井　孝　治　君　　"}, // letters that white space spreads, without end
	{"説明のため出席した者\n", "部　"},
	{"出席者\n", "沢　"},
	{"出席者\n", "沢 井  "},
	{"　○　出　席　者　", "沢　井　孝　治　 　"},
	{"３　議事\n", "○委員：なぜか。\n"},
	{"３　議事\n", "○"},
	{"３　議事\n", "（問）なぜか。（答）"},
	{"３　議事\n", "（１）"},
	{"３　議事\n（１）事故について\n", "資料４－３、"},
	{"１　日時：", "令和６年６月１日（土）10時～11時、"},
	{"１　日時：令和６年６月１日\n", "午後３時～４時"},
	{"", "（第１回）議事要旨\n"},
	{"", "若草会議"},
	{"", "令和６年"},
	{"", "（（（（"},
	{"３　議事\n", "【座長】【"},
	{"", "\n\n　\n"},
	{"", "あ\fい\n"},
	{"事業者名 甲\n発生日時 ６月１日\n影響利用者数 ", "①約３万人（音声）"},
	{"事業者名 甲\n発生日時 ６月１日\n影響利用者数 ３万人\n再発防止策 ", "（１）甲を行う。【令和５年２月完了】\n"},
	{"事業者名 甲\n発生日時 ６月１日\n影響利用者数 ３万人\n情報周知 自社サイト ", "第１報 6/1 8:00（"},
	{"事業者名 甲\n発生日時 ６月１日\n影響利用者数 ３万人\n影響地域 ", "東京都の一部、"},
	{"事業者名 甲\n発生日時 ６月１日\n影響利用者数 ３万人\n障害内容 ", "＜甲＞乙\n"},
	{"事業者名 ", "甲社及び"},
	{"事業者名 甲\n発生日時 ６月１日\n", "通信役務の区 \n\n分 "}, // labels that only their words tell, each behind a part of the one before
	{"３　議事\n（１）事故について\n", "行われた。\n2\n"},
	{"３　議事\n（１）事故について\n", "説明が行われた。\n以上\n"},
	{"", "1\n\f以上\n"}, // pages of which each has the same head
	{"", "行われた。\n\n\f\n2\n"},
	{"６　出席者\n１番　大江　健\n", "７　会議の概要"},
	{"３　出席者\n１番　大江　健\n", "４　事務局長５名"},
	{"", "４　欠席委員（１人）\n　４番　猪股　健\n５　議事日程\n　　第１　議事録署名委員の指名\n"},
	{"事業者名 甲\n発生日時 ６月１日\n影響利用者数 ３万人\n再発防止策 ", "甲を行う。【令和５年２月完了】"},                             // each behind the mark of the one before
	{"事業者名 甲\n発生日時 ６月１日\n影響利用者数 ３万人\n", "継続時間 約3時間 影響利用者数 約128万人\n影響地域 全国 事業者への問\n合せ件数 －\n"}, // heads of lists
	{"事業者名 甲\n発生日時 ６月１日\n影響利用者数 ３万人\n再発防止策 甲を行う。\n", "実施時期\n"},                               // the head of a table without end
	{"事業者名 甲\n発生日時 ６月１日\n①音声：２万人\n影響利用者数 ②通信：３万人\n", "継続時間 により\n"},                           // labels in the middle of their cells
	{"事業者名 甲\n発生日時 ６月１日\n①音声：２万人\n影響利用者数 ②通信：３万人\n", "①甲を\n行う。\n"},
	{"事業者名 甲\n発生日時 ６月１日\n影響利用者数 ３万人\n影響地域 全国\n", "○ 甲を行うことと\n"}, // sentences without end
	{"事 業 者 名 甲\n発 生 日 時 ６月１日\n影響利用者数 ３万人\n", "対 応 体 制 有\n"},
	{"出席者\n", "氏名\n備考\n"},          // heads of columns, each on its line
	{"出席者\n番号\n氏名\n", "１\n大江　健\n"}, // cells, each on its line
	{"出席者\n番号\n氏名\n備考\n", "１\n"},   //
	{"", "説明のため      総務部長    大江  健\n出席した者      課長        猪股  健\n"},
	{"", "説明のため\n出席\nした\n"}, // parts of labels
	{"", "欠席者\n　公益代表　大江　健\n"},
	{"出席者\n　公益代表　大江　健\n", "　商工会代表　猪股　健\n"},
	{"３　審議結果\n", "（１）承認した。\n"},
	{"３　議事\n", "○会長　以上で本日の議事は終了しました。\n"},
	{"３　議事\n○会長　始める。\n", "閉会の宣告\n"},
	{"３　議事\n○会長　始める。\n", "次に記名押\n"},
	{"採決の結果、", "賛成１０名、反対３名で可決"},
	{"配布資料\n", "資料１　甲について\n"},
	{"３　出席者\n", "\x1b"}, // what has no width, without end
	{"９:\n", "\u202e"},
	{"３　議事\n○会長　始める。", "0"}, // numbers without end
	{"３　議事\n○会長　始める。", "一"},
	{"質問    回答\n", "  ・甲"}, // columns of one line
	{ // a row of a list that does not end
		"                     継続時間   影響利用者数\n事業者名           発生日時                          発生原因\n" +
			"                     （時間）     （人）\n\n" +
			"甲野ケーブル     令和５年４月２日（日）                      冗長構成の切\n                    3.5     24,022\n" +
			"社              午前10時41分                         替失敗\n瀬戸内放送     令和５年４月21日（金）                     冗長構成の切\n",
		")                              4.5     84,734\n会社             午前７時21分                          替失敗\n" +
			"                              4.5     84,734\n会社             午前７時21分                          替失敗\n"},
}

// A stage is what one part of the pipeline took.
type stage struct {
	name string
	took time.Duration
}

// timed reads a text stage by stage.
func timed(text string) []stage {
	var out []stage
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	start := busy()
	lap := func(name string) {
		now := busy()
		out = append(out, stage{name, now - start})
		start = now
	}
	runes := []rune(text)
	src := layout.FromText(runes, normalize.FoldRunes(runes), nil)
	lap("layout")
	regions := locate.Tables(src, (*Profile)(nil).tables())
	lap("locate")
	frame := outline.Find(src, regions)
	lap("outline")
	ledger := doc.NewLedger(len(runes))
	people := roster.Read(src, frame.Groups, frame.Marks, nil)
	lap("roster")
	a := &Analysis{Document: &model.Document{}, src: src, ledger: ledger}
	a.Document.Minutes, _ = minutes.Read(src, frame, people, regions, ledger)
	lap("minutes")
	for i := range regions {
		a.table(&regions[i], itemOf(frame.RegionAt, i), normalize.Instant{}, ledger, nil)
	}
	lap("incident")
	a.account()
	lap("account")
	a.Document.AppendJSON(nil, model.Format{})
	lap("JSON")
	return out
}

// least is the time of each stage at the best of several readings.
func least(text string, times int) []stage {
	best := timed(text)
	for range times - 1 {
		runtime.GC()
		for i, s := range timed(text) {
			best[i].took = min(best[i].took, s.took)
		}
	}
	return best
}

// tooSlow names the stages that took more than 1.3 times as long for a
// character of the long text than for one of the short one. What is done in
// a tenth of a second says nothing: a busy machine takes that at random.
func tooSlow(opening, unit string, short, long, times int) []string {
	repeated := func(n int) string { return "議事要旨\n" + opening + strings.Repeat(unit, n/len(unit)) }
	a, b := least(repeated(short), times), least(repeated(long), times)
	var slow []string
	for i := range b {
		allowed := 1.3 * float64(long/short) * float64(a[i].took+200*time.Microsecond)
		if b[i].took > 100*time.Millisecond && float64(b[i].took) > allowed {
			slow = append(slow, fmt.Sprintf("%s took %v for %d bytes and %v for %d", b[i].name, a[i].took, short, b[i].took, long))
		}
	}
	return slow
}

// Time grows with the length of the text at every stage, whatever it repeats.
func TestEveryStageIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("reads texts of 100 KB")
	}
	defer debug.SetMaxStack(debug.SetMaxStack(1 << 18)) // no stage calls itself as often as a text repeats something
	short, long := 10_000, 100_000
	if os.Getenv("GIJI_LINEAR") != "" {
		short, long = 60_000, 600_000
	}
	for _, u := range units {
		t.Run(fmt.Sprintf("%.12s", u.unit), func(t *testing.T) {
			slow := tooSlow(u.opening, u.unit, short, long, 1)
			for times := 1; len(slow) > 0 && times < 6; times++ { // a busy machine is no fault of the text
				slow = tooSlow(u.opening, u.unit, short, long, times)
			}
			assert.Empty(t, slow, "%q repeated behind %q", u.unit, u.opening)
		})
	}
}

// No stage goes on for long when nobody waits for it any more, whatever the
// text repeats: what is stopped half way, by the time that all of it takes, is
// over soon.
func TestEveryStageStops(t *testing.T) {
	if testing.Short() {
		t.Skip("reads texts of 200 KB")
	}
	size, most := 200_000, 40*time.Millisecond
	if os.Getenv("GIJI_LINEAR") != "" {
		size, most = 2_000_000, 200*time.Millisecond
	}
	for _, u := range units {
		text := "議事要旨\n" + u.opening + strings.Repeat(u.unit, size/len(u.unit))
		start := time.Now()
		_, err := Text(t.Context(), text, Options{})
		require.NoError(t, err)
		all := time.Since(start)
		took := time.Hour
		for try := 0; try < 3 && took > most; try++ {
			took = min(took, stoppedAfter(text, all/2))
		}
		assert.Less(t, took, most, "%q repeated behind %q", u.unit, u.opening)
	}
}

// stoppedAfter is how long the processor worked on a text behind the end of its
// context.
func stoppedAfter(text string, after time.Duration) time.Duration {
	runtime.GC()
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	var ended atomic.Int64
	time.AfterFunc(after, func() {
		ended.Store(int64(BusyProcess()))
		cancel()
	})
	if _, err := Text(ctx, text, Options{}); err == nil {
		return 0
	}
	return BusyProcess() - time.Duration(ended.Load())
}

// BenchmarkStages reads hostile repetitions of 6, 60 and 600 KB.
func BenchmarkStages(b *testing.B) {
	for _, u := range units {
		for _, size := range []int{6_000, 60_000, 600_000} {
			text := "議事要旨\n" + u.opening + strings.Repeat(u.unit, size/len(u.unit))
			b.Run(fmt.Sprintf("%.8q/%d", u.unit, size), func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				sums := map[string]time.Duration{}
				for b.Loop() {
					for _, s := range timed(text) {
						sums[s.name] += s.took
					}
				}
				for name, sum := range sums {
					b.ReportMetric(float64(sum.Nanoseconds())/float64(b.N)/float64(len(text)), name+"-ns/byte")
				}
			})
		}
	}
}

// TestSearchForWhatIsNotLinear tries lines of the documents in the folder that
// GIJI_LINEAR names, repeated to 600 KB behind their beginnings.
func TestSearchForWhatIsNotLinear(t *testing.T) {
	dir := os.Getenv("GIJI_LINEAR")
	if dir == "" {
		t.Skip("takes minutes: set GIJI_LINEAR to a folder of texts")
	}
	paths, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	require.NoError(t, err)
	for k, path := range paths {
		data, err := os.ReadFile(path)
		require.NoError(t, err)
		lines := strings.SplitAfter(string(data), "\n")
		for i := 3 + k%7; i < len(lines); i += 1 + len(lines)/12 {
			opening, unit := strings.Join(lines[:i], ""), strings.Join(lines[i:min(len(lines), i+1+i%4)], "")
			if i%2 == 0 {
				unit = strings.TrimSuffix(unit, "\n")
			}
			if len(unit) == 0 || len(unit) > 2000 || len(opening) > 20_000 {
				continue
			}
			if slow := tooSlow(opening, unit, 60_000, 600_000, 1); len(slow) > 0 && len(tooSlow(opening, unit, 60_000, 600_000, 2)) > 0 {
				t.Errorf("%s, line %d, %q: %v", path, i, unit, slow)
			}
		}
	}
}
