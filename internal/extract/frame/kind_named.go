package frame

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/document"
)

// namedKinds reads what an organization is from the noun phrase that its name goes with: "the political party Republican
// League", "a party called the Centre Party", "a new party, the Centre Party,", "left-wing groups such as the League",
// but for the nouns of which kinds tell so already.
func (t *tree) namedKinds(kinds []*document.Candidate) []*document.Candidate {
	var out []*document.Candidate
	for i := range t.t {
		c := t.s.ChunkAt(i)
		if c == nil || !t.bearsName(i) || t.t[i].IsUpper() && (i > 0 || t.t[i].Tag != "NNS") || !t.t[i].IsNoun() || t.told[i] {
			continue
		}
		first := t.kindStart(t.hyphenStart(c.First), i)
		if slices.ContainsFunc(kinds, func(k *document.Candidate) bool {
			v := k.Roles[annals.RoleValue]
			return k.Type == annals.TypeKind && v[0].Start >= t.t[first].Start && v[0].Start <= t.t[i].Start && t.t[i].End <= v[0].End
		}) {
			continue
		}
		if m := t.nameAhead(first, i); m != nil {
			first = m.Last + 1
			if x := t.namedKind(first, i, []*document.EntityMention{m}); x != nil {
				out = append(out, x)
			}
			continue
		}
		names := t.namesBeside(i, *c, t.described(first, i))
		if len(names) == 0 {
			continue
		}
		if x := t.namedKind(first, i, names); x != nil {
			out = append(out, x)
		}
	}
	return out
}

// namedKind is the statement that those with the names are what the tokens first through i say; nil where it is not
// told as so.
func (t *tree) namedKind(first, i int, names []*document.EntityMention) *document.Candidate {
	v := t.nounVoice(i)
	if v.Unreal || t.s.QuoteAt(i) != nil || t.t[first].Tag == "WP$" {
		return nil
	}
	x := document.NewCandidate(annals.TypeKind, "kind.named", 0.7)
	x.Stance, x.Speaker, x.Hedges = v.Stance, v.Speaker, v.Hedges
	for _, m := range names {
		x.Add(annals.RoleSubject, t.s.Filler(t.withDeterminer(m.First), m.Last, m.Last))
	}
	x.Add(annals.RoleValue, t.stretch(first, i))
	x.Trigger = min(t.t[first].Start, t.t[names[0].First].Start)
	x.Time = t.passingTime(i)
	return x
}

// bearsName reports whether the noun at token i is one for organizations, or for what they do or run, that goes with names.
func (t *tree) bearsName(i int) bool {
	return words.group[t.t[i].Lemma] || lists["bearing"][t.t[i].Lemma]
}

// nameAhead is the name of an organization that stands between the first token of a noun phrase and its noun at token
// i, with words for what that is between: "the Red Star guerrilla group". It is nil for another phrase: "the Labour
// youth movement" is a part of what is named.
func (t *tree) nameAhead(first, i int) *document.EntityMention {
	if !lists["classed"][t.t[i].Lemma] || t.t[i].Tag != "NN" || i-1 <= first ||
		i+1 < len(t.t) && t.s.ChunkAt(i+1) == t.s.ChunkAt(i) {
		return nil
	}
	k := i - 1
	for k > first && (lists["activity"][t.t[k].Lower] || t.t[k].Tag == "HYPH") {
		k--
	}
	if k == i-1 || k < first {
		return nil
	}
	m := t.s.MentionAt(k)
	if orientations[t.t[i-1].Lower] && m != nil && m.First == k && m.Entity.Kind == "" {
		return nil // "a Hindu nationalist party"
	}
	if m == nil || m.Last != k && m.Last != i || m.Anaphor || !t.t[k].IsUpper() ||
		m.Entity.Kind != annals.Organization && m.Entity.Kind != annals.Body && m.Entity.Kind != "" {
		return nil
	}
	name := *m
	name.Last = k
	return &name
}

// kindStart is where the words for what something is begin: after an owner before the noun at token i.
func (t *tree) kindStart(first, i int) int {
	for k := i - 1; k >= first; k-- {
		if t.t[k].Tag == "POS" || t.t[k].Tag == "PRP$" {
			return k + 1
		}
	}
	return first
}

// described reports whether anything but a determiner describes the noun at token i.
func (t *tree) described(first, i int) bool {
	for k := first; k < i; k++ {
		if tag := t.t[k].Tag; (strings.HasPrefix(tag, "JJ") || strings.HasPrefix(tag, "NN")) &&
			(!ranks[t.t[k].Lower] || lists["classifying"][t.t[k].Lower]) && !bygone[t.t[k].Lower] &&
			!lists["undescribing"][t.t[k].Lower] {
			return true
		}
	}
	return false
}

// namesBeside are the names of organizations that the phrase of the noun at token i goes with; described tells that
// something describes the noun.
func (t *tree) namesBeside(i int, c document.Chunk, described bool) []*document.EntityMention {
	if i+2 >= len(t.t) {
		return nil
	}
	if t.t[i].Tag == "NNS" {
		return t.namesOfMany(i, c, described)
	}
	if m := t.nameOfOne(i, c, described); m != nil {
		return []*document.EntityMention{m}
	}
	return nil
}

// anyKinds are the nouns by which examples of any sort are introduced, or of the sort that their names have.
var anyKinds = lemmas("organization organisation institution body group company firm agency party church")

// namesOfMany are the names that the phrase of a noun in the plural goes with: "the Coast groups Red Dawn and Red Star",
// "left-wing groups such as the League".
func (t *tree) namesOfMany(i int, c document.Chunk, described bool) []*document.EntityMention {
	next := i + 1
	switch {
	case t.namedInside(i, c):
		if described || plainKinds[t.t[i].Lemma] && t.t[c.First].Lower == "the" {
			return t.organizationsAt(next, described)
		}
		return nil
	case c.Last != i, !described && !words.group[t.t[i].Lemma], relational[t.t[i].Lemma], polities[t.t[i].Lemma]:
		return nil
	}
	k := t.examples(next)
	colon := t.t[next].Text == ":"
	if !described && !colon && anyKinds[t.t[i].Lemma] {
		return nil // "organizations such as the League" says nothing of the League
	}
	if m := t.organizationAt(k, described); k == 0 || colon && (m == nil || m.Entity.Kind == "") {
		return nil
	}
	// Those that are named as examples of a group are groups.
	if list := t.organizationsAt(k, true); len(list) > 0 || colon {
		return list
	}
	if m := t.organizationAt(k, true); m != nil {
		return []*document.EntityMention{m}
	}
	return nil
}

// nameOfOne is the name that the phrase of a noun in the singular goes with, or nil: "the political party Republican
// League", "a party called the Centre Party", "a new party, the Centre Party,".
func (t *tree) nameOfOne(i int, c document.Chunk, described bool) *document.EntityMention {
	next := i + 1
	article := t.t[c.First].Lower
	indefinite := article == "a" || article == "an" || article == "another"
	switch {
	case t.namedInside(i, c):
		if described || plainKinds[t.t[i].Lemma] && article == "the" && c.First == i-1 {
			return t.organizationAt(next, described)
		}
	case described && t.s.QuoteAt(next) != nil && t.s.QuoteAt(next).First == next:
		return t.organizationAt(next, described)
	case c.Last != i:
	case described && t.t[next].Lower == "the":
		// "the conservative denomination the Association of Churches"
		if m := t.organizationAt(next, described); m != nil && m.Entity.Kind != "" && t.endsThere(m) {
			return m
		}
	case (indefinite && c.First == i-1 || described) && calling[t.t[next].Lemma] &&
		(t.t[next].Tag == "VBN" || t.t[next].Tag == "VBD"):
		if t.t[next].Lower == "known" {
			next++ // "known as"
		}
		return t.organizationAt(next+1, described)
	case (indefinite || described) && t.t[next].Text == ",":
		k := next + 1
		if t.t[k].Lower == "namely" {
			k++
		}
		if m := t.organizationAt(k, described); m != nil && t.endsThere(m) {
			return m
		}
	}
	return nil
}

// namedInside reports whether the phrase of the noun at token i goes on with a name.
func (t *tree) namedInside(i int, c document.Chunk) bool {
	return c.Last != i && t.s.ChunkAt(i+1) == t.s.ChunkAt(i) && t.t[i+1].IsUpper()
}

// organizationAt is the name of an organization that begins at token k, past an article and a quotation mark: "a party “Red
// Dawn”"; nil for none. What an unknown name names is one where something describes it as such.
func (t *tree) organizationAt(k int, described bool) *document.EntityMention {
	if k < len(t.t) && t.t[k].Tag == "DT" {
		k++
	}
	if k < len(t.t) && t.s.QuoteAt(k) != nil && t.s.QuoteAt(k).First == k {
		k++
	}
	if k >= len(t.t) {
		return nil
	}
	m := t.s.MentionAt(k)
	if m == nil || m.First != k || m.Anaphor || m.Modifier {
		return nil
	}
	switch m.Entity.Kind {
	case annals.Organization, annals.Body:
		return m
	case "":
		if described {
			return m
		}
	}
	return nil
}

// organizationsAt are the name that begins at token k and those coordinated with it.
func (t *tree) organizationsAt(k int, described bool) []*document.EntityMention {
	return t.seriesOf(t.organizationAt(k, described))
}

// examples is the token after the words at token k that name some of those of whom a noun in the plural before tells
// what they are: "such as", ", including", ":"; 0 for other words.
func (t *tree) examples(k int) int {
	if t.t[k].Text == ":" {
		return k + 1
	}
	if t.t[k].Text == "," {
		k++
	}
	if k+2 >= len(t.t) {
		return 0
	}
	switch {
	case t.t[k].Lower == "including" || t.t[k].Lower == "namely", t.t[k].Lower == "like" && t.t[k].Tag == "IN":
		return k + 1
	case t.t[k].Lower == "such" && t.t[k+1].Lower == "as", t.t[k].Lower == "among" && t.t[k+1].Lower == "them":
		return k + 2
	}
	return 0
}

// endsThere reports whether a name that stands beside a noun for it ends the apposition, and is not the first or second of a
// list: "the party, the Coast League, and its allies".
func (t *tree) endsThere(m *document.EntityMention) bool {
	k := m.Last + 1
	if k >= len(t.t) {
		return true
	}
	switch x := t.t[k]; {
	case x.Text == ",":
		return k+1 >= len(t.t) || t.t[k+1].Tag != "CC" && !(t.mentionFrom(k+1) != nil && t.inSeries(t.top(m)))
	case x.Text == "." || x.Text == ";" || x.Tag == "IN":
		return true
	}
	return false
}

// hyphenStart is where the noun phrase with its first word at a token begins when hyphens tie words to it: "state" of
// "state-based parties".
func (t *tree) hyphenStart(first int) int {
	start := first
	if k := first - 1; k > 1 && t.t[k].Tag == "VBN" && t.t[k-1].Tag == "HYPH" {
		start = k
	}
	for start > 1 && t.t[start-1].Tag == "HYPH" {
		start -= 2
	}
	for start < first && start > 0 && (t.t[start-1].Tag == "DT" || t.t[start-1].IsAdjective()) {
		start--
	}
	return start
}

// plainKinds are the nouns that before a name say what it is even when nothing describes them: "the coalition Coast
// Together".
var plainKinds = lemmas("coalition alliance party newspaper magazine movement union militia sect church company business firm charity")

// withDeterminer is the first token of a name with the determiner before it.
func (t *tree) withDeterminer(first int) int {
	if first > 0 && t.t[first-1].Tag == "DT" {
		return first - 1
	}
	return first
}
