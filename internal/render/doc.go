// Package render turns answers into what people read: sentences, dates in words, and views for a terminal.
// It never asks the record anything and never adds a fact: what it prints stands in the Answer, and every row
// shows the beginnings of its statements' ids, so that `annals why` can show what the row rests on.
//
//	Sentence   one statement → "Iraq gave the Front refuge until 1986."       sentence.go: all types in one table
//	Date       an EDTF value → "by early 1981"                                 date.go
//	Terminal   an Answer → text wrapped to a width, colour only when asked     terminal.go, one file a view
//
// Words that come from a source are shown as they are written; control characters among them are made visible,
// so that no source can steer the terminal.
package render
