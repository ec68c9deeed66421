package coref

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/predicate"
	"annals/internal/extract/wordlist"
)

// resolver gives pronouns and descriptions the entity that they stand for, reading on from what was named before. It is
// a row of deterministic sieves: the clause's own subject, what was spoken of last, the document's main subject.
type resolver struct {
	d *document.Document
	s *document.Sentence
	// index is the sentence's number.
	index int
	// spoken are the places where the text spoke of entities so far, in order.
	spoken []spoken
	// subjects are the entities that the main clauses of the sentences so far are about; nil where they stand for none.
	subjects []*document.Entity
	// together are the entities that those clauses are about together, by the sentence.
	together map[int]*document.Entity
	// ahead are the names of the sentence that were not yet read.
	ahead []document.EntityMention
	// entry is whom the entry of a biographical dictionary is about that is being read, nil for none.
	entry *document.Entity
	// hero is the person of whom the text tells without an introduction, nil for none.
	hero *document.Entity
	// land is the state that the text names oftener than all others together, nil for none.
	land *document.Entity
	// unknown gives for a noun the sentence in which it last spoke of something that the text does not name.
	unknown map[string]int
	// parties are those to the case that the text tells of.
	parties document.Parties
	// twain are of whom "the former" spoke last, and the other; nil for none.
	twain *twain
	// of are the organizations that persons are told to lead or belong to, by the person.
	of map[*document.Entity]*document.Entity
	// said are the persons who are told to be what a noun says, by the noun: "lawyer".
	said map[string][]*document.Entity
	// meant are whom the text has called "the party" and the like, where its main subject is not known to be one.
	meant map[string]*document.Entity
}

// spoken is one place where the text spoke of an entity.
type spoken struct {
	entity *document.Entity
	// sentence is the sentence's number, and last the last token there.
	sentence, last int
	// subject tells that it was the subject of a clause, modifier that it only described another noun.
	subject, modifier bool
	// pronoun tells that a pronoun did, as of whom the text goes on about.
	pronoun bool
	// under tells that this clause hangs on another.
	under bool
	// article tells that the text put "the" before the name.
	article bool
	// author tells that the sentence is told by it: "according to the Front".
	author bool
}

// Resolve reads the document's sentences in order.
func Resolve(d *document.Document) {
	r := &resolver{d: d, together: map[int]*document.Entity{}, hero: entity.Hero(d), land: entity.Prevalent(d),
		unknown: map[string]int{}, meant: map[string]*document.Entity{}, of: map[*document.Entity]*document.Entity{},
		said: map[string][]*document.Entity{}}
	main, heads := d.Main, entryHeads(d)
	for n, s := range d.Sentences {
		if d.Main = main; heads[n] != nil {
			d.Main, s.EntryOf = heads[n], heads[n]
		}
		r.s, r.index = s, n
		if s.Headword != nil {
			r.entry = s.Headword.Entity.Canonical()
		}
		r.sentence()
	}
	d.Main = main
	d.Parties = r.parties
}

// sentence resolves the pronouns and descriptions of one sentence from left to right.
func (r *resolver) sentence() {
	s := r.s
	names := s.Mentions
	s.Mentions = nil
	for i := 0; i < len(s.Tokens); {
		var m document.EntityMention
		ok := false
		if m, ok = r.litigant(i); ok {
			for len(names) > 0 && names[0].First <= m.Last {
				names = names[1:]
			}
		} else if len(names) > 0 && names[0].First <= i {
			m, ok = names[0], true
			names = names[1:]
		} else {
			r.ahead = names
			m, ok = r.anaphor(i)
			switch {
			case !ok || len(names) == 0 || names[0].First > m.Last:
			case m.Entity == r.d.Main && names[0].Last == m.Last && onlyTitle(names[0].Entity):
				names = names[1:] // "the Governor"
			default:
				ok = false
			}
		}
		if !ok {
			i++
			continue
		}
		s.Mentions = append(s.Mentions, m)
		head := m.Last
		if c := s.ChunkAt(m.Last); c != nil && !m.Modifier {
			head = c.Head
		}
		x := spoken{entity: m.Entity, sentence: r.index, last: m.Last, modifier: m.Modifier,
			pronoun: m.Anaphor && m.First == m.Last && dismissal(s, m.First) < 0}
		x.author = authors(s, &m)
		x.article = !m.Anaphor && m.First > 0 && s.Tokens[m.First-1].Lower == "the"
		if at := entity.HeadOf(s, &m); !m.Modifier {
			x.subject = s.IsRel(head, "nsubj") || !m.Anaphor && (entity.IsSubject(s, &m) || besideSubject(s, at))
			x.under = s.IsRel(s.Head(at), "advcl", "acl:relcl", "ccomp")
		}
		r.spoken = append(r.spoken, x)
		i = max(i, m.Last) + 1
	}
	r.hearParties()
	r.hearPosts()
	r.hearNouns()
	r.subjects = append(r.subjects, r.mainSubject())
	if e := r.joint(rootSubject(s)); e != nil {
		r.together[r.index] = e
	}
}

// previous is the sentence before in the same paragraph, nil for none.
func (r *resolver) previous() *document.Sentence {
	if r.index > 0 && r.d.Sentences[r.index-1].Block == r.s.Block {
		return r.d.Sentences[r.index-1]
	}
	return nil
}

// besideSubject reports whether token i, the head of a name, says who the noun before it is, a subject that is no
// person's: "its chairman, Juan Santos, said", not "his brother, Juan Santos, said".
func besideSubject(s *document.Sentence, i int) bool {
	noun := s.Head(i)
	if !s.IsRel(i, "appos") || !s.IsRel(noun, "nsubj") || relatives[s.Tokens[noun].Lower] {
		return false
	}
	of := s.Dependent(noun, "nmod:poss")
	if of < 0 {
		return true
	}
	m := s.MentionAt(of)
	return m != nil && (m.Entity.Kind == annals.Organization || m.Entity.Kind == annals.State)
}

// relatives are nouns for whom a text names as somebody's, and rarely goes on about.
var relatives = wordlist.Set("father mother brother sister son daughter wife husband widow cousin uncle aunt nephew niece")

// authors reports whether the name is that of whoever tells what the sentence says: "according to the Front".
func authors(s *document.Sentence, m *document.EntityMention) bool {
	k := m.First - 1
	for k > 0 && (s.Tokens[k].Tag == "DT" || s.Tokens[k].IsAdjective()) {
		k--
	}
	return k > 0 && s.Tokens[k].Lower == "to" && s.Tokens[k-1].Lower == "according"
}

// mainSubject is the entity that the sentence's main clause is about, or, where somebody without a name says it, what
// is said first: "Peru has armed the Front, guests said".
func (r *resolver) mainSubject() *document.Entity {
	s := r.s
	if e := entityAt(s, rootSubject(s)); e != nil {
		return e
	}
	if i := s.Root(); i >= 0 {
		if k := s.Dependent(i, "ccomp"); k >= 0 && k < i {
			return entityAt(s, s.SubjectAt(k))
		}
	}
	return nil
}

// entityAt is the entity that the noun or pronoun at token i stands for, through a relative pronoun or the noun that
// says what it is; nil for none.
func entityAt(s *document.Sentence, i int) *document.Entity {
	if i < 0 {
		return nil
	}
	if a := s.Antecedent(i); a >= 0 {
		i = a
	}
	if m := s.MentionAt(i); m != nil && !m.Modifier {
		return m.Entity
	}
	if a := s.Dependent(i, "appos"); a > i && s.Tokens[i].Tag == "NN" {
		if m := s.MentionAt(a); m != nil && !m.Anaphor && !m.Modifier {
			return m.Entity // "its chairman, Juan Santos,"
		}
		if m := s.MentionAt(a - 1); m != nil && !m.Anaphor && m.Last == a-1 && m.Entity.Kind != annals.Person &&
			document.GroupWords[s.Tokens[a].Lower] {
			return m.Entity // "its successor, the Comunes party,"
		}
	}
	if c := s.ChunkAt(i); c != nil && c.Head == i {
		return s.DefinedBy(document.Phrase{First: c.First, Last: c.Last, Head: c.Head})
	}
	return nil
}

// anaphor resolves the pronoun or description at token i.
func (r *resolver) anaphor(i int) (document.EntityMention, bool) {
	m := document.EntityMention{First: i, Last: i, Anaphor: true}
	switch w := r.s.Tokens[i].Lower; w {
	case "it", "itself":
		m.Entity = r.it(i, w == "itself")
	case "its":
		m.Entity, m.Modifier = r.thing(i, true), true
	case "he", "him", "himself":
		m.Entity = r.he(i)
	case "she", "herself":
		m.Entity = r.person(i, "she")
	case "his":
		m.Entity, m.Modifier = r.owner(i, "he"), true
		r.meanParty(&m)
	case "her":
		m.Entity, m.Modifier = r.owner(i, "she"), r.s.Tokens[i].Tag == "PRP$"
		r.meanParty(&m)
	case "i", "me", "myself":
		m.Entity = predicate.Myself(r.s)
	case "my":
		m.Entity, m.Modifier = predicate.Myself(r.s), true
	case "we", "us", "ourselves":
		m.Entity = predicate.Ourselves(r.s, i)
	case "our":
		if e := r.mourned(i); e != nil {
			m.Last, m.Entity = i+1, e
			return m, true
		}
		m.Entity, m.Modifier = predicate.Ourselves(r.s, i), true
	case "they", "them", "themselves":
		m.Entity = r.others(i, r.several(i))
	case "their":
		m.Entity, m.Modifier = r.others(i, r.several(i)), true
	case "whose":
		if a := r.s.Antecedent(i); a >= 0 {
			m.Entity, m.Modifier = entityAt(r.s, a), true
		}
	case "both", "all":
		if m, ok := r.pair(i); ok {
			return m, ok
		}
		return r.counted(i)
	case "the", "this", "that", "these", "those":
		return r.definite(i)
	}
	return m, m.Entity != nil
}

// it is what "it" or, as a reflexive, "itself" at token i stands for; nil where it stands for nothing.
func (r *resolver) it(i int, reflexive bool) *document.Entity {
	switch s := r.s; {
	case i == 0 && s.Lead != nil:
		return r.leadSubject()
	case entity.IsSilent(s.Tokens[i]):
		return r.d.Main
	case Expletive(s, i) || sameObject(s, i):
		return nil
	default:
		if e := r.thing(i, reflexive); e == nil || !r.doneBy(i, e) {
			return e
		}
		return nil // "it was rejected by the Front": another
	}
}

// he is whom "he" or "him" at token i stands for; the unsaid one of a career's lines for whoever held the post.
func (r *resolver) he(i int) *document.Entity {
	if entity.IsSilent(r.s.Tokens[i]) {
		return r.postholder()
	}
	return r.person(i, "he")
}

// definite resolves the phrase that begins with "the", "this" or their like at token i: "the latter", "these two parties",
// "the group".
func (r *resolver) definite(i int) (document.EntityMention, bool) {
	if e := r.formerOrLatter(i); e != nil {
		return document.EntityMention{First: i, Last: i + 1, Entity: e, Anaphor: true}, true
	}
	if pair, ok := r.pair(i); ok {
		return pair, true
	}
	if all, ok := r.counted(i); ok {
		return all, true
	}
	t := r.s.Tokens
	if t[i].Tag != "DT" || i+1 == len(t) || t[i].Lower == "these" || t[i].Lower == "those" {
		return document.EntityMention{}, false
	}
	if m, ok := r.tail(i); ok {
		return m, true
	}
	if m, ok := r.resolveDescription(i); ok {
		return m, true
	}
	return r.fighters(i)
}
