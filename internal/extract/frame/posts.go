package frame

import (
	"annals/internal/extract/dates"
	"annals/internal/extract/lang"
)

// tiePosts coordinates the posts of a list, each of which has its own body and may have its own date: "chairman of the
// League and director of the Museum", "minister of trade from 1990 to 1992, governor of Lima". The parser hangs one body on
// several of them, or the second post on the body of the first.
func (t *tree) tiePosts() {
	for i := range t.t {
		if end := t.portfolioEnd(i); end > i {
			t.dateOffice(i, end)
		}
		if end := t.fieldEnd(i); end > i {
			t.seatTeacher(i, end)
		}
		list := t.postsFrom(i)
		if len(list) < 2 {
			continue
		}
		for n, p := range list {
			if n > 0 && (t.head(p.title) != i || !t.is(p.title, "conj")) && !t.encloses(p.title, i) {
				t.arcs[p.title] = lang.Arc{Head: i, Rel: "conj", Sure: t.arcs[p.title].Sure}
			}
			t.arcs[p.of] = lang.Arc{Head: p.body, Rel: "case"}
			for k := p.of + 1; k <= p.bodyLast; k++ {
				if h := t.head(k); k != p.body && (h < p.of+1 || h > p.bodyLast) {
					t.arcs[k] = lang.Arc{Head: p.body, Rel: t.inner(k, p.body)}
				}
			}
			if p.date != nil {
				for k := p.date.First; k <= p.date.Last; k++ {
					if h := t.head(k); (h < p.date.First || h > p.date.Last) && !t.encloses(k, p.title) {
						t.arcs[k] = lang.Arc{Head: p.title, Rel: "nmod"}
					}
				}
			}
			if t.encloses(p.body, p.title) {
				continue
			}
			t.arcs[p.body] = lang.Arc{Head: p.title, Rel: "nmod", Sure: t.arcs[p.body].Sure}
			for k := p.bodyLast + 1; k <= p.last; k++ {
				if h := t.head(k); n > 0 && !(h > p.bodyLast && h <= p.last) && t.s.TimeAt(k) != nil {
					t.arcs[k] = lang.Arc{Head: p.title, Rel: "nmod"}
				}
			}
		}
	}
}

// besidePosts coordinates a post without a determiner behind "and" with the post or person told before it, where the parser
// coordinated it with the body that that one is of: "a member of the committee of the League and chairman of its branch".
func (t *tree) besidePosts() {
	for k := range t.t {
		h, first := t.head(k), k
		for first > 0 && (t.t[first-1].IsAdjective() || t.t[first-1].IsNoun()) {
			first--
		}
		if !t.isPost(k) || !t.is(k, "conj") || first < 2 || h < 0 || h > k || t.t[first-1].Tag != "CC" || t.namesPerson(k) ||
			t.isPost(h) || t.isHuman(h) {
			continue
		}
		for t.is(h, "nmod", "conj", "compound") && t.head(h) >= 0 && !t.isPost(h) && !t.isHuman(h) {
			h = t.head(h)
		}
		if h > k || !t.isPost(h) && !t.isHuman(h) || t.t[h].Tag == "NNS" {
			continue
		}
		t.arcs[k].Head = h
		if of := t.officeEnd(k) + 1; of < len(t.t) && t.is(of, "case") {
			if n := t.head(of); n > of && t.head(n) < k && t.is(n, "nmod", "obl") {
				t.arcs[n] = lang.Arc{Head: k, Rel: "nmod", Sure: t.arcs[n].Sure}
			}
		}
	}
}

// dateOffice hangs the date right behind what somebody is minister of, which ends at token end, on the title at token i: in
// "was Minister of Finance from 1990" it is the post's.
func (t *tree) dateOffice(i, end int) {
	for k := end + 1; k <= t.dateAfter(end); k++ {
		if h := t.head(k); h > i && h <= end {
			t.arcs[k] = lang.Arc{Head: i, Rel: "nmod", Sure: t.arcs[k].Sure}
		}
	}
}

// seatTeacher hangs the body behind what the title at token i teaches, which ends at token end, on the title: in "is a
// writer and professor of law at the Academy" the parser may hang it on the writer.
func (t *tree) seatTeacher(i, end int) {
	if end+2 >= len(t.t) || t.t[end+1].Lower != "at" {
		return
	}
	c := t.s.ChunkAt(end + 2)
	if c == nil || c.First != end+2 || t.encloses(c.Head, i) {
		return
	}
	if h := t.head(c.Head); h >= 0 && h < i {
		t.arcs[c.Head] = lang.Arc{Head: i, Rel: "nmod", Sure: t.arcs[c.Head].Sure}
	}
}

// listedPost is a post of a list: its title, the preposition before the body that it is of, that body, where the body
// and the date after it end, and the date before it.
type listedPost struct {
	title, of, body, bodyLast, last int
	date                            *dates.Expr
}

// postsFrom are the posts of the list that begins with the title at token i, where no post comes before it; nil for none.
func (t *tree) postsFrom(i int) []listedPost {
	if !t.isPost(i) || t.sharesPost(i) {
		return nil
	}
	var out []listedPost
	var date *dates.Expr
	for k := i; ; {
		p, ok := t.postOf(k)
		if !ok {
			return out
		}
		p.date = date
		out = append(out, p)
		if k, date = t.postNext(p.last + 1); k < 0 {
			return out
		}
	}
}

// postOf is the post whose title is token k, with the body after it.
func (t *tree) postOf(k int) (listedPost, bool) {
	p := listedPost{title: k, of: t.officeEnd(k) + 1}
	if p.of+1 >= len(t.t) || t.t[p.of].Lower != "of" && t.t[p.of].Lower != "for" && t.t[p.of].Lower != "at" &&
		!(t.t[p.of].Lower == "to" && lists["envoy"][t.t[k].Lemma]) {
		return p, false
	}
	if end := t.portfolioEnd(k); end > p.of {
		// "Minister of the Interior": what he is minister of.
		p.body, p.bodyLast = end, end
		p.last = t.dateAfter(end)
		return p, true
	}
	first := p.of + 1
	if t.t[first].Tag == "DT" && first+1 < len(t.t) {
		first++
	}
	switch m, c := t.s.MentionAt(first), t.s.ChunkAt(first); {
	case m != nil && m.First == first && !m.Modifier:
		p.body, p.bodyLast = m.Last, m.Last
	case c != nil && (c.First == first || c.First == p.of+1) && c.Head == c.Last:
		p.body, p.bodyLast = c.Head, c.Last
	default:
		return p, false
	}
	p.last = t.dateAfter(p.bodyLast)
	return p, true
}

// dateAfter is the last token of the date right after token k, or k.
func (t *tree) dateAfter(k int) int {
	if x := t.s.TimeAt(k + 1); k+1 < len(t.t) && x != nil && x.First == k+1 {
		return x.Last
	}
	return k
}

// postNext is the title of the post that goes on a list at token k, with its comma or conjunction, and the date before it,
// "and from 1995 director of the Museum"; -1 for none.
func (t *tree) postNext(k int) (int, *dates.Expr) {
	from := k
	if k < len(t.t) && t.t[k].Text == "," {
		k++
	}
	if k < len(t.t) && (t.t[k].Lower == "and" || t.t[k].Text == "&") {
		k++
	}
	if k == from {
		return -1, nil
	}
	var date *dates.Expr
	for k < len(t.t) {
		if x := t.s.TimeAt(k); x != nil && x.First == k && !x.Modifier && date == nil {
			date, k = x, x.Last+1
			continue
		}
		if !t.t[k].IsAdverb() && t.t[k].Lower != "as" && t.t[k].Text != "," {
			break
		}
		k++
	}
	if k >= len(t.t) {
		return -1, nil
	}
	c := t.s.ChunkAt(k)
	if c == nil || c.First != k || !t.isPost(c.Head) || t.namesPerson(c.Last) {
		return -1, nil
	}
	if _, ok := t.postOf(c.Head); !ok {
		return -1, nil
	}
	return c.Head, date
}
