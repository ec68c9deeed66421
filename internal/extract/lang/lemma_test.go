package lang

import "testing"

func TestUndoubled(t *testing.T) {
	for form, want := range map[string]string{
		"expelled": "expel", "compelled": "compel", "rebelled": "rebel", "controlled": "control", "patrolled": "patrol",
		"signalled": "signal", "modelled": "model", "quelled": "quell", "yelled": "yell", "spelled": "spell",
		"strolled": "stroll", "called": "call", "misspelled": "misspell", "shelled": "shell", "retelling": "retell",
	} {
		double := form[:len(form)-len("ed")]
		if want == "retell" {
			double = "retell"
		}
		if got := undoubled(double, form); got != want {
			t.Errorf("undoubled(%q, %q) = %q, want %q", double, form, got, want)
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
