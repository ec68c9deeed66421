package screen

import (
	"sync"

	"annals/names"
)

// vocabulary holds the words of an index and finds those that a word of a query may stand for: by equal terms, by sounds
// that one or two edits turn into each other, by skeletons that are equal or differ by one consonant, and, between scripts,
// by outlines, see names.Word.Outlines.
type vocabulary struct {
	words    []names.Word // the Tag of each is its place here
	terms    []uint32     // the term of each word: words of one concept share it
	names    []string     // of each term
	termOf   map[string]uint32
	sounds   table
	skeleton table
	outlines [2]table // by the outlines of the words in Latin letters, and of all others
	// The sounds and skeletons of the words that a run of Latin words may be, see joinsLatin: few, where most words are
	// Latin.
	runSounds, runSkeletons table
}

// joinsLatin tells the words that a run of Latin words may be: a run has no spelling, so that in one script names.Near knows
// it for short words only.
func joinsLatin(s *names.Shape) bool { return s.Script != names.Latin || s.Bytes() <= shortJoined }

// shortJoined is the length in bytes of the longest Latin word that is found by its sound alone.
const shortJoined = 3

// outlinesOf tells which of the outlines a word is in.
func outlinesOf(w *names.Word) int {
	if w.Script == names.Latin {
		return 0
	}
	return 1
}

// term is the term of a word, or noTerm.
func (v *vocabulary) term(w *names.Word) uint32 {
	if t, ok := v.termOf[w.Term()]; ok {
		return t
	}
	return noTerm
}

// wordKey tells the words of an index apart: one spelling may be a title in one name and a proper word in another.
type wordKey struct {
	form, sound string
	class       names.Class
	concept     string
}

func keyOf(w *names.Word) wordKey { return wordKey{w.Form, w.Sound, w.Class, w.Concept} }

// vocabularyBuilder collects the words of names.
type vocabularyBuilder struct {
	vocabulary
	ids   map[wordKey]uint32
	added []*names.Word // those that are to follow the vocabulary's
	shelf shelf         // of their forms and sounds
}

func newVocabularyBuilder() *vocabularyBuilder {
	return &vocabularyBuilder{vocabulary: vocabulary{termOf: make(map[string]uint32)}, ids: make(map[wordKey]uint32)}
}

// add is the place of the word, which it takes in if it is new. The Tag of a word that a reader kept is left as that place,
// plus one, so that the word is looked up once.
func (v *vocabularyBuilder) add(w *names.Word) uint32 {
	if w.Tag > 0 {
		return w.Tag - 1
	}
	key := keyOf(w)
	id, ok := v.ids[key]
	if !ok {
		id = uint32(len(v.words) + len(v.added))
		v.ids[key] = id
		w.Form, w.Sound = v.shelf.put(w.Form), v.shelf.put(w.Sound)
		v.added = append(v.added, w)
		name := w.Term()
		term, ok := v.termOf[name]
		if !ok {
			term = uint32(len(v.termOf))
			v.termOf[name] = term
			v.names = append(v.names, name)
		}
		v.terms = append(v.terms, term)
	}
	w.Tag = id + 1
	return id
}

// addAll appends the places of words, which it takes in if they are new.
func (v *vocabularyBuilder) addAll(ids []uint32, words []*names.Word) []uint32 {
	for _, w := range words {
		ids = append(ids, v.add(w))
	}
	return ids
}

// take puts the added words behind the vocabulary's.
func (v *vocabularyBuilder) take() {
	words := make([]names.Word, len(v.words), len(v.words)+len(v.added))
	copy(words, v.words)
	for _, w := range v.added {
		word := *w
		word.Tag = uint32(len(words))
		words = append(words, word)
	}
	v.words, v.added = words, nil
}

// done is the vocabulary of the words.
func (v *vocabularyBuilder) done() vocabulary {
	v.take()
	v.ids = nil // to be collected while the tables are made
	added := v.tableEntries(0)
	var wg sync.WaitGroup
	wg.Go(func() { v.sounds = newTable(added.sounds, len(v.words)) })
	wg.Go(func() {
		v.skeleton = newTable(added.skeletons, len(v.words))
		v.runSounds, v.runSkeletons = newTable(added.runSounds, len(v.words)), newTable(added.runSkeletons, len(v.words))
		for i, list := range added.outlines {
			v.outlines[i] = newTable(list, len(v.words))
		}
	})
	wg.Wait()
	return v.vocabulary
}

// vocabularyEntries is what the tables of a vocabulary have of some of its words.
type vocabularyEntries struct {
	sounds, skeletons       []tableEntry
	outlines                [2][]tableEntry
	runSounds, runSkeletons []tableEntry
}

// tableEntries is what the tables have of the words from one on.
func (v *vocabularyBuilder) tableEntries(first int) (e vocabularyEntries) {
	var hashes []uint32
	var list [][]byte
	var skeleton []byte
	n, sounds := len(v.words)-first, 0
	for id := first; id < len(v.words); id++ {
		sounds += mostDeletions(len(v.words[id].Sound))
	}
	// Growing, the longest of the lists would leave twice as much behind as it keeps.
	e.sounds, e.skeletons = make([]tableEntry, 0, sounds), make([]tableEntry, 0, 3*n)
	for id := first; id < len(v.words); id++ {
		w := &v.words[id]
		if !findsBySound(w) {
			continue
		}
		hashes = distinct(deletions(hashes[:0], w.Sound, soundDepth(len(w.Sound))))
		joins := joinsLatin(&w.Shape)
		for _, h := range hashes {
			e.sounds = append(e.sounds, tableEntry{h, uint32(id)})
		}
		if joins {
			e.runSounds = append(e.runSounds, e.sounds[len(e.sounds)-len(hashes):]...)
		}
		if skeleton = w.AppendSkeleton(skeleton[:0]); len(skeleton) > 0 {
			hashes = distinct(deletions(hashes[:0], skeleton, skeletonDepth(len(skeleton), false)))
			for _, h := range hashes {
				e.skeletons = append(e.skeletons, tableEntry{h, uint32(id)})
			}
			if joins {
				e.runSkeletons = append(e.runSkeletons, e.skeletons[len(e.skeletons)-len(hashes):]...)
			}
		}
		list = w.Outlines(list)
		to := &e.outlines[outlinesOf(w)]
		for _, outline := range list {
			*to = append(*to, tableEntry{hashOf(outline), uint32(id)})
		}
	}
	return e
}

// findsBySound tells the words that names are found by though they are spelled otherwise. Titles, legal forms and the like
// do not lead to a name, but a generic word in another script than the Latin one may be transliterated: "مكتب" is "office"
// or "Maktab".
func findsBySound(w *names.Word) bool {
	return w.Sound != "" && w.Class != names.Number &&
		(w.Class < names.Initial || w.Class == names.Generic && w.Script != names.Latin)
}
