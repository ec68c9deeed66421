package main

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/annotated"
	"annals/internal/extract"
	"annals/internal/extract/frame"
	"annals/internal/extract/weigh"
)

// article is an annotated article with what is learnt from it.
type article struct {
	*annotated.Article
	sentences []sentence
	tellings  []telling
	parts     []part
	// beside are its phrases as what was learnt from other articles judges them by themselves.
	beside []beside
}

// sentence is a sentence with the annotated statements that it tells.
type sentence struct {
	view *frame.View
	told []told
}

// telling is a word that may tell statements, and the columns of the types of those that it tells.
type telling struct {
	traits frame.Traits
	tells  []int
}

// part is a phrase that may have a role in what a word tells, and which of the roles of the type it has.
type part struct {
	typ    annals.Type
	traits frame.Traits
	role   int
}

// beside is a phrase that was judged by itself, with what it shows beside the others: scores has what it was judged by, for
// each of the roles of the type.
type beside struct {
	typ    annals.Type
	scores []float64
	traits frame.Traits
	role   int
}

// told is an annotated statement as its sentence tells it.
type told struct {
	typ    annals.Type
	anchor int
	roles  map[int]annals.Role
}

func newArticle(a *annotated.Article) *article {
	x := &article{Article: a}
	text := annals.NewText(a.Document.Text)
	for _, v := range extract.Views(&a.Document) {
		if v != nil {
			all := x.toldIn(v, text)
			x.sentences = append(x.sentences, sentence{v, all})
			x.learnFrom(v, all)
		}
	}
	return x
}

// times is how often the article is learnt from.
func (x *article) times() int {
	if x.Quick {
		return 1
	}
	return careful
}

// toldIn are the annotated statements whose evidence begins in the sentence. Several of one type that one word tells
// are one.
func (x *article) toldIn(v *frame.View, text *annals.Text) []told {
	var out []told
	from, to := v.Bounds()
	for _, s := range x.Statements {
		start, end := text.Byte(s.Start), text.Byte(s.End)
		if start < from || start >= to || weigh.TypeColumn(s.Type) < 0 {
			continue
		}
		heads := map[annals.Role][]int{}
		for r, fillers := range s.Roles {
			for _, f := range fillers {
				a, b := place(x.Document.Text, annotated.Words(f), start, end, from, to)
				switch {
				case a < 0:
				case r == annals.RoleKind:
					if k := v.Head(a, b); k >= 0 {
						heads[r] = append(heads[r], k)
					}
				default:
					if k := v.FillerAt(a, b); k >= 0 {
						heads[r] = append(heads[r], k)
					}
				}
			}
		}
		i := v.Anchor(s.Type, heads, start, end)
		if i < 0 {
			continue
		}
		n := slices.IndexFunc(out, func(o told) bool { return o.typ == s.Type && o.anchor == i })
		if n < 0 {
			n = len(out)
			out = append(out, told{s.Type, i, map[int]annals.Role{}})
		}
		for _, r := range weigh.Roles(s.Type)[1:] {
			for _, k := range heads[r] {
				out[n].roles[k] = r
			}
		}
	}
	return out
}

// place is where the words are: in the evidence, or else in the sentence as near to its beginning as may be; -1 for
// nowhere. All places are bytes.
func place(text, words string, start, end, from, to int) (int, int) {
	if words == "" {
		return -1, -1
	}
	if i := strings.Index(text[start:end], words); i >= 0 {
		return start + i, start + i + len(words)
	}
	best := -1
	for at := from; at < to; {
		i := strings.Index(text[at:to], words)
		if i < 0 {
			break
		}
		if p := at + i; best < 0 || max(p-start, start-p) < max(best-start, start-best) {
			best = p
		}
		at += i + 1
	}
	return best, best + len(words)
}

// learnFrom adds what a sentence teaches.
func (x *article) learnFrom(v *frame.View, all []told) {
	for _, i := range v.Anchors() {
		t := telling{traits: v.AnchorTraits(i)}
		for _, s := range all {
			if s.anchor == i {
				t.tells = append(t.tells, weigh.TypeColumn(s.typ))
			}
		}
		x.tellings = append(x.tellings, t)
	}
	for _, s := range all {
		for _, k := range v.Fillers() {
			if s.typ == annals.TypeEvent && k == s.anchor {
				continue
			}
			x.parts = append(x.parts, part{s.typ, v.FillerTraits(s.typ, s.anchor, k), slices.Index(weigh.Roles(s.typ), s.roles[k])})
		}
	}
}

// learnBeside keeps what the phrases show beside the others, each judged by itself by what was learnt from other articles.
func (x *article) learnBeside(m *weigh.Model) {
	x.beside = nil
	for _, s := range x.sentences {
		for _, told := range s.told {
			roles := weigh.Roles(told.typ)
			phrases := m.PhrasesAlone(s.view, told.typ, told.anchor)
			company := s.view.Company(told.typ, roles, phrases)
			for n, p := range phrases {
				if weigh.Open(p) {
					x.beside = append(x.beside, beside{told.typ, weigh.Scores(p), company.Traits(n), slices.Index(roles, told.roles[p.Token])})
				}
			}
		}
	}
}
