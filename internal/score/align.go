package score

// align scores two lists by their best matching that keeps the order.
func (s *Score) align(gold, out []any, path string) {
	gains := gainTable(gold, out)
	best := bestTable(gains, len(gold), len(out))
	var loneGold, loneOut []int
	i, k := 0, 0
	for i < len(gold) && k < len(out) {
		switch {
		case gains[i][k] > 0 && best[i][k] == gains[i][k]+best[i+1][k+1]:
			s.compare(gold[i], out[k], path)
			i, k = i+1, k+1
		case best[i][k] == best[i+1][k]:
			loneGold = append(loneGold, i)
			i++
		default:
			loneOut = append(loneOut, k)
			k++
		}
	}
	s.lone(gold, append(loneGold, from(i, len(gold))...), path)
	s.loneExtra(gold, out, append(loneOut, from(k, len(out))...), path)
}

func from(start, end int) []int {
	var all []int
	for i := start; i < end; i++ {
		all = append(all, i)
	}
	return all
}

func (s *Score) lone(gold []any, at []int, path string) {
	for _, i := range at {
		s.missAll(gold[i], path)
	}
}

func (s *Score) loneExtra(gold, out []any, at []int, path string) {
	var template any
	if len(gold) > 0 {
		template = gold[0]
	}
	for _, k := range at {
		s.extra(out[k], template, path)
	}
}

// gainTable is the F1 of every gold item with every item of the output.
func gainTable(gold, out []any) [][]float64 {
	gains := make([][]float64, len(gold))
	for i := range gold {
		gains[i] = make([]float64, len(out))
		for k := range out {
			var trial Score
			trial.compare(gold[i], out[k], "")
			gains[i][k] = trial.Total().F1()
		}
	}
	return gains
}

// bestTable is the sum of gains that the items from i and k on can reach.
func bestTable(gains [][]float64, rows, cols int) [][]float64 {
	best := make([][]float64, rows+1)
	for i := range best {
		best[i] = make([]float64, cols+1)
	}
	for i := rows - 1; i >= 0; i-- {
		for k := cols - 1; k >= 0; k-- {
			best[i][k] = max(best[i+1][k], best[i][k+1], gains[i][k]+best[i+1][k+1])
		}
	}
	return best
}
