package predicate

import (
	_ "embed"

	"annals/internal/extract/wordlist"
)

//go:embed lists.txt
var listTable string

// lists are the lists of lists.txt by name.
var lists = wordlist.Read(listTable)
