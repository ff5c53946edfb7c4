package roster_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestTablesEnd: which rows below the heads of columns are of the table, and a letter that is one of
// courtesy only where others have it.
func TestTablesEnd(t *testing.T) {
	const head = "委員の出欠\n役職        氏名          専門    出欠\n委員長      荒木 清香     医学    ○\n"
	const first = "委員の出欠|member|荒木清香|委員長|-\n"
	for text, want := range map[string]string{
		head + "委員        林 学         法学    ○\n事務局      治験管理室      関 真由美、森 渉\n": first +
			"委員の出欠|member|林学|委員|-\n事務局|secretariat|関真由美|-|治験管理室\n事務局|secretariat|森渉|-|治験管理室",
		head + "委員        林 学         法学    ○\n委員        関 真由美     医学    ○\n委員        游 雅君       薬学    欠\n": first +
			"委員の出欠|member|林学|委員|-\n委員の出欠|member|関真由美|委員|-\n委員の出欠|absent|游雅君|委員|-",
	} {
		assert.Equal(t, want, labelled(readUnder(text)), text)
	}
}
