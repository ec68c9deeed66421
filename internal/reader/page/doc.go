// Package page reads web pages that were saved or fetched as HTML. It finds the article among menus and boxes, writes
// it down as the plain text with headings, items, tables and citation marks that a browser shows, under a head with
// what the page tells of itself, and has package text read that.
//
//	bytes ─decode→ tokens ─region→ the article's ─writer→ text ─text.Read→ Document
//
// Whatever a page gets wrong, tags that nothing closes or that close nothing, costs at most the lines around it.
// Everything takes time in proportion to the length of the page.
package page
