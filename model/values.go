package model

// A Precision is the smallest unit that is written.
type Precision string

// The values of Precision.
const (
	PrecisionSecond     Precision = "second"
	PrecisionMinute     Precision = "minute"
	PrecisionHour       Precision = "hour"
	PrecisionDay        Precision = "day"
	PrecisionMonth      Precision = "month"
	PrecisionQuarter    Precision = "quarter"
	PrecisionHalf       Precision = "half"
	PrecisionYear       Precision = "year"
	PrecisionFiscalYear Precision = "fiscal_year"
)

// A Part is which part of its unit a time means.
type Part string

// The values of Part.
const (
	PartStart      Part = "start"       // 初め
	PartEarly      Part = "early"       // 上旬
	PartMiddle     Part = "middle"      // 中旬
	PartLate       Part = "late"        // 下旬
	PartEnd        Part = "end"         // 末
	PartFirstHalf  Part = "first_half"  // 前半
	PartSecondHalf Part = "second_half" // 後半
)

// The values of Time.Inferred: the parts that are not written.
const (
	InferredYear  = "year"
	InferredMonth = "month"
	InferredDay   = "day"
)

// A Bound is on which side of its number a value lies.
type Bound string

// The values of Bound.
const (
	BoundAtLeast  Bound = "at_least"  // 以上
	BoundMoreThan Bound = "more_than" // 超
	BoundAtMost   Bound = "at_most"   // 最大, 以下, 以内
	BoundLessThan Bound = "less_than" // 未満
)

// An OutcomeStatus is how an agenda item ended.
type OutcomeStatus string

// The values of OutcomeStatus.
const (
	OutcomeApproved  OutcomeStatus = "approved"  // 了承, 承認, 可決, 決定
	OutcomeAgreed    OutcomeStatus = "agreed"    // 異議なし, 合意
	OutcomeNoted     OutcomeStatus = "noted"     // 報告を受けた
	OutcomeContinued OutcomeStatus = "continued" // 継続審議
	OutcomeRejected  OutcomeStatus = "rejected"  // 否決
)

// A Severity is how much a diagnostic says is lost.
type Severity string

// The values of Severity.
const (
	SeverityError   Severity = "error"
	SeverityWarning Severity = "warning"
	SeverityInfo    Severity = "info"
)

// A FieldType says which member of a Value is set.
type FieldType string

// The values of FieldType.
const (
	TypeDate     FieldType = "date"
	TypePeriod   FieldType = "period"
	TypeDuration FieldType = "duration"
	TypeQuantity FieldType = "quantity"
	TypeText     FieldType = "text"
	TypeList     FieldType = "list"
)

// ViaKagome is the value of Via where the reading rests on the dictionary.
const ViaKagome = "kagome-ipa"
