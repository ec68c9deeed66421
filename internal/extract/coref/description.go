package coref

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
	"annals/internal/extract/wordlist"
)

// otherAdjectives say that a description means another thing than the one spoken of, or one of several.
var otherAdjectives = lists["other"]

// governmentNouns are nouns by which a text speaks of the state that it is about.
var governmentNouns = wordlist.Set("government authorities regime country nation")

// organAdjectives are the adjectives that say no more of a government than that it is the state's.
var organAdjectives = wordlist.Set("central federal national")

// companyNouns are nouns by which a text speaks of a company.
var companyNouns = wordlist.Set("company firm corporation bank")

// description is a noun phrase by which a text may speak again of whom it has named: "the group", "the new rebel army's".
type description struct {
	// determiner is the token of "the", "this" or "that", and noun the one of the noun.
	determiner, noun int
	// adjectives are the words between that may tell one such thing from another.
	adjectives []lang.Token
	// owner tells that the noun owns what follows: "the group's members".
	owner bool
}

// resolveDescription resolves "the group" and its like at token i, the determiner.
func (r *resolver) resolveDescription(i int) (document.EntityMention, bool) {
	d, ok := r.descriptionAt(i)
	if !ok {
		return document.EntityMention{}, false
	}
	noun := r.s.Tokens[d.noun]
	m := document.EntityMention{First: i, Last: d.noun, Anaphor: true, Modifier: d.owner}
	alike := func(x lang.Token) bool { return r.describesAlike(x, noun.Lower) }
	if noun.Lower == "army" && slices.ContainsFunc(d.adjectives, alike) {
		m.Entity = r.d.Main
		return m, true
	}
	if e := r.besideName(d); e != nil {
		m.Entity = e
		call(e, noun.Lower)
		return m, true
	}
	if !d.owner && boundByComplement(r.s, d.noun) {
		return document.EntityMention{}, false
	}
	m.Entity = r.described(noun, d.adjectives)
	if (len(d.adjectives) == 0 || r.s.Tokens[i].Lower == "this") && !noun.IsUpper() {
		if e := r.pointedAt(d, m.Entity); e != nil {
			m.Entity = e
		}
		if w := noun.Lower; document.GroupWords[w] && (m.Entity == nil || r.goesOn(w, m.Entity)) {
			m.Entity, r.unknown[w] = nil, r.index
		}
	}
	if m.Entity == nil || !d.owner && r.bindsItself(m.Entity, d.noun) {
		return m, false
	}
	call(m.Entity, noun.Lower)
	return m, true
}

// besideName is the organization right after whose name a description goes on to say what it is: "praised Red Front, the
// party that Juan Santos led"; nil for none.
func (r *resolver) besideName(d description) *document.Entity {
	s, n := r.s, len(r.spoken)-1
	if d.owner || n < 0 || d.determiner < 2 || s.Tokens[d.determiner-1].Text != "," || !s.IsRel(d.noun, "appos") ||
		!document.GroupWords[s.Tokens[d.noun].Lower] {
		return nil
	}
	name := r.spoken[n]
	if name.sentence != r.index || name.last != d.determiner-2 || name.modifier || name.pronoun || s.Head(d.noun) > name.last ||
		name.entity.Kind != annals.Organization && name.entity.Kind != "" {
		return nil
	}
	return name.entity
}

// call notes that a description speaks of the entity by the noun, which tells that it is an organization where nothing
// else does.
func call(e *document.Entity, noun string) {
	if !document.GroupWords[noun] {
		return
	}
	if e.Kind == "" && !e.Settled {
		e.Kind, e.Settled = annals.Organization, true
	}
	if e.Called == nil {
		e.Called = map[string]bool{}
	}
	e.Called[noun] = true
}

// descriptionAt is the description that begins with the determiner at token i; not where it is long, or its adjectives tell
// of another than the one spoken of: "the other group", "the Peruvian army", "the hospital staff".
func (r *resolver) descriptionAt(i int) (description, bool) {
	t := r.s.Tokens
	c := r.s.ChunkAt(i)
	if c == nil || c.First != i {
		return description{}, false
	}
	d := description{determiner: i, noun: c.Head}
	for k := i + 1; k <= c.Last; k++ {
		if t[k].Tag == "POS" {
			d.noun, d.owner = k-1, true
			break
		}
	}
	if k := r.ownerAt(i, c); k >= 0 {
		d.noun, d.owner = k, true
	}
	longest := 3
	if i+1 < len(t) && t[i+1].Lower == "newly" {
		longest = 5 // "the newly formed left-wing group"
	}
	if d.noun <= i || d.noun-i > longest {
		return description{}, false
	}
	noun := t[d.noun].Lower
	for k := i + 1; k < d.noun; k++ {
		if t[k].Lower == "new" && k == i+1 && (t[i].Lower == "the" && r.isNew(noun) || r.formed(noun) != nil) {
			continue
		}
		alike := t[k].Kind == lang.Word && !t[k].IsUpper() && r.describesAlike(t[k], noun)
		if otherAdjectives[t[k].Lower] || t[k].Kind != lang.Word || entity.DemonymLength(t, k) > 0 ||
			t[k].IsNoun() && !alike {
			return description{}, false
		}
		d.adjectives = append(d.adjectives, t[k])
	}
	return d, true
}

// ownerAt is the token of the noun in a phrase from token i on by which the text speaks of an organization of which the head
// tells somebody or something: "the party leader", "the union congress"; -1 for none.
func (r *resolver) ownerAt(i int, c *document.Chunk) int {
	t, k := r.s.Tokens, i+1
	if k >= c.Head || k+1 != c.Head || t[i].Lower != "the" || t[k].Tag != "NN" || t[k].IsUpper() || !owners[t[k].Lower] {
		return -1
	}
	if w := t[c.Head].Lower; t[c.Head].IsUpper() || document.GroupWords[w] || generic[w] {
		return -1
	}
	return k
}

// owners are the nouns for organizations that stand before nouns for what they have, and generic nouns of such phrases that
// speak of no one organization: "the party system".
var (
	owners  = lists["owner"]
	generic = lists["generic"]
)

// boundByComplement reports whether what follows the noun at token i tells of another than it would speak of alone: "the
// group of the Centre Party" in a parliament is not the party, nor the board of directors the company, nor the alliance with
// Peru a body; and the organization of games is something done.
func boundByComplement(s *document.Sentence, i int) bool {
	if i+1 >= len(s.Tokens) {
		return false
	}
	t, w := s.Tokens[i+1:], s.Tokens[i].Lower
	switch t[0].Lower {
	case "with", "between":
		return relations[w]
	case "of":
		if len(t) < 2 {
			return false
		}
		named := t[1]
		if named.Tag == "DT" && len(t) > 2 {
			named = t[2]
		}
		return governmentNouns[w] || holders[w] || entity.PlaceNouns[w] || w == "organization" || w == "organisation" ||
			document.GroupWords[w] && (named.IsUpper() || organOf[named.Lower])
	case "and", "or":
		// "the organization and conduct of games" are two doings.
		return len(t) > 2 && t[1].Tag == "NN" && t[2].Lower == "of" && !entity.PersonNouns[t[1].Lower] && !holders[t[1].Lower]
	}
	return false
}

// pointedAt is whom a description without adjectives speaks of by its determiner, where its noun speaks of the one
// found: "this group", "the new party"; nil where that does not tell.
func (r *resolver) pointedAt(d description, found *document.Entity) *document.Entity {
	t, noun := r.s.Tokens, r.s.Tokens[d.noun].Lower
	new := t[d.determiner+1].Lower == "new" && d.noun > d.determiner+1
	switch determiner := t[d.determiner].Lower; {
	case new:
		return r.formed(noun)
	case determiner == "this":
		return r.justNamed(noun)
	case determiner == "that" &&
		(document.GroupWords[noun] || nouns.Kind(noun) == annals.Organization || entity.Businesses[noun]):
		if e := r.lastBody(d.determiner); e != nil {
			return e
		}
		return r.lastSuch(noun)
	case determiner == "the":
		if e := r.introduced(true); e != nil && isA(e, noun) {
			return e
		}
		if e := r.rival(noun); e != nil && e != r.d.Main && found == r.d.Main {
			return e
		}
	}
	return nil
}

// relations are the nouns for a body that "with" or "between" makes one for what holds between two: "the alliance with
// Peru".
var relations = wordlist.Set("association alliance coalition partnership union league pact")

// organOf are the nouns for the persons of whom a board or council of somebody is made.
var organOf = wordlist.Set("directors trustees governors ministers elders regents commissioners managers deputies " +
	"representatives")

// lastBody is the body that the sentence names last before token i, which "that group" stands for: "the Front, founded
// by members of the League who opposed that group's truce". Nil for none.
func (r *resolver) lastBody(i int) *document.Entity {
	for k := len(r.s.Mentions) - 1; k >= 0; k-- {
		m := &r.s.Mentions[k]
		if e := m.Entity; m.Last < i && !m.Modifier && (e.Kind == annals.Organization || e.Kind == "" && !entity.MayBePerson(e)) {
			return e
		}
	}
	return nil
}

// formed is what "the new NOUN" speaks of: the organization, of which the noun may speak, that this sentence or the three before
// in the paragraph told to have been formed, or which others became; nil for none and for two.
func (r *resolver) formed(w string) *document.Entity {
	if !document.GroupWords[w] {
		return nil
	}
	var only *document.Entity
	for n := r.index; n >= max(0, r.index-3) && r.d.Sentences[n].Block == r.s.Block && only == nil; n-- {
		s := r.d.Sentences[n]
		for k := range s.Mentions {
			m := &s.Mentions[k]
			e := m.Entity
			if m.Anaphor || m.Modifier || e == only || e.Kind != annals.Organization && e.Kind != "" ||
				e.Ref != "" || len(e.Together) > 0 || !couldBe(e, w) || headsOther(e, w) || !isFormed(s, m) {
				continue
			}
			if only != nil {
				return nil
			}
			only = e
		}
	}
	return only
}

// isFormed reports whether the sentence tells that what the mention names came to be: "formed the League", "merged to form the
// League", "merged into the League".
func isFormed(s *document.Sentence, m *document.EntityMention) bool {
	head := entity.HeadOf(s, m)
	v := s.Head(head)
	if v < 0 {
		return false
	}
	if s.IsRel(head, "obj", "nsubj:pass") && forming[s.Tokens[v].Lemma] {
		return true
	}
	k := m.First - 1
	if k > 0 && s.Tokens[k].Lower == "the" {
		k--
	}
	return s.IsRel(head, "obl") && becoming[s.Tokens[v].Lemma] && k > 0 && s.Tokens[k].Lower == "into"
}

// becoming are the verbs by which several become one with "into".
var becoming = wordlist.Set("merge unite fuse amalgamate transform reorganize reorganise turn")

// justNamed is what "this NOUN" speaks of by what the sentence before says: the organization that it is about, or else names
// last, which is what the noun says. Nil where it is the main subject or nothing tells.
func (r *resolver) justNamed(w string) *document.Entity {
	before := r.previous()
	if before == nil || !document.GroupWords[w] {
		return nil
	}
	if e := r.subjects[r.index-1]; e != nil && (looseNouns[w] || isA(e, w)) && (e == r.d.Main && couldBe(e, w) ||
		couldPointAt(r.d.Main, e, w)) {
		return e
	}
	return r.lastSuch(w)
}

// lastSuch is the organization beside the main subject that the sentence before, of the same paragraph, names last of those
// that are what the noun says; nil for none.
func (r *resolver) lastSuch(w string) *document.Entity {
	before := r.previous()
	if before == nil || !document.GroupWords[w] {
		return nil
	}
	for k := len(before.Mentions) - 1; k >= 0; k-- {
		if m := &before.Mentions[k]; !m.Anaphor && !m.Modifier && couldPointAt(r.d.Main, m.Entity, w) {
			return m.Entity
		}
	}
	return nil
}

// couldPointAt reports whether "this NOUN" may speak of the organization, which is not the main subject.
func couldPointAt(main, e *document.Entity, w string) bool {
	return e != nil && e != main && e.Kind == annals.Organization && e.Ref == "" && (isA(e, w) || looseNouns[w])
}

// introduced is what the sentence before, of the same paragraph, names for the first time as what was formed there, or
// with an article by "a" where that may be; nil for none and for the main subject.
func (r *resolver) introduced(article bool) *document.Entity {
	before := r.previous()
	if before == nil {
		return nil
	}
	for k := len(before.Mentions) - 1; k >= 0; k-- {
		m := &before.Mentions[k]
		e := m.Entity
		if m.Anaphor || m.Modifier || e == r.d.Main || e.Ref != "" || e.Kind == annals.Person || e.Kind == annals.People ||
			e.Kind == annals.Place {
			continue
		}
		v := before.Head(m.Last)
		if !(article && m.First > 0 && (before.Tokens[m.First-1].Lower == "a" || before.Tokens[m.First-1].Lower == "an")) &&
			!(before.IsRel(m.Last, "obj", "nsubj:pass") && v >= 0 && forming[before.Tokens[v].Lemma] &&
				(article || !strings.HasPrefix(before.Tokens[v].Lemma, "organi"))) {
			continue
		}
		first := slices.IndexFunc(r.spoken, func(x spoken) bool { return x.entity == e })
		if first >= 0 && r.spoken[first].sentence == r.index-1 {
			return e
		}
	}
	return nil
}

// forming are the verbs by which an organization comes to be.
var forming = wordlist.Set("form create found establish launch organize organise set build make start")

// isNew reports whether "the new NOUN" speaks of the main subject, which the text is telling the beginnings of: the noun
// says what it is, and the text has not told of another new one just before.
func (r *resolver) isNew(noun string) bool {
	main := r.d.Main
	if main == nil || !document.GroupWords[noun] || companyNouns[noun] || !isA(main, noun) {
		return false
	}
	for n := max(0, r.index-2); n <= r.index; n++ {
		t := r.d.Sentences[n].Tokens
		for k := 1; k+1 < len(t); k++ {
			if t[k].Lower == "new" && t[k-1].Lower != "the" {
				for j := k + 1; j < len(t) && j < k+4; j++ {
					if t[j].Lower == noun {
						return false
					}
				}
			}
		}
	}
	return true
}

// bindsItself reports whether the description with its head at token i would make the subject of its own clause do something
// to itself: "it separated from that group". A clause says so by "itself".
func (r *resolver) bindsItself(e *document.Entity, i int) bool {
	s := r.s
	if !s.IsRel(i, "obj", "obl") || !s.Tokens[max(s.Head(i), 0)].IsVerb() {
		return false
	}
	subject := s.ClauseSubjectBefore(i)
	return subject >= 0 && entityAt(s, subject) == e && sameClause(s, subject, i)
}

// holders are the titles by which a text goes on to speak of whoever bears one.
var holders = lists["holder"]

// wordNouns are nouns for words, which a definition may be about: "X is the name of a party".
var wordNouns = wordlist.Set("name term word title abbreviation acronym label designation phrase expression part one")

// telling are the nouns by which a text speaks of one body of its sort among others of other sorts.
var telling = wordlist.Set("party army navy church union militia order league guard police alliance coalition federation " +
	"confederation bloc brigade")

// partNouns are nouns that more often mean a part of an organization, or its enemy.
var partNouns = wordlist.Set("army board cell commission committee council force front unit")

// mayBe reports whether the entity is an organization of which the noun may speak.
func mayBe(e *document.Entity, w string) bool {
	return len(e.Together) == 0 && couldBe(e, w) &&
		(e.Kind == annals.Organization || e.Kind == annals.Body && strings.HasPrefix(w, "organi"))
}

// partyNames are nouns that head the names of parties without saying that they are such: "the Christian Union".
var partyNames = wordlist.Set("union front league bloc congress action rally")

// headsOther reports whether a name of the entity says that it is another sort of organization than the noun does.
func headsOther(e *document.Entity, w string) bool {
	if isA(e, w) || looseNouns[w] || companyNouns[w] && entity.IsFirm(e) {
		return false
	}
	for _, n := range e.Names {
		for _, x := range lang.Tokens(n, 0, len(n)) {
			if x.Lower != w && nouns.Kind(x.Lower) != "" && e.Heads(x.Lower) && !entity.Kin[w][x.Lower] &&
				!(w == "party" && partyNames[x.Lower]) {
				return true
			}
		}
	}
	return false
}

// isA reports whether the definition or a name says that the entity is what the noun says.
func isA(e *document.Entity, w string) bool { return e.DefinedBy[w] || e.Heads(w) }

// looseNouns are nouns that may speak of any organization, whatever the text defines it to be.
var looseNouns = wordlist.Set("group organization organisation movement outfit network faction force")

// movingNouns are those of them by which nobody speaks of an office, and officialNouns the nouns that head the names of
// such.
var (
	movingNouns   = wordlist.Set("movement outfit faction force")
	officialNouns = lists["official"]
	// joinedNouns are those by which a text may speak of a commission or committee, and of nothing of a state's that
	// ministryNouns head.
	joinedNouns   = wordlist.Set("group network")
	ministryNouns = wordlist.Set("department ministry court tribunal directorate secretariat registry government administration " +
		"regime cabinet junta parliament legislature judiciary")
)

// isOffice reports whether a name of the entity is that of an office or of those who sit in one, by the nouns for such.
func isOffice(e *document.Entity, nouns map[string]bool) bool {
	return slices.ContainsFunc(e.Tokens(), func(t []lang.Token) bool {
		return slices.ContainsFunc(t, func(x lang.Token) bool { return nouns[x.Lower] && (len(t) == 1 || e.Heads(x.Lower)) })
	})
}

// isKin reports whether the noun is only akin to those that define the entity, so that it rather speaks of another that it
// names: "the charity" of an organization. Organizations in politics are called "the party" all the same.
func isKin(e *document.Entity, w string) bool {
	return w != "party" && !isA(e, w) && !looseNouns[w] && len(e.DefinedBy) > 0
}

// couldBe reports whether the noun may speak of the entity: it says what the entity is, or so little that it fits any.
func couldBe(e *document.Entity, w string) bool {
	switch {
	case !isA(e, w) && (movingNouns[w] && isOffice(e, officialNouns) || joinedNouns[w] && isOffice(e, ministryNouns)):
		return false
	case isA(e, w) || looseNouns[w]:
		return true
	case len(e.DefinedBy) == 0:
		return !partNouns[w]
	case companyNouns[w] && entity.IsFirm(e):
		return true
	}
	for n := range entity.Kin[w] {
		if isA(e, n) {
			return true
		}
	}
	return false
}

// describesAlike reports whether the noun at a token, which stands before another in a description, tells no other
// thing than the document's main subject: it is a word of its name, or says what such groups are: "the boat club" of
// the Lima Boat Club, "the rebel army".
func (r *resolver) describesAlike(modifier lang.Token, head string) bool {
	main := r.d.Main
	if main == nil || main.Kind != annals.Organization {
		return false
	}
	return main.Bears(modifier.Lower) && isA(main, head) && document.GroupWords[head] ||
		entity.Kin["alike"][modifier.Lower] && (looseNouns[head] || head == "army") && couldBe(main, "militia")
}
