package incident

import (
	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/model"
	"github.com/giji-go/giji/normalize"
)

// AffectedArea reads the cell of 影響地域.
func AffectedArea(cell *cell.Cell, c *Context) *model.Area {
	area := &model.Area{Text: cell.Text(), Prefectures: []model.Prefecture{}, Excluded: []model.Prefecture{}}
	if area.Missing = cell.Missing(); area.Missing != "" {
		return area
	}
	for _, m := range normalize.ScanFolded(cell.Fold, normalize.Options{Cell: true}, nil) {
		if m.Region == nil {
			continue
		}
		area.Nationwide = area.Nationwide || m.Region.Nationwide
		area.Prefectures = appendPrefectures(area.Prefectures, m.Region.Prefectures)
		area.Excluded = appendPrefectures(area.Excluded, m.Region.Excluded)
	}
	return area
}

// appendPrefectures adds those that are not there yet.
func appendPrefectures(all []model.Prefecture, more []normalize.Prefecture) []model.Prefecture {
next:
	for _, p := range more {
		for _, q := range all {
			if q.Code == p.Code {
				continue next
			}
		}
		all = append(all, model.Prefecture{Code: p.Code, Name: p.Name})
	}
	return all
}
