package lang

import "testing"

// TestDoubled reads verbs whose inflected forms double an l, and those that have two themselves.
func TestDoubled(t *testing.T) {
	m := Load()
	for form, want := range map[string]string{
		"expelled": "expel", "compelled": "compel", "rebelled": "rebel", "controlled": "control", "patrolled": "patrol",
		"signalled": "signal", "modelled": "model", "quelled": "quell", "yelled": "yell", "spelled": "spell",
		"strolled": "stroll", "called": "call", "misspelled": "misspell", "shelled": "shell", "retelling": "retell", "fuelled": "fuel",
	} {
		token := Token{Text: form, Lower: form, Tag: "VBD", Kind: Word}
		if want == "retell" {
			token.Tag = "VBG"
		}
		if got := m.lemmas.lemma(&token); got != want {
			t.Errorf("%s: %q, want %q", form, got, want)
		}
	}
}

func TestIrregular(t *testing.T) {
	m := Load()
	tokens := Tokens("They fled and overran it.", 0, 25)
	m.Tag(tokens)
	if tokens[1].Lemma != "flee" || tokens[3].Lemma != "overrun" {
		t.Errorf("lemmas %q and %q, want flee and overrun", tokens[1].Lemma, tokens[3].Lemma)
	}
}
