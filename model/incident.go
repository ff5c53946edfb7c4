package model

// An Incident is one table of a serious telecommunications outage
// (電気通信事業法第28条の重大な事故).
type Incident struct {
	AgendaItem         *int              `json:"agenda_item"` // number of the top-level item in which the table stands
	Operators          []Named           `json:"operators"`
	OccurredAt         *Time             `json:"occurred_at"`
	RecoveredAt        *Time             `json:"recovered_at"`
	Durations          []Duration        `json:"durations"`
	AffectedUsers      []Quantity        `json:"affected_users"`
	AffectedUsersNote  *Text             `json:"affected_users_note"`
	AffectedArea       *Area             `json:"affected_area"`
	Inquiries          *Inquiries        `json:"inquiries"`
	Impact             *Block            `json:"impact"`
	ServiceCategories  []ServiceCategory `json:"service_categories"`
	Cause              *Block            `json:"cause"`
	SystemDiagram      *Block            `json:"system_diagram"`
	PreventiveMeasures []Measure         `json:"preventive_measures"`
	Disclosure         *Disclosure       `json:"disclosure"`
	OtherFields        []OtherField      `json:"other_fields"`
	Metrics            Metrics           `json:"metrics"`
}

// A Named is a Text in a list whose cell may have no value.
type Named struct {
	Text
	Missing Missing `json:"missing,omitempty"`
}

// An Area is where users were affected. Prefectures stand in order of
// appearance and are [] for the whole country; a region (関東) is not
// expanded.
type Area struct {
	Text
	Nationwide  bool         `json:"nationwide"`
	Prefectures []Prefecture `json:"prefectures"`
	Excluded    []Prefecture `json:"excluded"` // を除く
	Missing     Missing      `json:"missing,omitempty"`
}

// A Prefecture is named by its code in JIS X 0401 (two digits).
type Prefecture struct {
	Code string `json:"code"`
	Name string `json:"name"`
}

// Inquiries is the number of inquiries to the operators.
type Inquiries struct {
	Quantity
	Breakdown []Quantity `json:"breakdown"` // Label is the channel
}

// A ServiceCategory is an item of 電気通信事業法施行規則第58条 (一 to 五).
type ServiceCategory struct {
	Text
	Item     *int     `json:"item"` // 1 to 5
	Name     *string  `json:"name"`
	Services []string `json:"services"`
	Missing  Missing  `json:"missing,omitempty"`
}

// A MeasureStatus is how far a measure is.
type MeasureStatus string

// The values of MeasureStatus.
const (
	StatusCompleted  MeasureStatus = "completed"
	StatusPlanned    MeasureStatus = "planned"
	StatusInProgress MeasureStatus = "in_progress"
)

// A Measure is one measure against recurrence.
type Measure struct {
	Text
	Group   []string       `json:"group"` // the headings above it, outermost first
	Number  *int           `json:"number"`
	Status  *MeasureStatus `json:"status"`
	Due     *Time          `json:"due"`  // when it was or will be done
	Mark    *Text          `json:"mark"` // 【令和５年２月 完了】, not part of Text
	Note    *string        `json:"note"`
	Missing Missing        `json:"missing,omitempty"`
}

// Disclosure is what was told to users, and where.
type Disclosure struct {
	OwnSite *Block   `json:"own_site"` // 自社サイト
	Other   *Block   `json:"other"`    // その他
	Notices []Notice `json:"notices"`
}

// A Channel is where a notice was given.
type Channel string

// The values of Channel.
const (
	ChannelOwnSite Channel = "own_site"
	ChannelOther   Channel = "other"
)

// A Notice is one entry of the log of notices.
type Notice struct {
	Text
	Channel  Channel `json:"channel"`
	Medium   *string `json:"medium"`   // Twitter, 会員アプリ（iOS）; nil on the own site
	Operator *string `json:"operator"` // where the cell is divided by company
	Label    *string `json:"label"`    // 第１報, 初報
	Sequence *int    `json:"sequence"` // 初報 is 1
	At       *Time   `json:"at"`
	Summary  *string `json:"summary"`
}

// An OtherField is a row whose label is not known.
type OtherField struct {
	Label Text  `json:"label"`
	Value Block `json:"value"`
}

// Metrics are derived from the other fields.
type Metrics struct {
	FirstNoticeMinutes *int64   `json:"first_notice_minutes"` // from occurred_at to the earliest notice
	UserHours          *float64 `json:"user_hours"`           // users × hours, one decimal
}
