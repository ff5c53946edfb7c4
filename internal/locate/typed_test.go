package locate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestTypedColumns: lists that somebody typed, in which a wide letter takes two columns, so that no count of
// letters tells where a column stands.
func TestTypedColumns(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"figures at the right, two units", `
No  事業者            発生日時              影響数（人）  継続時間（分）  主な原因
 1  ㈱クスノキ        2024/4/6 3:08                4,100             135  設備故障
 2  ケヤキ電話㈱      2024/4/28 8:25                 510              74  人為ミス
 3  ㈱トチノキ        2024/5/15 13:42             16,000             250  停電
`, []string{
			"operators: ㈱クスノキ\noccurred_at: 2024/4/6 3:08\naffected_users: 4,100\ndurations: 135\ncause: 設備故障\n" +
				"operators: ケヤキ電話㈱\noccurred_at: 2024/4/28 8:25\naffected_users: 510\ndurations: 74\ncause: 人為ミス\n" +
				"operators: ㈱トチノキ\noccurred_at: 2024/5/15 13:42\naffected_users: 16,000\ndurations: 250\ncause: 停電\n",
		}},
		{"units below the labels, a place behind", `
事業者名                          発生日時        影響利用者数    継続時間  影響地域
                                                      （万人）      （分）
房総ブロードバンド株式会社      2024/7/4 6:31              5.4         225  千葉県、茨城県
株式会社ゆりのき電話            2025/2/1 0:12             2.07       1,140  富山県
`, []string{
			"operators: 房総ブロードバンド株式会社\noccurred_at: 2024/7/4 6:31\naffected_users: 5.4\ndurations: 225\naffected_area: 千葉県、茨城県\n" +
				"operators: 株式会社ゆりのき電話\noccurred_at: 2025/2/1 0:12\naffected_users: 2.07\ndurations: 1,140\naffected_area: 富山県\n",
		}},
		{"labels that nobody knows", `
事業者名                株式会社クスノキ電信
発生日時                令和７年９月28日（土） 15時22分
緊急車両の手配          なし
影響利用者数            約34,800人
停波した局舎の築年      平成17年度
影響地域                富山県、石川県
`, []string{
			"operators: 株式会社クスノキ電信\noccurred_at: 令和７年９月28日（土） 15時22分\n(緊急車両の手配): なし\n" +
				"affected_users: 約34,800人\n(停波した局舎の築年): 平成17年度\naffected_area: 富山県、石川県\n",
		}},
	} {
		assert.Equal(t, test.want, tables(test.text), test.name)
	}
}
