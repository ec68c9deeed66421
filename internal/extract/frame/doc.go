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
// The rules are data: the files of rules list, by lemma, which verbs and nouns state which relation and where its roles
// stand; events.txt says which words are no events and which verbs leave it to their object to say what happened.
package frame
