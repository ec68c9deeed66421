package rule

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/filler"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/lang"
	"annals/internal/extract/naming"
)

// definedBy is the main subject of the text where the participle of a clause ends the definition of it: "X was an order, a
// branch of the League, founded in 1244" tells when X was; -1 for another clause.
func definedBy(t *tree.Tree, c *tree.Clause) int {
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

// joinBare puts a noun phrase together with a coordinated one that has no determiner of its own: "the lands and waters".
func joinBare(t *tree.Tree, parts []filler.Part) []filler.Part {
	if len(parts) != 2 || parts[0].Form != filler.Phrase || parts[1].Form != filler.Phrase || !t.Bare(parts[1].Head) {
		return parts
	}
	if ms := noun.Coordinated(t, []int{parts[0].Head, parts[1].Head}); len(ms) == 1 {
		return filler.Wordings(ms[0])
	}
	return parts
}

// joinList puts three or more noun phrases together of which only the first may have a determiner of its own: "the
// study, recording and teaching of songs".
func joinList(t *tree.Tree, parts []filler.Part) []filler.Part {
	heads := make([]int, len(parts))
	for n, p := range parts {
		if p.Form != filler.Phrase {
			return parts
		}
		heads[n] = p.Head
	}
	if m := noun.BareList(t, heads); m.End > 0 {
		return filler.Wordings(m)
	}
	return parts
}

// postsOfOne reports whether what was found are two posts of one person, "its founder and current leader".
func postsOfOne(t *tree.Tree, parts []filler.Part) bool {
	return len(parts) == 2 && parts[0].Form == filler.Phrase && parts[1].Form == filler.Phrase &&
		t.Tokens[parts[0].Head].Tag == "NN" &&
		t.Tokens[parts[1].Head].Tag == "NN" && words.Title[t.Tokens[parts[0].Head].Lemma] &&
		words.Title[t.Tokens[parts[1].Head].Lemma] &&
		t.Bare(parts[1].Head)
}

// joinGloss puts a noun phrase together with what says after a comma of what sort it is: "young people, mostly students
// and teachers".
func joinGloss(t *tree.Tree, parts []filler.Part) []filler.Part {
	if len(parts) < 2 || parts[0].Form != filler.Phrase || parts[1].Form != filler.Phrase || !glosses(t, parts[1].Head) ||
		t.IsName(parts[0].Head) {
		return parts
	}
	m := noun.Mention(t, parts[0].Head)
	_, last := t.Span(parts[len(parts)-1].Head)
	return filler.Wordings(document.Mention{Start: m.Start, End: t.Tokens[last].End})
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

// addListed adds to the last filler of a role what a list after it goes on with, whatever the parser made of the list: ",
// the neutralization of any opposition, and providing intelligence". A list ends with a conjunction; what a finite verb
// follows is a clause of its own. It returns the verbs of the propositions among them.
func addListed(t *tree.Tree, x *document.Candidate, r annals.Role) []int {
	last := x.Roles[r][len(x.Roles[r])-1]
	k := len(t.Tokens)
	for i := range t.Tokens {
		if t.Tokens[i].Start >= last.End {
			k = i
			break
		}
	}
	wanting := last.Start < len(t.Sentence.Doc.Text) && strings.HasPrefix(t.Sentence.Doc.Text[last.Start:], "to ")
	var found []document.Mention
	var verbs []int
	for k+1 < len(t.Tokens) {
		comma := t.Tokens[k].Text == ","
		if comma {
			k++
		}
		closing := k < len(t.Tokens) && t.Tokens[k].Tag == "CC" && (t.Tokens[k].Lower == "and" || t.Tokens[k].Lower == "or")
		if closing {
			k++
		}
		if !comma && !closing || k >= len(t.Tokens) {
			return nil
		}
		m, verb := listedAim(t, k, wanting)
		if m.End == 0 || verb >= 0 && !wanting && !gerundAt(t, last.Start) &&
			(len(found) == 0 && !comma || !afterPreposition(t, last.Start)) {
			// "focusing on disputes and absorbing its rivals", "promotes peace, calling for reform and rejecting war": the
			// gerund is as likely no aim of the list.
			return nil
		}
		found = append(found, m)
		if verb >= 0 {
			verbs = append(verbs, verb)
		}
		for k < len(t.Tokens) && t.Tokens[k].Start < m.End {
			k++
		}
		if closing {
			break
		}
	}
	for _, m := range found {
		x.Add(r, m)
	}
	return verbs
}

// gerundAt reports whether a gerund begins at the place in the text.
func gerundAt(t *tree.Tree, start int) bool {
	return slices.ContainsFunc(t.Tokens, func(x lang.Token) bool { return x.Start == start && x.Tag == "VBG" })
}

// afterPreposition reports whether what begins at the place in the text follows a preposition.
func afterPreposition(t *tree.Tree, start int) bool {
	for i, x := range t.Tokens {
		if x.Start == start {
			return i > 0 && (t.Tokens[i-1].Tag == "IN" || t.Tokens[i-1].Tag == "TO")
		}
	}
	return false
}

// listedAim is the member of a list of aims that begins at token k and ends before a comma, a conjunction or the end of the
// sentence: a noun phrase for a cause, a gerund, or where infinitives are listed an infinitive; verb is that of the latter
// two, else -1.
func listedAim(t *tree.Tree, k int, infinitives bool) (m document.Mention, verb int) {
	closes := func(n int) bool {
		return n >= len(t.Tokens) || t.Tokens[n].Text == "," || t.Tokens[n].Text == "." || t.Tokens[n].Text == ";" ||
			t.Tokens[n].Tag == "CC"
	}
	first := k
	if infinitives {
		if t.Tokens[k].Lower == "to" {
			k++
		}
		if k >= len(t.Tokens) || t.Tokens[k].Tag != "VB" {
			return m, -1
		}
	}
	if t.Tokens[k].Tag == "VB" && infinitives || t.Tokens[k].Tag == "VBG" && t.Sentence.ChunkAt(k) == nil {
		p := filler.PropositionAt(t, k)
		return document.Mention{Start: t.Tokens[first].Start, End: p.End}, k
	}
	c := t.Sentence.ChunkAt(k)
	if c == nil || c.First != k || !noun.IsCause(t, c.Head) || t.Sentence.TimeAt(k) != nil ||
		!noun.IsAbstract(t, c.Head) && t.Tokens[c.First].Tag != "DT" {
		return m, -1
	}
	n := c.Last + 1
	for n+1 < len(t.Tokens) && (t.Tokens[n].Tag == "IN" && !words.List("clausal")[t.Tokens[n].Lower] || t.Tokens[n].Lower == "to") &&
		t.Sentence.ChunkAt(n+1) != nil && t.Sentence.ChunkAt(n+1).First == n+1 && t.Sentence.TimeAt(n+1) == nil {
		n = t.Sentence.ChunkAt(n+1).Last + 1
	}
	if !closes(n) {
		return m, -1
	}
	return t.Stretch(first, n-1), -1
}
