package lang

import (
	_ "embed"
	"strings"
	"sync"
)

// english is the trained model. docs/model.md says from what it was made, how, and under which licence it stands.
//
//go:embed english.model
var english []byte

// Model is a trained model of English: the parts of speech, the dictionary forms and the dependency trees of
// sentences. It is safe for use by several goroutines.
type Model struct {
	network   *network
	tags      []tagPair
	tagging   tagging
	relations []string
	lemmas    lemmas

	readings sync.Pool
}

// tagPair is a Penn tag and a universal one.
type tagPair struct{ tag, upos string }

var load = sync.OnceValue(func() *Model {
	m, err := ReadModel(english)
	if err != nil {
		// The file is part of the program; a test reads it.
		panic(err)
	}
	return m
})

// Load is the model that comes with the program. Its tables are used where they lie in the program file, so loading
// takes well under a millisecond and only what is looked up comes into memory.
func Load() *Model { return load() }

// ReadModel reads a model file. The model refers to the bytes given, which must not change.
func ReadModel(file []byte) (*Model, error) {
	sections, err := sectionsOf(file)
	if err != nil {
		return nil, err
	}
	m := &Model{relations: splitList(sections["relations"])}
	for _, s := range splitList(sections["tags"]) {
		tag, upos, _ := strings.Cut(s, "/")
		m.tags = append(m.tags, tagPair{tag, upos})
		m.tagging.add(tag)
	}
	for _, s := range splitList(sections["lemma changes"]) {
		m.lemmas.changes = append(m.lemmas.changes, newLemmaChange(s))
	}
	if m.lemmas.endings, err = newDictionary(sections["lemma endings"]); err != nil {
		return nil, err
	}
	m.network, err = newNetwork(sections)
	return m, err
}

func splitList(section []byte) []string {
	if len(section) == 0 {
		return nil
	}
	return strings.Split(string(section), "\n")
}

func (m *Model) reading() *reading {
	if r, ok := m.readings.Get().(*reading); ok {
		return r
	}
	return &reading{}
}

// Tag sets Tag, UPOS and Lemma of the tokens of one sentence.
func (m *Model) Tag(tokens []Token) {
	if len(tokens) == 0 {
		return
	}
	r := m.reading()
	m.network.read(r, tokens, &m.tagging, true)
	m.tag(r, tokens)
	m.readings.Put(r)
}

// tag sets the tags of a sentence that the network has read.
func (m *Model) tag(r *reading, tokens []Token) {
	for i := range tokens {
		t := &tokens[i]
		t.Tag, t.UPOS = m.tags[r.best[i]].tag, m.tags[r.best[i]].upos
		switch {
		case i > 0 && t.Tag == "VBD" && tokens[i-1].Tag == "TO":
			t.Tag = "VB" // "to found a party": no past tense follows "to".
		case t.Text == "I" && i > 0 && tokens[i-1].Text == "War":
			// Whoever speaks of himself does not after "World War".
			t.Tag, t.UPOS = "NNP", "PROPN"
		}
		t.Lemma = m.lemmas.lemma(t)
	}
}

// WordClass is the number of the class of words that a token's word is in, of those that stand in like company; -1 for a
// word without one.
func (m *Model) WordClass(t *Token) int { return int(m.network.lexicon.Look(t)[ClassTrait]) }
