package relation

import (
	"annals"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/naming"
)

// bracketFounding reads when an organization came to be from a parenthesis after its name: "the Miners' Union (founded
// 1904)", "the Labour League (set up in 1919 by Juan Santos)".
func bracketFounding(t *tree.Tree, a *document.Aside, before *document.Chunk) *document.Candidate {
	x := a.Tokens
	if len(x) < 2 || !words.List("founded")[x[0].Lower] || !t.IsOrganization(before.Head) {
		return nil
	}
	times := dates.Read(x, nil)
	if len(times) != 1 || times[0].First > 2 {
		return nil
	}
	c := document.NewCandidate(annals.TypeFounding, "founding.bracket", 0.75)
	c.Add(annals.RoleSubject, noun.Mention(t, before.Head))
	if k := times[0].Last + 1; k+1 < len(x) && x[k].Lower == "by" {
		c.Add(annals.RoleFounder, document.Mention{Start: x[k+1].Start, End: x[len(x)-1].End,
			Entity: naming.EntityOf(t.Sentence, x[k+1:])})
	}
	c.Cover(a.Start, a.End)
	c.Trigger = x[0].Start
	c.Time = times[0].ForEvent()
	return c
}

// bracketSize reads how many an organization has from a parenthesis after its name that says nothing else: "the Senate (81
// members)", "the Front (12 seats)", and of one named among others its share: "the League (29%) and the Front (12%)".
func bracketSize(t *tree.Tree, a *document.Aside, before *document.Chunk) *document.Candidate {
	x := a.Tokens
	last := len(x) - 1
	if last < 1 || last > 3 || x[0].Tag != "CD" || !t.IsOrganization(before.Head) {
		return nil
	}
	rule := "size.bracket"
	switch {
	case last == 1 && x[1].Text == "%":
		if t.Sentence.MentionAt(before.Last) == nil || !noun.IsBody(t, before.Head) {
			return nil
		}
		rule = "size.bracket-share"
	case x[last].Tag != "NNS" || !words.Members[x[last].Lemma] && !words.List("ballot")[x[last].Lemma]:
		return nil
	}
	for _, w := range x[1:last] {
		if !w.IsAdjective() && !w.IsNoun() && w.Tag != "CD" {
			return nil
		}
	}
	c := document.NewCandidate(annals.TypeSize, rule, 0.7)
	c.Add(annals.RoleSubject, noun.Mention(t, before.Head))
	c.Add(annals.RoleValue, document.Mention{Start: x[0].Start, End: x[last].End})
	c.Cover(a.Start, a.End)
	c.Time = tense.PassingTime(t, before.Head)
	return c
}
