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
	clusters clusters
	tagger   tagger
	lemmas   lemmas
	// forward reads from left to right, backward from right to left.
	forward, backward parser

	taggings, parsings sync.Pool
}

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

// NewModel is an untrained model.
func NewModel() *Model { return &Model{} }

// Apprentice is an untrained model that knows the same classes of words.
func (m *Model) Apprentice() *Model { return &Model{clusters: m.clusters} }

// ReadModel reads a model file. The model refers to the bytes given, which must not change.
func ReadModel(file []byte) (*Model, error) {
	sections, err := sectionsOf(file)
	if err != nil {
		return nil, err
	}
	m := NewModel()
	for _, s := range splitList(sections["tagger tags"]) {
		m.tagger.tags = append(m.tagger.tags, newTagPair(s))
	}
	for _, s := range splitList(sections["lemma changes"]) {
		m.lemmas.changes = append(m.lemmas.changes, newLemmaChange(s))
	}
	if m.tagger.weights, err = newWeights(sections["tagger weights"]); err != nil {
		return nil, err
	}
	if m.lemmas.endings, err = newDictionary(sections["lemma endings"]); err != nil {
		return nil, err
	}
	if s, ok := sections["cluster words"]; ok {
		m.clusters.broad = sections["cluster broad"]
		if m.clusters.words, err = newDictionary(s); err != nil {
			return nil, err
		}
	}
	for name, p := range map[string]*parser{"forward": &m.forward, "backward": &m.backward} {
		if _, ok := sections[name+" actions"]; !ok {
			continue
		}
		p.setActions(splitList(sections[name+" actions"]))
		if p.weights, err = newWeights(sections[name+" weights"]); err != nil {
			return nil, err
		}
	}
	return m, nil
}

// File is the model as a file that ReadModel reads.
func (m *Model) File() []byte {
	var tags, changes []string
	for _, p := range m.tagger.tags {
		tags = append(tags, p.tag+"/"+p.upos)
	}
	for _, c := range m.lemmas.changes {
		changes = append(changes, c.String())
	}
	sections := map[string][]byte{
		"tagger tags":    []byte(strings.Join(tags, "\n")),
		"tagger weights": m.tagger.weights.packed,
		"lemma changes":  []byte(strings.Join(changes, "\n")),
		"lemma endings":  m.lemmas.endings.packed,
	}
	if len(m.clusters.broad) > 0 {
		sections["cluster words"] = m.clusters.words.packed
		sections["cluster broad"] = m.clusters.broad
	}
	for name, p := range map[string]*parser{"forward": &m.forward, "backward": &m.backward} {
		if len(p.actions) > 0 {
			sections[name+" actions"] = []byte(strings.Join(p.actionNames(), "\n"))
			sections[name+" weights"] = p.weights.packed
		}
	}
	return putSections(sections)
}

func splitList(section []byte) []string {
	if len(section) == 0 {
		return nil
	}
	return strings.Split(string(section), "\n")
}
