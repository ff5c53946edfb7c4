package extract_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/extract"
)

// TestAboveTheTitle: what is drawn around a title, or above it for seals, is none of the tables of the minutes.
func TestAboveTheTitle(t *testing.T) {
	const (
		title = "みどり台管理組合　第７回理事会　議事録"
		below = "■日　時　２０２５年２月１６日（日）　10:00～12:10\n■場　所　集会室\n■出席者　理事長　　青山　太郎\n　　　　　監事　　　森井　花子\n\n" +
			"〔議題１〕収支報告\n　・監事：なぜ増えたのですか。\n　・理事長：燃料費のためです。\n"
		seals = "┌───┬───┬───┐\n│理事長│副理事長│監事│\n├───┼───┼───┤\n│　　　│　　　│　　　│\n└───┴───┴───┘\n"
		frame = "┌─────────────────────┐\n│　" + title + "　│\n└─────────────────────┘\n"
	)
	for _, test := range []struct{ name, text, title string }{
		{"a frame", frame + below, title},
		{"fields for seals", seals + title + "\n" + below, title},
		{"fields for seals and no title", seals + below, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			d, err := extract.Text(context.Background(), test.text, extract.Options{})
			require.NoError(t, err)
			m := d.Minutes
			if test.title != "" {
				require.NotNil(t, m.Title)
				assert.Equal(t, test.title, m.Title.Text)
			}
			require.NotNil(t, m.Held)
			assert.Equal(t, "2025-02-16T10:00:00+09:00", *m.Held.Start)
			assert.Len(t, m.Participants, 2)
			require.Len(t, m.Agenda, 1)
			assert.Len(t, m.Agenda[0].Discussion, 2)
		})
	}
}
