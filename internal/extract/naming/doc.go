// Package naming reads the names that a text gives beside names: in parentheses, after "also known as", "formerly" or "meaning",
// in definitions; and what the text is about, the subject of its first definition.
//
//	naming, form, end, lead     a stretch of words that gives names: how they are introduced (leads.txt) and where they end
//	aside*, letters, foreign    names in parentheses: abbreviations, names in other languages and scripts, later names
//	definition*, headword       what the text defines, and entries that begin with whom they are about
//	clause, called, known,      names that clauses give: by which verb or noun
//	use, verb, noun, subject, meaning,
//	alternative, pen, founded,
//	goes, written
//	renaming                    names that somebody got later
//	style                       what a party to a case is called
package naming
