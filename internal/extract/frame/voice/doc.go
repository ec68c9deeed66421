// Package voice tells how a clause is meant: as so, as not so, as somebody's word, as a wish; and what somebody does something
// for. A predicate comes in, a [Voice] comes out.
//
//	voice.Of(t, i)
//
//	voice, climb, noun  negation, modality and speakers, sought from the predicate up to the root, and beside a noun
//	purpose             purposes, and whether they are what somebody wants
package voice
