package learn

import (
	"cmp"
	"slices"

	"annals/internal/extract/lang"
)

// Text is plain text to learn from: sentences as lists of the numbers of their words.
type Text struct {
	// Words are the different words, as written; FormOf is the number in Forms of the normal form of each.
	Words  []string
	FormOf []int32
	// Forms are the different normal forms, and Counts how often each occurs.
	Forms     []string
	Counts    []int
	Sentences [][]int32
	// Tokens is how many tokens the sentences have together.
	Tokens int

	wordNumber, formNumber map[string]int32
}

// NewText is a text without sentences.
func NewText() *Text {
	return &Text{wordNumber: map[string]int32{}, formNumber: map[string]int32{}}
}

// Add appends a sentence.
func (t *Text) Add(tokens []lang.Token) {
	sentence := make([]int32, len(tokens))
	for i := range tokens {
		sentence[i] = t.number(&tokens[i])
		t.Counts[t.FormOf[sentence[i]]]++
	}
	t.Sentences = append(t.Sentences, sentence)
	t.Tokens += len(tokens)
}

// number is the number of a token's word.
func (t *Text) number(token *lang.Token) int32 {
	n, ok := t.wordNumber[token.Text]
	if ok {
		return n
	}
	n = int32(len(t.Words))
	t.wordNumber[token.Text] = n
	t.Words = append(t.Words, token.Text)
	form := lang.NormalForm(token)
	f, ok := t.formNumber[form]
	if !ok {
		f = int32(len(t.Forms))
		t.formNumber[form] = f
		t.Forms = append(t.Forms, form)
		t.Counts = append(t.Counts, 0)
	}
	t.FormOf = append(t.FormOf, f)
	return n
}

// byFrequency lists the numbers of the forms, the most frequent first.
func (t *Text) byFrequency() []int32 {
	order := make([]int32, len(t.Forms))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortStableFunc(order, func(a, b int32) int { return cmp.Compare(t.Counts[b], t.Counts[a]) })
	return order
}
