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
	n.weak = true
	for _, x := range a.Names {
		if !slices.ContainsFunc(b.Names, func(y annals.EntityName) bool { return x.Key == y.Key && x.Key != "" }) {
			continue
		}
		long := strings.Contains(x.Key, " ") && utf8.RuneCountInString(x.Key) >= minLong || a.Kind != annals.Person &&
			utf8.RuneCountInString(x.Key) >= minLong
		full := x.Key == names.Key(a.Name) && x.Key == names.Key(b.Name)
		if long {
			n.equal++
		}
		if n.reason == "" || full && !n.full || long && n.equal == 1 {
			n.reason = fmt.Sprintf("both are called %q", x.Name)
		}
		n.full = n.full || full
		n.main = n.main || x.Key == names.Key(a.Name) || x.Key == names.Key(b.Name)
		n.three = n.three || strings.Count(x.Key, " ") >= 2 && !a.weak[x.Key] && !b.weak[x.Key]
		n.weak = n.weak && (a.weak[x.Key] || b.weak[x.Key])
	}
	if n.reason != "" {
		return n, true
	}
	kind := names.AnyKind
	if a.Kind == annals.Person {
		kind = names.Person
	}
	best := 0.0
	for i, x := range a.Names {
		for j, y := range b.Names {
			if a.skeletons[i] == "" || a.skeletons[i] != b.skeletons[j] {
				continue
			}
			if score := names.Compare(names.Parse(x.Name, kind), names.Parse(y.Name, kind)).Score; score >= nearSpelling &&
				score > best {
				best = score
				n.spelled, n.reason = true, fmt.Sprintf("%q and %q are spellings of one name", x.Name, y.Name)
				n.weak = a.weak[x.Key] || b.weak[y.Key]
			}
		}
	}
	return n, n.spelled
}

// compareProfiles says what speaks for two entities being one, and whether that is enough; ok is false where they are not
// worth asking about: of other sorts, or with nothing in common but a short or weak name, or born at different times. A
// number that a register gave both is worth asking about whatever they are called.
func compareProfiles(old, fresh Profile) (c candidate, ok bool) {
	c = candidate{old: old.Entity, new: fresh.Entity}
	if old.Kind != "" && fresh.Kind != "" && old.Kind != fresh.Kind || old.sort != fresh.sort {
		return c, false
	}
	naming, ok := agreeNames(old, fresh)
	number, numbered := shared(old.numbers, fresh.numbers)
	identified, once, known := old.identified(fresh)
	switch {
	case ok && known:
		c.reasons = append(c.reasons, naming.reason, identified)
	case ok && numbered:
		c.reasons = append(c.reasons, naming.reason, fmt.Sprintf("both have the number %q", number.number))
	case ok:
		c.reasons = append(c.reasons, naming.reason)
	case known:
		c.reasons = append(c.reasons, identified, "but no name of theirs agrees")
	default:
		return c, false
	}
	if entry, cited := old.namesEntry(fresh); cited {
		numbered = true
		c.reasons = append(c.reasons, fmt.Sprintf("one names the entry of the other, %q", entry))
	}
	birth, born := old.bornLike(fresh)
	if birth != silent {
		c.reasons = append(c.reasons, born)
	}
	state, together := shared(old.states, fresh.states)
	apart := !together && len(old.states) > 0 && len(fresh.states) > 0
	switch {
	case together:
		c.reasons = append(c.reasons, "both have to do with "+state)
	case apart && !numbered:
		c.reasons = append(c.reasons, "but no state is named for both")
	case apart:
		c.reasons = append(c.reasons, "though no state is named for both")
	}
	c.score = score(naming, numbered, birth, together)
	// Two lists need not name the same states of one entity; a number tells more.
	contradicted := birth == excluded || apart && !numbered
	named := naming.equal > 0 || naming.spelled
	switch {
	case !ok:
		c.sure = once && !contradicted
		return c, true
	case old.sort != "": // ships share names
		c.sure = numbered
		return c, named || numbered
	case old.Kind == annals.Person || fresh.Kind == annals.Person:
		c.sure = !contradicted && !naming.weak && (named || numbered && birth == sameDay) &&
			(birth == sameDay || numbered || birth == fits && (together && naming.equal > 0 || naming.three))
		return c, birth != excluded && named && (!naming.weak || birth > excluded) || numbered
	}
	c.sure = !contradicted && !naming.weak && (naming.equal > 0 || numbered || naming.spelled && together)
	// A short name is many organizations' abbreviation; as the fullest that one of them has, it is worth asking about.
	return c, !naming.weak && (named || numbered || together || naming.main)
}

// score orders candidates by how strongly what they have in common speaks.
func score(n naming, numbered bool, birth agreement, together bool) int {
	s := min(n.equal, 5)
	for _, more := range []struct {
		has   bool
		worth int
	}{{n.full, 3}, {numbered, 8}, {birth == sameDay, 6}, {birth == fits, 2}, {birth == excluded, -8}, {together, 1}, {n.weak, -3}} {
		if more.has {
			s += more.worth
		}
	}
	return s
}
