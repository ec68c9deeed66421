package relation

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/filler"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/lang"
)

// Casts reads who else got which post of the same body, where a list goes on after the first: "elected Juan Santos president and
// Maria Campos secretary", "with Juan Santos as president, Maria Campos as secretary and Pedro Ruiz as treasurer". What else was
// found by the later posts gives way.
func Casts(t *tree.Tree, found []*document.Candidate) []*document.Candidate {
	later := map[int]bool{}
	var more []*document.Candidate
	for _, n := range found {
		title, person := n.Roles[annals.RoleTitle], n.Roles[annals.RolePerson]
		if n.Type != annals.TypeLeadership || len(title) != 1 || len(person) != 1 || person[0].End >= title[0].Start ||
			later[n.Trigger] {
			continue
		}
		first := slices.IndexFunc(t.Tokens, func(w lang.Token) bool { return w.Start == title[0].Start })
		for first > 1 && (t.Tokens[first-1].Tag == "PRP$" || t.Tokens[first-1].Tag == "DT") {
			first--
		}
		last := slices.IndexFunc(t.Tokens, func(w lang.Token) bool { return w.End == title[0].End })
		if first < 2 || last < first {
			continue
		}
		as := t.Tokens[first-1].Lower == "as"
		who := first - 1 // "elected Juan Santos president", "Juan Santos was elected president", "Juan Santos as president"
		if as {
			who--
		}
		if t.Tokens[who].End != person[0].End && (as || t.Tokens[who].Tag != "VBN") {
			continue
		}
		for p := postAfter(t, last, as); p != nil; p = postAfter(t, p.last, as) {
			x := document.NewCandidate(n.Type, n.Rule, n.Confidence)
			x.Add(annals.RoleSubject, n.Roles[annals.RoleSubject]...)
			x.Add(annals.RolePerson, t.Sentence.Filler(p.who.First, p.who.Last, p.who.Last))
			x.Add(annals.RoleTitle, filler.TitleWords(t, p.title))
			x.Trigger, x.Time, x.Stance, x.Speaker, x.Hedges = t.Tokens[p.title].Start, n.Time, n.Stance, n.Speaker, n.Hedges
			x.Cover(t.Tokens[p.who.First].Start, t.Tokens[p.title].End)
			more, later[x.Trigger] = append(more, x), true
		}
	}
	found = slices.DeleteFunc(found, func(o *document.Candidate) bool { return o.Type == annals.TypeLeadership && later[o.Trigger] })
	return append(found, more...)
}

// post is a person's name with the post behind it, which ends with token last.
type post struct {
	who         *document.EntityMention
	title, last int
}

// postAfter is the next of a list of persons and their posts behind the one that ends with token end; nil where none follows, or
// one of another body.
func postAfter(t *tree.Tree, end int, as bool) *post {
	k := end + 1
	for k < len(t.Tokens) && k < end+3 && (t.Tokens[k].Text == "," || t.Tokens[k].Lower == "and") {
		k++
	}
	if k == end+1 || k >= len(t.Tokens) {
		return nil
	}
	m := t.Sentence.MentionAt(k)
	if m == nil || m.First != k || m.Anaphor || m.Entity.Kind != annals.Person {
		return nil
	}
	k = m.Last + 1
	if as != (k < len(t.Tokens) && t.Tokens[k].Lower == "as") {
		return nil
	}
	if as {
		k++
	}
	for k < len(t.Tokens) && !words.Title[t.Tokens[k].Lemma] {
		if w := t.Tokens[k]; w.Tag != "DT" && w.Tag != "PRP$" && !w.IsAdjective() && w.Tag != "NN" {
			return nil
		}
		k++
	}
	if k >= len(t.Tokens) || t.Sentence.MentionAt(k) != nil ||
		k+1 < len(t.Tokens) && (t.Tokens[k+1].Lower == "of" || t.Sentence.MentionAt(k+1) != nil) {
		return nil
	}
	return &post{who: m, title: k, last: k}
}
