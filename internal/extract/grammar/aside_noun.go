package grammar

import (
	"annals"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
)

// namedNoun reads the name in a parenthesis after the common noun for what it names: "an elected assembly (Dáil Uladh)", "a
// chartered company (known as the Charter)". Without a lead the noun must be one for a body.
func (s *Sentence) namedNoun(a *Aside) {
	head, first := s.Tokens[a.After], s.beforeModifiers(a.After)
	if first < 0 || len(a.Tokens) == 0 || head.IsUpper() || !head.IsNoun() {
		return
	}
	if k := laterName(a.Tokens); k > 0 && (groupWords[head.Lower] || nouns.Kind(head.Lower) == annals.Organization) {
		s.laterNoun(a, k)
		return
	}
	l, k := nounLead(a.Tokens)
	kind := nouns.Kind(head.Lower)
	if kind == annals.Body || groupWords[head.Lower] || foreignLang(a.Tokens) != "" {
		kind = annals.Organization
	}
	determined := s.Tokens[first].HasTag("DT", "PRP$")
	if !l.set && (kind != annals.Organization || head.Tag != "NN" || !determined) {
		return
	}
	if !determined && s.Tokens[first].Tag != "CD" {
		first++
	}
	t, ok := s.nameInAside(a.Tokens[k:], l.set)
	if !ok {
		return
	}
	name := joinTokens(t)
	e := s.Doc.named(name, kind)
	if e.Kind == annals.Person || e.Kind == annals.Place || e.Kind == annals.State {
		return
	}
	x := NewCandidate(annals.TypeName, "name.noun", 0.75)
	x.Form, x.Lang = formAlias, foreignLang(t)
	switch {
	case isAbbreviation(name):
		x.Form = formAbbreviation
	case l.form != "":
		x.Form = l.form
	case x.Lang != "" || looksForeign(t):
		x.Form = formNative
	}
	x.Add(annals.RoleSubject, Mention{Start: s.Tokens[first].Start, End: head.End, Entity: e})
	x.Add(annals.RoleValue, Mention{Start: t[0].Start, End: t[len(t)-1].End})
	a.Naming = true
	s.candidates = append(s.candidates, x)
}

// nounLead is the lead of a parenthesis after a common noun, of the forms that nouns have names in, and how many tokens
// it has.
func nounLead(t []lang.Token) (l lead, n int) {
	l, n = leadAt(t, 0)
	l.set = l.set && n > 1 && (l.form == formAlias || l.form == formFormer || l.form == formAbbreviation)
	if !l.set {
		n = 0
	}
	return l, n
}

// beforeModifiers is the token before the nouns, adjectives and participles that stand right before the noun at token i,
// mostly its article.
func (s *Sentence) beforeModifiers(i int) int {
	t := s.Tokens
	i--
	for i > 0 && (t[i].IsAdjective() || t[i].IsNoun() || t[i].Tag == "VBN" ||
		t[i].Tag == "HYPH") {
		i--
	}
	return i
}

// nameInAside is the name that all of a parenthesis is, but for articles and quotation marks; led tells that a lead says so,
// and that in quotation marks anything may be one.
func (s *Sentence) nameInAside(t []lang.Token, led bool) (name []lang.Token, ok bool) {
	t = withoutArticle(t)
	quoted := len(t) > 2 && closers[t[0].Text] != "" && closers[t[0].Text] == t[len(t)-1].Text
	if quoted {
		t = t[1 : len(t)-1]
	}
	t = withoutArticle(t)
	if len(t) == 0 || !(quoted && led) && (nameLength(s, t, 0) != len(t) || !t[0].IsUpper()) {
		return nil, false
	}
	return t, placeNamed(joinTokens(t)) == nil && !titles[t[0].Lower]
}

// withoutArticle is the words without the "the" that they begin with.
func withoutArticle(t []lang.Token) []lang.Token {
	if len(t) > 1 && t[0].Lower == "the" {
		return t[1:]
	}
	return t
}
