package grammar

import "annals/internal/extract/lang"

// Quote is a quotation: tokens First through Last, quotation marks included.
type Quote struct {
	First, Last int
}

// closers gives the mark that closes a quotation for each mark that opens one.
var closers = map[string]string{`"`: `"`, "“": "”", "„": "“", "«": "»", "‘": "’"}

// findQuotes finds the outermost quotations. A mark that nothing closes in its sentence opens none, and an
// apostrophe closes a single quotation only at the end of a word.
func findQuotes(tokens []lang.Token) []Quote {
	var out []Quote
	for i := 0; i < len(tokens); i++ {
		closer, ok := closers[tokens[i].Text]
		if !ok {
			continue
		}
		for j := i + 1; j < len(tokens); j++ {
			if tokens[j].Text == closer || closer == "”" && tokens[j].Text == `"` {
				out = append(out, Quote{First: i, Last: j})
				i = j
				break
			}
		}
	}
	return out
}
