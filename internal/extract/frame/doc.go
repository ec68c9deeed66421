// Package frame reads what a sentence's dependency tree tells: events with who did what to whom, and the relations of
// organizations and people that a verb or noun states. It proposes candidates; it never decides which of two that
// compete stands, nor reads names, dates or designations, which package grammar does.
//
//	d := grammar.NewDocument(source, model)
//	for _, s := range d.Sentences {
//		s.Arcs = model.Parse(s.Tokens)
//		view, candidates := frame.Read(s) // events, foundings, leaderships, …
//	}
//
// The way from tokens to candidates:
//
//	tokens, arcs ─ repair ─ tree ─┬─ rule ──────────────────────┬─ tense, voice ─ candidate
//	                              └─ size, kind, relation, event ┘
//
// The packages beneath it, each on top of those before it:
//
//	words     lists of words, in text files
//	tree      the tree and the clauses in it: who is the subject of what
//	noun      what noun phrases are, their words and entities, whose they are, and who stands beside whom
//	tense     when something holds
//	voice     how it is meant, and by whom
//	repair    trees mended by what is known of names, places, numbers and offices
//	size      how many and how large
//	filler    what stands at the places that rules name: phrases, clauses as values, purposes, posts
//	rule      relations, by the rules of rule/rules/*.txt
//	kind      what somebody or something is
//	relation  relations told without a verb: brackets, hyphens, titles, posts that follow each other
//	event     what happened
//
// Here are frame, the way in, which puts together what they propose, and view* and trait, a sentence as what was learnt judges
// it.
package frame
