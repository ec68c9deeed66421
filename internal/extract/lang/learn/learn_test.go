package learn

import (
	"bytes"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"annals/internal/extract/lang"
)

// Products are rounded and summed in the order of plain Go.
func TestProduct(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := rapid.IntRange(1, 9).Draw(t, "rows")
		n := rapid.IntRange(1, 7).Draw(t, "n")
		columns := rapid.IntRange(1, 3).Draw(t, "panels") * panelWidth
		numbers := func(k int, label string) []float32 {
			return rapid.SliceOfN(rapid.Float32Range(-4, 4), k, k).Draw(t, label)
		}
		a, b := strided{numbers(rows*n, "a"), n, 1}, strided{numbers(n*columns, "b"), columns, 1}
		if rapid.Bool().Draw(t, "a transposed") {
			a.row, a.column = 1, rows
		}
		if rapid.Bool().Draw(t, "b transposed") {
			b.row, b.column = 1, n
		}
		want := numbers(rows*columns, "sums")
		got := slices.Clone(want)
		new(product).add(got, columns, a, b, rows, n, columns)
		for i := range rows {
			for j := range columns {
				for k := range n {
					want[i*columns+j] += float32(a.v[i*a.row+k*a.column] * b.v[k*b.row+j*b.column])
				}
			}
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Fatalf("(-want +got):\n%s", d)
		}
	})
}

// small is a network that sees everything, and a sentence to read.
func small() (*Network, []lesson, dropping) {
	example := Example{Tree: lang.Tree{{Head: 1, Rel: "nsubj"}, {Head: -1, Rel: "root"}, {Head: 1, Rel: "obj"},
		{Head: 2, Rel: "conj"}}}
	for i, w := range []string{"Rebels", "seized", "Alpha", "Beta"} {
		t := lang.NewToken(w)
		t.Tag = []string{"NNS", "VBD", "NNP", "NNP"}[i]
		t.UPOS = "X"
		example.Tokens = append(example.Tokens, t)
	}
	var many []Example
	for range rareTag {
		many = append(many, example)
	}
	lexicon := lang.NewLexicon([]string{"rebels", "seized"}, []int{0, 1}, 2, 64)
	n := NewNetwork(lexicon, Size{Vector: 16, Units: 32, Layers: 3, Arc: 16, Relation: 16}, many)
	return n, []lesson{n.lesson(example), n.lesson(example)}, dropping{random: rand.New(rand.NewPCG(1, 1))}
}

// The gradient of every parameter is what the loss changes by.
func TestGradients(t *testing.T) {
	n, batch, drop := small()
	// What is learnt of words is small at first; larger numbers show more.
	for i := range n.encoder.vectors.value {
		n.encoder.vectors.value[i] *= 8
	}
	for i := range n.tagVectors.value {
		n.tagVectors.value[i] = float32(drop.random.NormFloat64())
	}
	n.readBatch(batch, drop)
	var gradients [][]float32
	for _, p := range n.parameters(n.encoder.vectors) {
		gradients = append(gradients, slices.Clone(p.gradient))
	}
	tokens := float64(2 * len(batch[0].heads))
	for number, p := range n.parameters(n.encoder.vectors) {
		gradient := gradients[number]
		// The steepest direction of each parameter.
		at := 0
		for i, g := range gradient {
			if math.Abs(float64(g)) > math.Abs(float64(gradient[at])) {
				at = i
			}
		}
		got := float64(gradient[at])
		const little = 1e-2
		loss := func(by float32) float64 {
			old := p.value[at]
			p.value[at] += by
			defer func() { p.value[at] = old }()
			return n.readBatch(batch, drop).loss / tokens * batchLoss
		}
		want := (loss(little) - loss(-little)) / (2 * little)
		if math.Abs(got-want) > 0.02*math.Abs(want)+1e-3 {
			t.Errorf("parameter %d (%d×%d), number %d: gradient %.5f, but the loss changes by %.5f", number, p.rows, p.columns, at, got,
				want)
		}
	}
}

// A network learns a sentence by heart, and what lang reads from its file is what it learnt.
func TestLearnsByHeart(t *testing.T) {
	n, _, _ := small()
	sentence := "Rebels seized Alpha"
	example := Example{Tokens: lang.Tokens(sentence, 0, len(sentence)),
		Tree: lang.Tree{{Head: 1, Rel: "nsubj"}, {Head: -1, Rel: "root"}, {Head: 1, Rel: "obj"}}}
	for i, tag := range []string{"NNS", "VBD", "NNP"} {
		example.Tokens[i].Tag, example.Tokens[i].UPOS = tag, "X"
	}
	var last Progress
	n.Read([]Example{example, example}, Course{Epochs: 300, Batch: 6, Rate: 5e-3}, func(p Progress) { last = p })
	if last.Heads+last.Relations+last.Tags > 0 {
		t.Fatalf("still wrong at the end: %+v", last)
	}
	m, err := lang.ReadModel(n.Parameters(nil).File())
	if err != nil {
		t.Fatal(err)
	}
	tokens := lang.Tokens(sentence, 0, len(sentence))
	tree := m.Parse(tokens)
	for i := range tree {
		tree[i].Sure = false
		if tokens[i].Tag != example.Tokens[i].Tag {
			t.Errorf("%s has the tag %s, want %s", tokens[i].Text, tokens[i].Tag, example.Tokens[i].Tag)
		}
	}
	if d := cmp.Diff(example.Tree, tree); d != "" {
		t.Errorf("tree (-want +got):\n%s", d)
	}
}

// The same text and trees give the same model, whether the text is read now or was before.
func TestDeterministic(t *testing.T) {
	c := Course{Seed: 1, Epochs: 3, Batch: 16, Rate: 5e-3, DropUnits: 0.2, DropTraits: 0.1, DropWords: 0.5}
	guess := func() *Network {
		n, _, _ := small()
		text := someText(20)
		classes := make([]int, len(text.Forms))
		for i := range classes {
			classes[i] = i % 2
		}
		n.Guess(text, classes, 1000, c, func(GuessProgress) {})
		return n
	}
	read := func(n *Network) []byte {
		n.Read(someExamples(), c, func(Progress) {})
		return n.Parameters(Lemmas(someExamples())).File()
	}
	var kept bytes.Buffer
	if err := guess().Save(&kept); err != nil {
		t.Fatal(err)
	}
	want := read(guess())
	if !bytes.Equal(read(guess()), want) {
		t.Error("training twice gave two models")
	}
	encoder := kept.Bytes()
	n, _, _ := small()
	if err := n.Restore(bytes.NewReader(encoder)); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(read(n), want) {
		t.Error("what was learnt from text before gave another model")
	}
	for _, other := range [][]byte{encoder[:len(encoder)-4], append(encoder, 0, 0, 0, 0)} {
		if err := n.Restore(bytes.NewReader(other)); err == nil {
			t.Errorf("%d bytes of an encoder of %d were taken for whole", len(other), len(encoder))
		}
	}
}

// someExamples are sentences of one pattern.
func someExamples() []Example {
	var out []Example
	for _, text := range []string{"Rebels seized Alpha", "Miners left Beta", "Monks sold Gamma", "Bakers joined Delta"} {
		e := Example{Tokens: lang.Tokens(text, 0, len(text)),
			Tree: lang.Tree{{Head: 1, Rel: "nsubj"}, {Head: -1, Rel: "root"}, {Head: 1, Rel: "obj"}}}
		for i, tag := range []string{"NNS", "VBD", "NNP"} {
			e.Tokens[i].Tag, e.Tokens[i].UPOS, e.Tokens[i].Lemma = tag, "X", e.Tokens[i].Lower
		}
		out = append(out, e)
	}
	return out
}
