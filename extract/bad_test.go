package extract_test

import (
	"context"
	"errors"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/extract"
)

func TestBadInput(t *testing.T) {
	noise := make([]byte, 3000)
	random := rand.New(rand.NewPCG(1, 2))
	for i := range noise {
		noise[i] = byte(random.Uint32())
	}
	for name, test := range map[string]struct {
		input string
		o     extract.Options
		want  error
		code  string
	}{
		"empty":         {"", extract.Options{}, extract.ErrEmpty, "empty_input"},
		"blank":         {" \n　\n", extract.Options{}, extract.ErrEmpty, "empty_input"},
		"binary":        {string(noise), extract.Options{}, extract.ErrBinary, "binary_input"},
		"no Japanese":   {"The minutes of a meeting.\n", extract.Options{}, extract.ErrNoJapanese, "no_japanese"},
		"wrong charset": {strings.Repeat("議事要旨の本文である。", 20), extract.Options{Encoding: "Shift_JIS"}, extract.ErrEncoding, "wrong_encoding"},
		"no charset":    {"議事要旨", extract.Options{Encoding: "klingon"}, extract.ErrEncoding, "unknown_encoding"},
		"too long":      {"議事要旨", extract.Options{MaxBytes: 5}, extract.ErrLimit, "limit_exceeded"},
		"damaged PDF":   {"%PDF-1.7\nnothing else", extract.Options{}, extract.ErrDamaged, "damaged_pdf"},
	} {
		d, err := extract.Reader(context.Background(), strings.NewReader(test.input), test.o)
		require.ErrorIs(t, err, test.want, name)
		assert.Nil(t, d, name)
		var at *extract.Error
		require.True(t, errors.As(err, &at), name)
		assert.Equal(t, test.code, at.Code.String(), name)
		assert.NotEmpty(t, err.Error(), name)
	}
}

// A document that is cut anywhere gives a document or an error, and what it
// gives is grounded.
func TestTruncated(t *testing.T) {
	a := analyze(t, "../testdata/minutes.txt")
	text := []rune(a.Text())
	for end := 1; end < len(text); end += 7 {
		cut, err := extract.AnalyzeText(context.Background(), string(text[:end]), extract.Options{})
		if err != nil {
			continue
		}
		assertGrounded(t, cut, "cut")
	}
}

// Time grows with the length of the text, whatever it repeats.
func TestRepeatedTextIsLinear(t *testing.T) {
	for _, unit := range []string{
		"継続時間 ", "継続時間\n", "事業者名 甲\n", "情\n報\n周\n知\n", "（１）甲\n", "○委員：甲\n", "①甲 ", "＜甲＞\n", "令和５年 ", "第１報 ",
	} {
		text := "議事要旨\n" + strings.Repeat(unit, 300_000/len(unit))
		start := time.Now()
		_, err := extract.Text(context.Background(), text, extract.Options{})
		assert.NoError(t, err, unit)
		assert.Less(t, time.Since(start), 10*time.Second, unit)
	}
}

func TestCanceled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := extract.Text(ctx, "議事要旨", extract.Options{})
	assert.ErrorIs(t, err, context.Canceled)
}

func FuzzText(f *testing.F) {
	f.Add("電気通信事故検証会議（第１回）議事要旨\n１ 日 時：令和５年４月２７日（木）10:00～12:00\n")
	f.Add("事業者名 甲\n発生日時 ６月１日\n影響利用者数 ①約３万人\n継続時間 ①\n情\n報\n周\n知\nその他 ・第１報 6/1 8:00（")
	f.Add("①\n②\n【令和５年２月完了】\n（（（\n※")
	f.Fuzz(func(t *testing.T, text string) {
		a, err := extract.AnalyzeText(context.Background(), text, extract.Options{})
		if err != nil {
			return
		}
		assertGrounded(t, a, "fuzz")
	})
}
