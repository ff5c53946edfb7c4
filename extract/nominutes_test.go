package extract_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/extract"
	"github.com/giji-go/giji/model"
)

// noMinutes are papers that are no minutes; DAY, TIME, WHO, BODY and N are filled in.
var noMinutes = []string{
	"BODY設置条例\n\n　　　DAY　条例第N号\n（趣旨）\n第１条　この条例は、BODYの設置について定める。\n（組織）\n第２条　委員は、N人以内とする。\n（会議）\n第３条　会議は、会長が招集する。\n　　　附　則\nこの条例は、DAYから施行する。\n",
	"入札公告\n\n次のとおり一般競争入札に付します。\nDAY\n　　　WHO\n１　件名　会議録作成業務委託\n２　入札説明会の日時及び場所　DAY　TIME　第２会議室\n３　入札書の提出期限　DAY　TIME\n４　開札　DAY　TIME　入札室\n",
	"市民説明会を開催します\n\n道路の工事について、市民説明会を開催します。どなたでも参加できます。\n日時：DAY　TIME～\n場所：市民会館　大ホール\n申込み：不要\n問合せ：道路課　電話000-000-0000\n",
	"職員募集要項\n\n１　募集人員　N名\n２　受付期間　DAYまで\n３　試験日時　DAY　TIME\n４　試験会場　市役所本庁舎\n５　提出書類　履歴書\n担当　WHO\n",
	"価格表（DAY現在）\n\n品名\t単価\t単位\nりんご\tN00円\tkg\nみかん\tN50円\tkg\nぶどう\t1,N00円\t房\n",
	"朝の駅\n\nTIME、電車はまだ来なかった。\n「寒いですね」と老人が言った。\n「ええ、DAYですから」と私は答えた。\n雪が線路を隠していた。私はN年前のことを思い出した。\n",
	"事故報告書\n\n提出日：DAY\n報告者：WHO\n発生日時：DAY　TIME\n発生場所：第２工場\n概要：配管から水が漏れた。けが人はいない。\n原因：継手の劣化\n対策：点検の間隔を短くする。\n",
	"令和６年度一般会計予算書\n\n歳入\n第１款　市税　N,234,567千円\n第２款　地方譲与税　N45,678千円\n歳出\n第１款　議会費　N23,456千円\n第２款　総務費　N,345,678千円\n",
	"議案第N号\n\n　手数料条例の一部を改正する条例について\n上記の議案を提出する。\n　DAY\n　　　WHO\n提案理由\n　手数料の額を改めるため、提案するものである。\n",
	"請求書\n\n発行日　DAY\n株式会社青空　御中\n下記のとおり御請求申し上げます。\n品目\t数量\t金額\n紙\tN\tN,000円\n合計\tN,000円\n支払期限　DAY\n",
	"よくある質問\n\nＱ１　申込みの期限はいつですか。\nＡ１　DAYまでです。\nＱ２　開催の時間は何時ですか。\nＡ２　TIMEからです。\nＱ３　定員は何人ですか。\nＡ３　N0人です。\n",
	"プレスリリース\nDAY\nBODY\n新しいサービスの提供を開始します\nBODYは、DAYTIMEから新しいサービスの提供を開始します。\n代表の話：「便利になります」\n本件に関する問合せ先：広報課\n",
	"業務委託契約書\n\nBODY（以下「甲」という。）とWHO（以下「乙」という。）は、次のとおり契約を締結する。\n第１条　甲は、業務を乙に委託する。\n第２条　契約期間は、DAYからN年とする。\nDAY\n甲　BODY\n乙　WHO\n",
	"取扱説明書\n\n１　安全のために\n　・水にぬらさないでください。\n２　時刻の合わせ方\n　(1) ボタンを押します。\n　(2) TIMEに合わせます。\n３　お手入れ\n　・N年に一度、点検してください。\n",
	"意見募集の結果について\n\n１　募集期間　DAYからDAYまで\n２　意見の件数　N件\n３　意見と考え方\n　意見：期間が短い。\n　考え方：延ばします。\n",
	"研究の要旨\n\n　水位の変化と気温の関係を調べた。観測はDAYから始め、N年続けた。観測の時刻はTIMEとした。結果は表１のとおりであった。\nキーワード：水位、気温\n",
	"時刻表\n\n駅前発\tTIME\t9:N0\t10:N5\n市役所発\t8:15\t9:15\t10:15\nDAY改正\n",
	"日記\n\nDAY　晴れ\n　TIMEに起きた。午後は本を読んだ。夕方、友人が来た。\n　「また来る」と言って帰った。\n",
	"BODY　会則\n\n第１条　本会は、BODYと称する。\n第２条　本会は、会員の親睦を目的とする。\n第３条　会長N名を置く。\n（役員）\n第４条　役員の任期はN年とする。\n本会則は、DAYから施行する。\n",
	"アンケート集計結果\n\n実施日　DAY\n回答者数　N00人\n問１　満足しましたか\n　はい　N0％\n　いいえ　10％\n問２　自由意見\n　・駐車場が狭い。\n　・また来たい。\n",
}

// TestNoMinutes: of a hundred papers that are no minutes none has a day on which it was
// held, people or remarks of named speakers, and none is good.
func TestNoMinutes(t *testing.T) {
	days := []string{"令和５年６月２日（金）", "2024年11月8日", "平成30年3月15日（木）", "令和6年9月1日", "２０２２年１２月２８日（水）"}
	times := []string{"午前10時", "13:30", "午後２時30分", "９時", "18時00分"}
	who := []string{"市長　山田　太郎", "代表取締役　木村　一郎", "契約担当役　岡　花子", "学長　森　次郎", "会長　青山　三郎"}
	bodies := []string{"青空市環境審議会", "株式会社若草", "若草大学", "青空市自治会連合会", "若草商店会"}
	count := 0
	for _, paper := range noMinutes {
		for i := range days {
			text := strings.NewReplacer("DAY", days[i], "TIME", times[i], "WHO", who[i], "BODY", bodies[i], "N", fmt.Sprint(i+2)).Replace(paper)
			d, err := extract.Reader(context.Background(), strings.NewReader(text), extract.Options{})
			require.NoError(t, err)
			count++
			assert.Nil(t, d.Minutes.Held, text)
			assert.Empty(t, d.Minutes.Participants, text)
			assert.NotEqual(t, model.Grade("good"), d.Grade, text)
		}
	}
	assert.Equal(t, 100, count)
}
