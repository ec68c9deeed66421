// Package pdf reads PDF files. PDFium, as WebAssembly in a world of its own, says which signs stand where on the pages; this
// package makes lines, columns, paragraphs, headings, tables and notes of them, writes the text down as the Markdown that a
// reader would type, and has package text read that.
//
//	bytes ─engine→ signs ─line→ pieces ─furniture→ without heads and feet ─column→ regions ─block→ paragraphs ─writer→ text
//	text ─text.Read→ Document
//
// What a page shows beside its text is left out: its head and foot, its number, what is written across it. What cannot be
// told for sure is kept apart rather than run together: words of two columns or cells never make one sentence.
//
// Only engine.go, sheet.go and about.go know PDFium. How much memory and time PDFium takes for a file, how much time
// the layout takes, and how many pages and signs are read, is bounded.
package pdf
