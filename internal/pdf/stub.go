package pdf

type program struct{ gids func(int) int }

func (p *program) simpleText(code uint32) string { return "" }
func (p *program) cidText(cid int) string        { return "" }
func (f *File) program(d dict) *program          { return &program{} }
func (f *File) glyphMap(d dict) func(int) int    { return nil }

func standardWidths(base string) *[256]float64 {
	var w [256]float64
	for i := range w {
		w[i] = 0.556
	}
	return &w
}
