package dates

import (
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
)

// evident reports whether the surroundings show that the words are a date.
func (r *reader) evident(pieces []piece, how joint, left leftContext, e Expr) bool {
	p := pieces[0]
	switch {
	case p.bareYear:
		return r.yearEvident(pieces, how, left, e)
	case !p.hasYear && p.date.unit == unitDay:
		return r.dayEvident(pieces, left, e)
	case !p.hasYear:
		return r.monthEvident(pieces, left, e)
	}
	return true
}

// yearEvident decides whether four digits are a year. The specification wants a reason: an operator before them, a
// place in brackets, at the beginning of a clause, before a noun that has a determiner, after a participle or name.
func (r *reader) yearEvident(pieces []piece, how joint, left leftContext, e Expr) bool {
	first, last := pieces[0], pieces[len(pieces)-1]
	if r.barsLeft(first.first) || r.barsRight(last.last, r.lower(first.first-1)) {
		return false
	}
	prev, next := r.at(left.first-1), r.at(last.last+1)
	if left.first <= r.floor-1 {
		prev = noToken
	}
	ends := next == noToken || next.Kind != lang.Word || lists["closed"][next.Lower]
	recent := first.date.year >= 1500 && last.date.year < 2100
	if how == jointRange && left.op == From && r.amounts(left.first, last.last) {
		return false
	}
	switch {
	case how == jointRange && first.date.year%50 == 0 && last.date.year%50 == 0 && lists["amount"][next.Lower] &&
		left.op == None:
		return false // "between 1500 and 2000 were killed"
	case left.strong:
		return ends || recent && !left.vague || next.IsUpper() || e.Modifier
	case left.vague:
		return recent && (ends || first.date.year >= 1900) && !lists["amount"][next.Lower]
	case left.prep && r.lower(left.first) == "at":
		// "At 1900" is a time of day; "at the 2016 election" is none.
		return recent && (e.Modifier || next.IsUpper())
	case left.prep:
		return recent && (r.weakEvident(left, ends, e) || r.yearNoun(last.last))
	case left.yearWord:
		return true
	case e.Modifier:
		return recent
	case recent && r.yearNoun(last.last), recent && left.owner && isQuote(next):
		return true
	case how == jointRange:
		return recent && (ends || next.Kind == lang.Word)
	case !recent:
		return r.lower(first.first-1) == "(" && r.lower(last.last+1) == ")"
	case prev.Text == "(" || prev.Text == "[":
		return ends || next.IsUpper()
	case lists["dated"][prev.Lower]:
		return ends
	case prev == noToken && next == noToken:
		return true // a heading or the cell of a table
	case prev == noToken || isClauseStart(prev) && !(prev.IsDash() && r.glued(left.first)):
		return ends && (next.Kind != lang.Word || lists["yearverb"][next.Lower] || pronouns[next.Lower]) ||
			lists["yearverb"][next.Lower]
	case prev.Text == "," && r.cited(left.first):
		return true
	case lists["occasion"][prev.Lower] || prev.Text == "," && lists["occasion"][r.lower(left.first-2)]:
		return ends
	case prev.Text == "," || prev.Text == ";":
		return next == noToken || next.Kind == lang.Punct && next.Text != "," ||
			next.Text == "," && r.at(left.first-2).IsUpper()
	case left.adjective && next.Kind == lang.Word && !lists["closed"][next.Lower]:
		return true
	case prev.IsUpper() && prev.Kind == lang.Word:
		// "Terrorism Act 2000", "London 1999"
		return ends && !r.startsSentence(left.first-1)
	}
	return false
}

// weakEvident decides for the prepositions that stand before numbers as well: "a force of 2000".
func (r *reader) weakEvident(left leftContext, ends bool, e Expr) bool {
	before := r.lower(left.first - 1)
	switch r.lower(left.first) {
	case "of":
		if before == "year" || before == "years" {
			return true
		}
		return !lists["quantity"][before] && (ends || e.Modifier || !plural(r.at(e.CoreLast+1)))
	case "to", "for", "up", "over", "through":
		if e.Modifier {
			return true
		}
		if !ends || lists["amount"][r.lower(e.CoreLast+1)] || r.amounts(left.first, e.CoreLast) {
			return false
		}
	}
	return ends || e.Modifier || left.yearWord
}

// yearNoun reports whether the word after token i is one that years are put before: "2012 presidential candidate".
func (r *reader) yearNoun(i int) bool {
	for j := i + 1; j <= i+3; j++ {
		t := r.at(j)
		if t.Kind != lang.Word || lists["closed"][t.Lower] {
			return false
		}
		if lists["yearnoun"][t.Lower] {
			return true
		}
	}
	return false
}

// dayEvident decides for a day without a year: "on 5 May" is one, "the 26 July Movement" is not.
func (r *reader) dayEvident(pieces []piece, left leftContext, e Expr) bool {
	last := pieces[len(pieces)-1]
	next, prev := r.at(last.last+1), r.at(left.first-1)
	name := next.Kind == lang.Word && next.IsUpper()
	switch {
	case r.lower(left.first) == "of" && prev.IsUpper() && prev.Kind == lang.Word:
		return false // Movement of 4 February
	case e.Modifier:
		return !name
	case left.prep:
		return true
	case len(pieces) > 1:
		return true
	case prev == noToken || prev.Kind == lang.Punct:
		return !name
	case r.at(pieces[0].first).Kind == lang.Word && weekdays[r.lower(pieces[0].first)]:
		return true
	}
	return !name && !prev.IsUpper() && !r.glued(left.first) && pieces[0].last > pieces[0].first+1
}

// monthEvident decides for a month or season without a year: "in June" is one, "Black September" is not.
func (r *reader) monthEvident(pieces []piece, left leftContext, e Expr) bool {
	last := pieces[len(pieces)-1]
	next := r.at(last.last + 1)
	// "In October Campos resigned" is a month, "the October Revolution" and "October's" none.
	bare := left.prep && left.strong && pieces[0].first == left.first+1
	if next.Kind == lang.Word && (next.IsUpper() && (!bare || nouns.Listed(next.Lower) != "") || next.Lower == "'s") {
		return false
	}
	if pieces[0].date.unit == unitPart {
		// Seasons without a year say little unless the paragraph has one.
		return left.prep && left.strong && left.op != After && r.ctx.known && !e.Modifier
	}
	if e.Modifier || left.owner {
		return false
	}
	return left.prep && (left.strong || r.lower(left.first) == "of" && !r.at(left.first-1).IsUpper())
}
