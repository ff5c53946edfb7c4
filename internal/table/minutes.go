package table

import (
	"strconv"

	"github.com/giji-go/giji/model"
)

func meetings() *View {
	minutes := func(d *Doc) *model.Minutes { return &d.Document.Minutes }
	source := func(d *Doc) *model.Source { return &d.Document.Source }
	return view("meetings", "会議", "one row a document",
		func(d *Doc, yield func(*Doc)) { yield(d) },
		func(d *Doc) []model.Span {
			if title := d.Document.Minutes.Title; title != nil {
				return title.Spans
			}
			return nil
		},
		[]field[*Doc]{
			{"title", "表題", Text, "the title as printed", func(d *Doc) Cell { return textOf(minutes(d).Title) }},
			{"document_kind", "文書の種類", Text, "議事要旨, 議事録, …", func(d *Doc) Cell { return maybe(minutes(d).DocumentKind) }},
			{"held_value", "開催日（原値）", Text, "the beginning as in the record: also of a month or a year", func(d *Doc) Cell {
				return pick(minutes(d).Held, func(p *model.Period) Cell { return maybe(p.Start) }, Text)
			}},
			{"held_end", "終了日時", Time, "when the meeting ended", func(d *Doc) Cell {
				return pick(minutes(d).Held, func(p *model.Period) Cell { return moment(p.End) }, Time)
			}},
			{"held_precision", "日時の精度", Text, "minute, hour, day, month, year", func(d *Doc) Cell {
				return pick(minutes(d).Held, func(p *model.Period) Cell { return maybe(p.Precision) }, Text)
			}},
			{"venue", "場所", Text, "where", func(d *Doc) Cell {
				return pick(minutes(d).Venue, func(v *model.Venue) Cell { return text(v.Text.Text) }, Text)
			}},
			{"online", "オンライン", Bool, "whether one could take part online", func(d *Doc) Cell {
				return pick(minutes(d).Venue, func(v *model.Venue) Cell { return truth(v.Online) }, Bool)
			}},
			{"participants", "参加者数", Int, "how many are listed, absent ones not counted", func(d *Doc) Cell {
				return integer(present(minutes(d)))
			}},
			{"members_present", "出席委員数（記載）", Int, "the number that the text states", func(d *Doc) Cell {
				return pick(minutes(d).Attendance, func(a *model.Attendance) Cell { return number(a.Members) }, Int)
			}},
			{"public", "傍聴者数", Int, "the number of 傍聴者 that the text states", func(d *Doc) Cell {
				return pick(minutes(d).Attendance, func(a *model.Attendance) Cell { return number(a.Public) }, Int)
			}},
			{"agenda_items", "議題数", Int, "items of the agenda at its top", func(d *Doc) Cell {
				return integer(len(minutes(d).Agenda))
			}},
			{"remarks", "発言数", Int, "remarks in all items", func(d *Doc) Cell { return integer(countRemarks(minutes(d))) }},
			{"materials", "資料数", Int, "papers handed out", func(d *Doc) Cell { return integer(len(minutes(d).Materials)) }},
			{"incidents", "事故数", Int, "incident tables", func(d *Doc) Cell { return integer(len(d.Document.Incidents)) }},
			{"records", "記録数", Int, "tables read by a profile", func(d *Doc) Cell { return integer(len(d.Document.Records)) }},
			{"diagnostics", "診断", List, "codes of errors and warnings, each once (giji explain CODE)", func(d *Doc) Cell {
				return list(codes(d.Document))
			}},
			{"unassigned", "未分類の箇所", Int, "pieces of text that belong to nothing", func(d *Doc) Cell {
				return integer(len(d.Document.Unassigned))
			}},
			{"media_type", "形式", Text, "of the source", func(d *Doc) Cell { return text(source(d).MediaType) }},
			{"encoding", "文字コード", Text, "of text", func(d *Doc) Cell { return maybe(source(d).Encoding) }},
			{"text_layer", "文字層", Text, "PDF: visible, or invisible where it was laid over an image", func(d *Doc) Cell {
				return maybe(source(d).TextLayer)
			}},
			{"pages", "ページ数", Int, "PDF", func(d *Doc) Cell { return number(source(d).Pages) }},
			{"characters", "文字数", Int, "of the source text", func(d *Doc) Cell { return integer(source(d).Characters) }},
			{"sha256", "SHA-256", Text, "of the file", func(d *Doc) Cell { return text(source(d).SHA256) }},
		})
}

// present is how many participants are listed as such.
func present(m *model.Minutes) int {
	n := 0
	for i := range m.Participants {
		if m.Participants[i].Group != model.GroupAbsent {
			n++
		}
	}
	return n
}

func countRemarks(m *model.Minutes) int {
	n := 0
	eachRemark(m, func(said) { n++ })
	return n
}

// codes are those of errors and warnings, each once, in order of appearance.
func codes(d *model.Document) []string {
	var names []string
	seen := map[model.Code]bool{}
	for i := range d.Diagnostics {
		found := &d.Diagnostics[i]
		if found.Severity == model.SeverityInfo || seen[found.Code] {
			continue
		}
		seen[found.Code] = true
		names = append(names, found.Code.String())
	}
	return names
}

// A part is one of several things of a kind in a document.
type part[T any] struct {
	doc   *Doc
	index int // from 0
	value *T
}

func parts[T any](d *Doc, list []T, yield func(part[T])) {
	for i := range list {
		yield(part[T]{d, i, &list[i]})
	}
}

func participants() *View {
	type row = part[model.Participant]
	return view("participants", "参加者", "one row a participant, absent ones too",
		func(d *Doc, yield func(row)) { parts(d, d.Document.Minutes.Participants, yield) },
		func(r row) []model.Span { return r.value.Spans },
		[]field[row]{
			{"participant", "番号", Int, "index in the record, from 0; remarks refer to it", func(r row) Cell {
				return integer(r.index)
			}},
			{"group", "区分", Text, "member, observer, secretariat, presenter, absent, other", func(r row) Cell {
				return text(r.value.Group)
			}},
			{"group_label", "区分（記載）", Text, "the heading: 構成員, オブザーバ", func(r row) Cell { return maybe(r.value.GroupLabel) }},
			{"name", "氏名", Text, "null for a company", func(r row) Cell { return maybe(r.value.Name) }},
			{"role", "役職", Text, "what stands by the name: 座長, 課長補佐", func(r row) Cell { return maybe(r.value.Role) }},
			{"affiliation", "所属", Text, "company or office", func(r row) Cell { return maybe(r.value.Affiliation) }},
			{"remote", "オンライン参加", Bool, "listed as taking part online", func(r row) Cell { return truth(r.value.Remote) }},
			{"proxy_for", "代理", Text, "for whom somebody sits", func(r row) Cell { return maybe(r.value.ProxyFor) }},
			{"note", "備考", Text, "途中退席, 14:20入室", func(r row) Cell { return maybe(r.value.Note) }},
			{"text", "原文", Text, "as printed", func(r row) Cell { return text(r.value.Text.Text) }},
		})
}

// An entry is an agenda item with the numbers of those above it.
type entry struct {
	number string // 2.1
	depth  int    // from 1
	item   *model.AgendaItem
}

// eachItem visits the agenda, each item before its sub-items.
func eachItem(items []model.AgendaItem, above string, depth int, yield func(entry)) {
	for i := range items {
		n := i + 1
		if items[i].Number != nil {
			n = *items[i].Number
		}
		number := above + strconv.Itoa(n)
		yield(entry{number, depth, &items[i]})
		eachItem(items[i].Items, number+".", depth+1, yield)
	}
}

func agenda() *View {
	return view("agenda", "議題", "one row an agenda item, each before its sub-items",
		func(d *Doc, yield func(entry)) { eachItem(d.Document.Minutes.Agenda, "", 1, yield) },
		func(e entry) []model.Span { return e.item.Spans },
		[]field[entry]{
			{"agenda_number", "議題番号", Text, "numbers of the item and those above it: 2.1; without one its place counts", func(e entry) Cell {
				return text(e.number)
			}},
			{"depth", "階層", Int, "1 at the top", func(e entry) Cell { return integer(e.depth) }},
			{"agenda_text", "議題", Text, "the statement, without its number", func(e entry) Cell { return text(e.item.Text.Text) }},
			{"kind", "種類", Text, "incident_report, incident_follow_up, report, discussion, other", func(e entry) Cell {
				return text(e.item.Kind)
			}},
			{"organizations", "説明者", List, "who presents", func(e entry) Cell { return list(e.item.Organizations) }},
			{"materials", "資料", List, "資料4-3", func(e entry) Cell { return list(e.item.Materials) }},
			{"outcome", "結果（原文）", Text, "the sentence that says how it ended", func(e entry) Cell {
				return pick(e.item.Outcome, func(o *model.Outcome) Cell { return text(o.Text.Text) }, Text)
			}},
			{"outcome_status", "結果", Text, "approved, agreed, noted, continued, rejected", func(e entry) Cell {
				return pick(e.item.Outcome, func(o *model.Outcome) Cell { return maybe(o.Status) }, Text)
			}},
			{"votes_for", "賛成", Int, "stated votes", func(e entry) Cell { return number(votes(e.item).For) }},
			{"votes_against", "反対", Int, "stated votes", func(e entry) Cell { return number(votes(e.item).Against) }},
			{"remarks", "発言数", Int, "remarks in the item itself", func(e entry) Cell { return integer(len(e.item.Discussion)) }},
			{"tables", "表の数", Int, "tables that are no incidents", func(e entry) Cell { return integer(len(e.item.Tables)) }},
		})
}

func votes(i *model.AgendaItem) model.Votes {
	if i.Outcome == nil || i.Outcome.Votes == nil {
		return model.Votes{}
	}
	return *i.Outcome.Votes
}

// A said is a remark where it stands; item is nil outside the agenda.
type said struct {
	order  int // in the document, from 1
	number string
	item   *model.AgendaItem
	remark *model.Remark
	who    *model.Participant // nil where the speaker is not linked
}

// eachRemark visits the remarks outside the agenda, then those of each item.
func eachRemark(m *model.Minutes, yield func(said)) {
	order := 0
	visit := func(number string, item *model.AgendaItem, remarks []model.Remark) {
		for i := range remarks {
			order++
			s := said{order: order, number: number, item: item, remark: &remarks[i]}
			if p := remarks[i].Participant; p != nil && *p >= 0 && *p < len(m.Participants) {
				s.who = &m.Participants[*p]
			}
			yield(s)
		}
	}
	visit("", nil, m.Discussion)
	eachItem(m.Agenda, "", 1, func(e entry) { visit(e.number, e.item, e.item.Discussion) })
}

func remarks() *View {
	who := func(cell func(p *model.Participant) Cell) func(said) Cell {
		return func(s said) Cell { return pick(s.who, cell, Text) }
	}
	return view("remarks", "発言", "one row a remark: those outside the agenda, then item by item",
		func(d *Doc, yield func(said)) { eachRemark(&d.Document.Minutes, yield) },
		func(s said) []model.Span { return s.remark.Spans },
		[]field[said]{
			{"remark", "順番", Int, "order in the document, from 1", func(s said) Cell { return integer(s.order) }},
			{"agenda_number", "議題番号", Text, "as in agenda; null outside it", func(s said) Cell { return text(s.number) }},
			{"agenda_text", "議題", Text, "the item's statement", func(s said) Cell {
				return pick(s.item, func(i *model.AgendaItem) Cell { return text(i.Text.Text) }, Text)
			}},
			{"speaker", "発言者（記載）", Text, "as printed", func(s said) Cell { return maybe(s.remark.Speaker) }},
			{"participant", "参加者番号", Int, "as in participants", func(s said) Cell { return number(s.remark.Participant) }},
			{"name", "氏名", Text, "of the linked participant", who(func(p *model.Participant) Cell { return maybe(p.Name) })},
			{"role", "役職", Text, "of the linked participant", who(func(p *model.Participant) Cell { return maybe(p.Role) })},
			{"affiliation", "所属", Text, "of the linked participant", who(func(p *model.Participant) Cell { return maybe(p.Affiliation) })},
			{"group", "区分", Text, "of the linked participant", who(func(p *model.Participant) Cell { return text(p.Group) })},
			{"kind", "種類", Text, "question, answer, comment, direction", func(s said) Cell { return text(s.remark.Kind) }},
			{"text", "発言", Text, "what was said", func(s said) Cell { return text(s.remark.Text.Text) }},
		})
}

func materials() *View {
	type row = part[model.Material]
	return view("materials", "資料", "one row a paper handed out",
		func(d *Doc, yield func(row)) { parts(d, d.Document.Minutes.Materials, yield) },
		func(r row) []model.Span { return r.value.Spans },
		[]field[row]{
			{"material", "番号", Int, "index in the record, from 0", func(r row) Cell { return integer(r.index) }},
			{"number", "資料番号", Text, "資料3-1", func(r row) Cell { return maybe(r.value.Number) }},
			{"title", "標題", Text, "its title", func(r row) Cell { return maybe(r.value.Title) }},
			{"text", "原文", Text, "as printed", func(r row) Cell { return text(r.value.Text.Text) }},
		})
}
