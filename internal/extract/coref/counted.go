package coref

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

// counted resolves "the three groups", "all three", "the trio" and "both men" at token i to just as many as were named in
// a series not far back, of the kind that the noun tells.
func (r *resolver) counted(i int) (document.EntityMention, bool) {
	t := r.s.Tokens
	m := document.EntityMention{First: i, Last: i, Anaphor: true}
	k, count := i, counts[t[i].Lower]
	switch t[i].Lower {
	case "both":
	case "the", "these", "all":
		if k++; k < len(t) && t[i].Lower == "all" && (t[k].Lower == "the" || t[k].Lower == "these") {
			k++
		}
		if k < len(t) {
			count = counts[t[k].Lower]
		}
	default:
		return m, false
	}
	if count == 0 {
		return m, false
	}
	m.Last = k
	kind, told := annals.EntityKind(""), false
	if k+1 < len(t) && entity.IsPlural(t[k+1]) && !sets[t[k].Lower] {
		if kind, told = kindOfSeveral(t[k+1].Lower); !told {
			return m, false
		}
		m.Last++
	}
	if next := m.Last + 1; next < len(t) && !told && endsNoPhrase(t[next]) || told && next < len(t) && (t[next].Lower == "of" ||
		t[next].IsNoun() || t[next].Lower == "who" || t[next].Lower == "that") {
		return m, false
	}
	if !told && (!r.s.IsRel(m.Last, "nsubj", "nsubj:pass", "obj", "obl:agent") ||
		slices.ContainsFunc(t[:i], func(x lang.Token) bool { return x.Lower == t[k].Lower })) {
		return m, false // "some of three offices, but never all three"
	}
	m.Entity = r.lastSeries(count, kind)
	return m, m.Entity != nil
}

// counts are the words that tell how many are spoken of, and sets those of them that are nouns.
var (
	counts = map[string]int{"both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "duo": 2, "pair": 2, "trio": 3, "quartet": 4}
	sets   = wordlist.Set("duo pair trio quartet")
)

// endsNoPhrase reports whether what stands behind a word for how many says that this is no phrase by itself: "all three of the
// towns", "the three largest".
func endsNoPhrase(x lang.Token) bool {
	return x.Kind != lang.Word && x.Text != "," && x.Text != "." || x.Lower == "of" || x.IsNoun() || x.IsAdjective() ||
		x.Tag == "DT" || x.Tag == "CD" || x.Tag == "PRP$" || x.Tag == "VBG"
}

// kindOfSeveral is of what kind those are of whom the plural noun speaks, and whether it tells one.
func kindOfSeveral(plural string) (annals.EntityKind, bool) {
	one := entity.Singular(plural)
	switch {
	case lists["states"][plural]:
		return annals.State, true
	case plural == "men" || plural == "women" || plural == "people" || entity.PersonNouns[one]:
		return annals.Person, true
	case pairNouns[plural] || document.GroupWords[one]:
		return annals.Organization, true
	}
	return "", false
}

// lastSeries stands for the names of the kind, or of any for "", that one of the three sentences before in the paragraph has in a
// series, the last where it has just so many; nil for none.
func (r *resolver) lastSeries(count int, kind annals.EntityKind) *document.Entity {
	for n := r.index - 1; n >= max(0, r.index-3) && r.d.Sentences[n].Block == r.s.Block; n-- {
		if e := r.together[n]; e != nil && len(e.Together) == count && allAre(e.Together, kind) {
			if r.spokeOfOthers(n, e.Together, kind) {
				return nil
			}
			return e
		}
		s := r.d.Sentences[n]
		for k := 0; k < len(s.Mentions); k++ {
			all := series(s, s.Mentions[k].First)
			if len(all) < 2 {
				continue
			}
			if len(all) == count && allAre(all, kind) && !r.spokeOfOthers(n, all, kind) {
				return together(r.d, all)
			}
			if kind == "" || allAre(all, kind) {
				return nil // as many others were named since
			}
			k += len(all) - 1
		}
	}
	return nil
}

// spokeOfOthers reports whether the text has named another of the kind in sentence n or since.
func (r *resolver) spokeOfOthers(n int, all []*document.Entity, kind annals.EntityKind) bool {
	for k := len(r.spoken) - 1; k >= 0 && r.spoken[k].sentence >= n; k-- {
		if x := r.spoken[k]; kind != "" && x.entity.Kind == kind && !x.modifier && len(x.entity.Together) == 0 &&
			!slices.Contains(all, x.entity) {
			return true
		}
	}
	return false
}

// allAre reports whether all of the entities are of the kind, or of one that may do something where it is "".
func allAre(all []*document.Entity, kind annals.EntityKind) bool {
	for _, e := range all {
		switch {
		case kind == e.Kind:
		case kind == "" && (e.Kind == annals.Person || e.Kind == annals.State || e.Kind == annals.Organization):
		default:
			return false
		}
	}
	return true
}
