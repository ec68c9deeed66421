package frame

import "annals"

// included are the names listed after "including" anywhere behind the noun at token i: "Writers have been supporters of the
// party, including Juan Santos and Maria Campos".
func (t *tree) included(i int) []int {
	for k := i + 1; k < len(t.t); k++ {
		if t.t[k].Lower != "including" && t.t[k].Lower != "notably" {
			continue
		}
		ch := t.s.ChunkAt(k + 1)
		if ch == nil || ch.First != k+1 || !t.isName(ch.Head) {
			return nil
		}
		return t.nouns(ch.Head)
	}
	return nil
}

// listedBehind are the persons whose names stand in a list behind the noun at token i and what belongs to it, after a
// comma, colon or dash that nothing but the noun's own phrases stands before: "two deputies in the parliament, Juan
// Santos and Maria Campos".
func (t *tree) listedBehind(i int) []int {
	k := i + 1
	for k < len(t.t) && (t.t[k].Tag == "IN" || t.t[k].Tag == "DT" || t.t[k].Tag == "POS" || t.t[k].Tag == "PRP$" ||
		t.t[k].IsNoun() || t.t[k].IsAdjective()) {
		k++
	}
	if k >= len(t.t) || t.t[k].Text != "," && t.t[k].Text != ":" && t.t[k].Text != "–" && t.t[k].Text != "—" {
		return nil
	}
	var out []int
	for k++; k < len(t.t); k++ {
		if m := t.s.MentionAt(k); m != nil && m.First == k && !m.Anaphor && m.Entity.Kind == annals.Person {
			out = append(out, t.top(m))
			k = m.Last
		} else if tag := t.t[k].Tag; tag != "," && tag != "DT" && (tag != "CC" || len(out) == 0) &&
			!words.title[t.t[k].Lemma] && !words.person[t.t[k].Lemma] {
			break
		}
	}
	if len(out) == 0 || t.t[i].Tag == "NNS" != (len(out) > 1) {
		return nil
	}
	return out
}

// enumerated are the names and nouns for groups that a colon lists right behind the noun at token i: "three branches:
// the Navy, the Army and the Air Force".
func (t *tree) enumerated(i int) []int {
	_, last := t.span(i)
	k := max(last, i) + 1
	if ch := t.s.ChunkAt(i); ch != nil {
		k = ch.Last + 1
	}
	if k < len(t.t) && t.t[k].Text == "," {
		k++
	}
	if k >= len(t.t) || t.t[k].Text != ":" && t.t[k].Text != ";" && t.t[k].Text != "–" && t.t[k].Text != "—" {
		return nil
	}
	var out []int
	for k++; k < len(t.t); {
		c := t.s.ChunkAt(k)
		if c == nil || c.First != k || !t.isGroup(c.Head) && !t.isName(c.Head) {
			break
		}
		out = append(out, c.Head)
		for k = c.Last + 1; k+1 < len(t.t) && (t.t[k].Lower == "of" || t.t[k].Lower == "for"); {
			// "the Office of the Prosecutor".
			of := t.s.ChunkAt(k + 1)
			if of == nil || of.First != k+1 {
				break
			}
			k = of.Last + 1
		}
		for k < len(t.t) && (t.t[k].Text == "," || t.t[k].Text == ";" || t.t[k].Tag == "CC") {
			k++
		}
	}
	if len(out) < 2 {
		return nil
	}
	return out
}
