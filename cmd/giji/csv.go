package main

import (
	"github.com/giji-go/giji/model"
)

func appendIncidentHead(dst []byte) []byte                    { return dst }
func appendIncidentRows(dst []byte, d *model.Document) []byte { return dst }
