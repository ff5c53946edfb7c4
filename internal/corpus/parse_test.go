package corpus

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/giji-go/giji/model"
)

func usualParser() *parser { return &parser{textKey: "text", idKey: "id"} }

func TestParse(t *testing.T) {
	tests := []struct {
		name, line         string
		id, text, metadata string
		pageEnds           []int
	}{
		{"text alone", `{"text":"議事"}`, "", "議事", `{}`, nil},
		{"datatrove", `{"text":"a","id":"x/1","metadata":{"url":"u","n":[1, {"k":null}]}}`, `"x/1"`, "a", `{"url":"u","n":[1, {"k":null}]}`, nil},
		{"llm-jp", `{"text":"a","meta":{"docId":"d","url":"u"}}`, "", "a", `{"docId":"d","url":"u"}`, nil},
		{"finepdfs", `{"text":"ab","id":"f","url":"u","token_count":12,"page_ends":[1, 2]}`, `"f"`, "ab", `{"url":"u","token_count":12}`,
			[]int{1, 2}},
		{"finepdfs through datatrove", `{"text":"ab","metadata":{"page_ends":[1,2]}}`, "", "ab", `{"page_ends":[1,2]}`, []int{1, 2}},
		{"unknown keys join the metadata", `{"z":1,"text":"a","metadata":{"a":2},"y":"é"}`, "", "a", `{"a":2,"z":1,"y":"é"}`, nil},
		{"a byte-order mark", "\ufeff{\"text\":\"a\"}", "", "a", `{}`, nil},
		{"a name twice", `{"url":"outer","text":"a","metadata":{"url":"inner"}}`, "", "a", `{"url":"inner","url_":"outer"}`, nil},
		{"a name three times", `{"url":"outer","url_":"too","text":"a","metadata":{"url":"inner"},"meta":{"url":"other"}}`, "", "a",
			`{"url":"inner","url_2":"other","url_3":"outer","url_":"too"}`, nil},
		{"the last of a key counts", `{"text":"a","text":"b","k":1,"k":2}`, "", "b", `{"k":2}`, nil},
		{"a number as id", `{"id":12,"text":"a"}`, "12", "a", `{}`, nil},
		{"empty ids are none", `{"id":"","text":"a"}`, "", "a", `{}`, nil},
		{"an object as id is metadata", `{"id":{"a":1},"text":"a"}`, "", "a", `{"id":{"a":1}}`, nil},
		{"escapes", `{"text":"\u8b70\ud83d\ude00\n\"\\\/\b\f\r\t"}`, "", "議😀\n\"\\/\b\f\r\t", `{}`, nil},
		{"half a surrogate pair", `{"text":"a\ud800b\udc00"}`, "", "a\ufffdb\ufffd", `{}`, nil},
		{"white space", " { \"text\" : \"a\" , \"k\" : [ ] }\t", "", "a", `{"k":[ ]}`, nil},
		{"metadata that is no object", `{"text":"a","metadata":"m"}`, "", "a", `{"metadata":"m"}`, nil},
		{"null metadata", `{"text":"a","metadata":null,"page_ends":null}`, "", "a", `{}`, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			record, failure := usualParser().parse([]byte(test.line))
			require.Nil(t, failure)
			require.Equal(t, test.id, string(record.id))
			require.Equal(t, test.text, record.text)
			require.Equal(t, test.metadata, string(record.metadata))
			require.Equal(t, test.pageEnds, record.pageEnds)
		})
	}
}

func TestParseKeys(t *testing.T) {
	p := &parser{textKey: "body", idKey: "key"}
	record, failure := p.parse([]byte(`{"key":"k","body":"b","text":"t","id":"i"}`))
	require.Nil(t, failure)
	require.Equal(t, `"k"`, string(record.id))
	require.Equal(t, "b", record.text)
	require.Equal(t, `{"text":"t","id":"i"}`, string(record.metadata))
}

// Many keys take no longer than their number, whatever they are called.
func TestParseManyKeys(t *testing.T) {
	var inner, outer strings.Builder
	const n = 20000
	for i := range n {
		fmt.Fprintf(&inner, `"k_%d":0,"l%d":1,`, i, i)
		fmt.Fprintf(&outer, `"l%d":2,`, i)
	}
	line := `{"text":"a","k":1,"k_":2,"metadata":{"k":0,` + strings.TrimSuffix(inner.String(), ",") + `},` + outer.String() + `"l0":3}`
	start := time.Now()
	record, failure := usualParser().parse([]byte(line))
	require.Nil(t, failure)
	require.Less(t, time.Since(start), 5*time.Second)
	var metadata map[string]int
	require.NoError(t, json.Unmarshal(record.metadata, &metadata))
	require.Len(t, metadata, 3*n+3, "none is lost")
	require.Equal(t, 3, metadata["l0_"], "the last of a key counts")
	require.Equal(t, 1, metadata[fmt.Sprintf("k_%d", n)])
}

func TestParseFailures(t *testing.T) {
	tests := []struct{ name, line, code, id string }{
		{"no JSON", `hello`, "bad_json", ""},
		{"a list", `[1]`, "bad_json", ""},
		{"breaks off behind the id", `{"id":"a","text":"議`, "bad_json", `"a"`},
		{"two values", `{"text":"a"} {}`, "bad_json", ""},
		{"a comma too many", `{"text":"a",}`, "bad_json", ""},
		{"a control character", "{\"text\":\"a\tb\"}", "bad_json", ""},
		{"a bad escape", `{"text":"\x"}`, "bad_json", ""},
		{"a bad number", `{"text":"a","n":01}`, "bad_json", ""},
		{"an open list", `{"text":"a","n":[1}`, "bad_json", ""},
		{"no text", `{"id":"b"}`, "no_text", `"b"`},
		{"text that is no string", `{"id":"c","text":1}`, "no_text", `"c"`},
		{"invalid UTF-8", "{\"id\":\"d\",\"text\":\"\xff\"}", "invalid_utf8", `"d"`},
		{"invalid UTF-8 in the id", "{\"id\":\"\xff\",\"text\":\"a\"}", "invalid_utf8", ""},
		{"binary", "\x00\x01\xfe\xff", "invalid_utf8", ""},
		{"empty", "", "empty_line", ""},
		{"falling page ends", `{"text":"ab","page_ends":[2,1]}`, "bad_page_ends", ""},
		{"page ends of another kind", `{"text":"ab","page_ends":["1"]}`, "bad_page_ends", ""},
		{"negative page ends", `{"text":"ab","page_ends":[-1]}`, "bad_page_ends", ""},
		{"too deep", `{"text":"a","n":` + strings.Repeat("[", 20000) + strings.Repeat("]", 20000) + `}`, "bad_json", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, failure := usualParser().parse([]byte(test.line))
			require.NotNil(t, failure)
			require.Equal(t, stageInput, failure.Stage)
			require.Equal(t, test.code, failure.Code.String())
			require.Equal(t, test.id, string(failure.ID))
			require.NotEmpty(t, failure.Message)
		})
	}
}

// What encoding/json takes for a record is one here, and nothing else is.
func TestParseAgreesWithEncodingJSON(t *testing.T) {
	pieces := []string{`{`, `}`, `[`, `]`, `,`, `:`, `"text"`, `"id"`, `"meta"`, `"a\n"`, `"é\u00e9"`, `1`, `-0.5e+3`, `01`, `true`, `null`,
		` `, "\t", `"`, `\`, "\x01", "é"}
	rapid.Check(t, func(t *rapid.T) {
		line := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 14).Draw(t, "pieces"), "")
		if rapid.Bool().Draw(t, "object") {
			line = `{"text":"a","k":` + line + `}`
		}
		compareWithEncodingJSON(t, []byte(line))
	})
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		`{"text":"a","id":"b","metadata":{"c":[1,2.5e3,null]},"page_ends":[1]}`, `{"text":"\ud83d\ude00","meta":{}}`, `{"text":1}`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, line []byte) { compareWithEncodingJSON(t, line) })
}

type fataler interface {
	Fatalf(format string, args ...any)
}

func compareWithEncodingJSON(t fataler, line []byte) {
	record, failure := usualParser().parse(line)
	var want struct {
		Text *string
	}
	var keys map[string]json.RawMessage
	err := json.Unmarshal(bytes.TrimPrefix(line, []byte(byteOrderMark)), &keys)
	if failure != nil {
		if failure.Code == model.CodeBadJSON && err == nil && keys != nil {
			t.Fatalf("%q: %s, but it is JSON", line, failure.Message)
		}
		return
	}
	if err != nil {
		t.Fatalf("%q was taken, but: %v", line, err)
	}
	if err := json.Unmarshal(keys["text"], &want.Text); err != nil || *want.Text != record.text {
		t.Fatalf("%q: text %q, want %v", line, record.text, want.Text)
	}
	if !json.Valid(record.metadata) {
		t.Fatalf("%q: metadata %q are no JSON", line, record.metadata)
	}
}

func TestLineReader(t *testing.T) {
	long := strings.Repeat("あ", 400000)
	in := "a\nb\r\n\n" + long + "\n" + `{"id":"x"}` + long + "\nlast"
	tests := []struct {
		max  int
		want []line
	}{
		{2 << 20, []line{{[]byte("a"), 0, false}, {[]byte("b"), 2, false}, {[]byte{}, 5, false},
			{[]byte(long), 6, false}, {[]byte(`{"id":"x"}` + long), 1200007, false}, {[]byte("last"), 2400018, false}}},
		{1 << 20, []line{{[]byte("a"), 0, false}, {[]byte("b"), 2, false}, {[]byte{}, 5, false},
			{[]byte(long)[:keptOfLong], 6, true}, {[]byte(`{"id":"x"}` + long)[:keptOfLong], 1200007, true}, {[]byte("last"), 2400018, false}}},
	}
	for _, test := range tests {
		reader := newLineReader(strings.NewReader(in), test.max)
		for _, want := range test.want {
			got, err := reader.next()
			require.NoError(t, err)
			require.Equal(t, want.offset, got.offset)
			require.Equal(t, want.tooLong, got.tooLong)
			require.True(t, bytes.Equal(want.data, got.data), "line at %d", want.offset)
		}
		_, err := reader.next()
		require.EqualError(t, err, "EOF")
	}
}
