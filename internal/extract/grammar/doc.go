// Package grammar reads what a grammar over tokens can be trusted with: names, lists of authorities,
// quotations, and the frames of designations, delistings, bans, standings and claims. It proposes candidates in bytes
// of the text; it never decides which citations cover them nor writes to a record.
//
// A [Document] holds the sentences of a text, the entities that it names, and the times that package dates reads in
// them; its candidates follow:
//
//	d := grammar.NewDocument(text, masked, blocks, model)
//	for _, s := range d.Sentences {
//		candidates := s.Candidates() // names, designations, bans, claims, …
//	}
//
// The words that a grammar knows are data: package states, bodies.txt, languages.txt, leads.txt and the other text files.
package grammar
