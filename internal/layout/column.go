package layout

// columnsOf parts a block that is set in columns, in reading order.
func columnsOf(runs []run, dir direction, o *Options) [][]run {
	if len(runs) == 0 {
		return nil
	}
	return [][]run{runs}
}
