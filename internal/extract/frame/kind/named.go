package kind

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/filler"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/repair"
	"annals/internal/extract/frame/rule"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/voice"
	"annals/internal/extract/frame/words"
)

// Named reads what an organization is from the noun phrase that its name goes with: "the political party Republican
// League", "a party called the Centre Party", "a new party, the Centre Party,", "left-wing groups such as the League",
// but for the nouns of which kinds tell so already.
func Named(t *tree.Tree, kinds []*document.Candidate) []*document.Candidate {
	var out []*document.Candidate
	for i := range t.Tokens {
		c := t.Sentence.ChunkAt(i)
		if c == nil || !bearsName(t, i) || t.Tokens[i].IsUpper() && (i > 0 || t.Tokens[i].Tag != "NNS") || !t.Tokens[i].IsNoun() ||
			t.Told[i] || partOf(t, i) {
			continue
		}
		first := noun.KindStart(t, hyphenStart(t, c.First), i)
		if slices.ContainsFunc(kinds, func(k *document.Candidate) bool {
			v := k.Roles[annals.RoleValue]
			return k.Type == annals.TypeKind && v[0].Start >= t.Tokens[first].Start && v[0].Start <= t.Tokens[i].Start &&
				t.Tokens[i].End <= v[0].End
		}) {
			continue
		}
		if m := nameAhead(t, first, i); m != nil {
			first = m.Last + 1
			if x := namedKind(t, first, i, []*document.EntityMention{m}); x != nil {
				out = append(out, x)
			}
			continue
		}
		names := namesBeside(t, i, *c, noun.Described(t, first, i))
		if len(names) == 0 {
			continue
		}
		if x := namedKind(t, first, i, names); x != nil {
			out = append(out, x)
		}
	}
	return out
}

// namedKind is the statement that those with the names are what the tokens first through i say; nil where it is not
// told as so.
func namedKind(t *tree.Tree, first, i int, names []*document.EntityMention) *document.Candidate {
	v := voice.OfNoun(t, i)
	if v.Unreal || t.Sentence.QuoteAt(i) != nil || t.Tokens[first].Tag == "WP$" {
		return nil
	}
	x := document.NewCandidate(annals.TypeKind, "kind.named", 0.7)
	x.Stance, x.Speaker, x.Hedges = v.Stance, v.Speaker, v.Hedges
	for _, m := range names {
		x.Add(annals.RoleSubject, t.Sentence.Filler(rule.WithDeterminer(t, m.First), m.Last, m.Last))
	}
	x.Add(annals.RoleValue, t.Stretch(first, i))
	x.Trigger = min(t.Tokens[first].Start, t.Tokens[names[0].First].Start)
	x.Time = tense.PassingTime(t, i)
	return x
}

// partOf reports whether the noun at token i says whose part a body is, and so no more than what is told of the two: "its youth
// wing, the Red Guard".
func partOf(t *tree.Tree, i int) bool {
	return t.Child(i, "nmod:poss") >= 0 && (words.List("unit")[t.Tokens[i].Lemma] || relational[t.Tokens[i].Lemma])
}

// bearsName reports whether the noun at token i is one for organizations, or for what they do or run, that goes with names; not
// that of "the left-wing Red League".
func bearsName(t *tree.Tree, i int) bool {
	if i > 0 && t.Tokens[i-1].Text == "-" && t.Tokens[i].Lemma == "wing" {
		return false
	}
	return words.Group[t.Tokens[i].Lemma] || words.List("bearing")[t.Tokens[i].Lemma]
}

// nameAhead is the name of an organization that stands between the first token of a noun phrase and its noun at token
// i, with words for what that is between: "the Red Star guerrilla group". It is nil for another phrase: "the Labour
// youth movement" is a part of what is named.
func nameAhead(t *tree.Tree, first, i int) *document.EntityMention {
	if !words.List("classed")[t.Tokens[i].Lemma] || t.Tokens[i].Tag != "NN" || i-1 <= first ||
		i+1 < len(t.Tokens) && t.Sentence.ChunkAt(i+1) == t.Sentence.ChunkAt(i) {
		return nil
	}
	k := i - 1
	for k > first && (words.List("activity")[t.Tokens[k].Lower] || t.Tokens[k].Tag == "HYPH") {
		k--
	}
	if k == i-1 || k < first {
		return nil
	}
	m := t.Sentence.MentionAt(k)
	if words.Orientation[t.Tokens[i-1].Lower] && m != nil && m.First == k && m.Entity.Kind == "" {
		return nil // "a Hindu nationalist party"
	}
	if m == nil || m.Last != k && m.Last != i || m.Anaphor || !t.Tokens[k].IsUpper() ||
		m.Entity.Kind != annals.Organization && m.Entity.Kind != annals.Body && m.Entity.Kind != "" {
		return nil
	}
	name := *m
	name.Last = k
	return &name
}

// namesBeside are the names of organizations that the phrase of the noun at token i goes with; described tells that
// something describes the noun.
func namesBeside(t *tree.Tree, i int, c document.Chunk, described bool) []*document.EntityMention {
	if i+2 >= len(t.Tokens) {
		return nil
	}
	if t.Tokens[i].Tag == "NNS" {
		return namesOfMany(t, i, c, described)
	}
	if m := nameOfOne(t, i, c, described); m != nil {
		return []*document.EntityMention{m}
	}
	return nil
}

// anyKinds are the nouns by which examples of any sort are introduced, or of the sort that their names have.
var anyKinds = words.Lemmas("organization organisation institution body group company firm agency party church")

// namesOfMany are the names that the phrase of a noun in the plural goes with: "the Coast groups Red Dawn and Red Star",
// "left-wing groups such as the League".
func namesOfMany(t *tree.Tree, i int, c document.Chunk, described bool) []*document.EntityMention {
	next := i + 1
	switch {
	case namedInside(t, i, c):
		if described || plainKinds[t.Tokens[i].Lemma] && t.Tokens[c.First].Lower == "the" {
			return organizationsAt(t, next, described)
		}
		return nil
	case c.Last != i, !described && !words.Group[t.Tokens[i].Lemma], relational[t.Tokens[i].Lemma], words.Polity[t.Tokens[i].Lemma]:
		return nil
	}
	k := examples(t, next)
	colon := t.Tokens[next].Text == ":"
	if !described && !colon && anyKinds[t.Tokens[i].Lemma] {
		return nil // "organizations such as the League" says nothing of the League
	}
	if m := organizationAt(t, k, described); k == 0 || colon && (m == nil || m.Entity.Kind == "") {
		return nil
	}
	// Those that are named as examples of a group are groups.
	if list := organizationsAt(t, k, true); len(list) > 0 || colon {
		return list
	}
	if m := organizationAt(t, k, true); m != nil {
		return []*document.EntityMention{m}
	}
	return nil
}

// nameOfOne is the name that the phrase of a noun in the singular goes with, or nil: "the political party Republican
// League", "a party called the Centre Party", "a new party, the Centre Party,".
func nameOfOne(t *tree.Tree, i int, c document.Chunk, described bool) *document.EntityMention {
	next := i + 1
	article := t.Tokens[c.First].Lower
	indefinite := article == "a" || article == "an" || article == "another"
	switch {
	case namedInside(t, i, c):
		if described || plainKinds[t.Tokens[i].Lemma] && article == "the" && c.First == i-1 {
			return organizationAt(t, next, described)
		}
	case described && t.Sentence.QuoteAt(next) != nil && t.Sentence.QuoteAt(next).First == next:
		return organizationAt(t, next, described)
	case c.Last != i:
	case described && t.Tokens[next].Lower == "the":
		// "the conservative denomination the Association of Churches"
		if m := organizationAt(t, next, described); m != nil && m.Entity.Kind != "" && endsThere(t, m) {
			return m
		}
	case (indefinite && c.First == i-1 || described) && noun.Calling[t.Tokens[next].Lemma] &&
		(t.Tokens[next].Tag == "VBN" || t.Tokens[next].Tag == "VBD"):
		if t.Tokens[next].Lower == "known" {
			next++ // "known as"
		}
		return organizationAt(t, next+1, described)
	case (indefinite || described) && t.Tokens[next].Text == ",":
		k := next + 1
		if t.Tokens[k].Lower == "namely" {
			k++
		}
		if m := organizationAt(t, k, described); m != nil && endsThere(t, m) {
			return m
		}
	}
	return nil
}

// namedInside reports whether the phrase of the noun at token i goes on with a name.
func namedInside(t *tree.Tree, i int, c document.Chunk) bool {
	return c.Last != i && t.Sentence.ChunkAt(i+1) == t.Sentence.ChunkAt(i) && t.Tokens[i+1].IsUpper()
}

// organizationAt is the name of an organization that begins at token k, past an article and a quotation mark: "a party “Red
// Dawn”"; nil for none. What an unknown name names is one where something describes it as such.
func organizationAt(t *tree.Tree, k int, described bool) *document.EntityMention {
	if k < len(t.Tokens) && t.Tokens[k].Tag == "DT" {
		k++
	}
	if k < len(t.Tokens) && t.Sentence.QuoteAt(k) != nil && t.Sentence.QuoteAt(k).First == k {
		k++
	}
	if k >= len(t.Tokens) {
		return nil
	}
	m := t.Sentence.MentionAt(k)
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
func organizationsAt(t *tree.Tree, k int, described bool) []*document.EntityMention {
	return seriesOf(t, organizationAt(t, k, described))
}

// examples is the token after the words at token k that name some of those of whom a noun in the plural before tells
// what they are: "such as", ", including", ":"; 0 for other words.
func examples(t *tree.Tree, k int) int {
	if t.Tokens[k].Text == ":" {
		return k + 1
	}
	if t.Tokens[k].Text == "," {
		k++
	}
	if k+2 >= len(t.Tokens) {
		return 0
	}
	switch {
	case t.Tokens[k].Lower == "including" || t.Tokens[k].Lower == "namely", t.Tokens[k].Lower == "like" && t.Tokens[k].Tag == "IN":
		return k + 1
	case t.Tokens[k].Lower == "such" && t.Tokens[k+1].Lower == "as", t.Tokens[k].Lower == "among" && t.Tokens[k+1].Lower == "them":
		return k + 2
	}
	return 0
}

// endsThere reports whether a name that stands beside a noun for it ends the apposition, and is not the first or second of a
// list: "the party, the Coast League, and its allies".
func endsThere(t *tree.Tree, m *document.EntityMention) bool {
	k := m.Last + 1
	if k >= len(t.Tokens) {
		return true
	}
	switch x := t.Tokens[k]; {
	case x.Text == ",":
		return k+1 >= len(t.Tokens) || t.Tokens[k+1].Tag != "CC" && !(filler.MentionFrom(t, k+1) != nil && repair.InSeries(t, t.Top(m)))
	case x.Text == "." || x.Text == ";" || x.Tag == "IN":
		return true
	}
	return false
}

// hyphenStart is where the noun phrase with its first word at a token begins when hyphens tie words to it: "state" of
// "state-based parties".
func hyphenStart(t *tree.Tree, first int) int {
	start := first
	if k := first - 1; k > 1 && t.Tokens[k].Tag == "VBN" && t.Tokens[k-1].Tag == "HYPH" {
		start = k
	}
	for start > 1 && t.Tokens[start-1].Tag == "HYPH" {
		start -= 2
	}
	for start < first && start > 0 && (t.Tokens[start-1].Tag == "DT" || t.Tokens[start-1].IsAdjective()) {
		start--
	}
	return start
}

// plainKinds are the nouns that before a name say what it is even when nothing describes them: "the coalition Coast
// Together".
var plainKinds = words.Lemmas("coalition alliance party newspaper magazine movement union militia sect church company " +
	"business firm charity")
