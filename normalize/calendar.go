package normalize

// Civil days by the proleptic Gregorian calendar, as numbers since 0000-03-01,
// after the usual shift of the year's start to March.

func dayNumber(y, m, d int) int {
	if m <= 2 {
		y--
		m += 12
	}
	return 365*y + floorDiv(y, 4) - floorDiv(y, 100) + floorDiv(y, 400) + (153*(m-3)+2)/5 + d - 1
}

func civil(n int) (y, m, d int) {
	cycle := floorDiv(n, 146097)
	n -= cycle * 146097
	y = (n - n/1460 + n/36524 - n/146096) / 365
	n -= 365*y + y/4 - y/100
	m = (5*n + 2) / 153
	d = n - (153*m+2)/5 + 1
	y += cycle * 400
	if m += 3; m > 12 {
		return y + 1, m - 12, d
	}
	return y, m, d
}

func floorDiv(a, b int) int {
	if a < 0 {
		return -((b - 1 - a) / b)
	}
	return a / b
}

// weekdayOf is 1 for Monday to 7 for Sunday.
func weekdayOf(y, m, d int) int { return (dayNumber(y, m, d)+2)%7 + 1 }

func isLeap(y int) bool { return y%4 == 0 && (y%100 != 0 || y%400 == 0) }

// daysIn is the length of a month; of February in an unknown year (0) 29.
func daysIn(y, m int) int {
	switch m {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if y == 0 || isLeap(y) {
			return 29
		}
		return 28
	}
	return 31
}

// addDays moves a civil day.
func addDays(y, m, d, n int) (int, int, int) { return civil(dayNumber(y, m, d) + n) }

// addMonths moves a month.
func addMonths(y, m, n int) (int, int) {
	total := y*12 + m - 1 + n
	return floorDiv(total, 12), total - floorDiv(total, 12)*12 + 1
}
