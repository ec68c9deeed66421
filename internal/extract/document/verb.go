package document

import (
	_ "embed"
	"strings"

	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

// Auxiliaries are the forms of "be" and "have".
var Auxiliaries = wordlist.Set("is was are were be been being has have had 's")

// HasVerb reports whether a verb stands among tokens from up to to.
func (s *Sentence) HasVerb(from, to int) bool {
	for k := from; k < min(to, len(s.Tokens)); k++ {
		if s.Tokens[k].IsVerb() || s.Tokens[k].Tag == "MD" {
			return true
		}
	}
	return false
}

// IsClause reports whether the sentence has a predicate with a tense and a subject.
func (s *Sentence) IsClause() bool {
	r := s.Root()
	return r >= 0 && s.Clausal() && s.Dependent(r, "nsubj", "nsubj:pass", "expl") >= 0
}

//go:embed verbs.txt
var verbTable string

// VerbClasses gives the verbs of each class of verbs.txt.
var VerbClasses = wordlist.Read(verbTable)

// VerbForms gives the base form of every form of the verbs of verbs.txt, so that these do not hang on the tagger's lemma.
var VerbForms = func() map[string]string {
	m := map[string]string{}
	for _, bases := range VerbClasses {
		for base := range bases {
			for _, form := range append(lang.VerbForms(base), base) {
				if old, dup := m[form]; !dup || base < old {
					m[form] = base
				}
			}
		}
	}
	irregular, err := lang.IrregularForms()
	if err != nil {
		// The file is part of the program; a test reads it.
		panic(err)
	}
	for _, f := range irregular {
		if strings.HasPrefix(f.Tag, "VB") && m[f.Lemma] == f.Lemma {
			m[f.Text] = f.Lemma
		}
	}
	return m
}()

// VerbBase is the dictionary form of a verb.
func VerbBase(t lang.Token) string {
	if base := VerbForms[t.Lower]; base != "" {
		return base
	}
	if t.Lemma != "" {
		if rest, ok := strings.CutPrefix(t.Lemma, "de-"); ok {
			return "de" + rest // "de-listed"
		}
		return t.Lemma
	}
	return t.Lower
}

// PhrasalBase is the dictionary form of the verb at token i, with the particle behind it or behind its object where a class has
// it so, "set_aside" of "set the ruling aside".
func (s *Sentence) PhrasalBase(i int, class string) string {
	base := VerbBase(s.Tokens[i])
	behind := i + 2
	if c := s.ChunkAt(i + 1); c != nil && c.First == i+1 {
		behind = s.Extend(*c).Last + 1
	}
	for _, k := range []int{i + 1, behind} {
		if k < len(s.Tokens) && VerbClasses[class][base+"_"+s.Tokens[k].Lower] {
			return base + "_" + s.Tokens[k].Lower
		}
	}
	return base
}

// IsFinite reports whether token i has the form of a finite verb or is a modal.
func IsFinite(x lang.Token) bool {
	return x.Tag == "VBD" || x.Tag == "VBZ" || x.Tag == "VBP" || x.Tag == "MD"
}
