module github.com/giji-go/giji/tools

go 1.26.0

require (
	github.com/giji-go/giji v0.0.0-00010101000000-000000000000
	github.com/ikawaha/kagome-dict v1.1.7
	github.com/ikawaha/kagome-dict/ipa v1.2.6
	golang.org/x/text v0.43.0
)

require (
	github.com/ikawaha/kagome/v2 v2.10.3 // indirect
	golang.org/x/net v0.62.0 // indirect
)

replace github.com/giji-go/giji => ../
