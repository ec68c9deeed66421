package render

import (
	"slices"
	"strings"

	"annals"
	"annals/edtf/english"
	"annals/internal/pattern"
)

// maxOwnWords is how many characters of evidence still read as a sentence of a list.
const maxOwnWords = 170

// ownWords tells an event in the words of its source, which name it better than any template: pronouns and "the group" give
// way to names, citation marks go, and an actor who stands elsewhere in the sentence comes first. Words that somebody says
// stand in quotation marks, and a name that is put into them in brackets. ok is false where the evidence is long, or where
// places are not those of the evidence.
func (t teller) ownWords(dated bool) (sentence string, ok bool) {
	e := t.s.Evidence
	text := annals.NewText(e.Text)
	kind := t.s.First(annals.RoleKind)
	if text.Len() > maxOwnWords || !placed(text, e, kind) || kind.Text == "" {
		return "", false
	}
	before, after := "", ""
	if len(t.s.Speaker) > 0 {
		before, after = "[", "]"
	}
	words := balanced(clean(unmarked(markInside().ReplaceAllString(t.named(text, before, after), ""))))
	words = strings.Trim(strings.Join(strings.Fields(words), " "), " ,;:–—")
	if rest := datePhrase().ReplaceAllString(words, ""); !dated && rest != "" {
		words = rest // the view shows the date beside the sentence
	}
	words = t.withSubject(words, text, before, after)
	when := ""
	if w := english.When(t.s.Time, false); dated && w != "" && !mentions(words, t.s) {
		when = " " + w
	}
	switch {
	case unnamed(t.s.Speaker):
		words = "it is " + strings.ToLower(t.s.Speaker[0].Text) + ": " + quoted(words) + when
	case len(t.s.Speaker) > 0 && t.s.Stance == annals.Asserted:
		words = "according to " + t.npOf(t.s.Speaker).words + ": " + quoted(words) + when
	case len(t.s.Speaker) > 0:
		who := t.npOf(t.s.Speaker)
		says := " says: "
		if who.plural {
			says = " say: "
		}
		words = who.words + says + quoted(words) + when
	default:
		words += when
	}
	switch {
	case t.s.Stance == annals.Denied && !negation().MatchString(words):
		words += " (said not to be so)"
	case t.s.Stance == annals.Intended:
		words += " (intended)"
	case t.s.Stance == annals.Alleged && len(t.s.Speaker) == 0:
		words += " (alleged)"
	}
	if !strings.HasSuffix(words, ".") {
		words += "."
	}
	return capital(words), true
}

// withSubject is the words of an event with who did it before them, or whom it was done to, where they lack that or end in it.
func (t teller) withSubject(words string, text *annals.Text, before, after string) string {
	e, kind := t.s.Evidence, t.s.First(annals.RoleKind)
	actor, target := t.s.First(annals.RoleActor), t.s.First(annals.RoleTarget)
	opens := kind.Start == e.Start
	_, past := verbForm(strings.ToLower(kind.Text))
	who := before + t.np(annals.RoleActor).words + after
	switch {
	case actor.Text == "" && actor.Name == "":
		whom := t.np(annals.RoleTarget).words
		if does, ok := strings.CutSuffix(words, ", "+target.Text); ok && opens && past && target.End == e.End {
			return before + whom + after + ": " + lowered(does) // "Inspired by the strike, she"
		}
		if whom == "" || placed(text, e, target) || !opens || !past || strings.Contains(words, whom) {
			return words
		}
		return before + whom + after + ": " + lowered(words) // "Sent to the front", whom the sentence before names
	case !placed(text, e, actor) && past && opens && words == lowered(words):
		return who + " " + words // "laid down their arms" only lacks its subject
	case !placed(text, e, actor) && opens:
		return who + ": " + lowered(words) // "Drafted in 1990", which opens a sentence on whom it tells of
	case !placed(text, e, actor):
		return who + ": " + words
	case actor.End == e.End && actor.Start > e.Start:
		for _, last := range []string{actor.Text, before + t.name(actor) + after} {
			if does, ok := strings.CutSuffix(words, ", "+last); ok { // "Leaving the school, he", "in the election, he"
				return who + ": " + lowered(does)
			}
		}
	}
	return words
}

var (
	// markInside is a citation or editorial mark within evidence.
	markInside = pattern.Lazily(`[\p{Z}]*\[(?:\d{1,4}|[a-z]{1,2}|(?:note|nb|n|fn|lower-alpha) \w{1,3}|[a-z –-]*(?:needed|\?|` +
		`disputed|dubious))\]`)
	// datePhrase opens a sentence with its date: "In June 1981, the Front …".
	datePhrase = pattern.Lazily(`^(?:In|On|By|During|Since|From|As of|Around|Until) [\w ]{0,24}\d{3,4}s?, `)
	negation   = pattern.Lazily(`(?i)\b(?:not|no|never|nor|neither|without|failed|fails|fail|refused|refuses|refuse|unable|denied|` +
		`denies)\b|n['’]t\b`)
	// standIn are words that stand for a name, and possessive ones.
	standIn = pattern.Lazily(`^(?i:it|they|he|she|him|them|itself|(?:the|this) (?:group|organi[sz]ation|party|movement|front|` +
		`faction|company|network|latter|former))$`)
	possessive = pattern.Lazily(`^(?i:its|their|his|(?:the|this) (?:group|organi[sz]ation|party|movement|front|faction|company|` +
		`network)['’]s)$`)
)

// placed reports whether a filler stands within the evidence.
func placed(text *annals.Text, e annals.Evidence, f annals.Filler) bool {
	start, end := f.Start-e.Start, f.End-e.Start
	return start >= 0 && end <= text.Len() && start < end && text.Slice(start, end) == f.Text
}

// named is the evidence with names where words stand for them, each between before and after.
func (t teller) named(text *annals.Text, before, after string) string {
	type change struct {
		start, end int
		words      string
	}
	var changes []change
	t.s.EachFiller(func(_ annals.Role, _ int, f *annals.Filler) {
		if f.Name == "" || f.Name == annals.Unnamed || !placed(text, t.s.Evidence, *f) {
			return
		}
		c := change{f.Start - t.s.Evidence.Start, f.End - t.s.Evidence.Start, before + t.name(*f) + after}
		switch {
		case possessive().MatchString(f.Text):
			c.words = before + t.name(*f) + "’s" + after
		case !standIn().MatchString(f.Text):
			return
		}
		changes = append(changes, c)
	})
	if start, end := t.relative(text); start < end {
		changes = append(changes, change{start, end, " "})
	}
	slices.SortStableFunc(changes, func(a, b change) int { return a.start - b.start })
	var b strings.Builder
	at := 0
	for _, c := range changes {
		if c.start < at {
			continue // the same words in two roles
		}
		b.WriteString(text.Slice(at, c.start))
		b.WriteString(c.words)
		at = c.end
	}
	b.WriteString(text.Slice(at, text.Len()))
	return b.String()
}

// relative is where between the actor, who opens the evidence, and the word that tells what was done a ", which" makes a clause
// of what reads as a sentence without it: "the Front, which soon began attacks". Both are 0 for none, and where the clause
// ends before that word, "the Front, which was small, began attacks".
func (t teller) relative(text *annals.Text) (start, end int) {
	e, kind := t.s.Evidence, t.s.First(annals.RoleKind)
	actors := t.s.Roles[annals.RoleActor]
	if len(t.s.Speaker) > 0 || len(actors) != 1 || actors[0].Start != e.Start || !placed(text, e, actors[0]) ||
		!placed(text, e, kind) || kind.Start <= actors[0].End {
		return 0, 0 // what somebody says is quoted as it is
	}
	start = actors[0].End - e.Start
	between := text.Slice(start, kind.Start-e.Start)
	for _, opening := range []string{", which ", ", who "} {
		if rest, ok := strings.CutPrefix(between, opening); ok && !strings.Contains(rest, ",") {
			return start, start + len(opening)
		}
	}
	return 0, 0
}

// balanced closes quotation marks and parentheses that the evidence cuts off, and drops those that it only closes.
func balanced(s string) string {
	if strings.Count(s, `"`)%2 == 1 {
		if strings.HasSuffix(s, `"`) {
			s = strings.TrimSuffix(s, `"`)
		} else {
			s += `"`
		}
	}
	for _, pair := range []struct{ open, close string }{{"“", "”"}, {"(", ")"}, {"«", "»"}} {
		switch missing := strings.Count(s, pair.open) - strings.Count(s, pair.close); {
		case missing > 0:
			s += strings.Repeat(pair.close, missing)
		case missing < 0 && !strings.Contains(s, pair.open):
			s = strings.ReplaceAll(s, pair.close, "")
		}
	}
	return s
}

// mentions reports whether words say when themselves: whether a year of the time stands in them.
func mentions(words string, s annals.Statement) bool {
	digits := 0
	for i, r := range s.Time.String() + " " {
		if r >= '0' && r <= '9' {
			digits++
			continue
		}
		if digits == 4 && strings.Contains(words, s.Time.String()[i-4:i]) {
			return true
		}
		digits = 0
	}
	return false
}
