package grammar

import (
	"annals"
	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

// Every state has such bodies, so that their names say which is meant only with a state: stateBodyNouns are the heads of
// those names, stateBodyWords what may stand beside them.
var (
	stateBodyNouns = wordlist.Set(`court tribunal ministry department parliament senate congress assembly commission
		legislature prosecutor attorney`)
	stateBodyWords = wordlist.Set(`supreme constitutional federal high higher highest national central administrative electoral
		election elections appeal appeals justice interior internal home foreign affairs defence defense security finance labour
		labor education health culture religious public general state criminal cassation union people peoples superior of for and
		the`)
)

// ofState is the name of a body that every state has, at tokens first through last, with the state in which the sentence says
// that it acts: of "In Russia, the Supreme Court" and "the Supreme Court in Russia" it is "Supreme Court of Russia". It is empty
// where the name says itself whose the body is, or no state is told.
func (s *Sentence) ofState(first, last int) (name string, state *place) {
	if !s.isStateBody(first, last) {
		return "", nil
	}
	if i := s.stateBeside(first, last); i >= 0 {
		p, n := s.stateAt(i)
		from := i
		if i > 0 && s.Tokens[i-1].Lower == "the" {
			from--
		}
		return s.spelled(first, last) + " of " + s.Text(from, i+n-1), p
	}
	return "", nil
}

// isStateBody reports whether the tokens are the name of such a body and say nothing of whose it is.
func (s *Sentence) isStateBody(first, last int) bool {
	head := false
	for _, x := range s.Tokens[first : last+1] {
		head = head || stateBodyNouns[x.Lower]
		if !stateBodyNouns[x.Lower] && !stateBodyWords[x.Lower] && x.Tag != "POS" {
			return false
		}
	}
	return head && s.Tokens[first].IsUpper()
}

// stateBeside is where the state is named that owns the body at tokens first through last, in which that stands, or in which
// the clause around it says that all goes on; -1 for none.
func (s *Sentence) stateBeside(first, last int) int {
	t := s.Tokens
	if last+2 < len(t) && t[last+1].Lower == "in" {
		i := last + 2
		if t[i].Tag == "DT" {
			i++
		}
		if p, _ := s.stateAt(i); p != nil {
			return i
		}
	}
	for k := first - 1; k >= 0; k-- {
		p, _ := s.stateAt(k)
		switch {
		case p != nil:
			in := k - 1
			if in > 0 && t[in].Tag == "DT" {
				in-- // "in the United States"
			}
			if in >= 0 && t[in].Lower == "in" && s.leadsClause(in) && t[first-1].Lower == "the" {
				return k
			}
			return -1
		case s.demonymAt(k) > 0 || t[k].Text == ";" || t[k].Text == ":":
			return -1
		}
	}
	return -1
}

// stateAt is the state whose name begins at token i, with its length in tokens.
func (s *Sentence) stateAt(i int) (*place, int) {
	if p, n, ok := known().places.longest(s.Tokens, i); ok && p.kind == annals.State && s.Tokens[i].IsUpper() {
		return p, n
	}
	return nil, 0
}

// leadsClause reports whether the phrase that begins at token i stands at the beginning of its clause, no more than a date
// or an adverb before it: "In 2003, in Russia,", "and in Spain".
func (s *Sentence) leadsClause(i int) bool {
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
func (d *Document) stateBody(s *Sentence, first, last int) *Entity {
	name, state := s.ofState(first, last)
	if state == nil {
		return nil
	}
	e := d.stateBodyAs(s.Tokens[first:last+1], state)
	if e == nil {
		e = d.named(name, annals.Organization)
	}
	d.addName(e, s.spelled(first, last))
	return e
}

// stateBodyAs is the body that the text calls by the demonym of the state before the name: "Russian Supreme Court".
func (d *Document) stateBodyAs(name []lang.Token, state *place) *Entity {
	for _, e := range d.bearers[name[len(name)-1].Lower] {
		for _, x := range e.tokens() {
			if p, k, ok := known().demonyms.longest(x, 0); ok && p == state && joinTokens(x[k:]) == joinTokens(name) {
				return e
			}
		}
	}
	return nil
}
