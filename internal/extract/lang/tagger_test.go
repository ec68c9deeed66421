package lang

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// read tags the first sentence of a text.
func read(t *testing.T, text string) []Token {
	t.Helper()
	tokens := Sentences(text, 0, len(text))[0].Tokens
	Load().Tag(tokens)
	return tokens
}

func TestTag(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"The Front was founded in Algiers in 1963.", "DT NNP VBD VBN IN NNP IN CD ."},
		{"Its leader, who had fled to France, was killed in 1991.",
			"PRP$ NN , WP VBD VBN IN NNP , VBD VBN IN CD ."},
		{"The United States designated the group as a terrorist organization.",
			"DT NNP NNPS VBD DT NN IN DT JJ NN ."},
		{"It has been banned by Germany since 1993.", "PRP VBZ VBN VBN IN NNP IN CD ."},
		{"They don't recognise the court's ruling.", "PRP VBP RB VB DT NN POS NN ."},
		// A name that the lexicon does not have is no verb.
		{"The committee declared ARSA a terrorist group.", "DT NN VBD NNP DT NN NN ."},
	} {
		var got []string
		for _, tok := range read(t, c.in) {
			got = append(got, tok.Tag)
		}
		if d := cmp.Diff(c.want, strings.Join(got, " ")); d != "" {
			t.Errorf("%q (-want +got):\n%s", c.in, d)
		}
	}
}

func TestTagUniversal(t *testing.T) {
	var got []string
	for _, tok := range read(t, "Although it was banned, it won supporters in Sudan.") {
		got = append(got, tok.UPOS)
	}
	want := "SCONJ PRON AUX VERB PUNCT PRON VERB NOUN ADP PROPN PUNCT"
	if d := cmp.Diff(want, strings.Join(got, " ")); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

func TestLemma(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"The groups were founded by the wives of two men.", "the group be found by the wife of two man ."},
		{"It denounced the bombings and claimed responsibility.", "it denounce the bombing and claim responsibility ."},
		{"They left the party and began publishing newspapers.", "they leave the party and begin publish newspaper ."},
		{"It isn't recognised.", "it be not recognise ."},
	} {
		var got []string
		for _, tok := range read(t, c.in) {
			got = append(got, tok.Lemma)
		}
		if d := cmp.Diff(c.want, strings.Join(got, " ")); d != "" {
			t.Errorf("%q (-want +got):\n%s", c.in, d)
		}
	}
}

// Whatever the text, every token gets tags and a place in a tree.
func FuzzParse(f *testing.F) {
	f.Add("The U.S. was \"It.\" They’re n't ’s 'd (Persian: سازمان)")
	f.Add("ARSA.")
	m := Load()
	f.Fuzz(func(t *testing.T, s string) {
		for _, sent := range Sentences(s, 0, len(s)) {
			checkTree(t, m.Parse(sent.Tokens), len(sent.Tokens))
			for _, tok := range sent.Tokens {
				if tok.Tag == "" || tok.UPOS == "" {
					t.Fatalf("token %+v has no tag", tok)
				}
			}
		}
	})
}

func BenchmarkTag(b *testing.B) {
	text := "The organization engaged in an armed campaign against the government until its leader was killed in 1991."
	tokens := Tokens(text, 0, len(text))
	m := Load()
	for b.Loop() {
		m.Tag(tokens)
	}
	b.ReportMetric(float64(len(tokens)*b.N)/b.Elapsed().Seconds(), "tokens/s")
}
