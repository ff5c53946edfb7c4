package model

// Minutes is the frame of the document: the meeting.
type Minutes struct {
	Title         *Text         `json:"title"`
	Council       *string       `json:"council"`        // the body, without fiscal year, session number and document kind
	SessionNumber *int          `json:"session_number"` // 第４回 → 4
	Sessions      []Session     `json:"sessions"`       // of a joint meeting of several bodies
	DocumentKind  *string       `json:"document_kind"`  // 議事要旨, 議事録, 議事概要, 会議録
	Held          *Period       `json:"held"`           // from the first beginning to the last end
	Sittings      []Period      `json:"sittings"`       // each sitting where Held names several, else empty
	Venue         *Venue        `json:"venue"`
	Participants  []Participant `json:"participants"`
	Attendance    *Attendance   `json:"attendance"`
	Discussion    []Remark      `json:"discussion"` // remarks that stand in no agenda item
	Agenda        []AgendaItem  `json:"agenda"`
	Materials     []Material    `json:"materials"` // 配布資料
}

// A Session is one body's part in a joint meeting.
type Session struct {
	Council string `json:"council"`
	Number  *int   `json:"number"`
}

// A Venue is where the meeting was held; Online is true for a Web meeting and
// for a room held together with one.
type Venue struct {
	Text
	Online bool `json:"online"`
}

// A ParticipantGroup is as what a participant is listed.
type ParticipantGroup string

// The values of ParticipantGroup.
const (
	GroupMember      ParticipantGroup = "member"
	GroupObserver    ParticipantGroup = "observer"
	GroupSecretariat ParticipantGroup = "secretariat"
	GroupPresenter   ParticipantGroup = "presenter"
	GroupAbsent      ParticipantGroup = "absent"
	GroupOther       ParticipantGroup = "other"
)

// A Participant is one person, or a company listed as one (Name nil).
type Participant struct {
	Text
	Group       ParticipantGroup `json:"group"`
	GroupLabel  *string          `json:"group_label"` // 構成員, オブザーバ
	Name        *string          `json:"name"`
	Role        *string          `json:"role"` // 座長, 課長補佐: what stands by the name
	Affiliation *string          `json:"affiliation"`
	Remote      bool             `json:"remote"`        // listed as taking part online
	ProxyFor    *string          `json:"proxy_for"`     // for whom somebody sits
	Note        *string          `json:"note"`          // 途中退席, 14:20入室, 議案第2号のみ
	Via         string           `json:"via,omitempty"` // kagome-ipa: where name and role part rests on it
}

// Attendance holds the stated numbers of people.
type Attendance struct {
	Members *int `json:"members"` // members present
	Public  *int `json:"public"`  // 傍聴者
}

// An AgendaKind is what an agenda item is about.
type AgendaKind string

// The values of AgendaKind.
const (
	KindIncidentReport   AgendaKind = "incident_report"
	KindIncidentFollowUp AgendaKind = "incident_follow_up"
	KindReport           AgendaKind = "report"
	KindDiscussion       AgendaKind = "discussion"
	KindOther            AgendaKind = "other"
)

// An AgendaItem is one item of the agenda and what the body says of it. Text
// is its own statement, without its number.
type AgendaItem struct {
	Text
	Number            *int         `json:"number"` // ア, イ, … by their place
	Kind              AgendaKind   `json:"kind"`
	Organizations     []string     `json:"organizations"` // who presents
	Materials         []string     `json:"materials"`     // 資料4-3: digits and hyphen half-width
	Outcome           *Outcome     `json:"outcome"`
	DiscussionHeading *Text        `json:"discussion_heading"` // 主な質疑応答は以下のとおり。
	Discussion        []Remark     `json:"discussion"`
	Tables            []Table      `json:"tables"`
	Items             []AgendaItem `json:"items"`
}

// An Outcome is the sentence that says how an item ended.
type Outcome struct {
	Text
	Status *OutcomeStatus `json:"status"` // approved, agreed, noted, continued, rejected
	Votes  *Votes         `json:"votes"`
}

// Votes are the stated numbers of votes.
type Votes struct {
	For     *int `json:"for"`
	Against *int `json:"against"`
}

// A RemarkKind is what a remark does.
type RemarkKind string

// The values of RemarkKind.
const (
	RemarkQuestion  RemarkKind = "question"
	RemarkAnswer    RemarkKind = "answer"
	RemarkComment   RemarkKind = "comment"
	RemarkDirection RemarkKind = "direction" // 〔「異議なし」と呼ぶ者あり〕
)

// A Remark is one turn of the discussion; Text is what was said, without the
// mark and the speaker.
type Remark struct {
	Text
	Speaker     *string    `json:"speaker"`     // as printed
	Participant *int       `json:"participant"` // index into Minutes.Participants
	Kind        RemarkKind `json:"kind"`
	Via         string     `json:"via,omitempty"`
}

// A Material is one of the papers handed out.
type Material struct {
	Text
	Number *string `json:"number"` // 資料3-1
	Title  *string `json:"title"`
}

// A Table is a table that is no incident and that no profile names.
type Table struct {
	Caption *Text      `json:"caption"`
	Rows    [][]string `json:"rows"`
	Spans   []Span     `json:"spans,omitempty"`
}
