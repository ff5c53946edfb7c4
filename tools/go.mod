module github.com/giji-go/giji/tools

go 1.26.0
