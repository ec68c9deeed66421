package grammar

import (
	_ "embed"
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
	"annals/internal/extract/wordlist"
)

// otherAdjectives say that a description means another thing than the one spoken of, or one of several.
var otherAdjectives = lists["other"]

// governmentNouns are nouns by which a text speaks of the state that it is about.
var governmentNouns = wordlist.Set("government authorities regime country")

// organAdjectives are the adjectives that say no more of a government than that it is the state's.
var organAdjectives = wordlist.Set("central federal national")

// companyNouns are nouns by which a text speaks of a company.
var companyNouns = wordlist.Set("company firm corporation bank")

// description resolves "the group" and its like at token i, the determiner.
func (r *resolver) description(i int) (EntityMention, bool) {
	s := r.s
	t := s.Tokens
	c := s.ChunkAt(i)
	if c == nil || c.First != i {
		return EntityMention{}, false
	}
	// The noun may own what follows: "the group's members".
	last, owner := c.Head, false
	for k := i + 1; k <= c.Last; k++ {
		if t[k].Tag == "POS" {
			last, owner = k-1, true
			break
		}
	}
	if newly := i+1 < len(t) && t[i+1].Lower == "newly"; last <= i || last-i > 3 && !(newly && last-i < 6) {
		return EntityMention{}, false
	}
	var adjectives []lang.Token
	for k := i + 1; k < last; k++ {
		if t[k].Lower == "new" && k == i+1 && t[i].Lower == "the" && r.isNew(t[last].Lower) {
			continue
		}
		alike := t[k].Kind == lang.Word && !t[k].IsUpper() && r.describesAlike(t[k], t[last].Lower)
		if otherAdjectives[t[k].Lower] || t[k].Kind != lang.Word || demonymLength(t, k) > 0 ||
			strings.HasPrefix(t[k].Tag, "NN") && !alike {
			return EntityMention{}, false
		}
		if alike && t[last].Lower == "army" {
			return EntityMention{First: i, Last: last, Entity: r.d.Main, Anaphor: true, Modifier: owner}, true
		}
		adjectives = append(adjectives, t[k])
	}
	if !owner && last+2 < len(t) && t[last+1].Lower == "of" {
		named := t[last+2]
		if named.Tag == "DT" && last+3 < len(t) {
			named = t[last+3]
		}
		if governmentNouns[t[last].Lower] || holders[t[last].Lower] || placeNouns[t[last].Lower] || groupWords[t[last].Lower] && (named.IsUpper() || organOf[named.Lower]) {
			// "the group of the Centre Party" in a parliament is not the party, nor the board of directors the company.
			return EntityMention{}, false
		}
	}
	if !owner && last+1 < len(t) && relations[t[last].Lower] && (t[last+1].Lower == "with" || t[last+1].Lower == "between") {
		return EntityMention{}, false
	}
	e := r.described(t[last], adjectives)
	if w := t[last].Lower; len(adjectives) == 0 && !t[last].IsUpper() {
		if new := t[i+1].Lower == "new" && last > i+1; new || t[i].Lower == "this" {
			if o := r.justNamed(w, new); o != nil {
				e = o
			}
		} else if t[i].Lower == "that" {
			if o := r.lastBody(i); o != nil {
				e = o
			}
		} else if t[i].Lower == "the" {
			if o := r.introduced(true); o != nil && o.isA(w) {
				e = o
			}
		}
	}
	if w := t[last].Lower; groupWords[w] && len(adjectives) == 0 && !t[last].IsUpper() && (e == nil || r.goesOn(w, e)) {
		e, r.unknown[w] = nil, r.index
	}
	if e == nil || !owner && r.bindsItself(e, c.Head) {
		return EntityMention{}, false
	}
	return EntityMention{First: i, Last: last, Entity: e, Anaphor: true, Modifier: owner}, true
}

// relations are the nouns for a body that "with" or "between" makes one for what holds between two: "the alliance with
// Peru".
var relations = wordlist.Set("association alliance coalition partnership union league pact")

// organOf are the nouns for the persons of whom a board or council of somebody is made.
var organOf = wordlist.Set("directors trustees governors ministers elders regents commissioners managers deputies representatives")

// lastBody is the body that the sentence names last before token i, which "that group" stands for: "the Front, founded by members of the League
// who opposed that group's truce". Nil for none.
func (r *resolver) lastBody(i int) *Entity {
	for k := len(r.s.Mentions) - 1; k >= 0; k-- {
		m := &r.s.Mentions[k]
		if e := m.Entity; m.Last < i && !m.Modifier && (e.Kind == annals.Organization || e.Kind == "" && !e.mayBePerson()) {
			return e
		}
	}
	return nil
}

// justNamed is what "the new NOUN" or "this NOUN" speaks of by what the sentence before says: the organization that was
// formed there, which is what the noun says; for "this" the one that the sentence is about, or else names last. Nil
// where it is the main subject or nothing tells.
func (r *resolver) justNamed(w string, new bool) *Entity {
	if r.index == 0 || r.d.Sentences[r.index-1].Block != r.s.Block || !groupWords[w] {
		return nil
	}
	before := r.d.Sentences[r.index-1]
	fits := func(e *Entity) bool {
		return e != nil && e != r.d.Main && e.Kind == annals.Organization && e.Ref == "" &&
			(e.isA(w) || looseNouns[w] && !new)
	}
	if e := r.subjects[r.index-1]; e != nil && !new && looseNouns[w] && (e == r.d.Main && e.couldBe(w) || fits(e)) {
		return e
	}
	for k := len(before.Mentions) - 1; k >= 0; k-- {
		m := &before.Mentions[k]
		if m.Anaphor || m.Modifier || !fits(m.Entity) {
			continue
		}
		if v := before.head(m.Last); !new || before.isRel(m.Last, "obj", "nsubj:pass") && v >= 0 &&
			forming[before.Tokens[v].Lemma] {
			return m.Entity
		}
	}
	return nil
}

// introduced is what the sentence before, of the same paragraph, names for the first time as what was formed there, or with an
// article by "a" where that may be; nil for none and for the main subject.
func (r *resolver) introduced(article bool) *Entity {
	if r.index == 0 || r.d.Sentences[r.index-1].Block != r.s.Block {
		return nil
	}
	before := r.d.Sentences[r.index-1]
	for k := len(before.Mentions) - 1; k >= 0; k-- {
		m := &before.Mentions[k]
		e := m.Entity
		if m.Anaphor || m.Modifier || e == r.d.Main || e.Ref != "" || e.Kind == annals.Person || e.Kind == annals.People || e.Kind == annals.Place {
			continue
		}
		v := before.head(m.Last)
		if !(article && m.First > 0 && (before.Tokens[m.First-1].Lower == "a" || before.Tokens[m.First-1].Lower == "an")) &&
			!(before.isRel(m.Last, "obj", "nsubj:pass") && v >= 0 && forming[before.Tokens[v].Lemma] && (article || !strings.HasPrefix(before.Tokens[v].Lemma, "organi"))) {
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
	if main == nil || !groupWords[noun] || companyNouns[noun] || !main.isA(noun) {
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
func (r *resolver) bindsItself(e *Entity, i int) bool {
	s := r.s
	if !s.isRel(i, "obj", "obl") || !strings.HasPrefix(s.Tokens[max(s.head(i), 0)].Tag, "VB") {
		return false
	}
	subject := s.clauseSubjectBefore(i)
	return subject >= 0 && s.entityAt(subject) == e && s.sameClause(subject, i)
}

// described is the entity that "the NOUN" speaks of.
func (r *resolver) described(noun lang.Token, adjectives []lang.Token) *Entity {
	main := r.d.Main
	w := noun.Lower
	if noun.IsUpper() && !acronymNouns[w] {
		// "the Front", "the Party": only where a name has the word.
		if e := r.bearing(w); e != nil || !titles[w] || len(adjectives) > 0 {
			return e
		}
		return r.incumbent(w)
	}
	for _, a := range adjectives {
		// "the fascist group": one whose name says so.
		for _, e := range r.d.bearers[a.Lower] {
			if e.Kind == annals.Organization && e != main && groupWords[w] {
				return e
			}
		}
	}
	switch {
	case courtNouns[w] && r.d.court != nil && len(adjectives) == 0:
		return r.deciding(w)
	case governmentNouns[w] && (len(adjectives) == 0 || len(adjectives) == 1 && organAdjectives[adjectives[0].Lower]):
		if e := r.ruler(w); e != nil {
			return e
		}
		return r.home()
	case main != nil && !groupWords[w] && len(adjectives) == 0 && noun.Tag == "NN" && !wordNouns[w] &&
		main.Kind != annals.Person && main.Kind != annals.People && (main.defined[w] || main.endsIn(w)) && r.s != r.d.definition:
		return main // "the programme"
	case !groupWords[w] && len(adjectives) == 0 && noun.Tag == "NN" && kin[w] != nil && main != nil &&
		main.Kind == annals.Organization &&
		len(main.defined) > 0 && main.couldBe(w) && r.lastHeaded(w) == nil && r.s != r.d.definition:
		return main // "The list", of a party
	case holders[w] && !slices.ContainsFunc(adjectives, func(x lang.Token) bool { return !titleRanks[x.Lower] }):
		if e := r.titled(w, adjectives); e != nil || len(adjectives) > 0 {
			return e
		}
		return r.incumbent(w)
	case !groupWords[w] && nouns.Kind(w) == "":
		if len(adjectives) == 0 && noun.Tag == "NN" {
			return r.headedNear(w)
		}
		return nil
	}
	if main != nil && main.heads(w) {
		return main
	}
	if e := r.meant[w]; e != nil && len(adjectives) == 0 && e != main && r.distance(e) < 8 {
		return e // so the text has called it before
	}
	if e := r.lastHeaded(w); e != nil && len(adjectives) == 0 && main != nil && len(main.defined) == 0 && !main.heads(w) && !looseNouns[w] &&
		e.heads(w) && r.distance(main) >= r.distance(e) {
		// "Amnesty deplored the ban on the Democratic Party. The party": nothing says that Amnesty is one.
		r.meant[w] = e
		return e
	}
	if e := r.lastHeaded(w); e != nil && len(adjectives) == 0 &&
		(main == nil || !main.couldBe(w) || main.isKin(w) || e.heads(w) && r.distance(main) > r.distance(e)) {
		return e
	}
	if main != nil && groupWords[w] && (main.Kind == annals.Organization && main.couldBe(w) ||
		main.Kind == annals.Body && (main.isA(w) || strings.HasPrefix(w, "organi"))) {
		return main
	}
	if len(adjectives) == 0 && (telling[w] || main == nil && lists["telling-alone"][w] && noun.Tag == "NN") {
		if e := r.onlyHeaded(w); e != nil {
			return e
		}
	}
	if len(adjectives) == 0 && groupWords[w] && noun.Tag == "NN" {
		if e := r.onlyAround(w); e != nil {
			return e
		}
	}
	if len(adjectives) == 0 && placeNouns[w] && noun.Tag == "NN" {
		return r.settled(w)
	}
	return nil
}

// holders are the titles by which a text goes on to speak of whoever bears one.
var holders = lists["holder"]

// wordNouns are nouns for words, which a definition may be about: "X is the name of a party".
var wordNouns = wordlist.Set("name term word title abbreviation acronym label designation phrase expression part one")

// telling are the nouns by which a text speaks of one body of its sort among others of other sorts.
var telling = wordlist.Set("party army navy church union militia order league guard police alliance coalition federation confederation bloc brigade")

// partNouns are nouns that more often mean a part of an organization, or its enemy.
var partNouns = wordlist.Set("army board cell commission committee council force front unit")

// mayBe reports whether the entity is an organization of which the noun may speak.
func (e *Entity) mayBe(w string) bool {
	return len(e.members) == 0 && e.couldBe(w) &&
		(e.Kind == annals.Organization || e.Kind == annals.Body && strings.HasPrefix(w, "organi"))
}

// headsOther reports whether a name of the entity says that it is another sort of organization than the noun does.
func (e *Entity) headsOther(w string) bool {
	if e.isA(w) || looseNouns[w] {
		return false
	}
	for _, n := range e.Names {
		for _, x := range lang.Tokens(n, 0, len(n)) {
			if x.Lower != w && nouns.Kind(x.Lower) != "" && e.heads(x.Lower) && !kin[w][x.Lower] {
				return true
			}
		}
	}
	return false
}

// isA reports whether the definition or a name says that the entity is what the noun says.
func (e *Entity) isA(w string) bool { return e.defined[w] || e.heads(w) }

// looseNouns are nouns that may speak of any organization, whatever the text defines it to be.
var looseNouns = wordlist.Set("group organization organisation movement outfit network faction force")

// movingNouns are those of them by which nobody speaks of an office, and officialNouns the nouns that head the names of such.
var (
	movingNouns   = wordlist.Set("movement outfit faction force")
	officialNouns = lists["official"]
)

// isOffice reports whether a name of the entity is that of an office or of those who sit in one.
func (e *Entity) isOffice() bool {
	return slices.ContainsFunc(e.Names, func(n string) bool {
		t := lang.Tokens(n, 0, len(n))
		return slices.ContainsFunc(t, func(x lang.Token) bool { return officialNouns[x.Lower] && (len(t) == 1 || e.heads(x.Lower)) })
	})
}

// isFirm reports whether one of the entity's names ends as a company's does.
func (e *Entity) isFirm() bool {
	return slices.ContainsFunc(e.Names, func(n string) bool {
		w := strings.Fields(strings.ToLower(n))
		return len(w) > 1 && firmEndings[strings.Trim(w[len(w)-1], ".,")]
	})
}

// firmEndings are the last words of companies' names.
var firmEndings = lists["firm"]

//go:embed kin.txt
var kinTable string

// kin gives for a noun by which a text may speak of what it has defined the nouns of such definitions.
var kin = wordlist.Read(kinTable)

// isKin reports whether the noun is only akin to those that define the entity, so that it rather speaks of another that it
// names: "the charity" of an organization. Organizations in politics are called "the party" all the same.
func (e *Entity) isKin(w string) bool {
	return w != "party" && !e.isA(w) && !looseNouns[w] && len(e.defined) > 0
}

// couldBe reports whether the noun may speak of the entity: it says what the entity is, or so little that it fits any.
func (e *Entity) couldBe(w string) bool {
	switch {
	case movingNouns[w] && !e.isA(w) && e.isOffice():
		return false
	case e.isA(w) || looseNouns[w]:
		return true
	case len(e.defined) == 0:
		return !partNouns[w]
	case companyNouns[w] && e.isFirm():
		return true
	}
	for n := range kin[w] {
		if e.isA(n) {
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
	return main.bears(modifier.Lower) && main.isA(head) && groupWords[head] ||
		kin["alike"][modifier.Lower] && (looseNouns[head] || head == "army") && main.couldBe("militia")
}
