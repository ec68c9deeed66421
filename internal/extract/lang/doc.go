// Package lang splits prose into sentences and tokens, says what sort of word each token is and on which word it
// depends. It knows language, never the subject matter: no statement, no entity, no date.
//
// Tokens keep their place in the document's text in bytes, so that whatever is found in them can be shown in the
// source's own words:
//
//	model := lang.Load()
//	for _, s := range lang.Sentences(masked, 0, len(masked)) {
//		tree := model.Parse(s.Tokens)
//		for i, t := range s.Tokens {
//			fmt.Println(t.Text, t.Tag, tree[i].Rel) // "The" "DT" "det", "group" "NN" "nsubj", …
//		}
//	}
//
// Tokenization follows the conventions of the Universal Dependencies treebanks of English: clitics ('s, n't) and
// hyphens stand apart, abbreviations keep their stop.
//
// Tags and trees come from a small neural network. Its products are summed in whole numbers and everything else is
// rounded step by step, so that every machine reads the same.
// A token's traits (lexicon.go) are rows of a table of vectors; recurrent layers (network_layer.go) read them in both
// directions; tags, arcs and relations are read off the last layer (network.go), and the best tree of the arcs is
// found (parser_tree.go). Package learn trains the network and cmd/train runs it.
package lang
