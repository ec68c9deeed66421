package listing

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"annals"
	"annals/edtf"
	"annals/internal/pattern"
	"annals/names"
)

var (
	// saysBirth and saysPlace begin what brackets behind a name say of a birth: "Date of birth: 4.2.1961", "born on 4.2.1961 in
	// Tripoli", "POB: Tripoli". A woman "born PETROVA" has no date there.
	saysBirth = pattern.Lazily(`^(?i)(date of birth|d\.?o\.?b\.?|born)\b:? *(?:on |in )?(.*\d.*)$`)
	saysPlace = pattern.Lazily(`^(?i)(place of birth|p\.?o\.?b\.?)\b:? *(.+)$`)
	// inPlace stands between the date and the place of a birth.
	inPlace = pattern.Lazily(`,? in (\D+)$`)
	// tellsNoName is what words in brackets are that name nobody: labels of numbers, births and kin, and words on the name itself.
	tellsNoName = pattern.Lazily(`(?i)^(?:date of birth|place of birth|d\.?o\.?b\b|p\.?o\.?b\b|born\b|birth name|nom de guerre|` +
		`original script|(?:as )?(?:previously|formerly) listed(?: as)?\b|sub-unit name|false identity\b)|` +
		`\b(?:passport|identification|identity|id) (?:card|document|n(?:o|r|umber))\b|\bplace of issue\b|\bmother’?'?s name\b`)
	// tellsOfName is words that say what sort of name it is, and nothing of who bears it.
	tellsOfName = pattern.Lazily(`(?i)^(?:birth name|nom de guerre|(?:as )?(?:previously|formerly) listed(?: as)?|` +
		`sub-unit name)\.?$`)
	// otherName stands before other names in brackets behind a name: "a.k.a. Red Dawn; Dawn, f.k.a. Dusk". What somebody was
	// "formerly" may be a post, and is a name where it is what he was "formerly known as".
	otherName = pattern.Lazily(`(?i)(?:^|[;,] ?(?:and |or )?| (?:and|or) )` +
		`(?:(a\.? ?k\.? ?a\b\.?|also (?:known|called)\b(?: as\b)?|alias(?:es)?\b)|` +
		`(f\.? ?k\.? ?a\b\.?|(?:formerly|previously) (?:known|called)\b(?: as\b)?))[:,]? +`)
	// betweenNames stands between other names that one label gives: "Al Fajr; Dawn", "Al Fajr, Dawn", "‘Dawn’ and ‘Dusk’".
	betweenNames = pattern.Lazily(`; ?|, (?:and |or )?|[’'"”»] (?:and|or) [‘'"“«]`)
	// labelled is a label before a name in another script: "Russian: Иванов".
	labelled = pattern.Lazily(`^[\p{Latin} .]+: ?`)
	and      = pattern.Lazily(`\b and \b`)
	// number is a number of a register.
	number    = pattern.Lazily(`\d{5}`)
	semicolon = pattern.Lazily(`; ?`)
)

// bare is a name without the brackets behind it that are no part of it, and what stands in them, in order: the name in another
// script, other names, a birth, a document, words on the name.
func (f Field) bare() (name Field, asides []Field) {
	name = f
	for {
		open := opening(name.Words)
		rest := strings.TrimRight(name.Words[:max(open, 0)], " ")
		if open <= 0 || rest == "" {
			return name, asides
		}
		aside := Field{name.Words[open+1 : len(name.Words)-1], name.Start + open + 1}
		aside = aside.trimmed()
		if !tellsNoName().MatchString(aside.Words) && !begins(otherName(), aside.Words) &&
			!inOtherScript(rest, aside.unlabelled().Words) {
			return name, asides
		}
		asides = append([]Field{aside}, asides...)
		name = name.Cut(len(rest))
	}
}

// opening is where the bracket opens that closes at the end of words; -1 for none.
func opening(words string) int {
	depth := 0
	for i := len(words) - 1; i >= 0 && strings.HasSuffix(words, ")"); i-- {
		switch words[i] {
		case ')':
			depth++
		case '(':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}

// begins tells that words begin with what a pattern matches.
func begins(p *regexp.Regexp, words string) bool {
	at := p.FindStringIndex(words)
	return at != nil && at[0] == 0
}

func (f Field) trimmed() Field {
	words := strings.TrimLeft(f.Words, " ")
	return Field{strings.TrimRight(words, " "), f.Start + len(f.Words) - len(words)}
}

// unlabelled is a field without the label before a name: "original script: Иванов".
func (f Field) unlabelled() Field {
	n := len(labelled().FindString(f.Words))
	return Field{f.Words[n:], f.Start + n}
}

// inOtherScript tells that one name is in Latin letters and the other has none of them.
func inOtherScript(a, b string) bool {
	return latin(a)*latin(b) < 0
}

// latin is 1 for words in Latin letters alone, -1 for words that have letters and no Latin ones, else 0.
func latin(words string) (is int) {
	for _, r := range words {
		switch of := unicode.Is(unicode.Latin, r); {
		case !unicode.IsLetter(r) || unicode.In(r, unicode.Inherited, unicode.Common):
		case of && is < 0, !of && is > 0:
			return 0
		case of:
			is = 1
		default:
			is = -1
		}
	}
	return is
}

// aside tells what stands in brackets behind a name: the name in another script, a birth, or else what the list says in its own
// words.
func (b *Builder) aside(rule string, said Field) {
	if begins(otherName(), said.Words) {
		b.others(rule, said)
		return
	}
	if name := said.unlabelled(); !tellsNoName().MatchString(said.Words) || latin(name.Words) < 0 {
		form := "romanized"
		if latin(name.Words) < 0 {
			form = "native"
		}
		for _, one := range name.Split(semicolon()) {
			b.NameIn(form, "", rule, one)
		}
		return
	}
	if tellsOfName().MatchString(said.Words) {
		return // the evidence of the name has it
	}
	for _, part := range said.Split(semicolon()) {
		if m := saysBirth().FindStringSubmatchIndex(part.Words); m != nil {
			if b.bornIn(rule, part, part.Words[m[2]:m[3]], Field{part.Words[m[4]:m[5]], part.Start + m[4]}) {
				continue
			}
		} else if m := saysPlace().FindStringSubmatchIndex(part.Words); m != nil {
			b.Born(rule, part, part.Words[m[2]:m[3]], edtf.Value{}, Field{part.Words[m[4]:m[5]], part.Start + m[4]})
			continue
		}
		b.Remark(rule, part)
	}
}

// others adds the other names that brackets give, each in the form that the label before it says.
func (b *Builder) others(rule string, said Field) {
	labels := otherName().FindAllStringSubmatchIndex(said.Words, -1)
	for i, m := range labels {
		form, end := "alias", len(said.Words)
		if m[4] >= 0 {
			form = "former"
		}
		if i+1 < len(labels) {
			end = labels[i+1][0]
		}
		for _, name := range (Field{said.Words[m[1]:end], said.Start + m[1]}).otherNames() {
			switch {
			case number().MatchString(name.Words):
				b.Remark(rule, name) // "Signal, INN 1234567890"
			case latin(name.Words) < 0:
				b.NameIn("native", "", rule, name)
			case b.subject.Kind == annals.Person && !strings.Contains(name.Words, " "):
				b.NameIn("weak", "", rule, name) // another spelling of one of the names that he has
			default:
				b.NameIn(form, "", rule, name)
			}
		}
	}
}

// otherNames are the names of a field that has several. A legal form belongs to the name before it: "Red Dusk, Ltd".
func (f Field) otherNames() (list []Field) {
	for _, one := range f.Split(betweenNames()) {
		if strings.IndexAny(f.Words, quotes) == 0 { // each stands in quotation marks; else ‘ is a letter of some names
			words := strings.TrimLeft(one.Words, quotes)
			one = Field{strings.TrimRight(words, quotes), one.Start + len(one.Words) - len(words)}
		}
		if last := len(list) - 1; last >= 0 && onlyLegalForm(one.Words) {
			list[last] = Field{f.Words[list[last].Start-f.Start : one.Start+len(one.Words)-f.Start], list[last].Start}
			continue
		}
		list = append(list, one.companies()...)
	}
	return list
}

// companies parts a name at an "and" beside which the legal form of a company stands, "Dawn JSC and OAO Zarya", and nowhere else:
// "Dawn and Sons" is one.
func (f Field) companies() []Field {
	for _, m := range and().FindAllStringIndex(f.Words, -1) {
		before, after := strings.Fields(f.Words[:m[0]]), strings.Fields(f.Words[m[1]:])
		form := onlyLegalForm(before[len(before)-1])
		for n := 1; n <= min(len(after), longestForm); n++ {
			form = form || onlyLegalForm(strings.Join(after[:n], " "))
		}
		if form {
			rest := Field{f.Words[m[1]:], f.Start + m[1]}
			return append([]Field{f.Cut(m[0])}, rest.companies()...)
		}
	}
	return []Field{f}
}

// longestForm is how many words a legal form has at most: "Public Joint Stock Company".
const longestForm = 4

// onlyLegalForm tells that words say what sort of company one is, and no name.
func onlyLegalForm(words string) bool {
	parsed := names.Parse(words, names.Organization).Words
	return len(parsed) > 0 && !slices.ContainsFunc(parsed, func(w *names.Word) bool { return w.Class != names.Legal })
}

// quotes are the marks of quotation that lists put around names.
const quotes = "\"'“”‘’„«»"

// bornIn adds the births that words tell, of several dates each, with the place behind the last; false where one is no date.
func (b *Builder) bornIn(rule string, part Field, label string, dates Field) bool {
	where := Field{}
	if m := inPlace().FindStringSubmatchIndex(dates.Words); m != nil {
		where = Field{dates.Words[m[2]:m[3]], dates.Start + m[2]}
		dates = dates.Cut(m[0])
	}
	var when []edtf.Value
	for _, said := range dates.Alternatives() {
		v, ok := Printed(strings.TrimRight(said.Words, ",."))
		if !ok {
			return false
		}
		when = append(when, v)
	}
	for _, v := range when {
		b.Born(rule, part, label, v, where)
	}
	return len(when) > 0
}
