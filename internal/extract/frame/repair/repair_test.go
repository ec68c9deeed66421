package repair

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"annals/internal/extract/document"
	"annals/internal/extract/lang"
)

// TestRepair gives trees as a parser may err, a word to a column: "word/tag/head/relation", heads counted from 1 and 0
// for the root, and "word=lemma" where the lemma counts. Phrases are chunks in square brackets.
func TestRepair(t *testing.T) {
	cases := []struct {
		name, in string
		// want are the arcs that must have changed, "word < head relation".
		want []string
	}{
		{
			name: "a noun phrase whose parts became two objects is one",
			in:   "Police/NNS/2/nsubj raided/VBD/0/root [Front/NNP/2/obj safe/JJ/5/amod houses/NNS/2/obj]",
			want: []string{"Front < houses compound"},
		},
		{
			name: "the preposition before a noun phrase decides where it hangs",
			in: "They/PRP/2/nsubj took/VBD/0/root [one/CD/2/obj] evolved/VBN/3/acl from/IN/6/case [Branch/NNP/4/obl " +
				"Davidians/NNP/2/obj]",
			want: []string{"from < Davidians case", "Branch < Davidians compound", "Davidians < evolved obl"},
		},
		{
			name: "what somebody is given and to whom stay apart",
			in:   "He/PRP/2/nsubj gave/VBD/0/root [the/DT/4/det rebels/NNS/2/iobj arms/NNS/2/obj]",
		},
		{
			name: "a time and the subject after it stay apart",
			in:   "At/IN/3/case [that/DT/3/det point/NN/5/obl Smith/NNP/5/nsubj] left/VBD/0/root",
		},
		{
			name: "how often is no part of who does it",
			in: "He/PRP/3/nsubj was/VBD/3/aux:pass held/VBN/0/root by/IN/7/case [police/NNS/7/compound three/CD/7/nummod " +
				"times=time/NNS/3/obl]",
			want: []string{"by < police case", "police < held obl", "times < police nmod:unmarked"},
		},
		{
			name: "what is declared to be something is no filler",
			in:   "They/PRP/2/nsubj declared/VBD/0/root it/PRP/2/expl illegal/JJ/2/xcomp by/IN/6/case decree/NN/2/obl",
			want: []string{"it < declared obj"},
		},
		{
			name: "what stands for a clause that follows is a filler",
			in:   "They/PRP/2/nsubj made/VBD/0/root it/PRP/2/expl illegal/JJ/2/xcomp to/TO/6/mark strike/VB/4/advcl",
		},
		{
			name: "a conjunction inside a phrase may as well tie verbs",
			in:   "killing/VBG/0/root [many/JJ/1/obj and/CC/4/cc sending/VBG/1/conj others/NNS/4/obj]",
		},
		{
			name: "two subjects before one verb, of which the second goes on, are one list",
			in: "[the/DT/2/det Liberals/NNP/8/nsubj] ,/,/2/punct [exiled/JJ/5/amod workers/NNS/8/nsubj] and/CC/7/cc " +
				"[unions/NNS/5/conj] marched/VBD/0/root",
			want: []string{"workers < Liberals conj", "unions < Liberals conj"},
		},
		{
			name: "what a comma closes again stands beside the subject",
			in: "[the/DT/2/det Liberals/NNP/9/nsubj] ,/,/2/punct [friends/NNS/9/nsubj] and/CC/6/cc [allies/NNS/4/conj] " +
				",/,/4/punct then/RB/9/advmod marched/VBD/0/root",
		},
		{
			name: "what stands behind the last of two names describes that one",
			in: "They/PRP/2/nsubj left/VBD/0/root [the/DT/4/det Union/NNP/2/obj] and/CC/7/cc [the/DT/7/det Shield/NNP/4/conj] " +
				",/,/10/punct [a/DT/10/det militia/NN/4/appos]",
			want: []string{"militia < Shield appos"},
		},
		{
			name: "what is told of several names stays with all",
			in: "They/PRP/2/nsubj left/VBD/0/root [the/DT/4/det Union/NNP/2/obj] and/CC/7/cc [the/DT/7/det Shield/NNP/4/conj] " +
				",/,/10/punct [two/CD/10/nummod militias/NNS/4/appos]",
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			s := sentenceOf(t, c.in)
			before := arcLines(s.Tokens, s.Arcs)
			after := arcLines(s.Tokens, Tree(s).Arcs)
			var changed []string
			for i := range after {
				if after[i] != before[i] {
					changed = append(changed, after[i])
				}
			}
			if diff := cmp.Diff(c.want, changed); diff != "" {
				t.Errorf("changed arcs (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(before, arcLines(s.Tokens, s.Arcs)); diff != "" {
				t.Errorf("the sentence's own arcs changed:\n%s", diff)
			}
		})
	}
}

func arcLines(tokens []lang.Token, arcs []lang.Arc) []string {
	var out []string
	for i, a := range arcs {
		head := "root"
		if a.Head >= 0 {
			head = tokens[a.Head].Text
		}
		out = append(out, fmt.Sprintf("%s < %s %s", tokens[i].Text, head, a.Rel))
	}
	return out
}

// TestBesideSubjects makes an apposition of the second of two subjects between commas, and not of one that goes on a series.
func TestBesideSubjects(t *testing.T) {
	for in, want := range map[string]string{
		"Campos/NNP/7/nsubj ,/,/4/punct the/DT/4/det widow/NN/7/nsubj upstairs/RB/4/advmod ,/,/4/punct won/VBD/0/root":       "appos",
		"Campos/NNP/7/nsubj ,/,/4/punct head/NN/4/compound clerk/NN/7/nsubj upstairs/RB/4/advmod ,/,/4/punct won/VBD/0/root": "appos",
		"Campos/NNP/7/nsubj ,/,/4/punct the/DT/4/det widows/NNS/7/nsubj upstairs/RB/4/advmod ,/,/4/punct won/VBD/0/root":     "nsubj",
		"Campos/NNP/7/nsubj and/CC/4/cc the/DT/4/det widow/NN/7/nsubj upstairs/RB/4/advmod ,/,/4/punct won/VBD/0/root":       "nsubj",
	} {
		s := sentenceOf(t, in)
		s.Mentions = []document.EntityMention{{First: 0, Last: 0, Entity: &document.Entity{Names: []string{"Campos"}}}}
		if got := Tree(s).Arcs[3].Rel; got != want {
			t.Errorf("%q: %s, not %s", in, got, want)
		}
	}
}

// sentenceOf reads a sentence in the notation of TestRepair.
func sentenceOf(t *testing.T, in string) *document.Sentence {
	t.Helper()
	s := &document.Sentence{Doc: &document.Document{}}
	first := 0
	for i, f := range strings.Fields(in) {
		if rest, ok := strings.CutPrefix(f, "["); ok {
			f, first = rest, i
		}
		f, closes := strings.CutSuffix(f, "]")
		p := strings.Split(f, "/")
		if len(p) != 4 {
			t.Fatalf("%q is no word/tag/head/relation", f)
		}
		head, err := strconv.Atoi(p[2])
		if err != nil {
			t.Fatal(err)
		}
		word, lemma, ok := strings.Cut(p[0], "=")
		if !ok {
			lemma = strings.ToLower(word)
		}
		s.Tokens = append(s.Tokens, lang.Token{Text: word, Lower: strings.ToLower(word), Lemma: lemma, Tag: p[1]})
		s.Arcs = append(s.Arcs, lang.Arc{Head: head - 1, Rel: p[3]})
		if closes {
			s.Chunks = append(s.Chunks, document.Chunk{First: first, Last: i, Head: i})
		}
	}
	return s
}
