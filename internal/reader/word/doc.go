// Package word reads Word documents (.docx, ECMA-376). It writes the text down as the Markdown that a reader would type,
// with headings, items, tables and notes, under a head with what the file tells of itself, and has package text read that.
//
//	bytes ─archive→ parts ─body→ blocks ─writer→ text ─text.Read→ Document
//
// What a printed page would not show is left out: what was deleted, what is hidden, comments, page heads and feet, and the
// table of contents. What stands in boxes beside the text follows the paragraph that they hang on.
//
// An archive may unpack to a thousand times its size: how much is unpacked, how deep its XML nests and how long the text
// becomes is bounded.
package word
