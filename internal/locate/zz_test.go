package locate
import ("testing";"fmt";"os";"github.com/giji-go/giji/internal/doc";"github.com/giji-go/giji/normalize";"github.com/giji-go/giji/internal/lexicon")
func TestZZ(t *testing.T){
	b,_:=os.ReadFile(os.Getenv("ZZ"))
	r:=[]rune(string(b))
	src:=&doc.Source{Runes:r,Fold:normalize.FoldRunes(r)}
	at:=0
	for i,c:=range r { if c=='\n'{ s,e:=at,i; for s<e&&doc.IsSpace(r[s]){s++}; if e>s {src.Lines=append(src.Lines,doc.Line{Span:doc.Span{s,e},Table:-1,X0:float32(s-at)})}; at=i+1}}
	f:=finder{src:src,labels:lexicon.IncidentLabels(),tokens:tokensOf(src)}
	hits:=apartHits(f.hits())
	for i:=range hits { fmt.Println(hits[i].key,hits[i].lines,hits[i].pieces) }
	for i:=range hits { h,n:=f.headAt(hits[i:]); if n>0 { fmt.Println("HEAD",h.first,h.end); for _,c:=range h.columns { s:="";for _,p:=range c.label{s+=string(r[p.Start:p.End])+"/"}; for _,p:=range c.sub{s+=" SUB "+string(r[p.Start:p.End])}; fmt.Println(" ",c.key,s,string(c.unit),c.number,c.x0,c.x1)}
	rows,end:=f.runRows(&h,len(src.Lines)); fmt.Println(len(rows),end)
	for _,row:=range rows { for _,c:=range row { for _,l:=range c.lines { fmt.Print(string(r[l.Start:l.End]),"/") }; fmt.Print(" | ",c.merged,c.above,"; ") }; fmt.Println() }
	}}
}
