package repair

import (
	"annals/internal/extract/dates"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/lang"
)

// tiePosts coordinates the posts of a list, each of which has its own body and may have its own date: "chairman of the
// League and director of the Museum", "minister of trade from 1990 to 1992, governor of Lima". The parser hangs one body on
// several of them, or the second post on the body of the first.
func tiePosts(t *tree.Tree) {
	for i := range t.Tokens {
		if end := noun.PortfolioEnd(t, i); end > i {
			dateOffice(t, i, end)
		}
		if end := noun.FieldEnd(t, i); end > i {
			seatTeacher(t, i, end)
		}
		list := PostsFrom(t, i)
		if len(list) < 2 {
			continue
		}
		for n, p := range list {
			if n > 0 && (t.Head(p.Title) != i || !t.Is(p.Title, "conj")) && !encloses(t, p.Title, i) {
				t.Arcs[p.Title] = lang.Arc{Head: i, Rel: "conj", Sure: t.Arcs[p.Title].Sure}
			}
			t.Arcs[p.of] = lang.Arc{Head: p.body, Rel: "case"}
			for k := p.of + 1; k <= p.BodyLast; k++ {
				if h := t.Head(k); k != p.body && (h < p.of+1 || h > p.BodyLast) {
					t.Arcs[k] = lang.Arc{Head: p.body, Rel: inner(t, k, p.body)}
				}
			}
			if p.Date != nil {
				for k := p.Date.First; k <= p.Date.Last; k++ {
					if h := t.Head(k); (h < p.Date.First || h > p.Date.Last) && !encloses(t, k, p.Title) {
						t.Arcs[k] = lang.Arc{Head: p.Title, Rel: "nmod"}
					}
				}
			}
			if encloses(t, p.body, p.Title) {
				continue
			}
			t.Arcs[p.body] = lang.Arc{Head: p.Title, Rel: "nmod", Sure: t.Arcs[p.body].Sure}
			for k := p.BodyLast + 1; k <= p.Last; k++ {
				if h := t.Head(k); n > 0 && !(h > p.BodyLast && h <= p.Last) && t.Sentence.TimeAt(k) != nil {
					t.Arcs[k] = lang.Arc{Head: p.Title, Rel: "nmod"}
				}
			}
		}
	}
}

// besidePosts coordinates a post without a determiner behind "and" with the post or person told before it, where the parser
// coordinated it with the body that that one is of: "a member of the committee of the League and chairman of its branch".
func besidePosts(t *tree.Tree) {
	for k := range t.Tokens {
		h, first := t.Head(k), k
		if !t.Is(k, "conj") || h < 0 || h > k || !noun.IsPost(t, k) || noun.IsPost(t, h) || t.IsHuman(h) || t.NamesPerson(k) {
			continue
		}
		for first > 0 && (t.Tokens[first-1].IsAdjective() || t.Tokens[first-1].IsNoun()) {
			first--
		}
		if first < 2 || t.Tokens[first-1].Tag != "CC" {
			continue
		}
		for t.Is(h, "nmod", "conj", "compound") && t.Head(h) >= 0 && !noun.IsPost(t, h) && !t.IsHuman(h) {
			h = t.Head(h)
		}
		if h > k || !noun.IsPost(t, h) && !t.IsHuman(h) || t.Tokens[h].Tag == "NNS" {
			continue
		}
		t.Arcs[k].Head = h
		if of := noun.OfficeEnd(t, k) + 1; of < len(t.Tokens) && t.Is(of, "case") {
			if n := t.Head(of); n > of && t.Head(n) < k && t.Is(n, "nmod", "obl") {
				t.Arcs[n] = lang.Arc{Head: k, Rel: "nmod", Sure: t.Arcs[n].Sure}
			}
		}
	}
}

// dateOffice hangs the date right behind what somebody is minister of, which ends at token end, or behind the land or body of
// which after that, on the title at token i: in "was Minister of Finance of Peru from 1990" it is the post's.
func dateOffice(t *tree.Tree, i, end int) {
	if of := end + 1; of+1 < len(t.Tokens) && (t.Tokens[of].Lower == "of" || t.Tokens[of].Lower == "in") {
		if t.Tokens[of+1].Tag == "DT" {
			of++
		}
		if m := t.Sentence.MentionAt(min(of+1, len(t.Tokens)-1)); m != nil && m.First == of+1 && !m.Modifier {
			end = m.Last
		}
	}
	for k := end + 1; k <= dateAfter(t, end); k++ {
		if h := t.Head(k); h > i && h <= end {
			t.Arcs[k] = lang.Arc{Head: i, Rel: "nmod", Sure: t.Arcs[k].Sure}
		}
	}
}

// seatTeacher hangs the body behind what the title at token i teaches, which ends at token end, on the title: in "is a
// writer and professor of law at the Academy" the parser may hang it on the writer.
func seatTeacher(t *tree.Tree, i, end int) {
	if end+2 >= len(t.Tokens) || t.Tokens[end+1].Lower != "at" {
		return
	}
	c := t.Sentence.ChunkAt(end + 2)
	if c == nil || c.First != end+2 || encloses(t, c.Head, i) {
		return
	}
	if h := t.Head(c.Head); h >= 0 && h < i {
		t.Arcs[c.Head] = lang.Arc{Head: i, Rel: "nmod", Sure: t.Arcs[c.Head].Sure}
	}
}

// Post is a post of a list: its title, the preposition before the body that it is of, that body, where the body
// and the date after it end, and the date before it.
type Post struct {
	Title, of, body, BodyLast, Last int
	Date                            *dates.Expr
}

// PostsFrom are the posts of the list that begins with the title at token i, where no post comes before it; nil for none.
func PostsFrom(t *tree.Tree, i int) []Post {
	if !noun.IsPost(t, i) || noun.SharesPost(t, i) {
		return nil
	}
	var out []Post
	var date *dates.Expr
	for k := i; ; {
		p, ok := postOf(t, k)
		if !ok {
			return out
		}
		p.Date = date
		out = append(out, p)
		if k, date = postNext(t, p.Last+1); k < 0 {
			return out
		}
	}
}

// postOf is the post whose title is token k, with the body after it.
func postOf(t *tree.Tree, k int) (Post, bool) {
	p := Post{Title: k, of: noun.OfficeEnd(t, k) + 1}
	if p.of+1 >= len(t.Tokens) || t.Tokens[p.of].Lower != "of" && t.Tokens[p.of].Lower != "for" && t.Tokens[p.of].Lower != "at" &&
		!(t.Tokens[p.of].Lower == "to" && words.List("envoy")[t.Tokens[k].Lemma]) {
		return p, false
	}
	if end := noun.PortfolioEnd(t, k); end > p.of {
		// "Minister of the Interior": what he is minister of.
		p.body, p.BodyLast = end, end
		p.Last = dateAfter(t, end)
		return p, true
	}
	first := p.of + 1
	if t.Tokens[first].Tag == "DT" && first+1 < len(t.Tokens) {
		first++
	}
	switch m, c := t.Sentence.MentionAt(first), t.Sentence.ChunkAt(first); {
	case m != nil && m.First == first && !m.Modifier:
		p.body, p.BodyLast = m.Last, m.Last
	case c != nil && (c.First == first || c.First == p.of+1) && c.Head == c.Last:
		p.body, p.BodyLast = c.Head, c.Last
	default:
		return p, false
	}
	p.Last = dateAfter(t, p.BodyLast)
	return p, true
}

// dateAfter is the last token of the date right after token k, or k.
func dateAfter(t *tree.Tree, k int) int {
	if x := t.Sentence.TimeAt(k + 1); k+1 < len(t.Tokens) && x != nil && x.First == k+1 {
		return x.Last
	}
	return k
}

// postNext is the title of the post that goes on a list at token k, with its comma or conjunction, and the date before it,
// "and from 1995 director of the Museum"; -1 for none.
func postNext(t *tree.Tree, k int) (int, *dates.Expr) {
	from := k
	if k < len(t.Tokens) && t.Tokens[k].Text == "," {
		k++
	}
	if k < len(t.Tokens) && (t.Tokens[k].Lower == "and" || t.Tokens[k].Text == "&") {
		k++
	}
	if k == from {
		return -1, nil
	}
	var date *dates.Expr
	for k < len(t.Tokens) {
		if x := t.Sentence.TimeAt(k); x != nil && x.First == k && !x.Modifier && date == nil {
			date, k = x, x.Last+1
			continue
		}
		if !t.Tokens[k].IsAdverb() && t.Tokens[k].Lower != "as" && t.Tokens[k].Text != "," {
			break
		}
		k++
	}
	if k >= len(t.Tokens) {
		return -1, nil
	}
	c := t.Sentence.ChunkAt(k)
	if c == nil || c.First != k || !noun.IsPost(t, c.Head) || t.NamesPerson(c.Last) {
		return -1, nil
	}
	if _, ok := postOf(t, c.Head); !ok {
		return -1, nil
	}
	return c.Head, date
}
