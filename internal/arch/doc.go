// Package arch holds the import table of the project as a test: which package may import which, and which third-party
// module may be imported where; and holds docs/ARCHITECTURE.md against the packages that there are, the maps in their doc.go
// against their files, lists of words and CHANGELOG.md in their shape, and lines of Go to their width. It contains no code of
// the program.
//
//	go test ./internal/arch
package arch
