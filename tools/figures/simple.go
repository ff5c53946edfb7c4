package main

import (
	"context"
	"fmt"
	"os/exec"
	"regexp"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/giji-go/giji/internal/score"
)

// A comparison is giji beside the usual way: pdftotext -layout and some regular
// expressions, for the fields that those can reach, over the same PDF files.
type comparison struct {
	ran          bool
	files        int
	simple, giji score.Score
}

// The expressions are those that one writes in an hour: labels with their
// usual spellings, eras, ranges of hours, the first line as the title. They see
// the text after NFKC.
var (
	simpleHeld = regexp.MustCompile(`(?:日\s*時|開催日)[\s:]*(?:令和|平成)?(\d+|元)年(?:度)?\s*(\d+)月\s*(\d+)日[^\d午]*` +
		`(午後|午前)?\s*(\d+)(?:時|:)\s*(\d+)?分?[^\d午]*?(?:[~-]|から)\s*(午後|午前)?\s*(\d+)(?:時|:)\s*(\d+)?`)
	simpleEra    = regexp.MustCompile(`令和|平成`)
	simpleVenue  = regexp.MustCompile(`(?m)(?:場\s*所|会\s*場)[\s:]*(.+)$`)
	simplePeople = regexp.MustCompile(`(?m)(?:出席者|出席委員|出席理事|構成員)[\s:]*(.+)$`)
	simpleName   = regexp.MustCompile(`^\p{Han}{1,3}\s?[\p{Han}\p{Hiragana}\p{Katakana}]{1,4}$`)
	simpleRows   = map[string]*regexp.Regexp{
		"operators": regexp.MustCompile(`(?m)事業者名\s+(.+)$`),
		"area":      regexp.MustCompile(`(?m)影響地域\s+(.+)$`),
		"cause":     regexp.MustCompile(`(?m)発生原因\s+(.+)$`),
		"occurred":  regexp.MustCompile(`発生日時\s+(?:令和)?(\d+)年\s*(\d+)月\s*(\d+)日\s*(\d+)時\s*(\d+)?`),
		"recovered": regexp.MustCompile(`復旧日時\s+(?:令和)?(\d+)年\s*(\d+)月\s*(\d+)日\s*(\d+)時\s*(\d+)?`),
		"duration":  regexp.MustCompile(`継続時間\s+約?(\d+)時間(?:(\d+)分)?`),
		"users":     regexp.MustCompile(`影響利用者数\s+[^\d]*([\d,.]+)(万)?([\d,]*)人`),
	}
)

// compareSimple runs the usual way, where pdftotext is installed.
func (r *result) compareSimple(root string, works []work) error {
	tool, err := exec.LookPath("pdftotext")
	if err != nil {
		return nil
	}
	r.simple.ran = true
	for _, d := range collection(root, works) {
		if d.kind != "PDF" {
			continue
		}
		gold, got, err := read(context.Background(), d)
		if err != nil {
			return err
		}
		text, err := exec.Command(tool, "-layout", d.path, "-").Output()
		if err != nil {
			return fmt.Errorf("pdftotext %s: %w", d.path, err)
		}
		reach := reachable(gold)
		r.simple.simple.Add(reach, simpleRead(norm.NFKC.String(string(text))))
		r.simple.giji.Add(reach, got)
		r.simple.files++
	}
	return nil
}

// reachable is gold cut down to the fields that expressions can reach.
func reachable(gold any) any {
	minutes := pick(gold, "minutes")
	cut := map[string]any{
		"title": keep(pick(minutes, "title"), "text"), "held": keep(pick(minutes, "held"), "start", "end"),
		"venue": keep(pick(minutes, "venue"), "text"),
	}
	var people []any
	list, _ := pick(minutes, "participants").([]any)
	for _, p := range list {
		people = append(people, keep(p, "name"))
	}
	cut["participants"] = people
	var incidents []any
	list, _ = pick(gold, "incidents").([]any)
	for _, i := range list {
		incidents = append(incidents, reachableIncident(i))
	}
	return map[string]any{"minutes": cut, "incidents": incidents}
}

func reachableIncident(incident any) any {
	return map[string]any{
		"operators":   first(pick(incident, "operators"), "text"),
		"occurred_at": keep(pick(incident, "occurred_at"), "value"), "recovered_at": keep(pick(incident, "recovered_at"), "value"),
		"durations": first(pick(incident, "durations"), "value"), "affected_users": first(pick(incident, "affected_users"), "value"),
		"affected_area": keep(pick(incident, "affected_area"), "text"), "cause": keep(pick(incident, "cause"), "text"),
	}
}

func pick(value any, key string) any {
	object, _ := value.(map[string]any)
	return object[key]
}

// keep is an object with some of its keys, nil where it is none.
func keep(value any, keys ...string) any {
	object, ok := value.(map[string]any)
	if !ok {
		return nil
	}
	cut := map[string]any{}
	for _, key := range keys {
		if v, has := object[key]; has {
			cut[key] = v
		}
	}
	return cut
}

func first(value any, key string) any {
	list, _ := value.([]any)
	var cut []any
	for _, item := range list {
		cut = append(cut, keep(item, key))
	}
	return cut
}

// simpleRead is what the expressions find in a text.
func simpleRead(text string) any {
	title, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
	minutes := map[string]any{"title": map[string]any{"text": title}}
	if m := simpleVenue.FindStringSubmatch(text); m != nil {
		minutes["venue"] = map[string]any{"text": m[1]}
	}
	if m := simpleHeld.FindStringSubmatch(text); m != nil {
		minutes["held"] = map[string]any{
			"start": simpleTime(m[0], m[1], m[2], m[3], m[4], m[5], m[6]),
			"end":   simpleTime(m[0], m[1], m[2], m[3], m[7]+m[4], m[8], m[9]),
		}
	}
	minutes["participants"] = simpleNames(text)
	return map[string]any{"minutes": minutes, "incidents": simpleIncidents(text)}
}

func simpleNames(text string) []any {
	var names []any
	for _, m := range simplePeople.FindAllStringSubmatch(text, -1) {
		for _, name := range strings.FieldsFunc(m[1], func(r rune) bool { return strings.ContainsRune("、,()（）", r) }) {
			if name = strings.TrimSpace(name); simpleName.MatchString(name) {
				names = append(names, map[string]any{"name": name})
			}
		}
	}
	return names
}

// simpleTime is a moment in RFC 3339; era is a text that names one.
func simpleTime(era, year, month, day, half, hour, minute string) string {
	y, plus := number(year), 0
	switch simpleEra.FindString(era) {
	case "令和":
		plus = 2018
	case "平成":
		plus = 1988
	}
	h := number(hour)
	if strings.HasPrefix(half, "午後") && h < 12 {
		h += 12
	}
	return fmt.Sprintf("%04d-%02d-%02dT%02d:%02d:00+09:00", y+plus, number(month), number(day), h, number(minute))
}

func number(digits string) int {
	if digits == "元" {
		return 1
	}
	n := 0
	for _, r := range digits {
		if r >= '0' && r <= '9' {
			n = 10*n + int(r-'0')
		}
	}
	return n
}

// simpleIncidents is one incident for each 事業者名.
func simpleIncidents(text string) []any {
	var incidents []any
	parts := strings.Split(text, "事業者名")
	for _, part := range parts[1:] {
		incidents = append(incidents, simpleIncident("事業者名"+part))
	}
	return incidents
}

func simpleIncident(text string) any {
	found := func(name string) []string { return simpleRows[name].FindStringSubmatch(text) }
	incident := map[string]any{}
	if m := found("operators"); m != nil {
		incident["operators"] = []any{map[string]any{"text": m[1]}}
	}
	for name, key := range map[string]string{"area": "affected_area", "cause": "cause"} {
		if m := found(name); m != nil {
			incident[key] = map[string]any{"text": m[1]}
		}
	}
	for name, key := range map[string]string{"occurred": "occurred_at", "recovered": "recovered_at"} {
		if m := found(name); m != nil {
			incident[key] = map[string]any{"value": simpleTime(m[0], m[1], m[2], m[3], "", m[4], m[5])}
		}
	}
	if m := found("duration"); m != nil {
		value := "PT" + m[1] + "H"
		if m[2] != "" {
			value += m[2] + "M"
		}
		incident["durations"] = []any{map[string]any{"value": value}}
	}
	if m := found("users"); m != nil {
		incident["affected_users"] = []any{map[string]any{"value": simpleCount(m[1], m[2], m[3])}}
	}
	return incident
}

func simpleCount(whole, unit, rest string) float64 {
	if unit == "" {
		return float64(number(whole))
	}
	var n float64
	if _, err := fmt.Sscanf(strings.ReplaceAll(whole, ",", ""), "%g", &n); err != nil {
		return 0
	}
	return n*10000 + float64(number(rest))
}

func (c *comparison) table(l language) string {
	var b strings.Builder
	fmt.Fprintf(&b, "| %s | %s | %s | %s |\n|---|---:|---:|---:|\n",
		l.say(fmt.Sprintf("F1 over %d PDF files", c.files), fmt.Sprintf("PDF %d件での F1", c.files)),
		l.say("`pdftotext -layout` and expressions", "`pdftotext -layout`＋正規表現"), "giji", l.say("values", "値の数"))
	usual, ours := byGroup(&c.simple), byGroup(&c.giji)
	for _, i := range order {
		if n := ours[i].Right + ours[i].Missed; n > 0 {
			fmt.Fprintf(&b, "| %s | %s | %s | %d |\n", groups[i].name[l], f1(usual[i]), f1(ours[i]), n)
		}
	}
	fmt.Fprintf(&b, "| %s | %s | %s | %d |\n", l.say("wrong dates of meetings", "誤った開催日時"),
		fmt.Sprint(c.simple.WrongDates()), fmt.Sprint(c.giji.WrongDates()), c.asked())
	return b.String()
}

// asked is how many dates of meetings there are.
func (c *comparison) asked() int {
	n := 0
	for _, f := range c.giji.Fields() {
		if strings.Contains(f.Path, "held.") {
			n += f.Right + f.Missed
		}
	}
	return n
}
