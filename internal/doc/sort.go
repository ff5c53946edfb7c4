package doc

import "slices"

// few is how many elements are sorted by moving them and not their numbers.
const few = 16

// Sort sorts a list and leaves equals in their order. Of a long one it moves
// numbers and each element once, so that large elements cost little, and a
// program holds one copy of the sorting and not one of 8 KB for each type, as
// with slices.SortStableFunc. A list on the stack moves to the heap for it.
func Sort[T any](list []T, compare func(a, b *T) int) {
	if len(list) > few {
		sortMany(list, compare)
		return
	}
	for i := 1; i < len(list); i++ {
		for k := i; k > 0 && compare(&list[k], &list[k-1]) < 0; k-- {
			list[k], list[k-1] = list[k-1], list[k]
		}
	}
}

func sortMany[T any](list []T, compare func(a, b *T) int) {
	order := sorted(len(list), func(i, j int) int { return compare(&list[i], &list[j]) })
	if order == nil {
		return
	}
	moved := make([]T, len(list))
	for to, from := range order {
		moved[to] = list[from]
	}
	copy(list, moved)
}

// sorted are the numbers below n in their order, nil where they stand in it.
//
//go:noinline
func sorted(n int, compare func(i, j int) int) []int {
	at := 1
	for at < n && compare(at-1, at) <= 0 {
		at++
	}
	if at >= n {
		return nil
	}
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, compare)
	return order
}

// Insert puts an element in front of that in place at of a list. It is smaller than slices.Insert, of which a
// program holds a copy for each type.
func Insert[T any](list []T, at int, one T) []T {
	list = append(list, one)
	copy(list[at+1:], list[at:])
	list[at] = one
	return list
}
