// Package layout splits the blocks of a text into the sentences that are meant: entries of chronologies with their dates, items
// that carry on the words before their list, labels of profiles, the recitals of a resolution.
//
//	chronicle, entry*       chronologies: years and dates before what happened then; entries that are no whole sentences
//	sentence                a sentence: its asides, tree, quotations and noun phrases
//	headword, post_line     entries of dictionaries, and lines of a career
//	stem, implied, recital  what a line before it or a heading lends a sentence
//	field*, table_cells     the fields of profiles, known by their labels (fields.txt), and the cells of tables
//	dateline, numbering,    what stands before a sentence and is none of it; when a text was written; times that
//	written, time_end       need the document
package layout
