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
	"annals/internal/extract/naming"
)

// Part is what a source finds for a role: a noun phrase or a clause by its head, or words as they are, which a clause
// may have too.
type Part struct {
	Head  int
	Form  form
	Words document.Mention
}

type form int

const (
	// Phrase is a noun phrase.
	Phrase form = iota
	// Proposition is an infinitive or gerund with what belongs to it.
	Proposition
	// Wording is words as they are.
	Wording
)

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
		out[i] = Part{Form: Wording, Words: m}
	}
	return out
}

func Propositions(heads []int) []Part {
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
		Add(t, x, r, p.Head)
		switch {
		case len(x.Roles[r]) == n:
		case r == annals.RoleSubject && x.Roles[r][n].Entity == nil && definedName(t, p.Head) >= 0:
			// "99Rise is a movement founded in 2012": the name says better than the noun what was founded.
			x.Roles[r][n] = Of(t, definedName(t, p.Head))
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
		m := p.Words
		if m.End == 0 {
			m = PropositionAt(t, p.Head)
		}
		if !slices.ContainsFunc(x.Roles[r], func(o document.Mention) bool { return o.Start <= m.Start && m.End <= o.End }) {
			x.Add(r, m)
		}
	case Wording:
		x.Add(r, p.Words)
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

// DefinedBy is the main subject of the text where the participle of a clause ends the definition of it: "X was an order, a
// branch of the League, founded in 1244" tells when X was; -1 for another clause.
func DefinedBy(t *tree.Tree, c *tree.Clause) int {
	v := c.Verb
	if c.Noun || t.Tokens[v].Tag != "VBN" && t.Tokens[v].Tag != "VBD" || t.Child(v, "aux", "cop", "mark") >= 0 ||
		t.Child(v, "nsubj") > v {
		return -1
	}
	if k := glossed(t, v); k >= 0 {
		return k
	}
	for p := v - 1; p > 0; p-- {
		if k := t.Child(p, "nsubj"); t.Child(p, "cop") >= 0 && k >= 0 && k < p && t.IsNoun(p) {
			if closesDefinition(t, v, p, k) {
				return k
			}
			return -1
		}
		switch t.Tokens[p].Tag {
		case "VBZ", "VBP", "VBD", "MD", "WDT", "WP", "WRB", ":":
			if t.Tokens[p].Lemma != "be" {
				return -1
			}
		}
	}
	return -1
}

// glossed is the name that the noun for a group stands beside on which the participle at token v hangs: "The Liberals, an
// opposition group formed in 1840": the Liberals; -1 for none.
func glossed(t *tree.Tree, v int) int {
	h := t.Head(v)
	if t.Arcs[v].Rel != "acl" || h < 0 || h > v || !t.Is(h, "appos") || t.Entity(h) != nil || !words.Group[t.Tokens[h].Lemma] {
		return -1
	}
	if up := t.Head(h); up >= 0 && up < h && t.IsName(up) && !t.IsHuman(up) {
		return up
	}
	return -1
}

// closesDefinition reports whether the participle at token v tells of the main subject of the text, at token k, what the
// noun at p says that it is: after a comma, or hung on that noun or on another for a group.
func closesDefinition(t *tree.Tree, v, p, k int) bool {
	if m := t.Sentence.MentionAt(k); m == nil || m.Modifier || m.Entity != naming.About(t.Sentence) ||
		m.Entity.Kind == annals.Person {
		return false
	}
	first := v
	for first > p+1 && (t.Tokens[first-1].Tag == "RB" || t.Tokens[first-1].Tag == "CC") {
		first--
	}
	h := t.Head(v)
	return t.Tokens[first-1].Text == "," || h == p || h > p && h < v && t.Entity(h) == nil && words.Group[t.Tokens[h].Lemma]
}

// JoinBare puts a noun phrase together with a coordinated one that has no determiner of its own: "the lands and waters".
func JoinBare(t *tree.Tree, parts []Part) []Part {
	if len(parts) != 2 || parts[0].Form != Phrase || parts[1].Form != Phrase || !t.Bare(parts[1].Head) {
		return parts
	}
	if ms := Coordinated(t, []int{parts[0].Head, parts[1].Head}); len(ms) == 1 {
		return Wordings(ms[0])
	}
	return parts
}

// JoinList puts three or more noun phrases together of which only the first may have a determiner of its own: "the
// study, recording and teaching of songs".
func JoinList(t *tree.Tree, parts []Part) []Part {
	heads := make([]int, len(parts))
	for n, p := range parts {
		if p.Form != Phrase {
			return parts
		}
		heads[n] = p.Head
	}
	if m := BareList(t, heads); m.End > 0 {
		return Wordings(m)
	}
	return parts
}

// PostsOfOne reports whether what was found are two posts of one person, "its founder and current leader".
func PostsOfOne(t *tree.Tree, parts []Part) bool {
	return len(parts) == 2 && parts[0].Form == Phrase && parts[1].Form == Phrase && t.Tokens[parts[0].Head].Tag == "NN" &&
		t.Tokens[parts[1].Head].Tag == "NN" && words.Title[t.Tokens[parts[0].Head].Lemma] &&
		words.Title[t.Tokens[parts[1].Head].Lemma] &&
		t.Bare(parts[1].Head)
}

// JoinGloss puts a noun phrase together with what says after a comma of what sort it is: "young people, mostly students
// and teachers".
func JoinGloss(t *tree.Tree, parts []Part) []Part {
	if len(parts) < 2 || parts[0].Form != Phrase || parts[1].Form != Phrase || !glosses(t, parts[1].Head) ||
		t.IsName(parts[0].Head) {
		return parts
	}
	m := Of(t, parts[0].Head)
	_, last := t.Span(parts[len(parts)-1].Head)
	return Wordings(document.Mention{Start: m.Start, End: t.Tokens[last].End})
}

// glosses reports whether the noun phrase at token k, after a comma, says of what sort those before it are: ", mostly
// students".
func glosses(t *tree.Tree, k int) bool {
	first, _ := t.Span(k)
	for first > 1 && !words.List("glossing")[t.Tokens[first].Lower] && t.Tokens[first].Text != "," {
		first--
	}
	return first > 1 && first < k && words.List("glossing")[t.Tokens[first].Lower] && t.Tokens[first-1].Text == ","
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
		*m = Of(t, n)
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
