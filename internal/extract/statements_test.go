package extract

import (
	"testing"

	"annals"
	"annals/internal/reader/text"
)

// statementsOf are the statements of a text that is read as a file of the name.
func statementsOf(t testing.TB, file, words string) []annals.Statement {
	t.Helper()
	doc, _, err := text.Read(file, []byte(words))
	if err != nil {
		t.Fatal(err)
	}
	statements, _, _ := Extract(&doc)
	return statements
}
