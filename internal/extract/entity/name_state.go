package entity

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/gazetteer"
	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

// Every state has such bodies, so that their names say which is meant only with a state: StateBodyNouns are the heads of
// those names, stateBodyWords what may stand beside them.
var (
	StateBodyNouns = wordlist.Set(`court tribunal ministry department parliament senate congress assembly commission
		legislature prosecutor attorney`)
	stateBodyWords = wordlist.Set(`supreme constitutional federal high higher highest national central administrative electoral
		election elections appeal appeals justice interior internal home foreign affairs defence defense security finance labour
		labor education health culture religious public general state criminal cassation union people peoples superior of for and
		the`)
)

// ofState is the name of a body that every state has, at tokens first through last, with the state in which the sentence says
// that it acts: of "In Russia, the Supreme Court" and "the Supreme Court in Russia" it is "Supreme Court of Russia". It is empty
// where the name says itself whose the body is, or no state is told.
func ofState(s *document.Sentence, first, last int) (name string, state *gazetteer.Place) {
	if !IsStateBody(s, first, last) {
		return "", nil
	}
	if i := stateBeside(s, first, last); i >= 0 {
		p, n := stateAt(s, i)
		from := i
		if i > 0 && s.Tokens[i-1].Lower == "the" {
			from--
		}
		return s.Spelled(first, last) + " of " + s.Text(from, i+n-1), p
	}
	return "", nil
}

// IsStateBody reports whether the tokens are the name of such a body and say nothing of whose it is.
func IsStateBody(s *document.Sentence, first, last int) bool {
	head := false
	for _, x := range s.Tokens[first : last+1] {
		head = head || StateBodyNouns[x.Lower]
		if !StateBodyNouns[x.Lower] && !stateBodyWords[x.Lower] && x.Tag != "POS" {
			return false
		}
	}
	return head && s.Tokens[first].IsUpper()
}

// stateBeside is where the state is named that owns the body at tokens first through last, in which that stands, or in which
// the clause around it says that all goes on; -1 for none.
func stateBeside(s *document.Sentence, first, last int) int {
	t := s.Tokens
	if last+2 < len(t) && t[last+1].Lower == "in" {
		i := last + 2
		if t[i].Tag == "DT" {
			i++
		}
		if p, _ := stateAt(s, i); p != nil {
			return i
		}
	}
	for k := first - 1; k >= 0; k-- {
		p, _ := stateAt(s, k)
		switch {
		case p != nil:
			in := k - 1
			if in > 0 && t[in].Tag == "DT" {
				in-- // "in the United States"
			}
			if in >= 0 && t[in].Lower == "in" && leadsClause(s, in) && t[first-1].Lower == "the" {
				return k
			}
			return -1
		case demonymAt(s, k) > 0 || t[k].Text == ";" || t[k].Text == ":":
			return -1
		}
	}
	return -1
}

// stateAt is the state whose name begins at token i, with its length in tokens.
func stateAt(s *document.Sentence, i int) (*gazetteer.Place, int) {
	if p, n, ok := gazetteer.Known().Places.Longest(s.Tokens, i); ok && p.Kind == annals.State && s.Tokens[i].IsUpper() {
		return p, n
	}
	return nil, 0
}

// leadsClause reports whether the phrase that begins at token i stands at the beginning of its clause, no more than a date
// or an adverb before it: "In 2003, in Russia,", "and in Spain".
func leadsClause(s *document.Sentence, i int) bool {
	for i > 0 {
		x := s.Tokens[i-1]
		if e := s.TimeAt(i - 1); e != nil {
			i = e.First
			continue
		}
		if x.Tag != "CC" && x.Text != ";" && !x.IsAdverb() && x.Text != "," {
			return false
		}
		if x.Tag == "CC" || x.Text == ";" {
			return true
		}
		i--
	}
	return true
}

// stateBody is the body of that name whose state is told, making it where there is none; nil where no state is.
func stateBody(d *document.Document, s *document.Sentence, first, last int) *document.Entity {
	name, state := ofState(s, first, last)
	if state == nil {
		return nil
	}
	e := stateBodyAs(d, s.Tokens[first:last+1], state)
	if e == nil {
		e = Named(d, name, annals.Organization)
	}
	AddName(d, e, s.Spelled(first, last))
	return e
}

// stateBodyAs is the body that the text calls by the demonym of the state before the name: "Russian Supreme Court".
func stateBodyAs(d *document.Document, name []lang.Token, state *gazetteer.Place) *document.Entity {
	for _, e := range d.Bearers[name[len(name)-1].Lower] {
		for _, x := range e.Tokens() {
			if p, k, ok := gazetteer.Known().Demonyms.Longest(x, 0); ok && p == state &&
				document.JoinTokens(x[k:]) == document.JoinTokens(name) {
				return e
			}
		}
	}
	return nil
}
