package resolve

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"annals"
	"annals/names"
)

// nearSpelling is the score from which two names are spellings of one, without being equal.
const nearSpelling = 0.85

// naming is how far the names of two entities agree.
type naming struct {
	// equal counts their equal names of several words, or long ones; spelled tells that there is one in two spellings.
	equal   int
	spelled bool
	// full tells that one of them is the fullest name of both; weak that all of them are weak aliases; three that an equal
	// one has three words or more, as a name with a patronymic or two surnames has.
	full, weak, three bool
	// main tells that an equal one is the fullest name of one of them.
	main   bool
	reason string
}

// agreeNames compares the names of two entities; ok is false where none agree.
func agreeNames(a, b Profile) (n naming, ok bool) {
	if n, ok = equalNames(a, b); ok {
		return n, true
	}
	return spelledAlike(a, b)
}

// equalNames says what the names are worth that both have; ok is false where they have none.
func equalNames(a, b Profile) (n naming, ok bool) {
	n.weak = true
	for _, x := range a.Names {
		if !slices.ContainsFunc(b.Names, func(y annals.EntityName) bool { return x.Key == y.Key && x.Key != "" }) {
			continue
		}
		words := strings.Count(x.Key, " ") + 1
		long := utf8.RuneCountInString(x.Key) >= minLong && (words > 1 || a.Kind != annals.Person)
		weak := a.weak[x.Key] || b.weak[x.Key]
		ofA, ofB := x.Key == names.Key(a.Name), x.Key == names.Key(b.Name)
		full := ofA && ofB
		if long {
			n.equal++
		}
		if !ok || full && !n.full || long && n.equal == 1 {
			n.reason = fmt.Sprintf("both are called %q", x.Name)
		}
		ok = true
		n.full = n.full || full
		n.main = n.main || ofA || ofB
		n.three = n.three || words > 2 && !weak
		n.weak = n.weak && weak
	}
	return n, ok
}

// spelledAlike says what the two names are worth that are most like two spellings of one; ok is false where none are.
func spelledAlike(a, b Profile) (n naming, ok bool) {
	kind := names.AnyKind
	if a.Kind == annals.Person {
		kind = names.Person
	}
	n.weak = true
	best := 0.0
	for i, x := range a.Names {
		for j, y := range b.Names {
			if a.skeletons[i] == "" || a.skeletons[i] != b.skeletons[j] {
				continue
			}
			p, q := names.Parse(x.Name, kind), names.Parse(y.Name, kind)
			score := names.Compare(p, q).Score
			if score >= nearSpelling && score > best && !names.InitialsDiffer(p, q) {
				best = score
				n.spelled, n.reason = true, fmt.Sprintf("%q and %q are spellings of one name", x.Name, y.Name)
				n.weak = a.weak[x.Key] || b.weak[y.Key]
			}
		}
	}
	return n, n.spelled
}

// evidence is what two entities have in common, and what speaks against their being one.
type evidence struct {
	naming
	// agree tells that a name of theirs agrees.
	agree bool
	// numbered tells that they have a number in common, or that one names the other's entry; once that the number is one
	// that is given once in the world.
	numbered, once bool
	birth          agreement
	// together tells that a state is named for both, apart that states are, and none for both.
	together, apart bool
	reasons         []string
}

// compareProfiles says what speaks for two entities being one, and whether that is enough; ok is false where they are not
// worth asking about: of other sorts, or with nothing in common but a short or weak name, or born at different times. A
// number that a register gave both is worth asking about whatever they are called.
func compareProfiles(old, fresh Profile) (c candidate, ok bool) {
	c = candidate{old: old.Entity, new: fresh.Entity}
	if old.Kind != "" && fresh.Kind != "" && old.Kind != fresh.Kind || old.sort != fresh.sort {
		return c, false
	}
	e, ok := evidenceOf(old, fresh)
	if !ok {
		return c, false
	}
	c.reasons, c.score = e.reasons, e.score()
	switch {
	case !e.agree:
		c.sure = e.once && !e.contradicted()
		return c, true
	case old.sort != "": // ships share names
		c.sure = e.numbered
		return c, e.named() || e.numbered
	case old.Kind == annals.Person || fresh.Kind == annals.Person:
		c.sure = e.samePerson()
		return c, e.birth != excluded && e.named() && (!e.weak || e.birth > excluded) || e.numbered
	}
	c.sure = !e.contradicted() && !e.weak && (e.equal > 0 || e.numbered || e.spelled && e.together)
	// A short name is many organizations' abbreviation; as the fullest that one of them has, it is worth asking about.
	return c, !e.weak && (e.named() || e.numbered || e.together || e.main)
}

// evidenceOf compares two entities; ok is false where neither a name nor a number of theirs agrees.
func evidenceOf(old, fresh Profile) (e evidence, ok bool) {
	e.naming, e.agree = agreeNames(old, fresh)
	number, numbered := shared(old.numbers, fresh.numbers)
	identified, once, known := old.identified(fresh)
	e.numbered, e.once = numbered, once
	if e.agree {
		e.reasons = append(e.reasons, e.reason)
	}
	switch {
	case known:
		e.reasons = append(e.reasons, identified)
		if !e.agree {
			e.reasons = append(e.reasons, "but no name of theirs agrees")
		}
	case !e.agree:
		return e, false
	case numbered:
		e.reasons = append(e.reasons, fmt.Sprintf("both have the number %q", number.number))
	}
	if entry, cited := old.namesEntry(fresh); cited {
		e.numbered = true
		e.reasons = append(e.reasons, fmt.Sprintf("one names the entry of the other, %q", entry))
	}
	var born string
	if e.birth, born = old.bornLike(fresh); e.birth != silent {
		e.reasons = append(e.reasons, born)
	}
	state, together := shared(old.states, fresh.states)
	e.together, e.apart = together, !together && len(old.states) > 0 && len(fresh.states) > 0
	switch {
	case e.together:
		e.reasons = append(e.reasons, "both have to do with "+state)
	case e.apart && !e.numbered:
		e.reasons = append(e.reasons, "but no state is named for both")
	case e.apart:
		e.reasons = append(e.reasons, "though no state is named for both")
	}
	return e, true
}

// named reports whether they share more than a short name.
func (e evidence) named() bool { return e.equal > 0 || e.spelled }

// contradicted reports whether something says that they are two. Two lists need not name the same states of one entity; a
// number tells more.
func (e evidence) contradicted() bool { return e.birth == excluded || e.apart && !e.numbered }

// samePerson reports whether the evidence is enough for two persons to be one.
func (e evidence) samePerson() bool {
	if e.contradicted() || e.weak || !e.named() && !(e.numbered && e.birth == sameDay) {
		return false
	}
	return e.birth == sameDay || e.numbered || e.birth == fits && (e.together && e.equal > 0 || e.three)
}

// score orders candidates by how strongly what they have in common speaks.
func (e evidence) score() int {
	s := min(e.equal, 5)
	for _, more := range []struct {
		has   bool
		worth int
	}{{e.full, 3}, {e.numbered, 8}, {e.birth == sameDay, 6}, {e.birth == fits, 2}, {e.birth == excluded, -8}, {e.together,
		1}, {e.weak, -3}} {
		if more.has {
			s += more.worth
		}
	}
	return s
}
