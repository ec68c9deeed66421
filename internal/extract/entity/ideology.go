package entity

import (
	_ "embed"

	"annals/internal/extract/wordlist"
)

//go:embed ideology.txt
var ideologyTable string

// IdeologyWords are the lists of ideology.txt.
var IdeologyWords = wordlist.Read(ideologyTable)
