// Package lang splits prose into sentences and tokens and says what sort of word each token is. It knows language,
// never the subject matter: no statement, no entity, no date.
//
// Tokens keep their place in the document's text in bytes, so that whatever is found in them can be shown in the
// source's own words:
//
//	for _, s := range lang.Sentences(masked, 0, len(masked)) {
//		for _, t := range s.Tokens {
//			fmt.Println(t.Text, t.Tag) // "The" "DT", "group" "NN", …
//		}
//	}
//
// Tokenization follows the conventions of the Universal Dependencies treebanks of English: clitics ('s, n't) and
// hyphens stand apart, abbreviations keep their stop.
package lang
