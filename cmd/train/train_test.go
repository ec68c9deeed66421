package main

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const bracketed = `# newdoc id = GUM_bio_front
# sent_id = GUM_bio_front-1
# text = The Front (FLN) fled.
1	The	the	DET	DT	_	2	det	_	_
2	Front	Front	PROPN	NNP	_	6	nsubj	_	_
3	(	(	PUNCT	-LRB-	_	4	punct	_	_
4	FLN	FLN	PROPN	NNP	_	2	appos	_	_
5	)	)	PUNCT	-RRB-	_	4	punct	_	_
6	fled	flee	VERB	VBD	_	0	root	_	_
7	.	.	PUNCT	.	_	6	punct	_	_
`

func TestTreebank(t *testing.T) {
	got, err := parseTreebank(strings.NewReader(bracketed))
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != 1 || got[0].genre != "bio" || got[0].id != "GUM_bio_front-1" {
		t.Fatalf("read %+v", got)
	}
	for _, tok := range got[0].Tokens {
		if got[0].text[tok.Start:tok.End] != tok.Text {
			t.Errorf("token %q is not at its place", tok.Text)
		}
	}
	if _, err := parseTreebank(strings.NewReader("1\tThe\n")); err == nil || !strings.Contains(err.Error(), "line 1") {
		t.Errorf("a line cut short: got error %v, want one that names the line", err)
	}
}

func TestWithoutAsides(t *testing.T) {
	sentences, err := parseTreebank(strings.NewReader(bracketed))
	if err != nil {
		t.Fatal(err)
	}
	e, ok := withoutAsides(sentences[0].Example)
	if !ok {
		t.Fatal("found nothing to take out")
	}
	var got []string
	for i, tok := range e.Tokens {
		head := "ROOT"
		if h := e.Tree[i].Head; h >= 0 {
			head = e.Tokens[h].Text
		}
		got = append(got, tok.Text+" < "+head)
	}
	want := []string{"The < Front", "Front < fled", "fled < ROOT", ". < fled"}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if _, ok := withoutAsides(e); ok {
		t.Error("took out something where nothing is in brackets")
	}
}

// What was read of a sentence is counted against its gold trees.
func TestScore(t *testing.T) {
	sentences, err := parseTreebank(strings.NewReader(bracketed))
	if err != nil {
		t.Fatal(err)
	}
	s := &sentences[0]
	var right, wrong score
	right.add(s, s.Tokens, s.Tree)
	tree := slices.Clone(s.Tree)
	// "FLN" is an apposition of "Front".
	tree[3].Head = 5
	wrong.add(s, s.Tokens, tree)
	if got := []float64{right.f1(right.head), right.f1(right.rel), right.core.f1()}; !slices.Equal(got, []float64{100, 100, 100}) {
		t.Errorf("the gold tree has UAS, LAS and core arguments %.2f, want 100 each", got)
	}
	if got, want := wrong.head, right.head-1; got != want {
		t.Errorf("%d heads are right with one of them moved, want %d", got, want)
	}
	if err := right.near(right); err != nil {
		t.Errorf("the same scores: %v", err)
	}
	if err := wrong.near(right); err == nil || !strings.Contains(err.Error(), "UAS") || strings.Contains(err.Error(), "XPOS") {
		t.Errorf("heads are worse: got error %v, want one that names UAS alone of the two", err)
	}
}
