package filler

import (
	"slices"
	"strings"
	"unicode"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// Part is what a source finds for a role: a noun phrase or a clause by its head, or words as they are, which a clause
// may have too.
type Part struct {
	Head  int
	Form  Form
	words document.Mention
}

type Form int

const (
	// Phrase is a noun phrase.
	Phrase Form = iota
	// Proposition is an infinitive or gerund with what belongs to it.
	Proposition
	// Wording is words as they are.
	Wording
)

// Phrases are the noun phrases with the heads.
func Phrases(heads []int) []Part {
	out := make([]Part, len(heads))
	for i, k := range heads {
		out[i] = Part{Head: k}
	}
	return out
}

// Wordings are the words as they are.
func Wordings(ms ...document.Mention) []Part {
	out := make([]Part, len(ms))
	for i, m := range ms {
		out[i] = Part{Form: Wording, words: m}
	}
	return out
}

// propositions are the clauses with the heads.
func propositions(heads []int) []Part {
	out := make([]Part, len(heads))
	for i, k := range heads {
		out[i] = Part{Head: k, Form: Proposition}
	}
	return out
}

// AddPart adds what a source found to a role.
func AddPart(t *tree.Tree, x *document.Candidate, r annals.Role, p Part) {
	switch p.Form {
	case Phrase:
		n := len(x.Roles[r])
		noun.Add(t, x, r, p.Head)
		switch {
		case len(x.Roles[r]) == n:
		case r == annals.RoleSubject && x.Roles[r][n].Entity == nil && definedName(t, p.Head) >= 0:
			// "99Rise is a movement founded in 2012": the name says better than the noun what was founded.
			x.Roles[r][n] = noun.Mention(t, definedName(t, p.Head))
			x.Cover(x.Roles[r][n].Start, x.Roles[r][n].End)
		case r == annals.RoleValue && x.Type == annals.TypeAccusation:
			// "allegations of torture against the police": against whom is told apart.
		case r == annals.RoleValue:
			wholeValue(t, &x.Roles[r][n], p.Head)
			if x.Type == annals.TypeIdeology {
				// "the conceptions developed by Juan Santos".
				widen(t, &x.Roles[r][n], p.Head)
			}
			x.Cover(x.Roles[r][n].Start, x.Roles[r][n].End)
		case r == annals.RoleFounder && x.Type == annals.TypeFounding && x.Roles[r][n].Entity == nil &&
			t.Tokens[p.Head].Tag == "NNS":
			restrict(t, &x.Roles[r][n], p.Head)
			x.Cover(x.Roles[r][n].Start, x.Roles[r][n].End)
		case personal[r], r == annals.RoleMember && x.Roles[r][n].Entity != nil && t.IsName(p.Head):
			narrow(t, &x.Roles[r][n], p.Head)
			x.Cover(x.Roles[r][n].Start, x.Roles[r][n].End)
		case r == annals.RoleMember, r == annals.RoleWhole && x.Roles[r][n].Entity == nil, r == annals.RolePlace &&
			slices.ContainsFunc(t.Children(p.Head, "acl"), func(k int) bool {
				return len(t.ClauseOf(k).Subj) > 0 && t.PassiveAt(k)
			}):
			// "groups affiliated with the League", "areas held by the army".
			if widen(t, &x.Roles[r][n], p.Head); r == annals.RoleMember && x.Roles[r][n].Entity == nil {
				restrict(t, &x.Roles[r][n], p.Head)
			}
			x.Cover(x.Roles[r][n].Start, x.Roles[r][n].End)
		}
	case Proposition:
		m := p.words
		if m.End == 0 {
			m = PropositionAt(t, p.Head)
		}
		if !slices.ContainsFunc(x.Roles[r], func(o document.Mention) bool { return o.Start <= m.Start && m.End <= o.End }) {
			x.Add(r, m)
		}
	case Wording:
		x.Add(r, p.words)
	}
}

// definedName is the name that the noun at token i is said of, "X is a movement founded in 2012", -1 for none.
func definedName(t *tree.Tree, i int) int {
	if t.Child(i, "cop") < 0 || !words.Group[t.Tokens[i].Lemma] {
		return -1
	}
	k := t.Child(i, "nsubj")
	if k < 0 || k > i || t.Tokens[k].Tag == "PRP" || t.Tokens[k].Text == t.Tokens[k].Lower &&
		!unicode.IsDigit(rune(t.Tokens[k].Text[0])) {
		return -1
	}
	return k
}

// personal are the roles of persons, whose fillers are their names without titles.
var personal = map[annals.Role]bool{annals.RolePerson: true, annals.RoleFounder: true, annals.RoleRelative: true}

// narrow leaves of a filler only the name of the person that it has at token k.
func narrow(t *tree.Tree, m *document.Mention, k int) {
	if t.Tokens[k].Tag == "PRP$" {
		// "his brother Juan Santos": the next name is another's.
		return
	}
	if a := t.Antecedent(k); a >= 0 && (t.Tokens[k].Tag == "WP" || t.Tokens[k].Tag == "WDT") {
		k = a
	}
	if n := noun.Holder(t, k); n >= 0 {
		// "founded by the head of the League, Juan Santos".
		*m = noun.Mention(t, n)
		k = n
	}
	e := t.Sentence.MentionAt(k)
	if e != nil && e.Entity.Kind == annals.Person && !e.Anaphor && e.Last+1 < len(t.Tokens) && t.Tokens[e.Last+1].Tag == "POS" {
		// "Juan Santos's brother Pedro Ruiz".
		*m = document.Mention{Start: t.Tokens[e.First].Start, End: t.Tokens[e.Last].End, Entity: e.Entity}
		return
	}
	for n := k + 1; n < min(k+6, len(t.Tokens)) && (e == nil || e.Modifier || e.Entity.Kind != annals.Person); n++ {
		// "by Peruvian-born writer Juan Santos": the parser may take another word for the head.
		if x := t.Sentence.MentionAt(n); x != nil && x.Entity.Kind == annals.Person && !x.Anaphor && !x.Modifier {
			e = x
			m.End = max(m.End, t.Tokens[x.Last].End)
		} else if tag := t.Tokens[n].Tag; tag != "HYPH" && tag != "VBN" && !strings.HasPrefix(tag, "NN") &&
			!strings.HasPrefix(tag, "JJ") {
			break
		}
	}
	if e == nil || e.Anaphor || e.Modifier || e.Entity.Kind != annals.Person {
		return
	}
	if start, end := t.Tokens[e.First].Start, t.Tokens[e.Last].End; start >= m.Start && end <= m.End {
		*m = document.Mention{Start: start, End: end, Entity: e.Entity}
	}
}

// restrict adds to a filler without a name what says which people are meant: "members who supported the treaty", "exiles
// from Peru", "students affiliated with the League".
func restrict(t *tree.Tree, m *document.Mention, i int) {
	if t.Tokens[i].Tag != "NNS" || t.Tokens[i].End != m.End {
		return
	}
	for _, k := range t.Kids[i] {
		if k < i || t.Separated(i, k) ||
			!(t.Is(k, "acl", "acl:relcl") || t.Is(k, "nmod") && (t.Preposition(k) == "from" || t.Preposition(k) == "with")) {
			continue
		}
		in := make([]bool, len(t.Tokens))
		t.IncludeAll(k, in)
		for n := i + 1; n < len(t.Tokens) && (in[n] || n+1 < len(t.Tokens) && in[n+1] && t.Joins(n) && t.Tokens[n].Text != ","); n++ {
			m.End = t.Tokens[n].End
		}
	}
}

// widen adds to a filler without a name the participle that says which ones are meant: "groups affiliated with the League".
func widen(t *tree.Tree, m *document.Mention, i int) {
	if m.Entity != nil {
		return
	}
	for _, k := range t.Children(i, "acl") {
		if tag := t.Tokens[k].Tag; t.Arcs[k].Rel != "acl" || tag != "VBN" && tag != "VBG" || t.Separated(i, k) ||
			t.Tokens[k].Start < m.End {
			continue
		}
		in := make([]bool, len(t.Tokens))
		t.IncludeAll(k, in)
		for n := k; n < len(t.Tokens) && (in[n] || n+1 < len(t.Tokens) && in[n+1] && t.Joins(n)); n++ {
			m.End = t.Tokens[n].End
		}
	}
}
