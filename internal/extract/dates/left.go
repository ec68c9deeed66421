package dates

import (
	"strings"

	"annals/internal/extract/lang"
)

// leftContext is what stands before a date and bears on it.
type leftContext struct {
	// first is the first token that belongs to the expression.
	first int
	op    Op
	// prep says that a preposition or operator stands there, strong that it would not stand so before a number of
	// things, yearWord that "the year" does.
	prep, strong, yearWord bool
	// article and owner are the determiners of a noun that the date modifies: "the 1981", "Iran's 1981".
	article, owner bool
	// adjective says that one or two words stand between the determiner and the date: "the nationwide 1991 uprisings".
	adjective              bool
	between                bool
	approximate, uncertain bool
	// vague is a weak approximator, "about".
	vague bool
}

// leftContext reads backwards from the date that begins with token i.
func (r *reader) leftContext(i int) leftContext {
	c := leftContext{first: i}
	tied := r.at(i-1).IsDash() && r.glued(i-1) && (r.lower(i-2) == "pre" || r.lower(i-2) == "post")
	if w := r.lower(i - 1); (w == "year" || w == "years" || w == "fy" || lists["fiscal"][w]) && i > r.floor {
		c.yearWord = true
		c.first--
		if j := c.first - 1; w != "fy" && j >= r.floor && lists["fiscal"][r.lower(j)] {
			c.first-- // "the fiscal year 2015"
		}
	}
	c.qualify(r)
	if !tied {
		c.determine(r)
	}
	if c.owner {
		return c
	}
	c.qualify(r)
	if j := c.first - 1; (r.endsWith(j, []string{"at", "least"}) || r.endsWith(j, []string{"well", "into"})) &&
		isOperator(r.lower(j-2)) {
		c.first -= 2 // "since at least 1998"
	}
	c.operate(r)
	return c
}

// determine takes the determiner before a date, which tells that the date modifies a noun, or the "the" of "the year".
func (c *leftContext) determine(r *reader) {
	j := c.first - 1
	if j < r.floor {
		return
	}
	switch w := r.lower(j); {
	case w == "the":
		c.article = !c.yearWord
		c.first--
	case w == "a" || w == "an" || w == "this" || w == "that" || w == "these" || w == "those":
		c.article = true
		c.first--
	case possessives[w]:
		c.owner = true
	default:
		c.adjective = r.adjectives(j)
	}
}

// operate takes the preposition or the like that ties a date to what it dates, and what makes that vague: "since",
// "between", "in or around".
func (c *leftContext) operate(r *reader) {
	j := c.first - 1
	if r.lower(j) == "between" && j >= r.floor {
		c.between, c.prep, c.strong = true, true, true
		c.first--
		c.qualify(r)
		return
	}
	if w := r.lower(j - 1); c.vague && r.lower(j) == "or" && (w == "in" || w == "on") && j-1 >= r.floor {
		// "in or around 1880"
		c.prep, c.strong = true, true
		c.first -= 2
		return
	}
	for _, o := range operatorPhrases {
		if r.endsWith(j, o.words) {
			c.op, c.prep, c.strong = o.op, true, !o.weak || c.yearWord
			c.first -= len(o.words)
			break
		}
	}
	if r.lower(c.first-1) != "about" || !cameAbout[r.lower(c.first-2)] {
		c.qualify(r)
	}
	c.strong = c.strong || c.yearWord && c.approximate
}

// cameAbout are the verbs that "about" belongs to, and not to the date behind it: "it came about in July 1961".
var cameAbout = map[string]bool{"came": true, "come": true, "comes": true, "coming": true, "brought": true, "bring": true}

// isOperator reports whether a word bounds a date, so that "at least" can stand between them.
func isOperator(w string) bool {
	return w == "since" || w == "until" || w == "till" || w == "from" || w == "by" || w == "to" || w == "before"
}

// qualify takes the words before that make a date vague.
func (c *leftContext) qualify(r *reader) {
	for c.first > r.floor {
		weak, ok := approximators[r.lower(c.first-1)]
		switch {
		case ok:
			c.approximate = true
			c.vague = c.vague || weak
			c.strong = c.strong || !weak
		case doubters[r.lower(c.first-1)]:
			c.uncertain = true
		default:
			return
		}
		c.first--
	}
}

// endsWith reports whether the words end with token j and belong to no expression yet.
func (r *reader) endsWith(j int, words []string) bool {
	if j-len(words)+1 < r.floor {
		return false
	}
	for k, w := range words {
		t := r.at(j - len(words) + 1 + k)
		if t.Lower != w && !(w == "-" && t.IsDash()) {
			return false
		}
	}
	return true
}

// adjectives reports whether up to two plain words stand between a determiner and the token after j, which is then
// part of a noun phrase: "the nationwide 1991".
func (r *reader) adjectives(j int) bool {
	for n := 0; n < 5 && j >= 0; n++ {
		w := r.lower(j)
		if n > 0 && (w == "the" || w == "a" || w == "an" || possessives[w]) {
			return true
		}
		if r.at(j).IsDash() && r.glued(j) {
			j--
			continue
		}
		if r.at(j).Kind != lang.Word || lists["closed"][w] || lists["numbered"][w] ||
			strings.HasPrefix(r.at(j).Tag, "V") {
			return false
		}
		j--
	}
	return false
}

// counts reports whether the number that ends with token i counts or measures what follows it. After some
// prepositions only some nouns are counted: "in 1981 students protested" tells when, "in 1900 villages" does not.
func (r *reader) counts(i int, before string) bool {
	next := r.at(i + 1)
	if otherCalendars[next.Lower] && (next.IsUpper() || len(next.Lower) > 2) {
		return true
	}
	counted := func(w string) bool {
		switch {
		case lists["measures"][w]:
			return true
		case before == "in":
			return lists["places"][w]
		case before == "since" || before == "until" || before == "during":
			return false
		}
		return lists["counted"][w] || lists["places"][w]
	}
	if lists["casualty"][next.Lower] && (lists["object"][r.lower(i+2)] || r.at(i+2).Kind == lang.Number ||
		r.lower(i+2) == "at" && r.lower(i+3) == "least") {
		return false
	}
	if counted(next.Lower) {
		return true
	}
	// One adjective may stand between: "2000 armed fighters".
	after := r.at(i + 2)
	return next.Kind == lang.Word && !lists["closed"][next.Lower] && !strings.HasPrefix(next.Tag, "V") &&
		!next.IsUpper() && counted(after.Lower) &&
		(!lists["measures"][after.Lower] || len(after.Lower) > 2 && !strings.HasPrefix(after.Lower, "year"))
}

// bars reports whether the number in tokens i to last is no year because of what it stands beside.
func (r *reader) bars(i, last int) bool { return r.barsLeft(i) || r.barsRight(last, r.lower(i-1)) }

// barsLeft reports whether what stands before token i makes it the number of something: "Resolution 1373".
func (r *reader) barsLeft(i int) bool {
	prev := r.at(i - 1)
	if prev == noToken {
		return false
	}
	if lists["numbered"][prev.Lower] || prev.Lower == "the" && lists["numbered"][r.lower(i-2)] {
		return true
	}
	if prev.IsDash() && r.glued(i) && r.glued(i-1) {
		// "F-1999" is a name; "mid-1999" and "1990–1999" are not.
		w := r.at(i - 2)
		return w.Kind == lang.Number && !isYear(w) ||
			w.Kind == lang.Word && thirdOf[w.Lower] == 0 && w.Lower != "pre" && w.Lower != "post" && !startsWithDigit(w)
	}
	return prev.Text == "/" && r.glued(i) && !isYear(r.at(i-2))
}

// barsRight reports whether what stands after token last makes it a count or a code: "1500-strong", "2001/29".
// Before is the word before the number.
func (r *reader) barsRight(last int, before string) bool {
	return r.barsCode(last, before) || r.counts(last, before)
}

// barsCode is barsRight but for what the number may count.
func (r *reader) barsCode(last int, before string) bool {
	next := r.at(last + 1)
	switch {
	case next.Text == "%" || next.Text == "°" || next.Text == "º":
		return true
	case next.Text == "/" && r.glued(last+1):
		// "1989/90" and "1989/1990" are years; "2020/20" is a number.
		y, _ := r.yearNumber(last)
		n, short := r.at(last+2).Digits(2, 2)
		return !isYear(r.at(last+2)) && (!short || n != (y+1)%100)
	case next.Text == "-" && r.glued(last+1) && r.glued(last+2) && r.at(last+2).Kind == lang.Word:
		w := r.lower(last + 2)
		return w != "era" && w != "present" && w != "style" && !startsWithDigit(r.at(last+2))
	}
	if kind, j := r.connector(last + 1); kind == jointRange && before != "in" && r.at(j).Kind == lang.Number &&
		r.counts(j, "") {
		return true // "from 1200 to 1900 members"; but "from 640 in 1979 to 210 men" has a year
	}
	return false
}

func startsWithDigit(t lang.Token) bool { return t.Text != "" && t.Text[0] >= '0' && t.Text[0] <= '9' }

func isYear(t lang.Token) bool {
	_, ok := YearOf(t)
	return ok
}

// plural reports whether a word looks like a noun that a number counts.
func plural(t lang.Token) bool {
	if t.Tag != "" {
		return t.Tag == "NNS"
	}
	return !t.IsUpper() && (strings.HasSuffix(t.Lower, "s") || strings.HasSuffix(t.Lower, "men") ||
		strings.HasSuffix(t.Lower, "children"))
}

// amounts reports whether "from 1500 to 1200" tells how much something changed, not when.
func (r *reader) amounts(first, last int) bool {
	for j := first - 1; j >= 0 && j >= first-3; j-- {
		if lists["change"][r.lower(j)] {
			return true
		}
	}
	_, year := r.yearNumber(last + 2)
	return year && (r.lower(last+1) == "in" || r.lower(last+1) == "by")
}

// cited reports whether token i stands in an open bracket after a name: "(Williams, 2010".
func (r *reader) cited(i int) bool {
	name := false
	for j := i - 1; j >= 0 && j > i-15; j-- {
		switch r.at(j).Text {
		case ")":
			return false
		case "(":
			return name
		}
		name = r.at(j).IsUpper()
	}
	return false
}

func isQuote(t lang.Token) bool { return t.Text == "\"" || t.Text == "“" || t.Text == "‘" }

func isClauseStart(t lang.Token) bool {
	switch t.Text {
	case ":", ";", "•", "*", "-", "–", "—", "\"", "“", "‘", "|":
		return true
	}
	return false
}

func (r *reader) startsSentence(i int) bool { return i <= 0 }
