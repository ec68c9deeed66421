package filler

import (
	"annals"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// included are the names listed after "including" anywhere behind the noun at token i: "Writers have been supporters of the
// party, including Juan Santos and Maria Campos".
func included(t *tree.Tree, i int) []int {
	for k := i + 1; k < len(t.Tokens); k++ {
		if t.Tokens[k].Lower != "including" && t.Tokens[k].Lower != "notably" {
			continue
		}
		ch := t.Sentence.ChunkAt(k + 1)
		if ch == nil || ch.First != k+1 || !t.IsName(ch.Head) {
			return nil
		}
		return t.Nouns(ch.Head)
	}
	return nil
}

// listedBehind are the persons whose names stand in a list behind the noun at token i and what belongs to it, after a
// comma, colon or dash that nothing but the noun's own phrases stands before: "two deputies in the parliament, Juan
// Santos and Maria Campos".
func listedBehind(t *tree.Tree, i int) []int {
	k := i + 1
	for k < len(t.Tokens) && (t.Tokens[k].Tag == "IN" || t.Tokens[k].Tag == "DT" || t.Tokens[k].Tag == "POS" ||
		t.Tokens[k].Tag == "PRP$" ||
		t.Tokens[k].IsNoun() || t.Tokens[k].IsAdjective()) {
		k++
	}
	if k >= len(t.Tokens) || t.Tokens[k].Text != "," && t.Tokens[k].Text != ":" && t.Tokens[k].Text != "–" &&
		t.Tokens[k].Text != "—" {
		return nil
	}
	var out []int
	for k++; k < len(t.Tokens); k++ {
		if m := t.Sentence.MentionAt(k); m != nil && m.First == k && !m.Anaphor && m.Entity.Kind == annals.Person {
			out = append(out, t.Top(m))
			k = m.Last
		} else if tag := t.Tokens[k].Tag; tag != "," && tag != "DT" && (tag != "CC" || len(out) == 0) &&
			!words.Title[t.Tokens[k].Lemma] && !words.Person[t.Tokens[k].Lemma] {
			break
		}
	}
	if len(out) == 0 || t.Tokens[i].Tag == "NNS" != (len(out) > 1) {
		return nil
	}
	return out
}

// enumerated are the names and nouns for groups that a colon lists right behind the noun at token i: "three branches:
// the Navy, the Army and the Air Force".
func enumerated(t *tree.Tree, i int) []int {
	_, last := t.Span(i)
	k := max(last, i) + 1
	if ch := t.Sentence.ChunkAt(i); ch != nil {
		k = ch.Last + 1
	}
	if k < len(t.Tokens) && t.Tokens[k].Text == "," {
		k++
	}
	if k >= len(t.Tokens) || t.Tokens[k].Text != ":" && t.Tokens[k].Text != ";" && t.Tokens[k].Text != "–" &&
		t.Tokens[k].Text != "—" {
		return nil
	}
	var out []int
	for k++; k < len(t.Tokens); {
		c := t.Sentence.ChunkAt(k)
		if c == nil || c.First != k || !t.IsGroup(c.Head) && !t.IsName(c.Head) {
			break
		}
		out = append(out, c.Head)
		for k = c.Last + 1; k+1 < len(t.Tokens) && (t.Tokens[k].Lower == "of" || t.Tokens[k].Lower == "for"); {
			// "the Office of the Prosecutor".
			of := t.Sentence.ChunkAt(k + 1)
			if of == nil || of.First != k+1 {
				break
			}
			k = of.Last + 1
		}
		for k < len(t.Tokens) && (t.Tokens[k].Text == "," || t.Tokens[k].Text == ";" || t.Tokens[k].Tag == "CC") {
			k++
		}
	}
	if len(out) < 2 {
		return nil
	}
	return out
}
