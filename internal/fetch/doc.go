// Package fetch downloads what a person named: pages to read, and the files of official lists from their publishers. It is
// the only place of the program that opens a connection. It never guesses an address and never keeps anything.
//
//	publishers.txt ─Publishers→ []Publisher ─Fetcher.Files→ []File, all of one edition, or that nothing changed
//
// What does not come whole is an error and no file: a body that is cut off, too large, too slow, or a web page in the place
// of a list.
package fetch
