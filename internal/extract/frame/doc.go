// Package frame reads what a sentence's dependency tree tells: events with who did what to whom, and the relations of
// organizations and people that a verb or noun states. It proposes candidates; it never decides which of two that
// compete stands, nor reads names, dates or designations, which package grammar does.
//
//	d := grammar.NewDocument(text, masked, blocks, runs, model)
//	for _, s := range d.Sentences {
//		s.Arcs = model.Parse(s.Tokens)
//		view, candidates := frame.Read(s) // events, foundings, leaderships, …
//	}
//
// The way from tokens to candidates:
//
//	tokens, arcs ─ tree ─ clause ─┬─ rules of rules/*.txt ─┬─ voice, time ─ candidate
//	                              └─ events ───────────────┘
//
// Where things are, by the beginnings of the files' names:
//
//	frame, view, trait                        the way in; a sentence as what was learnt judges it
//	tree, clause, phrase, compound, filler,   the tree, and clauses and noun phrases in it: who is its subject, who is
//	relative, beside, owner, located, anti    beside whom, whose it is
//	rule, source, match, sort                 rules, the places that they name, and how they fit a clause
//	scope, proposition, purpose               how it is meant, and by whom
//	tense, time, tie, posts, succession       when it holds
//	event                                     events, by verbs and by nouns
//	kind, size, quantity, name, part          what something is, how large, of what it is a part
//	post, office, held, titled, partisan,     who leads, belongs to and holds what
//	affiliation, coalition, founding
//	bracket, series, pair, distribute,        what brackets and lists tell of each
//	decided
//
// The rules are data: the files of rules list, by lemma, which verbs and nouns state which relation and where its roles
// stand; events.txt says which words are no events and which verbs leave it to their object to say what happened.
package frame
