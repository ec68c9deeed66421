// Package voice tells how a clause is meant: as so, as not so, as somebody's word, as a wish. A predicate comes in, a [Voice]
// comes out.
//
//	voice.Of(t, i)
//
//	voice         negation, modality, and who says it
//	climb         from the predicate up to the root: what stands above it may deny it or leave it open
//	noun          the voice of what a noun tells
package voice
