package extract_test

import (
	"context"
	"fmt"
	"log"
	"os"
	"strings"

	"github.com/giji-go/giji/extract"
	"github.com/giji-go/giji/model"
)

// read is a document of the collection.
func read(name string) *model.Document {
	document, err := extract.File(context.Background(), "../testdata/gold/"+name, extract.Options{})
	if err != nil {
		log.Fatal(err)
	}
	return document
}

// Bytes from a network or an archive; Name is all that is known of a file.
func ExampleReader() {
	page := strings.NewReader("<!DOCTYPE html><h1>里山の会　議事録</h1><p>日時　令和６年５月９日（木）10:00～11:00</p>")
	document, err := extract.Reader(context.Background(), page, extract.Options{Name: "page.html"})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(document.Source.MediaType, *document.Minutes.Held.Start)
	// Output: text/html 2024-05-09T10:00:00+09:00
}

// Who came, and who did not.
func ExampleFile_participants() {
	for _, p := range read("city-committee.pdf").Minutes.Participants {
		if p.Group == model.GroupAbsent || p.Group == model.GroupMember {
			fmt.Println(p.Group, *p.Role, *p.Name)
		}
	}
	// Output:
	// member 委員長 安曇 光彦
	// member 副委員長 日置 さつき
	// member 委員 宇野 正直
	// member 委員 小早川　武
	// member 委員 三角 恵美子
	// absent 委員 陣内 勝
}

// What was decided.
func ExampleFile_outcomes() {
	for _, item := range read("city-committee.pdf").Minutes.Agenda {
		if item.Outcome != nil {
			fmt.Println(*item.Outcome.Status, item.Outcome.Text.Text)
		}
	}
	// Output:
	// approved よって、議案第18号は原案のとおり可決すべきものと決しました。
	// approved よって、議案第21号は原案のとおり可決すべきものと決しました。
}

// A list of outages becomes a record each.
func ExampleFile_incidents() {
	for _, incident := range read("outage-list.pdf").Incidents {
		at, _ := incident.OccurredAt.Time()
		users, _ := incident.TotalUsers()
		longest, _ := incident.LongestDuration()
		fmt.Println(incident.Operators[0].Text.Text, at.Format("2006-01-02 15:04"), users, longest)
	}
	// Output:
	// あさひケーブル株式会社 2023-05-03 22:10 32000 3h5m0s
	// 株式会社つばめネット 2023-07-29 08:00 68000 11h0m0s
	// 南風テレコム株式会社 2023-09-14 00:30 45000 5h40m0s
	// あさひケーブル株式会社 2024-02-06 15:22 30000 2h12m0s
}

// Tables of another field are read by a profile.
func ExampleReadProfile() {
	file, err := os.Open("../testdata/profiles/rail.tsv")
	if err != nil {
		log.Fatal(err)
	}
	defer file.Close()
	profile, err := extract.ReadProfile(file, "rail.tsv")
	if err != nil {
		log.Fatal(err)
	}
	document, err := extract.File(context.Background(), "../testdata/profiles/rail.txt", extract.Options{Profile: profile})
	if err != nil {
		log.Fatal(err)
	}
	for _, field := range document.Records[0].Fields[:2] {
		fmt.Println(field.Key, field.Type, field.Label.Text)
	}
	// Output:
	// carrier text 鉄道事業者名
	// occurred_at date 発生日時
}

// What has to be looked at, before it is used.
func ExampleFile_diagnostics() {
	document := read("outage-one.pdf")
	fmt.Println(document.Grade, document.Coverage, len(document.Unassigned))
	for _, d := range document.Diagnostics[:1] {
		fmt.Println(d.Code, d.Severity, d.Path)
	}
	// Output:
	// good 1 0
	// year_inferred info /incidents/0/disclosure/notices/0/at
}
