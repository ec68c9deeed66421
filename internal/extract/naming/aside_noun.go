package naming

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
)

// namedNoun reads the name in a parenthesis after the common noun for what it names: "an elected assembly (Dáil Uladh)", "a
// chartered company (known as the Charter)". Without a lead the noun must be one for a body.
func namedNoun(s *document.Sentence, a *document.Aside) {
	head, first := s.Tokens[a.After], beforeModifiers(s, a.After)
	if first < 0 || len(a.Tokens) == 0 || head.IsUpper() || !head.IsNoun() {
		return
	}
	if k := laterName(a.Tokens); k > 0 && (document.GroupWords[head.Lower] || nouns.Kind(head.Lower) == annals.Organization) {
		laterNoun(s, a, k)
		return
	}
	l, k := nounLead(a.Tokens)
	kind := nouns.Kind(head.Lower)
	if kind == annals.Body || document.GroupWords[head.Lower] || document.ForeignLang(a.Tokens) != "" {
		kind = annals.Organization
	}
	determined := s.Tokens[first].HasTag("DT", "PRP$")
	if !l.set && (kind != annals.Organization || head.Tag != "NN" || !determined) {
		return
	}
	if !determined && s.Tokens[first].Tag != "CD" {
		first++
	}
	t, ok := nameInAside(s, a.Tokens[k:], l.set)
	if !ok {
		return
	}
	name := document.JoinTokens(t)
	e := entity.Named(s.Doc, name, kind)
	if e.Kind == annals.Person || e.Kind == annals.Place || e.Kind == annals.State {
		return
	}
	x := document.NewCandidate(annals.TypeName, "name.noun", 0.75)
	x.Form, x.Lang = document.FormAlias, document.ForeignLang(t)
	switch {
	case document.IsAbbreviation(name):
		x.Form = document.FormAbbreviation
	case l.form != "":
		x.Form = l.form
	case x.Lang != "" || looksForeign(t):
		x.Form = document.FormNative
	}
	x.Add(annals.RoleSubject, document.Mention{Start: s.Tokens[first].Start, End: head.End, Entity: e})
	x.Add(annals.RoleValue, document.Mention{Start: t[0].Start, End: t[len(t)-1].End})
	a.Naming = true
	s.Candidates = append(s.Candidates, x)
}

// nounLead is the lead of a parenthesis after a common noun, of the forms that nouns have names in, and how many tokens
// it has.
func nounLead(t []lang.Token) (l lead, n int) {
	l, n = leadAt(t, 0)
	l.set = l.set && n > 1 && (l.form == document.FormAlias || l.form == document.FormFormer || l.form == document.FormAbbreviation)
	if !l.set {
		n = 0
	}
	return l, n
}

// beforeModifiers is the token before the nouns, adjectives and participles that stand right before the noun at token i,
// mostly its article.
func beforeModifiers(s *document.Sentence, i int) int {
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
func nameInAside(s *document.Sentence, t []lang.Token, led bool) (name []lang.Token, ok bool) {
	t = withoutArticle(t)
	quoted := len(t) > 2 && document.Closers[t[0].Text] != "" && document.Closers[t[0].Text] == t[len(t)-1].Text
	if quoted {
		t = t[1 : len(t)-1]
	}
	t = withoutArticle(t)
	if len(t) == 0 || !(quoted && led) && (entity.NameLength(s, t, 0) != len(t) || !t[0].IsUpper()) {
		return nil, false
	}
	return t, entity.PlaceNamed(document.JoinTokens(t)) == nil && !document.Titles[t[0].Lower]
}

// withoutArticle is the words without the "the" that they begin with.
func withoutArticle(t []lang.Token) []lang.Token {
	if len(t) > 1 && t[0].Lower == "the" {
		return t[1:]
	}
	return t
}
