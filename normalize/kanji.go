package normalize

// kanjiDigit is the value of a positional kanji digit, formal ones included,
// or -1.
func kanjiDigit(c rune) int {
	switch c {
	case '〇', '零':
		return 0
	case '一', '壱', '壹', '弌':
		return 1
	case '二', '弐', '貳', '貮', '弍':
		return 2
	case '三', '参', '參', '弎':
		return 3
	case '四', '肆':
		return 4
	case '五', '伍':
		return 5
	case '六', '陸':
		return 6
	case '七', '漆', '柒':
		return 7
	case '八', '捌':
		return 8
	case '九', '玖':
		return 9
	}
	return -1
}

// smallUnit is ten, a hundred or a thousand, or 0.
func smallUnit(c rune) int64 {
	switch c {
	case '十', '拾':
		return 10
	case '百', '佰', '陌':
		return 100
	case '千', '仟', '阡':
		return 1000
	}
	return 0
}

// bigUnit is the power of ten of 万, 億, 兆, 京, or 0.
func bigUnit(c rune) int {
	switch c {
	case '万', '萬':
		return 4
	case '億':
		return 8
	case '兆':
		return 12
	case '京':
		return 16
	}
	return 0
}
