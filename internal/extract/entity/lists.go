package entity

import (
	_ "embed"

	"annals/internal/extract/document"
	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

//go:embed lists.txt
var listTable string

// lists are the lists of lists.txt by name.
var lists = wordlist.Read(listTable)

// isForm reports whether the word is a form of a verb of the list.
func isForm(x lang.Token, list string) bool { return lists[list][document.VerbBase(x)] }
