package naming

import (
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/predicate"
	"annals/internal/extract/wordlist"
)

// ReadRenamings finds changes of name: "was renamed X", "changed its name (from X) to Y", "adopted the name Y",
// "rebranded as Y".
func ReadRenamings(s *document.Sentence) {
	t := s.Tokens
	for i := 0; i+1 < len(t); i++ {
		if !t[i].IsVerb() || predicate.InQuote(s, i) || slices.ContainsFunc(s.Candidates, func(c *document.Candidate) bool {
			return c.Rule == ruleLater && c.Start < t[i].Start && t[i].Start < c.End
		}) {
			continue
		}
		switch base := document.VerbBase(t[i]); {
		case document.VerbClasses["rename"][base]:
			renamedVerb(s, i)
		case document.VerbClasses["change"][base]:
			changedName(s, i)
		}
	}
}

// renamedVerb reads "X was renamed (as, to) Y", "renamed itself Y", "A renamed X Y" at the verb i.
func renamedVerb(s *document.Sentence, i int) {
	t := s.Tokens
	passive := predicate.PassiveGroup(s, i) || t[i].Tag == "VBN" && s.IsRel(i, "acl", "advcl", "conj", "xcomp")
	j := i + 1
	var subject document.Mention
	if o := s.ChunkAt(j); !passive && o != nil && o.First == j && !onlyNamed(s, i, *o) {
		subject, j = s.ChunkMention(*o), o.Last+1
		if t[o.Head].Lower == "itself" {
			if p := predicate.SubjectFor(s, i); p.Head >= 0 {
				subject = s.FillerOf(p)
			}
		}
		if n := entity.NameAt(s, o.First); n > 0 && o.First+n-1 < o.Last {
			// "renamed the League Centre Party": two names side by side.
			return
		}
	} else if p := predicate.SubjectFor(s, i); p.Head >= 0 {
		subject = s.FillerOf(p)
	}
	if subject.End == 0 && subject.Entity == nil {
		return
	}
	var from document.Mention
	if j < len(t) && passive && t[j].Lower == "from" {
		if f, l, next := NameFrom(s, j+1); f <= l {
			from, j = document.Mention{Start: t[f].Start, End: t[l].End}, next
		}
	}
	for j < len(t) && (t[j].Lower == "as" || t[j].Lower == "to" || t[j].Lower == "into" || t[j].IsAdverb()) {
		j++
	}
	first, last, next := NameFrom(s, j)
	if first > last {
		return
	}
	renaming(s, "renaming.renamed", i, subject, from, first, last)
	for n := 0; n < 4 && next+1 < len(t); n++ {
		// "renamed the A, then the B, and finally the C".
		for next < len(t) && (t[next].Text == "," || t[next].Tag == "CC") {
			next++
		}
		if next >= len(t) || !afterwards[t[next].Lower] {
			return
		}
		if first, last, next = NameFrom(s, next+1); first > last {
			return
		}
		renaming(s, "renaming.renamed", i, subject, document.Mention{}, first, last)
	}
}

// afterwards are the adverbs before the next of several names that somebody had one after the other.
var afterwards = wordlist.Set("then later finally subsequently eventually ultimately lastly since soon afterwards")

// ruleLater is the rule of names after a comma.
const ruleLater = "renaming.later"

// laterNamed reads the later name of an organization after the comma i: "the Reform Party, now the Independence Party,",
// "the Peasant League, later renamed the Centre Party". It reports whether it did.
func laterNamed(s *document.Sentence, i int) bool {
	t := s.Tokens
	begin := nameEndingAt(s, i-1)
	k, called := laterLead(s, i+1)
	if begin < 0 || k < 0 || predicate.InQuote(s, i) {
		return false
	}
	kind := entity.KindOf(s, begin, i-1)
	if kind != annals.Organization && (!called || kind == annals.Person) {
		return false
	}
	first, last, next := NameFrom(s, k)
	if first > last || entity.NameAt(s, first) == 0 || !called && entity.KindOf(s, first, last) != annals.Organization {
		return false
	}
	x := s.TimeAt(min(next, len(t)-1))
	if x != nil && x.First != next {
		x = nil
	}
	if x == nil && next < len(t) && t[next].Text != "," && t[next].Text != "." && t[next].Text != ";" && t[next].Text != "–" {
		return false
	}
	e, _ := entity.Lookup(s.Doc, s.Text(begin, i-1))
	if e == nil {
		e = &document.Entity{Kind: kind}
	}
	from := begin
	if from > 0 && t[from-1].Tag == "DT" {
		from--
	}
	subject := document.Mention{Start: t[from].Start, End: t[i-1].End, Entity: e}
	c := document.NewCandidate(annals.TypeRenaming, ruleLater, 0.75)
	c.Add(annals.RoleSubject, subject)
	c.Add(annals.RoleTo, document.Mention{Start: t[first].Start, End: t[last].End, Entity: e})
	if x != nil {
		c.Time = x.ForEvent()
	}
	s.Candidates = append(s.Candidates, c)
	namedToo(s.Doc, e, s.Text(begin, i-1), s.Text(first, last))
	return true
}

// laterLead is the token after the words from token k on that say that a later name follows, -1 where there are none; called
// tells that a participle does: "later renamed as".
func laterLead(s *document.Sentence, k int) (next int, called bool) {
	t := s.Tokens
	if k+1 >= len(t) || !nowWords[t[k].Lower] && (t[k].Lower == "then" || !afterwards[t[k].Lower]) {
		return -1, false
	}
	k++
	if !renamedWords[t[k].Lower] && (t[k].Lower != "known" && t[k].Lower != "called" || t[k-1].Lower == "then") {
		return k, false
	}
	if k++; k < len(t) && (t[k].Lower == "as" || t[k].Lower == "to") {
		k++
	}
	return k, true
}

// renamedWords are the participles before a name that something got later.
var renamedWords = wordlist.Set("renamed named rebranded retitled redesignated restyled re-named re-branded")

// onlyNamed reports whether nothing but a name and a date follow the verb at token i, so that the name is what its
// subject got, whatever the parser took the verb for: "founded in 1990 and renamed the Centre Party in 1995", "the
// League, renamed the Centre Party, won".
func onlyNamed(s *document.Sentence, i int, o document.Chunk) bool {
	t := s.Tokens
	first := o.First
	if t[first].Tag == "DT" && first < o.Last {
		first++
	}
	if n := entity.NameAt(s, first); n == 0 || first+n-1 < o.Last || t[i].Tag != "VBD" && t[i].Tag != "VBN" {
		return false
	}
	end := o.Last + 1
	if end < len(t) && s.TimeAt(end) != nil {
		end = s.TimeAt(end).Last + 1
	}
	return end >= len(t) || t[end].Text == "," || t[end].Text == "." || t[end].Text == ";" || t[end].Tag == "CC"
}

// renamedAs reads the name of tokens first through last as one that the subject came to have, where the words before
// the participle i say so: "became known as", "came to be called", "now known as". It reports whether it did.
func renamedAs(s *document.Sentence, i int, subject document.Mention, first, last int) bool {
	t := s.Tokens
	switch e := subject.Entity; {
	case document.IsAbbreviation(s.Text(first, last)):
		return false
	case e != nil && (e.Kind == annals.Organization || e.Kind == annals.State || e.Kind == annals.Place):
	case !groupEnds(s, subject.End):
		return false
	}
	k := i - 1
	for k > 0 && (t[k].IsAdverb() && !nowWords[t[k].Lower] && !afterwards[t[k].Lower] ||
		t[k].Lower == "be" || t[k].Lower == "to") {
		k--
	}
	if verbs := document.VerbBase(t[k]); verbs != "become" && verbs != "come" && !nowWords[t[k].Lower] &&
		(t[k].Lower == "then" || !afterwards[t[k].Lower] || t[k].Lower == "since") {
		return false
	} else if verbs != "become" && verbs != "come" && !namedAt(s, subject) {
		return false // "the organization now known as the Centre Party", "it is now known as the Centre Party"
	}
	renaming(s, "renaming.known", i, subject, document.Mention{}, first, last)
	return true
}

// namedAt reports whether a name of what it stands for ends a filler.
func namedAt(s *document.Sentence, m document.Mention) bool {
	for i, x := range s.Tokens {
		if x.End == m.End {
			n := s.MentionAt(i)
			return m.End > m.Start && x.IsUpper() && n != nil && !n.Anaphor && !n.Modifier
		}
	}
	return false
}

// changedName reads "changed its name from X to Y", "changed the name of X to Y", "adopted the name Y" at the verb i.
func changedName(s *document.Sentence, i int) {
	t := s.Tokens
	name, ok := nameAfter(s, i)
	if !ok {
		return
	}
	var subject, from document.Mention
	if name < 0 {
		subject, ok = nameOwner(s, i)
		name = i
	} else {
		subject, ok = nameChanger(s, i, name)
	}
	if !ok {
		return
	}
	base := document.VerbBase(t[i])
	j := name + 1
	for j < len(t) {
		switch w := t[j].Lower; {
		case w == "of" && name != i:
			c := s.ChunkAt(j + 1)
			if c == nil || c.First != j+1 {
				return
			}
			if f, l, _ := NameFrom(s, j+1); f <= l && (base == "adopt" || base == "take") {
				renaming(s, "renaming.changed", i, subject, from, f, l)
				return
			}
			subject = s.ChunkMention(*c)
			j = c.Last + 1
			continue
		case w == "from":
			f, l, next := NameFrom(s, j+1)
			if f > l {
				return
			}
			from = document.Mention{Start: t[f].Start, End: t[l].End}
			j = next
			continue
		case s.TimeAt(j) != nil:
			j = s.TimeAt(j).Last + 1
			continue
		}
		break
	}
	if j < len(t) && (t[j].Lower == "to" || t[j].Lower == "into" || t[j].Lower == "as" || t[j].Lower == "for" && exchanging[base]) {
		j++
	} else if j+1 < len(t) && t[j].Text == "," && name > i+2 && t[name-1].Lower == "new" && entity.NameAt(s, j+1) > 0 {
		j++ // "adopted a new name, NAME"
	} else if base != "adopt" && base != "take" && base != "assume" {
		return
	}
	first, last, _ := NameFrom(s, j)
	if first > last || subject.Entity == nil && subject.End == 0 {
		return
	}
	renaming(s, "renaming.changed", i, subject, from, first, last)
}

// exchanging are the verbs by which one gets what stands after "for".
var exchanging = wordlist.Set("swap exchange")

// nameAfter is the noun "name" that the verb at token i may change, -1 for none; not ok where another verb stands before
// one.
func nameAfter(s *document.Sentence, i int) (name int, ok bool) {
	for k := i + 1; k < len(s.Tokens) && k < i+8; k++ {
		if x := s.Tokens[k]; x.Lower == "name" || x.Lower == "names" {
			return k, true
		} else if x.IsVerb() && k > i+1 {
			return -1, false
		}
	}
	return -1, true
}

// aboutOrganization is what the text is about where that is an organization, else nil.
func aboutOrganization(s *document.Sentence) *document.Entity {
	if e := About(s); e != nil && e.Kind == annals.Organization {
		return e
	}
	return nil
}

// nameOwner is whose name the verb at token i says was changed, where "name" is its subject: "the name of the League was
// changed", "the company name was changed"; without an owner that of what the text is about: "In 1988 the name was changed
// to".
func nameOwner(s *document.Sentence, i int) (document.Mention, bool) {
	t := s.Tokens
	p := predicate.SubjectFor(s, i)
	if p.Head < 0 || t[p.Head].Lower != "name" || p.Last >= i {
		return document.Mention{}, false
	}
	if owner := OwnerMention(s, p.First, predicate.PhraseWith(s, p.Last, "of")); owner.Entity != nil {
		return owner, true
	}
	about, m := aboutOrganization(s), document.Mention{Start: t[p.First].Start, End: t[p.First].Start}
	m.Entity = about
	switch {
	case about == nil:
		return m, false
	case p.First == p.Head-2 && t[p.First].Tag == "DT" && document.GroupWords[t[p.Head-1].Lower]:
		m.End = t[p.Head-1].End
		return m, true
	}
	return m, t[p.First].Lower == "the" && p.First == p.Head-1 && (p.Last+1 == len(t) || t[p.Last+1].Lower != "of")
}

// nameChanger is whose name the verb at token i changes, where the noun "name" at a token is its object: its subject's, or
// that of whom the phrase of the noun names: "permission to change its name", "changed the party name".
func nameChanger(s *document.Sentence, i, name int) (subject document.Mention, ok bool) {
	t := s.Tokens
	if p := predicate.SubjectFor(s, i); p.Head >= 0 {
		subject = s.FillerOf(p)
	}
	c := s.ChunkAt(name)
	if c == nil {
		return subject, true
	}
	if c.First > i && t[c.First-1].Tag == "IN" && !s.IsRel(name, "obj") {
		return subject, false // "takes money in the name of the Front"
	}
	if c.First < name-1 && name == c.Head && t[c.First].Lower == "the" && document.GroupWords[t[name-1].Lower] {
		about := aboutOrganization(s)
		if about == nil || c.First != name-2 {
			return subject, false
		}
		subject = document.Mention{Start: t[c.First].Start, End: t[name-1].End, Entity: about}
	}
	if subject.Entity == nil || t[i].Tag == "VB" {
		if m := OwnerMention(s, c.First, name); m.Entity != nil {
			subject = m
		}
	}
	return subject, true
}

// OwnerMention is the mention among tokens first through last that owns what the phrase names.
func OwnerMention(s *document.Sentence, first, last int) document.Mention {
	for k := first; k <= last; k++ {
		if m := s.MentionAt(k); m != nil {
			begin := m.First
			if begin > first && s.Tokens[begin-1].Tag == "DT" {
				begin--
			}
			return document.Mention{Start: s.Tokens[begin].Start, End: s.Tokens[m.Last].End, Entity: m.Entity}
		}
	}
	return document.Mention{}
}

// renaming keeps that the subject took the name of tokens first through last.
func renaming(s *document.Sentence, rule string, verb int, subject, from document.Mention, first, last int) {
	t := s.Tokens
	c := document.NewCandidate(annals.TypeRenaming, rule, 0.8)
	c.Verb = t[verb].Start
	c.Cover(t[verb].Start, t[verb].End)
	if subject.Entity == nil && subject.End > subject.Start && groupEnds(s, subject.End) &&
		entity.HeadKind(t[first:last+1]) != annals.Person {
		// "The unit was renamed the Coast Guard": who it is, the new name tells.
		subject.Entity = entity.Named(s.Doc, s.Text(first, last), annals.Organization)
	}
	c.Add(annals.RoleSubject, subject)
	if from.End > from.Start {
		c.Add(annals.RoleFrom, from)
	}
	c.Add(annals.RoleTo, document.Mention{Start: t[first].Start, End: t[last].End, Entity: subject.Entity})
	p := predicate.Read(s, verb)
	x := predicate.LeadingTime(s, p.First)
	for k := range s.Times {
		if y := &s.Times[k]; x == nil && y.First > verb && y.First <= last+2 && !y.Modifier {
			x = y
		}
	}
	if v := s.ClauseVerb(verb); x == nil && v >= 0 && v < verb {
		x = predicate.LeadingTime(s, predicate.VerbGroupStart(s, v))
		if y := predicate.TimeAfter(s, v+1); x == nil && y != nil && y.Last < verb && !y.Modifier {
			x = y // "left in 2003, changing its name to Y", "voted in 1999 to rename it Y"
		}
	}
	if x != nil {
		c.Time = x.ForEvent()
	} else {
		c.Time = edtf.Value{}
	}
	predicate.Stance(s, c, p)
	s.Candidates = append(s.Candidates, c)
	if subject.Entity != nil && c.Stance == annals.Asserted {
		takeName(s.Doc, subject, s.Text(first, last))
	}
}

// takeName gives who was renamed its new name. Whom the text knows by that name already is the same where the text names who was
// renamed; where it only speaks of it, whom it means may be mistaken, and the name stays with its bearer.
func takeName(d *document.Document, renamed document.Mention, name string) {
	e := renamed.Entity.Canonical()
	bearer, _ := entity.Lookup(d, name)
	if bearer == nil || bearer.Canonical() == e {
		entity.AddName(d, e, name)
		return
	}
	old := strings.TrimPrefix(strings.TrimPrefix(d.Text[renamed.Start:max(renamed.Start, renamed.End)], "the "), "The ")
	if bearer = bearer.Canonical(); e.HasName(old) && e.Ref == "" && bearer.Ref == "" && bearer.Kind == e.Kind {
		if bearer == d.Main {
			e, bearer = bearer, e
		}
		entity.Merge(d, e, bearer)
	}
}
