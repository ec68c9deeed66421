// Package text reads plain text: articles pasted from an encyclopedia, from the web, or typed by hand, in any script.
// It finds out what is prose and what is not, and never what the prose means.
//
//	bytes ─decode→ text ─blocks→ paragraphs, headings, items, notes ─marks→ [12] (Ojok 1998) [page needed] ─→ Document
//
// What the text gets wrong becomes a Problem and never stops the reading; what is no text at all is an error.
// Everything takes time in proportion to the length of the text, however its brackets nest and its lines end.
package text
