package pdf

// A pageNode is one page with what it inherits (7.7.3.4).
type pageNode struct {
	dict      dict
	resources object
	media     object
	crop      object
	rotate    object
}

// findPages walks the page tree once (7.7.3). A node met again is passed
// over: trees with loops exist.
func (f *File) findPages() {
	root := f.dict(f.trailer["Root"])
	w := pageWalk{f: f, seen: map[ref]bool{}}
	w.node(root["Pages"], pageNode{}, 0)
	f.pages = w.pages
	if len(f.pages) == 0 && f.scanned {
		f.strayPages()
	}
}

// promisedPages is how many pages the page tree should have, and at least one.
func (f *File) promisedPages() int {
	root := f.dict(f.trailer["Root"])
	return max(1, f.integer(f.dict(root["Pages"])["Count"], 1))
}

type pageWalk struct {
	f     *File
	seen  map[ref]bool
	pages []pageNode
}

func (w *pageWalk) node(o object, above pageNode, depth int) {
	const deepest = 60
	if r, ok := o.(ref); ok {
		if w.seen[r] {
			w.f.used["page_tree_loop"] = true
			return
		}
		w.seen[r] = true
	}
	d := w.f.dict(o)
	if d == nil || depth > deepest || w.f.more {
		return
	}
	here := above.with(d)
	kids := w.f.array(d["Kids"])
	if kids == nil {
		w.add(here)
		return
	}
	for _, kid := range kids {
		w.node(kid, here, depth+1)
	}
}

func (w *pageWalk) add(p pageNode) {
	if t := w.f.name(p.dict["Type"]); t != "Page" && t != "" && p.dict["Contents"] == nil {
		return
	}
	if len(w.pages) >= w.f.left.limits.Pages {
		w.f.more = true
		return
	}
	w.pages = append(w.pages, p)
}

// with is p as a node with the entries d passes it on.
func (p pageNode) with(d dict) pageNode {
	p.dict = d
	inherit(&p.resources, d, "Resources")
	inherit(&p.media, d, "MediaBox")
	inherit(&p.crop, d, "CropBox")
	inherit(&p.rotate, d, "Rotate")
	return p
}

func inherit(field *object, d dict, key name) {
	if o, ok := d[key]; ok {
		*field = o
	}
}

// strayPages takes every page object in the order of the file's numbers: the
// tree above them is lost.
func (f *File) strayPages() {
	for _, num := range f.numbers() {
		d, ok := f.resolve(ref{num, f.xref[num].gen}).(dict)
		if ok && f.name(d["Type"]) == "Page" {
			if f.more = len(f.pages) >= f.left.limits.Pages; f.more {
				return
			}
			f.used["page_tree_rebuilt"] = true
			f.pages = append(f.pages, f.inherited(d))
		}
	}
}

// inherited is the page d with what its parents say.
func (f *File) inherited(d dict) pageNode {
	chain := []dict{d}
	for range 60 {
		above := f.dict(chain[len(chain)-1]["Parent"])
		if above == nil {
			break
		}
		chain = append(chain, above)
	}
	var p pageNode
	for i := len(chain) - 1; i >= 0; i-- {
		p = p.with(chain[i])
	}
	return p
}
