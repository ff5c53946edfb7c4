package extract

import (
	"sync"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/layout"
	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/internal/minutes"
	"github.com/giji-go/giji/internal/outline"
	"github.com/giji-go/giji/internal/roster"
	"github.com/giji-go/giji/normalize"
)

// warm makes the tables of words on another core while the first file of the
// process is read and decoded: it takes as long as a short document does.
// They are made once, on first use, whoever comes first.
var warm = sync.OnceFunc(func() {
	go normalize.ScanFolded([]rune("6/1"), normalize.Options{}, nil)
	go func() {
		lexicon.IncidentLabels()
		lexicon.OtherLabels()
	}()
	go func() {
		runes := []rune("議事要旨")
		src := layout.FromText(runes, runes, nil)
		out := outline.Find(src, nil)
		minutes.Read(src, out, roster.Read(src, out.Groups, nil, nil), nil, doc.NewLedger(len(runes)))
	}()
})
