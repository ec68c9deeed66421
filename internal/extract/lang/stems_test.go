package lang

import "testing"

// TestStems reads the base forms of words that the learnt endings get wrong.
func TestStems(t *testing.T) {
	m := Load()
	for _, c := range []struct{ form, tag, want string }{
		{"raided", "VBD", "raid"},
		{"acceded", "VBN", "accede"},
		{"banned", "VBN", "ban"},
		{"enrolled", "VBD", "enroll"},
		{"chairing", "VBG", "chair"},
		{"bases", "NNS", "base"},
		{"dioceses", "NNS", "diocese"},
		{"navies", "NNPS", "navy"},
		{"base", "NN", "base"},
	} {
		token := Token{Text: c.form, Lower: c.form, Tag: c.tag, Kind: Word}
		if got := m.lemmas.lemma(&token); got != c.want {
			t.Errorf("%s as %s: %q, want %q", c.form, c.tag, got, c.want)
		}
	}
}
