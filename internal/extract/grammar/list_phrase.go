package grammar

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
	"annals/internal/extract/predicate"
	"annals/internal/extract/profile"
	"annals/internal/extract/scope"
	"annals/internal/extract/wordlist"
)

// toldList reports whether the phrase is "the list" by which the text has told of a designation.
func toldList(s *document.Sentence, list document.Chunk) bool {
	return list.Last == list.First+1 && s.Tokens[list.First].Lower == "the" && earlierDesignation(s) != nil
}

// publicList reports whether the phrase names a list by the state or union of states that keeps it, and by nothing else: "the EU
// list", "Peru's list"; not "Peru's heritage list".
func publicList(s *document.Sentence, c document.Chunk) bool {
	t := s.Tokens
	k := c.First
	if t[k].Tag == "DT" {
		k++
	}
	m := s.MentionAt(k)
	if m == nil || m.First != k || m.Anaphor || m.Entity.Ref == "" || m.Entity.Kind != annals.State && m.Entity.Kind != annals.Body {
		return false
	}
	k = m.Last + 1
	if k < c.Last && t[k].Tag == "POS" {
		k++
	}
	return k == c.Last && entity.ListNouns[t[k].Lower] && (k+1 >= len(t) || t[k+1].Lower != "of" && t[k+1].Lower != "for")
}

// freezing are the words for what befalls those on a list of persons and entities: "whose funds are to be frozen",
// "subject to restrictive measures".
var freezing = wordlist.Set("frozen freeze freezing restrictive sanctions designated listed")

// listedClass reports whether what a list is a list of is a class that authorities put organizations and people into.
func listedClass(s *document.Sentence, m document.Mention) bool {
	foreign := false
	for _, x := range s.Tokens {
		if x.Start < m.Start || x.End > m.End {
			continue
		}
		if profile.ListedClasses[x.Lower] || freezing[x.Lower] || foreign && (x.Lower == "agents" || x.Lower == "agent") {
			return true
		}
		foreign = x.Lower == "foreign"
	}
	return false
}

// listPhrase is the head token of a noun phrase for a list at token i, "its list of terrorist organizations", or -1.
func listPhrase(s *document.Sentence, i int) int {
	c := s.ChunkAt(i)
	if c == nil || c.First > i {
		return -1
	}
	for k := c.First; k <= c.Last; k++ {
		if entity.ListNouns[s.Tokens[k].Lower] {
			return k
		}
	}
	return -1
}

// listClass is what the list at token i is a list of: the complement of "of" or "for", or nil.
func listClass(s *document.Sentence, i int) *document.Mention {
	t := s.Tokens
	h := listPhrase(s, i)
	if h < 0 || h+2 >= len(t) || t[h+1].Lower != "of" {
		return nil
	}
	first := h + 2
	if t[first].Tag == "VBN" && first+1 < len(t) {
		first++ // "its list of proscribed organizations"
	}
	for first < h+5 && first+1 < len(t) && t[first].IsUpper() && t[first+1].IsUpper() && s.ChunkAt(first) == nil {
		first++ // "its list of Specially Designated Nationals"
	}
	c := s.ChunkAt(first)
	if c == nil || c.First != first || len(listOwnersAfter(s, h)) > 0 {
		return nil
	}
	last := c.Last
	for last+2 < len(t) && (t[last+1].Tag == "CC" || t[last+1].Text == ",") {
		n := s.ChunkAt(last + 2)
		if n == nil || n.First != last+2 || t[last+2].Tag == "DT" || t[n.Head].Tag != "NNS" {
			break
		}
		last = n.Last // "persons, groups and entities"
	}
	joined := last
	for k := last + 1; k < len(t) && k < joined+10 && t[k].Kind == lang.Word; k++ {
		if freezing[t[k].Lower] && (t[joined+1].Lower == "whose" || t[joined+1].Lower == "subject") {
			last = k // "the list of entities whose funds are to be frozen"
		}
	}
	if w := t[min(last+1, len(t)-1)].Lower; last > joined && w == "measures" {
		last++
	}
	m := scope.Mention(s, document.Phrase{First: h + 2, Last: last, Head: c.Head})
	return &m
}

// listTold is whose list "the list" at token i is: the one by which the text told of a designation before.
func listTold(s *document.Sentence, i int) []predicate.Authority {
	c := s.ChunkAt(i)
	if c == nil || c.First != i || s.Tokens[i].Lower != "the" {
		return nil
	}
	m := scope.Mention(s, document.Phrase{First: c.First, Last: c.Last})
	if d := earlierDesignation(s); d != nil {
		m.Entity = d.Roles[annals.RoleAuthority][0].Entity
	} else if a := lister(s); a != nil {
		m.Entity = a.Mention.Entity
	}
	if m.Entity == nil {
		return nil
	}
	return []predicate.Authority{{First: c.First, Last: c.Last, Mention: m}}
}

// listOwners is whose list stands at token i: "the EU's list", "the U.S. State Department list", "the list of X".
func listOwners(s *document.Sentence, i int) []predicate.Authority {
	c := s.ChunkAt(i)
	if c == nil {
		return nil
	}
	for k := c.First; k <= c.Last; k++ {
		if m := s.MentionAt(k); m != nil && m.Entity != nil && m.Entity != s.Doc.Main && !isList(m.Entity) {
			a := predicate.Authority{First: max(m.First, c.First), Last: m.Last}
			a.Mention = document.Mention{Start: s.Tokens[a.First].Start, End: s.Tokens[a.Last].End, Entity: m.Entity}
			if c.First < a.First && s.Tokens[c.First].Tag == "DT" {
				a.Mention.Start = s.Tokens[c.First].Start
			}
			return []predicate.Authority{a}
		}
	}
	if of := listOwnersAfter(s, c.Last); len(of) > 0 {
		return of
	}
	return listKeepers(s, c.Last+1)
}

// listKeepers are those by whom the list that ends before token i, or what it is a list of, is told to be kept: "the list of
// terrorist entities kept by the European Union".
func listKeepers(s *document.Sentence, i int) []predicate.Authority {
	t := s.Tokens
	for k := i; k+2 < len(t) && k < i+8 && !predicate.SetsOff(t[k]); k++ {
		if t[k].Tag == "VBN" && lists["keptlist"][t[k].Lower] &&
			(t[k+1].Lower == "by" || t[k+1].Lower == "up" && t[k+2].Lower == "by") {
			by := k + 2
			if t[k+1].Lower == "up" {
				by++
			}
			list, _ := predicate.Authorities(s, by, len(t))
			return list
		}
	}
	return nil
}

// sole is whose list it is where only one authority's it is, nil for none or several.
func sole(owners []predicate.Authority) *document.Entity {
	if len(owners) != 1 {
		return nil
	}
	return owners[0].Mention.Entity
}

// isList reports whether the name is that of a list, or of the class that one is of: "the Sanctions List", "SDN".
func isList(e *document.Entity) bool {
	t := lang.Tokens(e.Name(), 0, len(e.Name()))
	return len(t) > 0 && (entity.ListNouns[t[entity.HeadWord(t)].Lower] || len(t) == 1 && profile.DesignatingLists[t[0].Lower])
}

// listOwnersAfter are the states and bodies whose list the noun at token h is, where "of" names them: "the terrorist lists of
// Peru and Chile", "the list of the European Union's court".
func listOwnersAfter(s *document.Sentence, h int) []predicate.Authority {
	t := s.Tokens
	if h+2 >= len(t) || t[h+1].Lower != "of" {
		return nil
	}
	list, _ := predicate.Authorities(s, h+2, len(t))
	for k, a := range list {
		if !keepsLists(a.Mention.Entity) {
			list = list[:k]
			break
		}
	}
	if len(list) > 0 {
		return list
	}
	first := h + 2
	if t[first].Lower == "the" && first+1 < len(t) {
		first++
	}
	m := s.MentionAt(first)
	if m == nil || m.First != first || !keepsLists(m.Entity) {
		return nil
	}
	return []predicate.Authority{{First: h + 2, Last: m.Last,
		Mention: document.Mention{Start: t[h+2].Start, End: t[m.Last].End, Entity: m.Entity}}}
}

// keepsLists reports whether the entity is a state or a union of states.
func keepsLists(e *document.Entity) bool {
	return e != nil && (e.Kind == annals.State || e.Kind == annals.Body)
}
