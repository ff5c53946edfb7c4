package main

import (
	"os"
	"strings"

	"github.com/spf13/cobra"
)

// speaksJapanese reports whether the user's messages are to be Japanese, as
// the usual variables say.
func speaksJapanese() bool {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := os.Getenv(name); value != "" {
			return strings.HasPrefix(value, "ja")
		}
	}
	return false
}

// inJapanese gives the help of the commands that people use Japanese words;
// what has none stays English.
func inJapanese(root *cobra.Command) {
	root.SetUsageTemplate(japaneseUsage.Replace(root.UsageTemplate()))
	for _, cmd := range append([]*cobra.Command{root}, root.Commands()...) {
		name := cmd.Name()
		if words, ok := japaneseCommands[name]; ok {
			cmd.Short, cmd.Long = words, words+"。"
		}
		cmd.InitDefaultHelpFlag() // which -h lists
		for flag, words := range japaneseFlags {
			if f := cmd.Flags().Lookup(flag); f != nil {
				f.Usage = words
			}
		}
	}
}

var japaneseUsage = strings.NewReplacer(
	"Usage:", "使い方:", "Aliases:", "別名:", "Examples:", "例:", "Available Commands:", "コマンド:", "Additional Commands:", "その他のコマンド:",
	"Global Flags:", "共通のオプション:", "Flags:", "オプション:",
	`Use "{{.CommandPath}} [command] --help" for more information about a command.`, `各コマンドの説明は「{{.CommandPath}} コマンド --help」で表示します。`,
)

var japaneseCommands = map[string]string{
	"giji":       "議事要旨・議事録を型付きの JSON にする",
	"extract":    "文書を読み取り、JSON・表・XML に書き出す",
	"text":       "文書のテキストを表示する",
	"inspect":    "文書から読み取った内容を表で示す",
	"view":       "読み取った値を原文と並べて確認するページを作る",
	"normalize":  "日付・時間・数量・地域などの表記を読み取る",
	"batch":      "多数の文書を分割して処理する（中断後の再開が可能）",
	"filter":     "一行一件の JSON を読み、一行ずつ書き出す",
	"validate":   "出力がスキーマと原文に合うことを確かめる",
	"stats":      "読み取りの結果を集計し、確認すべき文書を挙げる",
	"eval":       "正解データと比べて採点する",
	"explain":    "診断コードとエラーコードの意味と対処を示す",
	"schema":     "出力の JSON Schema を表示する",
	"completion": "シェルの補完スクリプトを出力する",
	"man":        "マニュアルページを出力する",
	"version":    "バージョンを表示する",
	"help":       "コマンドの説明を表示する",
}

var japaneseFlags = map[string]string{
	"help":         "この説明を表示する",
	"version":      "バージョンを表示する",
	"licenses":     "使用しているソフトウェアのライセンスを表示する",
	"max-file":     "読み取るファイルの大きさの上限",
	"encoding":     "テキストの文字コード（省略時は自動判定）",
	"pdf-engine":   "PDF を読む部品（builtin、比較用の ledongthuc）",
	"ocr":          "画像だけの PDF のページを pdftoppm と tesseract で文字認識する（制限時間は --timeout の 20 倍）",
	"password":     "暗号化された PDF のパスワード",
	"profile":      "他の表の見出しと項目を定めた TSV `ファイル`、または用意された名前（medical、privacy、product、rail、system。auto は文書ごとに見出しから選ぶ）",
	"date":         "開催日の記載がない文書で年の基準とする日 `YYYY-MM-DD`",
	"output":       "出力先の `ファイル`またはフォルダ",
	"format":       "出力の形式",
	"view":         "表の`種類`（remarks、incidents など。コンマ区切り、all ですべて）",
	"lang":         "xlsx の見出しの言語（ja または en）",
	"bom":          "CSV の先頭に BOM を付ける（Excel 用）",
	"no-spans":     "原文上の位置を省く",
	"pretty":       "JSON を字下げする",
	"jobs":         "同時に処理する数",
	"quiet":        "経過と集計を表示しない",
	"layout":       "段組みを空白で保つ",
	"ledger":       "原文のすべての断片を一行ずつ JSON で示す",
	"tables":       "罫線の表を JSON で示す",
	"id":           "この `ID` の記録を読む",
	"text-key":     "テキストの`キー`（doc.body は doc の中の body）",
	"id-key":       "ID の`キー`",
	"with-text":    "各記録に原文を含める",
	"max-failures": "失敗が `N` 件（または P%）を超えたら中止する",
	"overwrite":    "以前の出力を消してやり直す",
	"timeout":      "一文書の制限`時間`（0 は無制限）",
	"max-pages":    "読む PDF の最大`ページ数`（先頭から。0 は 2,000）",
	"memory":       "一文書のメモリの上限（0 は無制限）",
	"isolate":      "別プロセスで処理し、異常終了の影響を一文書に限る",
	"ref":          "翌日や 6/1 の基準とする日時",
	"json":         "JSON で出力する",
	"worst":        "確認すべき文書を挙げる数",
	"source":       "記録のもとの文書（`SRC`: ファイル、フォルダ、パターン）",
	"rules":        "各行を読んだ規則を一行ずつ JSON で示す",
	"code":         "この`コード`の診断がある文書だけを示す",
	"grade":        "この`品質`（good、fair、poor）の文書だけを示す",
	"limit":        "表示する`件数`の上限（0 は無制限）",
	"serve":        "ページをこの機械だけに公開し、訂正をファイルの横に保存する",
	"listen":       "公開する`アドレス`（この機械のもの）",
	"jsonl":        "一行一件の JSON を読み書きする",
	"min":          "F1（0～1）がこれを下回れば失敗とする",
	"against":      "採点する出力（後に続く引数すべて）",
	"verbose":      "正解と異なる値をすべて示す",
	"compat":       "datatrove または llm-jp の形で書く（文書はメタデータの中）",
	"compress":     "圧縮（none、gzip、zstd）",
	"files-from":   "パスを一行に一つ（または NUL 区切り）書いた`ファイル`（- は標準入力）",
	"lenient":      "失敗した文書があっても終了状態を 0 とする",
	"log-format":   "標準エラーの形式（text、json）",
	"max-record":   "一件の長さの上限",
	"shard":        "n 台のうち i 番目（0 から）の分だけを処理する（`i/n`、環境変数の名前も可）",
	"shard-size":   "一つの出力ファイルにまとめる入力の大きさ",
	"paths":        "各行を文書ファイルのパスとして読む",
	"strict":       "失敗があれば 3、すべて失敗なら 4 で終了する",
	"source-url":   "tei、akn: 文書の公開元の `URL`",
}
