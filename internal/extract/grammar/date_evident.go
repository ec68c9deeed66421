package grammar

import (
	"annals/internal/extract/lang"
)

// evident reports whether the surroundings show that the words are a date.
func (r *dateReader) evident(pieces []piece, how joint, left leftContext, e TimeExpr) bool {
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
func (r *dateReader) yearEvident(pieces []piece, how joint, left leftContext, e TimeExpr) bool {
	first, last := pieces[0], pieces[len(pieces)-1]
	if r.barsLeft(first.first) || r.barsRight(last.last, r.lower(first.first-1)) {
		return false
	}
	prev, next := r.at(left.first-1), r.at(last.last+1)
	if left.first <= r.floor-1 {
		prev = noToken
	}
	ends := next == noToken || next.Kind != lang.Word || dateWords["closed"][next.Lower]
	recent := first.date.year >= 1500 && last.date.year < 2100
	if how == jointRange && left.op == OpFrom && r.amounts(left.first, last.last) {
		return false
	}
	switch {
	case how == jointRange && first.date.year%50 == 0 && last.date.year%50 == 0 && dateWords["amount"][next.Lower] &&
		left.op == OpNone:
		return false // "between 1500 and 2000 were killed"
	case left.strong:
		return ends || recent && !left.vague || next.IsUpper() || e.Modifier
	case left.vague:
		return recent && (ends || first.date.year >= 1900) && !dateWords["amount"][next.Lower]
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
	case dateWords["dated"][prev.Lower]:
		return ends
	case prev == noToken && next == noToken:
		return true // a heading or the cell of a table
	case prev == noToken || isClauseStart(prev) && !(isDash(prev) && r.glued(left.first)):
		return ends && (next.Kind != lang.Word || dateWords["yearverb"][next.Lower] || pronouns[next.Lower]) ||
			dateWords["yearverb"][next.Lower]
	case prev.Text == "," && r.cited(left.first):
		return true
	case dateWords["occasion"][prev.Lower] || prev.Text == "," && dateWords["occasion"][r.lower(left.first-2)]:
		return ends
	case prev.Text == "," || prev.Text == ";":
		return next == noToken || next.Kind == lang.Punct && next.Text != "," ||
			next.Text == "," && isCapitalised(r.at(left.first-2))
	case left.adjective && next.Kind == lang.Word && !dateWords["closed"][next.Lower]:
		return true
	case isCapitalised(prev) && prev.Kind == lang.Word:
		// "Terrorism Act 2000", "London 1999"
		return ends && !r.startsSentence(left.first-1)
	}
	return false
}

// weakEvident decides for the prepositions that stand before numbers as well: "a force of 2000".
func (r *dateReader) weakEvident(left leftContext, ends bool, e TimeExpr) bool {
	before := r.lower(left.first - 1)
	switch r.lower(left.first) {
	case "of":
		if before == "year" || before == "years" {
			return true
		}
		return !dateWords["quantity"][before] && (ends || e.Modifier || !plural(r.at(e.CoreLast+1)))
	case "to", "for", "up", "over", "through":
		if e.Modifier {
			return true
		}
		if !ends || dateWords["amount"][r.lower(e.CoreLast+1)] || r.amounts(left.first, e.CoreLast) {
			return false
		}
	}
	return ends || e.Modifier || left.yearWord
}

// yearNoun reports whether the word after token i is one that years are put before: "2012 presidential candidate".
func (r *dateReader) yearNoun(i int) bool {
	for j := i + 1; j <= i+3; j++ {
		t := r.at(j)
		if t.Kind != lang.Word || dateWords["closed"][t.Lower] {
			return false
		}
		if dateWords["yearnoun"][t.Lower] {
			return true
		}
	}
	return false
}

// dayEvident decides for a day without a year: "on 5 May" is one, "the 26 July Movement" is not.
func (r *dateReader) dayEvident(pieces []piece, left leftContext, e TimeExpr) bool {
	last := pieces[len(pieces)-1]
	next, prev := r.at(last.last+1), r.at(left.first-1)
	name := next.Kind == lang.Word && isCapitalised(next)
	switch {
	case r.lower(left.first) == "of" && isCapitalised(prev) && prev.Kind == lang.Word:
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
	return !name && !isCapitalised(prev) && !r.glued(left.first) && pieces[0].last > pieces[0].first+1
}

// monthEvident decides for a month or season without a year: "in June" is one, "Black September" is not.
func (r *dateReader) monthEvident(pieces []piece, left leftContext, e TimeExpr) bool {
	last := pieces[len(pieces)-1]
	next := r.at(last.last + 1)
	// "In October Campos resigned" is a month, "the October Revolution" and "October's" none.
	bare := left.prep && left.strong && pieces[0].first == left.first+1
	if next.Kind == lang.Word && (isCapitalised(next) && (!bare || nounKinds[next.Lower] != "") || next.Lower == "'s") {
		return false
	}
	if pieces[0].date.unit == unitPart {
		// Seasons without a year say little unless the paragraph has one.
		return left.prep && left.strong && left.op != OpAfter && r.ctx.known && !e.Modifier
	}
	if e.Modifier || left.owner {
		return false
	}
	return left.prep && (left.strong || r.lower(left.first) == "of" && !isCapitalised(r.at(left.first-1)))
}
