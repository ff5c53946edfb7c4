package model

// The values of Time.Precision and Period.Precision.
const (
	PrecisionSecond     = "second"
	PrecisionMinute     = "minute"
	PrecisionHour       = "hour"
	PrecisionDay        = "day"
	PrecisionMonth      = "month"
	PrecisionQuarter    = "quarter"
	PrecisionHalf       = "half"
	PrecisionYear       = "year"
	PrecisionFiscalYear = "fiscal_year"
)

// The values of Time.Part.
const (
	PartStart      = "start"       // 初め
	PartEarly      = "early"       // 上旬
	PartMiddle     = "middle"      // 中旬
	PartLate       = "late"        // 下旬
	PartEnd        = "end"         // 末
	PartFirstHalf  = "first_half"  // 前半
	PartSecondHalf = "second_half" // 後半
)

// The values of Time.Inferred: the parts that are not written.
const (
	InferredYear  = "year"
	InferredMonth = "month"
	InferredDay   = "day"
)

// The values of Duration.Bound and Quantity.Bound.
const (
	BoundAtLeast  = "at_least"  // 以上
	BoundMoreThan = "more_than" // 超
	BoundAtMost   = "at_most"   // 最大, 以下, 以内
	BoundLessThan = "less_than" // 未満
)

// The values of Outcome.Status.
const (
	OutcomeApproved  = "approved"  // 了承, 承認, 可決, 決定
	OutcomeAgreed    = "agreed"    // 異議なし, 合意
	OutcomeNoted     = "noted"     // 報告を受けた
	OutcomeContinued = "continued" // 継続審議
	OutcomeRejected  = "rejected"  // 否決
)

// The values of Diagnostic.Severity.
const (
	SeverityError   = "error"
	SeverityWarning = "warning"
	SeverityInfo    = "info"
)

// The values of Field.Type.
const (
	TypeDate     = "date"
	TypePeriod   = "period"
	TypeDuration = "duration"
	TypeQuantity = "quantity"
	TypeText     = "text"
	TypeList     = "list"
)

// ViaKagome is the value of Via where the reading rests on the dictionary.
const ViaKagome = "kagome-ipa"
