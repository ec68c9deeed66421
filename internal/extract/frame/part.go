package frame

import (
	"slices"
	"strings"
	"unicode"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/naming"
)

// part is what a source finds for a role: a noun phrase or a clause by its head, or words as they are, which a clause
// may have too.
type part struct {
	head  int
	form  form
	words document.Mention
}

type form int

const (
	// phrase is a noun phrase.
	phrase form = iota
	// proposition is an infinitive or gerund with what belongs to it.
	proposition
	// wording is words as they are.
	wording
)

func phrases(heads []int) []part {
	out := make([]part, len(heads))
	for i, k := range heads {
		out[i] = part{head: k}
	}
	return out
}

// wordings are the words as they are.
func wordings(ms ...document.Mention) []part {
	out := make([]part, len(ms))
	for i, m := range ms {
		out[i] = part{form: wording, words: m}
	}
	return out
}

func propositions(heads []int) []part {
	out := make([]part, len(heads))
	for i, k := range heads {
		out[i] = part{head: k, form: proposition}
	}
	return out
}

// addPart adds what a source found to a role.
func (t *tree) addPart(x *document.Candidate, r annals.Role, p part) {
	switch p.form {
	case phrase:
		n := len(x.Roles[r])
		t.addFiller(x, r, p.head)
		switch {
		case len(x.Roles[r]) == n:
		case r == annals.RoleSubject && x.Roles[r][n].Entity == nil && t.definedName(p.head) >= 0:
			// "99Rise is a movement founded in 2012": the name says better than the noun what was founded.
			x.Roles[r][n] = t.filler(t.definedName(p.head))
			x.Cover(x.Roles[r][n].Start, x.Roles[r][n].End)
		case r == annals.RoleValue && x.Type == annals.TypeAccusation:
			// "allegations of torture against the police": against whom is told apart.
		case r == annals.RoleValue:
			t.wholeValue(&x.Roles[r][n], p.head)
			if x.Type == annals.TypeIdeology {
				// "the conceptions developed by Juan Santos".
				t.widen(&x.Roles[r][n], p.head)
			}
			x.Cover(x.Roles[r][n].Start, x.Roles[r][n].End)
		case r == annals.RoleFounder && x.Type == annals.TypeFounding && x.Roles[r][n].Entity == nil &&
			t.t[p.head].Tag == "NNS":
			t.restrict(&x.Roles[r][n], p.head)
			x.Cover(x.Roles[r][n].Start, x.Roles[r][n].End)
		case personal[r], r == annals.RoleMember && x.Roles[r][n].Entity != nil && t.isName(p.head):
			t.narrow(&x.Roles[r][n], p.head)
			x.Cover(x.Roles[r][n].Start, x.Roles[r][n].End)
		case r == annals.RoleMember, r == annals.RoleWhole && x.Roles[r][n].Entity == nil, r == annals.RolePlace &&
			slices.ContainsFunc(t.children(p.head, "acl"), func(k int) bool {
				return len(t.clauseOf(k).subj) > 0 && t.passiveAt(k)
			}):
			// "groups affiliated with the League", "areas held by the army".
			if t.widen(&x.Roles[r][n], p.head); r == annals.RoleMember && x.Roles[r][n].Entity == nil {
				t.restrict(&x.Roles[r][n], p.head)
			}
			x.Cover(x.Roles[r][n].Start, x.Roles[r][n].End)
		}
	case proposition:
		m := p.words
		if m.End == 0 {
			m = t.proposition(p.head)
		}
		if !slices.ContainsFunc(x.Roles[r], func(o document.Mention) bool { return o.Start <= m.Start && m.End <= o.End }) {
			x.Add(r, m)
		}
	case wording:
		x.Add(r, p.words)
	}
}

// peopleOf is the people of the group at token h of whom the predicate at token p behind them rather tells, or h: "members
// of the Front loyal to its founder" are the members.
func (t *tree) peopleOf(h, p int) int {
	if top := t.head(h); p > h && t.is(h, "nmod") && t.preposition(h) == "of" && top >= 0 && t.isHuman(top) &&
		!t.separated(h, p) {
		return top
	}
	return h
}

// definedName is the name that the noun at token i is said of, "X is a movement founded in 2012", -1 for none.
func (t *tree) definedName(i int) int {
	if t.child(i, "cop") < 0 || !words.group[t.t[i].Lemma] {
		return -1
	}
	k := t.child(i, "nsubj")
	if k < 0 || k > i || t.t[k].Tag == "PRP" || t.t[k].Text == t.t[k].Lower && !unicode.IsDigit(rune(t.t[k].Text[0])) {
		return -1
	}
	return k
}

// definedBy is the main subject of the text where the participle of a clause ends the definition of it: "X was an order, a
// branch of the League, founded in 1244" tells when X was; -1 for another clause.
func (t *tree) definedBy(c *clause) int {
	v := c.verb
	if c.noun || t.t[v].Tag != "VBN" && t.t[v].Tag != "VBD" || t.child(v, "aux", "cop", "mark") >= 0 ||
		t.child(v, "nsubj") > v {
		return -1
	}
	if k := t.glossed(v); k >= 0 {
		return k
	}
	for p := v - 1; p > 0; p-- {
		if k := t.child(p, "nsubj"); t.child(p, "cop") >= 0 && k >= 0 && k < p && t.isNoun(p) {
			if t.closesDefinition(v, p, k) {
				return k
			}
			return -1
		}
		switch t.t[p].Tag {
		case "VBZ", "VBP", "VBD", "MD", "WDT", "WP", "WRB", ":":
			if t.t[p].Lemma != "be" {
				return -1
			}
		}
	}
	return -1
}

// glossed is the name that the noun for a group stands beside on which the participle at token v hangs: "The Liberals, an
// opposition group formed in 1840": the Liberals; -1 for none.
func (t *tree) glossed(v int) int {
	h := t.head(v)
	if t.arcs[v].Rel != "acl" || h < 0 || h > v || !t.is(h, "appos") || t.entity(h) != nil || !words.group[t.t[h].Lemma] {
		return -1
	}
	if up := t.head(h); up >= 0 && up < h && t.isName(up) && !t.isHuman(up) {
		return up
	}
	return -1
}

// closesDefinition reports whether the participle at token v tells of the main subject of the text, at token k, what the
// noun at p says that it is: after a comma, or hung on that noun or on another for a group.
func (t *tree) closesDefinition(v, p, k int) bool {
	if m := t.s.MentionAt(k); m == nil || m.Modifier || m.Entity != naming.About(t.s) || m.Entity.Kind == annals.Person {
		return false
	}
	first := v
	for first > p+1 && (t.t[first-1].Tag == "RB" || t.t[first-1].Tag == "CC") {
		first--
	}
	h := t.head(v)
	return t.t[first-1].Text == "," || h == p || h > p && h < v && t.entity(h) == nil && words.group[t.t[h].Lemma]
}

// joinBare puts a noun phrase together with a coordinated one that has no determiner of its own: "the lands and waters".
func (t *tree) joinBare(parts []part) []part {
	if len(parts) != 2 || parts[0].form != phrase || parts[1].form != phrase || !t.bare(parts[1].head) {
		return parts
	}
	if ms := t.coordinated([]int{parts[0].head, parts[1].head}); len(ms) == 1 {
		return wordings(ms[0])
	}
	return parts
}

// joinList puts three or more noun phrases together of which only the first may have a determiner of its own: "the
// study, recording and teaching of songs".
func (t *tree) joinList(parts []part) []part {
	heads := make([]int, len(parts))
	for n, p := range parts {
		if p.form != phrase {
			return parts
		}
		heads[n] = p.head
	}
	if m := t.bareList(heads); m.End > 0 {
		return wordings(m)
	}
	return parts
}

// postsOfOne reports whether what was found are two posts of one person, "its founder and current leader".
func (t *tree) postsOfOne(parts []part) bool {
	return len(parts) == 2 && parts[0].form == phrase && parts[1].form == phrase && t.t[parts[0].head].Tag == "NN" &&
		t.t[parts[1].head].Tag == "NN" && words.title[t.t[parts[0].head].Lemma] && words.title[t.t[parts[1].head].Lemma] &&
		t.bare(parts[1].head)
}

// joinGloss puts a noun phrase together with what says after a comma of what sort it is: "young people, mostly students
// and teachers".
func (t *tree) joinGloss(parts []part) []part {
	if len(parts) < 2 || parts[0].form != phrase || parts[1].form != phrase || !t.glosses(parts[1].head) ||
		t.isName(parts[0].head) {
		return parts
	}
	m := t.filler(parts[0].head)
	_, last := t.span(parts[len(parts)-1].head)
	return wordings(document.Mention{Start: m.Start, End: t.t[last].End})
}

// glosses reports whether the noun phrase at token k, after a comma, says of what sort those before it are: ", mostly
// students".
func (t *tree) glosses(k int) bool {
	first, _ := t.span(k)
	for first > 1 && !lists["glossing"][t.t[first].Lower] && t.t[first].Text != "," {
		first--
	}
	return first > 1 && first < k && lists["glossing"][t.t[first].Lower] && t.t[first-1].Text == ","
}

// personal are the roles of persons, whose fillers are their names without titles.
var personal = map[annals.Role]bool{annals.RolePerson: true, annals.RoleFounder: true, annals.RoleRelative: true}

// narrow leaves of a filler only the name of the person that it has at token k.
func (t *tree) narrow(m *document.Mention, k int) {
	if t.t[k].Tag == "PRP$" {
		// "his brother Juan Santos": the next name is another's.
		return
	}
	if a := t.antecedent(k); a >= 0 && (t.t[k].Tag == "WP" || t.t[k].Tag == "WDT") {
		k = a
	}
	if n := t.holder(k); n >= 0 {
		// "founded by the head of the League, Juan Santos".
		*m = t.filler(n)
		k = n
	}
	e := t.s.MentionAt(k)
	if e != nil && e.Entity.Kind == annals.Person && !e.Anaphor && e.Last+1 < len(t.t) && t.t[e.Last+1].Tag == "POS" {
		// "Juan Santos's brother Pedro Ruiz".
		*m = document.Mention{Start: t.t[e.First].Start, End: t.t[e.Last].End, Entity: e.Entity}
		return
	}
	for n := k + 1; n < min(k+6, len(t.t)) && (e == nil || e.Modifier || e.Entity.Kind != annals.Person); n++ {
		// "by Peruvian-born writer Juan Santos": the parser may take another word for the head.
		if x := t.s.MentionAt(n); x != nil && x.Entity.Kind == annals.Person && !x.Anaphor && !x.Modifier {
			e = x
			m.End = max(m.End, t.t[x.Last].End)
		} else if tag := t.t[n].Tag; tag != "HYPH" && tag != "VBN" && !strings.HasPrefix(tag, "NN") &&
			!strings.HasPrefix(tag, "JJ") {
			break
		}
	}
	if e == nil || e.Anaphor || e.Modifier || e.Entity.Kind != annals.Person {
		return
	}
	if start, end := t.t[e.First].Start, t.t[e.Last].End; start >= m.Start && end <= m.End {
		*m = document.Mention{Start: start, End: end, Entity: e.Entity}
	}
}

// restrict adds to a filler without a name what says which people are meant: "members who supported the treaty", "exiles
// from Peru", "students affiliated with the League".
func (t *tree) restrict(m *document.Mention, i int) {
	if t.t[i].Tag != "NNS" || t.t[i].End != m.End {
		return
	}
	for _, k := range t.kids[i] {
		if k < i || t.separated(i, k) ||
			!(t.is(k, "acl", "acl:relcl") || t.is(k, "nmod") && (t.preposition(k) == "from" || t.preposition(k) == "with")) {
			continue
		}
		in := make([]bool, len(t.t))
		t.includeAll(k, in)
		for n := i + 1; n < len(t.t) && (in[n] || n+1 < len(t.t) && in[n+1] && t.joins(n) && t.t[n].Text != ","); n++ {
			m.End = t.t[n].End
		}
	}
}

// widen adds to a filler without a name the participle that says which ones are meant: "groups affiliated with the League".
func (t *tree) widen(m *document.Mention, i int) {
	if m.Entity != nil {
		return
	}
	for _, k := range t.children(i, "acl") {
		if tag := t.t[k].Tag; t.arcs[k].Rel != "acl" || tag != "VBN" && tag != "VBG" || t.separated(i, k) ||
			t.t[k].Start < m.End {
			continue
		}
		in := make([]bool, len(t.t))
		t.includeAll(k, in)
		for n := k; n < len(t.t) && (in[n] || n+1 < len(t.t) && in[n+1] && t.joins(n)); n++ {
			m.End = t.t[n].End
		}
	}
}
