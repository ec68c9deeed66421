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

// yearPlace is where four digits stand that may be a year.
type yearPlace struct {
	left leftContext
	e    Expr
	how  joint
	// first and last are the first and the last token of the dates, next the one after them.
	first, last int
	next        lang.Token
	// ends tells that no noun follows that they may count, recent that they are in the range of most texts' years.
	ends, recent bool
}

// yearEvident decides whether four digits are a year. The specification wants a reason: an operator before them, a
// place in brackets, at the beginning of a clause, before a noun that has a determiner, after a participle or name.
func (r *reader) yearEvident(pieces []piece, how joint, left leftContext, e Expr) bool {
	first, last := pieces[0], pieces[len(pieces)-1]
	if r.barsLeft(first.first) || r.barsRight(last.last, r.lower(first.first-1)) {
		return false
	}
	y := yearPlace{left: left, e: e, how: how, first: first.first, last: last.last, next: r.at(last.last + 1)}
	y.ends = y.next == noToken || y.next.Kind != lang.Word || lists["closed"][y.next.Lower]
	y.recent = first.date.year >= 1500 && last.date.year < 2100
	if how == jointRange && r.rangeCounts(y, first.date.year, last.date.year) {
		return false
	}
	switch {
	case left.vague && !left.strong:
		return y.recent && (y.ends || first.date.year >= 1900) && !lists["amount"][y.next.Lower]
	case left.strong || left.prep || left.yearWord:
		return r.yearLed(y)
	case e.Modifier:
		return y.recent
	case y.recent && (r.yearNoun(y.last) || left.owner && isQuote(y.next)):
		return true
	case how == jointRange:
		return y.recent && (y.ends || y.next.Kind == lang.Word)
	case !y.recent:
		return r.lower(y.first-1) == "(" && r.lower(y.last+1) == ")"
	}
	return r.yearPlaced(y)
}

// rangeCounts reports whether the two numbers of a range say how many rather than when: "from 1500 to 2000 fighters",
// "between 1500 and 2000 were killed".
func (r *reader) rangeCounts(y yearPlace, from, to int) bool {
	switch y.left.op {
	case From:
		return r.amounts(y.left.first, y.last)
	case None:
		return from%50 == 0 && to%50 == 0 && lists["amount"][y.next.Lower]
	}
	return false
}

// yearLed decides for digits after a preposition, an operator or "the year".
func (r *reader) yearLed(y yearPlace) bool {
	switch left := y.left; {
	case left.strong:
		return y.ends || y.recent && !left.vague || y.next.IsUpper() || y.e.Modifier
	case left.prep && r.lower(left.first) == "at":
		// "At 1900" is a time of day; "at the 2016 election" is none.
		return y.recent && (y.e.Modifier || y.next.IsUpper())
	case left.prep:
		return y.recent && (r.weakEvident(left, y.ends, y.e) || r.yearNoun(y.last))
	}
	return true
}

// yearPlaced decides for digits without words that lead to a date by where they stand: in brackets, at the beginning of a
// clause, after a participle or a name.
func (r *reader) yearPlaced(y yearPlace) bool {
	left, next, prev, second := y.left, y.next, r.at(y.left.first-1), r.at(y.left.first-2)
	if left.first <= r.floor-1 {
		prev = noToken
	}
	switch {
	case prev.Text == "(" || prev.Text == "[":
		return y.ends || next.IsUpper()
	case lists["dated"][prev.Lower]:
		return y.ends
	case prev == noToken && next == noToken:
		return true // a heading or the cell of a table
	case prev == noToken || isClauseStart(prev) && !(prev.IsDash() && r.glued(left.first)):
		return lists["yearverb"][next.Lower] || y.ends && (next.Kind != lang.Word || pronouns[next.Lower])
	case prev.Text == "," && r.cited(left.first):
		return true
	case lists["occasion"][prev.Lower] || prev.Text == "," && lists["occasion"][second.Lower]:
		return y.ends
	case prev.Text == "," || prev.Text == ";":
		return closesYear(next, second)
	case left.adjective && next.Kind == lang.Word && !lists["closed"][next.Lower]:
		return true
	}
	// "Terrorism Act 2000", "London 1999"
	return prev.IsUpper() && prev.Kind == lang.Word && y.ends && !r.startsSentence(left.first-1)
}

// closesYear reports whether the token behind a year, which a comma sets off from the token before, closes it: a mark,
// and a comma only after a name, "Lima, 1999, and".
func closesYear(next, before lang.Token) bool {
	if next.Text == "," {
		return before.IsUpper()
	}
	return next == noToken || next.Kind == lang.Punct
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
