// Package ipa gives giji a morphological analyser, kagome with the IPA
// dictionary (see NOTICE). Import it for its effect:
//
//	import _ "github.com/giji-go/giji/morph/ipa"
//
// It adds 9 MB to a program. Package extract asks it where its own rules cannot
// tell a person's name from a title or an office, marks in Via what rests on
// the answer, and leaves such names whole without it. The dictionary is loaded,
// in about a second and 50 MB, with the first such question; a plain document
// never asks.
package ipa

import (
	dictionary "github.com/ikawaha/kagome-dict/ipa"
	"github.com/ikawaha/kagome/v2/tokenizer"

	"github.com/giji-go/giji/internal/morph"
)

func init() { morph.Register(load) }

// load loads the dictionary.
func load() (func(text string) []morph.Token, error) {
	t, err := tokenizer.New(dictionary.DictShrink(), tokenizer.OmitBosEos())
	if err != nil {
		return nil, err
	}
	return func(text string) []morph.Token {
		var tokens []morph.Token
		for _, word := range t.Analyze(text, tokenizer.Normal) {
			tokens = append(tokens, morph.Token{
				Start: word.Start, End: word.End, POS: word.POS(), Known: word.Class == tokenizer.KNOWN,
			})
		}
		return tokens
	}, nil
}
