package frame

import (
	"maps"
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/rule"
	"annals/internal/extract/frame/size"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/voice"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/naming"
	"annals/internal/extract/scope"
)

// Statement is the statement of a type that token i tells when the tokens head the fillers of the roles; nil where the
// sentence does not tell it, or a needed role has none.
func (v *View) Statement(typ annals.Type, i int, roles map[int]annals.Role) *document.Candidate {
	t := v.t
	voice := v.voiceOf(typ, i)
	if voice.Unreal || typ == annals.TypeKind && v.needNotBe(i, roles) {
		return nil
	}
	c := document.NewCandidate(typ, RuleLearnt+"."+string(typ), 0)
	c.Stance, c.Speaker, c.Hedges = voice.Stance, voice.Speaker, voice.Hedges
	c.Trigger = t.Tokens[i].Start
	if typ == annals.TypeEvent {
		c.Add(annals.RoleKind, v.kindWords(i))
		c.Time = tense.EventTime(t, i)
	} else {
		c.Cover(t.Tokens[i].Start, t.Tokens[i].End)
		c.Time = rule.TimeOf(t, &rule.Rule{Type: typ, Time: v.timeSort(typ, i)}, v.clause(i))
	}
	roles = v.withJoined(typ, i, roles)
	v.fill(c, roles)
	v.cutNested(c, roles)
	switch typ {
	case annals.TypeSize:
		v.cutQuantity(c, roles)
		if v.actedOn(roles) {
			return nil
		}
	case annals.TypeKind:
		for n := range c.Roles[annals.RoleValue] {
			c.Roles[annals.RoleValue][n].Entity = nil // what something is names nobody: "a splinter group of the Front"
		}
		if v.onlyQuality(roles) {
			return nil
		}
	case annals.TypeBan:
		if rule.KeptFrom(t, i) {
			return nil
		}
	case annals.TypeStatus:
		if v.givenBySubject(i, roles) {
			return nil // "The Union granted observer status" to another
		}
	case annals.TypeAim:
		rule.KeepOpposition(t, c)
	case annals.TypeMembership, annals.TypeLeadership:
		if slices.ContainsFunc(c.Roles[annals.RolePerson], func(m document.Mention) bool {
			return m.Entity != nil && noun.OfQuarter(m.Entity.Name())
		}) {
			return nil // "the Government of Western Karvan" is led by no Western Karvan
		}
		if v.ofAnotherPost(i, roles) {
			return nil
		}
		if c.Stance == annals.Asserted && v.sought(c, i) {
			c.Stance = annals.Intended
		}
		if typ == annals.TypeMembership && (v.countsMembers(roles) || v.onlyRanks(roles) || rule.JoinsInDoing(t, v.clause(i))) {
			return nil
		}
	}
	if doubled(c) || lacksRole(c) {
		return nil
	}
	return c
}

// ofAnotherPost reports whether the body of a post that token i tells is told as that of another post: "the party's
// secretary, Juan Santos, served as minister".
func (v *View) ofAnotherPost(i int, roles map[int]annals.Role) bool {
	for k, r := range roles {
		if h := v.t.Head(k); r == annals.RoleSubject && h >= 0 && h != i && v.t.Is(k, "nmod:poss") && noun.IsPost(v.t, h) &&
			!v.Listed(h, i) {
			return true
		}
	}
	return false
}

// voiceOf is how the sentence tells the statement of a type at token i. What a verb denies of its object is not so
// where somebody has it, "does not have any members", and of other verbs it is open.
func (v *View) voiceOf(typ annals.Type, i int) voice.Voice {
	t := v.t
	told := voice.Of(t, i)
	if k := verbOver(t, i); k >= 0 {
		told.Cued(scope.CueAt(t.Sentence, k))
	}
	if told.Stance == annals.Asserted && typ != annals.TypeEvent && t.Is(i, "obj", "obl", "nsubj", "nsubj:pass") &&
		voice.Negated(t, t.Head(i)) {
		told.Stance = annals.Denied
		told.Unreal = told.Unreal || !words.Having[t.Tokens[t.Head(i)].Lemma]
	}
	return told
}

// needNotBe reports whether what token i says that something is need not be so: what is listed, imagined or used "as"
// something, and what being bound to somebody is.
func (v *View) needNotBe(i int, roles map[int]annals.Role) bool {
	for k, r := range roles {
		if r == annals.RoleSubject && naming.TieNouns[v.t.Tokens[k].Lemma] {
			return true
		}
	}
	return v.isTrade(i, roles) || words.List("summing")[v.t.Tokens[i].Lemma] && v.t.Is(i, "appos") || v.t.Preposition(i) == "as"
}

// lacksRole reports whether nobody and nothing has a role that statements of the type need, or only one role is filled.
func lacksRole(c *document.Candidate) bool {
	return len(c.Roles) == 1 ||
		slices.ContainsFunc(annals.Roles[c.Type].Needed, func(r annals.Role) bool { return len(c.Roles[r]) == 0 })
}

// withJoined are the roles with those of all that is joined to what has one as an argument of the predicate at token i:
// what is told of one of them is told of all. Of whom what another noun says is told, and how many, is not shared so.
func (v *View) withJoined(typ annals.Type, i int, roles map[int]annals.Role) map[int]annals.Role {
	if typ != annals.TypeEvent && typ != annals.TypeAim && typ != annals.TypeKind {
		return roles
	}
	t, c := v.t, v.clause(i)
	args := slices.Concat(c.Subj, c.Obj, c.Iobj)
	for _, o := range c.Obls {
		args = append(args, o.Head)
	}
	out := maps.Clone(roles)
	for _, k := range args {
		r, ok := roles[k]
		if !ok || r == annals.RoleValue {
			continue
		}
		for _, n := range args {
			if _, has := roles[n]; !has && v.Listed(k, n) && t.Sentence.TimeAt(n) == nil && slices.Contains(v.fillers, n) {
				out[n] = r
			}
		}
	}
	return out
}

// cutQuantity makes of the value of a size the number and what it counts, without whose that is and where: "300
// employees" of "the League's 300 employees", "40 branches" of "40 branches in Peru".
func (v *View) cutQuantity(c *document.Candidate, roles map[int]annals.Role) {
	t := v.t
	values := c.Roles[annals.RoleValue]
	for _, q := range size.Quantities(t) {
		for n := range values {
			m := &values[n]
			if q.Noun < 0 || q.Whole > 0 || roles[q.Noun] != annals.RoleValue || t.Tokens[q.First].Start < m.Start ||
				t.Tokens[q.Last].End > m.End {
				continue
			}
			m.End = t.Tokens[q.Last].End
			if k := q.First - 1; k >= 0 && (t.Tokens[k].Tag == "POS" || t.Tokens[k].Tag == "PRP$" || t.Tokens[k].Lower == "the") {
				m.Start = t.Tokens[q.First].Start
			}
		}
	}
}

// countsMembers reports whether who belongs is only told by their number, "300 members", "26 member churches": that is a size.
func (v *View) countsMembers(roles map[int]annals.Role) bool {
	t := v.t
	return slices.ContainsFunc(size.Quantities(t), func(q size.Quantity) bool {
		if q.Noun < 0 || roles[q.Noun] != annals.RoleMember {
			return false
		}
		u := noun.VerbAbove(t, q.Noun)
		return words.Members[t.Tokens[q.Noun].Lemma] || t.HasWord(q.Noun, "compound", "member") &&
			(u < 0 || !words.Consisting[t.VerbLemma(u)])
	})
}

// onlyRanks reports whether what somebody is said to belong to are only those of its sort: "is one of the largest firms".
func (v *View) onlyRanks(roles map[int]annals.Role) bool {
	t := v.t
	for k, r := range roles {
		if r == annals.RoleOrganization && t.Tokens[k].Tag == "NNS" && t.Entity(k) == nil && noun.Ranked(t, k) {
			return true
		}
	}
	return false
}

// onlyQuality reports whether what something is said to be is no noun: "is independent of the ministry"; not "is a
// non-profit".
func (v *View) onlyQuality(roles map[int]annals.Role) bool {
	for k, r := range roles {
		if r == annals.RoleValue && v.t.Tokens[k].IsAdjective() && !v.t.HasWord(k, "det", "a", "an") {
			return true
		}
	}
	return false
}

// actedOn reports whether the value of a size counts those to whom something was done or who left: "expelled 30 members",
// "400 members left". How many there are is not told.
func (v *View) actedOn(roles map[int]annals.Role) bool {
	t := v.t
	for k := range t.Tokens {
		if roles[k] != annals.RoleValue || !words.Members[t.Tokens[k].Lemma] && !words.Mass[t.Tokens[k].Lemma] {
			continue
		}
		u := noun.VerbAbove(t, k)
		if u < 0 {
			continue
		}
		l := t.VerbLemma(u)
		switch {
		case t.Is(k, "nsubj") && words.List("quitting")[l],
			t.Is(k, "obj", "nsubj:pass") && (words.List("shifting")[l] || !words.Having[l] && !words.Consisting[l] && !words.Growing[l] &&
				!words.Winning[l] && !words.List("mustering")[l] && !words.List("owning")[l] && !words.List("sharing")[l] &&
				!words.Stative[l]):
			return true
		}
	}
	return false
}

// sought reports whether the post or the place that a statement told by token i is about is only sought.
func (v *View) sought(c *document.Candidate, i int) bool {
	if scope.Sought(v.t.Sentence, i) || scope.Seeks(v.t.Sentence, i) {
		return true
	}
	for _, m := range c.Roles[annals.RoleTitle] {
		if k := v.Head(m.Start, m.End); k >= 0 && scope.Sought(v.t.Sentence, k) {
			return true
		}
	}
	return false
}

// verbOver is the verb whose object or other argument the noun or number at token i is, or is part of; -1 for a verb,
// and where a clause of its own or a name beside it takes it for granted.
func verbOver(t *tree.Tree, i int) int {
	for n := 0; i >= 0 && n < 4 && !t.IsVerb(i); n++ {
		if !t.Is(i, "obj", "obl", "nsubj", "xcomp", "nummod", "nmod", "amod", "conj") || t.Is(i, "nmod:poss") {
			return -1
		}
		if i = t.Head(i); i >= 0 && t.IsVerb(i) {
			return i
		}
	}
	return -1
}

// doubled reports whether the same words have two roles, or an organization is a part of itself.
func doubled(c *document.Candidate) bool {
	if c.Type == annals.TypePart {
		of := func(r annals.Role) *document.Entity {
			if len(c.Roles[r]) == 0 {
				return nil
			}
			return c.Roles[r][0].Entity
		}
		if e := of(annals.RoleWhole); e != nil && e == of(annals.RoleSubject) {
			return true
		}
	}
	seen := map[[2]int]bool{}
	for _, ms := range c.Roles {
		for _, m := range ms {
			at := [2]int{m.Start, m.End}
			if seen[at] {
				return true
			}
			seen[at] = m.End > m.Start
		}
	}
	return false
}

// givenBySubject reports whether who would have the standing that token i tells of is who gives it.
func (v *View) givenBySubject(i int, roles map[int]annals.Role) bool {
	h := i
	if !v.t.IsVerb(h) {
		h = v.t.Head(i)
	}
	return h >= 0 && words.Giving[v.t.Tokens[h].Lemma] && slices.ContainsFunc(v.fillers, func(k int) bool {
		return roles[k] == annals.RoleSubject && v.t.Is(k, "nsubj") && v.t.Head(k) == h
	})
}

// timeSort says, as rules do, what the date of the predicate at token i is for a statement of a type.
func (v *View) timeSort(typ annals.Type, i int) string {
	switch typ {
	case annals.TypeFounding, annals.TypeDissolution, annals.TypeMerger, annals.TypeSplit:
		return "event"
	case annals.TypeLeadership:
		if !v.t.IsVerb(i) {
			return "post"
		}
	case annals.TypeStatus, annals.TypeBan, annals.TypeDesignation:
		h := v.t.Head(i)
		if words.List("revoking")[v.t.Tokens[i].Lemma] || h >= 0 && v.t.Is(i, "obj", "nsubj:pass") &&
			words.List("revoking")[v.t.Tokens[h].Lemma] {
			return "end"
		}
	case annals.TypeMembership, annals.TypeAlliance, annals.TypeSupport:
		switch l := v.t.Tokens[i].Lemma; {
		case words.List("quitting")[l]:
			return "end"
		case typ == annals.TypeMembership && words.List("enrolling")[l]:
			return "begin"
		}
	}
	return "state"
}

// isTrade reports whether the noun at token i only says what persons do: "is a Danish badminton player". That is no kind.
func (v *View) isTrade(i int, roles map[int]annals.Role) bool {
	for _, k := range v.fillers {
		if e := v.t.Entity(k); roles[k] == annals.RoleSubject && (e == nil || e.Kind != annals.Person) {
			return false
		}
	}
	l := v.t.Tokens[i].Lemma
	return tree.IsPersonNoun(l[strings.LastIndexByte(l, '-')+1:])
}
