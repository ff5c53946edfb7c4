package view

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
)

// A node is one field of a record. ID is set where it was read from the
// source, whose characters are Text.
type node struct {
	Key   string
	ID    string
	Text  string
	Value string // of a derived, plain value
	Nodes []*node

	spans []span
}

type span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// A tree reads the JSON of a record, which is the contract and has its keys
// in order, into nodes; what has no value is left out.
type tree struct {
	decoder  *json.Decoder
	document int // number of the document on the page
	grounded []*node
}

func readTree(data []byte, document int) (fields, grounded []*node, err error) {
	t := &tree{decoder: json.NewDecoder(bytes.NewReader(data)), document: document}
	t.decoder.UseNumber()
	root, err := t.value("")
	if err != nil {
		return nil, nil, err
	}
	return root.Nodes, t.grounded, nil
}

// value reads the next value.
func (t *tree) value(key string) (*node, error) {
	token, err := t.decoder.Token()
	if err != nil {
		return nil, err
	}
	n := &node{Key: key}
	switch token {
	case json.Delim('{'):
		return n, t.object(n)
	case json.Delim('['):
		return n, t.list(n)
	case nil:
		return n, nil
	}
	n.Value = fmt.Sprint(token)
	return n, nil
}

func (t *tree) object(n *node) error {
	for t.decoder.More() {
		key, err := t.decoder.Token()
		if err != nil {
			return err
		}
		if key == "spans" {
			if err := t.decoder.Decode(&n.spans); err != nil {
				return err
			}
			continue
		}
		child, err := t.value(key.(string))
		if err != nil {
			return err
		}
		n.add(child)
	}
	t.ground(n)
	_, err := t.decoder.Token()
	return err
}

func (t *tree) list(n *node) error {
	for i := 1; t.decoder.More(); i++ {
		child, err := t.value(fmt.Sprint(i))
		if err != nil {
			return err
		}
		n.add(child)
	}
	_, err := t.decoder.Token()
	return err
}

// add appends a child that says something.
func (n *node) add(child *node) {
	switch {
	case child.Key == "text" && len(child.Nodes) == 0:
		n.Text = child.Value
	case child.Value == "" && child.Text == "" && len(child.Nodes) == 0:
	case child.Value == "false":
	default:
		n.Nodes = append(n.Nodes, child)
	}
}

// ground gives a name to a field that stands in the source.
func (t *tree) ground(n *node) {
	if len(n.spans) == 0 {
		return
	}
	t.grounded = append(t.grounded, n)
	n.ID = fmt.Sprintf("v%d-%d", t.document, len(t.grounded))
}

// Name is the key as people read it.
func (n *node) Name() string { return strings.ReplaceAll(n.Key, "_", " ") }
