package lang

import "strings"

// tagger gives every token its part of speech from left to right, greedily.
type tagger struct {
	// tags are the classes, each a Penn tag and a universal one: "VBD/AUX".
	tags    []tagPair
	weights weights
}

type tagPair struct {
	tag, upos string
	hash      uint64
}

func newTagPair(s string) tagPair {
	tag, upos, _ := strings.Cut(s, "/")
	return tagPair{tag: tag, upos: upos, hash: hashText(s)}
}

// Tag sets Tag, UPOS and Lemma of the tokens of one sentence.
func (m *Model) Tag(tokens []Token) {
	run := m.tagging(tokens)
	for i := range tokens {
		run.features(i)
		m.tagger.weights.score(run.set.keys, run.scores)
		run.take(i, best(run.scores[:len(m.tagger.tags)]))
	}
	for i := range tokens {
		t := &tokens[i]
		t.Tag, t.UPOS = m.tagger.tags[run.chosen[i]].tag, m.tagger.tags[run.chosen[i]].upos
		t.Lemma = m.lemmas.lemma(t)
	}
	m.taggings.Put(run)
}

// best is the class of the highest score, the first of equals.
func best(scores []int32) int {
	b := 0
	for c, s := range scores {
		if s > scores[b] {
			b = c
		}
	}
	return b
}

// tagging is the state of tagging one sentence.
type tagging struct {
	tags   []tagPair
	words  []word
	chosen []int
	scores []int32
	set    featureSet
	// verb and aux are what stands to the left: the hash of the finite verb's tag since the last clause opener, and of
	// the auxiliary that still waits for its participle; 0 when there is none.
	verb, aux uint64
}

func (m *Model) tagging(tokens []Token) *tagging {
	run, ok := m.taggings.Get().(*tagging)
	if !ok {
		run = &tagging{scores: make([]int32, maxClasses+1)}
	}
	run.tags = m.tagger.tags
	run.words, run.chosen = run.words[:0], run.chosen[:0]
	for i := range tokens {
		run.words = append(run.words, m.look(&tokens[i]))
	}
	run.verb, run.aux = 0, 0
	return run
}

func (r *tagging) word(i int) *word {
	switch {
	case i < 0:
		return &wordBefore
	case i >= len(r.words):
		return &wordAfter
	}
	return &r.words[i]
}

func (r *tagging) tag(i int) uint64 {
	if i < 0 {
		return wordBefore.form
	}
	return r.tags[r.chosen[i]].hash
}

// take notes the class chosen for token i.
func (r *tagging) take(i, class int) {
	r.chosen = append(r.chosen, class)
	p := &r.tags[class]
	switch p.tag {
	case "VBD", "VBZ", "VBP", "MD":
		r.verb = p.hash
		r.aux = 0
		if p.upos == "AUX" {
			r.aux = r.words[i].form
		}
	case "VB", "VBN", "VBG":
		if p.upos == "AUX" {
			r.aux = r.words[i].form
		} else {
			r.aux = 0
		}
	case ",", ":", "WDT", "WP", "WRB", "CC":
		// A clause may begin here; what it has for a verb is open again, though it need not have one.
		r.verb = mix(r.verb, 1)
		if p.tag != "CC" && p.tag != "," {
			r.aux = 0
		}
	}
	if p.upos == "SCONJ" {
		r.verb, r.aux = 0, 0
	}
}

// features collects the features of token i, whose predecessors are tagged.
func (r *tagging) features(i int) {
	f := &r.set
	f.reset()
	w, p1, p2, n1, n2, n3 := r.word(i), r.word(i-1), r.word(i-2), r.word(i+1), r.word(i+2), r.word(i+3)
	t1, t2 := r.tag(i-1), r.tag(i-2)
	f.one(0)
	f.one(w.form)
	f.one(w.raw)
	for _, e := range w.ends {
		f.one(e)
	}
	f.one(w.starts[0])
	f.one(w.starts[1])
	f.one(w.shape)
	first := uint64(0)
	if i == 0 {
		first = 1
	}
	f.three(w.shape, first, w.ends[2])
	f.one(t1)
	f.two(t2, t1)
	f.two(t1, w.form)
	f.three(t2, t1, w.form)
	f.one(p1.form)
	f.one(p2.form)
	f.one(n1.form)
	f.one(n2.form)
	f.two(w.form, n1.form)
	f.two(p1.form, w.form)
	f.one(p1.ends[2])
	f.one(n1.ends[2])
	f.one(n2.ends[2])
	f.two(t1, w.ends[2])
	f.two(t1, n1.ends[2])
	f.two(w.ends[2], n1.ends[2])
	f.two(w.ends[2], n1.form)
	f.three(p1.shape, w.shape, n1.shape)
	f.two(t1, n1.form)
	f.three(t1, w.ends[1], n1.form)
	// Participle or past tense: is there a verb already, does an auxiliary wait, does an object or agent follow?
	f.two(r.verb, w.ends[1])
	f.two(r.aux, w.ends[1])
	f.three(r.verb, r.aux, w.ends[1])
	f.three(r.verb, w.form, n1.form)
	f.three(r.verb, w.ends[1], n1.ends[1])
	f.three(r.aux, t1, w.ends[1])
	// Word classes learnt from plain text carry over to words the treebanks do not have.
	f.one(w.class)
	f.one(n1.class)
	f.one(p1.class)
	f.two(w.class, n1.class)
	f.two(p1.class, w.class)
	f.two(t1, w.class)
	f.two(t1, n1.class)
	f.two(w.class, w.ends[1])
	f.three(t1, w.class, n1.class)
	f.three(w.broad, n1.broad, n2.broad)
	f.three(p1.broad, w.broad, n1.broad)
	f.three(w.ends[1], n1.broad, n2.broad)
	f.three(n1.broad, n2.broad, n3.broad)
	f.three(r.verb, w.ends[1], n1.class)
}
