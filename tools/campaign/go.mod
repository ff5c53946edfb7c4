module github.com/giji-go/giji/tools/campaign

go 1.26.0

require (
	github.com/giji-go/giji v0.0.0
	golang.org/x/text v0.43.0
)

require golang.org/x/net v0.62.0 // indirect

replace github.com/giji-go/giji => ../..
