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

// TestKindsExplained: a bracket within that of a kind of members explains it, and a given name that stands
// behind a gap is no part of the body behind a wider one.
func TestKindsExplained(t *testing.T) {
	for text, want := range map[string]string{
		"出席者\n【１号委員（学識経験のある者）】\n会長　　荒木　修平　　　都市計画\n　　　　関　　美奈子　　建築\n" +
			"【３号委員（関係行政機関の職員）】\n　　　　緑川　　萌　　　　造園\n": "１号委員（学識経験のある者）|member|荒木修平|会長|都市計画\n" +
			"１号委員（学識経験のある者）|member|関美奈子|-|建築\n３号委員（関係行政機関の職員）|member|緑川萌|-|造園",
		"出席者\n〔第１号委員（被保険者代表）〕\n荒木　修平\n関　美奈子\n〔第２号委員（公益代表）〕\n林　友和\n": "第１号委員（被保険者代表）|member|荒木修平|-|-\n" +
			"第１号委員（被保険者代表）|member|関美奈子|-|-\n第２号委員（公益代表）|member|林友和|-|-",
		"出席者\n春冬　　萌　　　　造園\n": "出席者|member|春冬萌|-|造園",
	} {
		assert.Equal(t, want, labelled(readUnder(text)), text)
	}
}
