// Package grammar reads what a grammar over tokens can be trusted with. It makes the [document.Document] of a text and proposes
// candidates in bytes of the text; it never decides which citations cover them nor writes to a record.
//
//	d := grammar.NewDocument(source, model)
//	for _, s := range d.Sentences {
//		candidates := grammar.Candidates(s) // names, designations, claims, …
//	}
//
// What a text is before anything is told is read by the packages that package document lists. Here are, by the beginnings of the
// files' names:
//
//	grammar, read               the stages of a document, in their order
//	government                  capitals and unnamed forces that stand for their states
//	decider, ban, delisting,    what authorities decide, and who decided a ban
//	standing, status,
//	recognition, list_phrase
//	claim, accusation, denial,  what people say
//	describe, ideology
//	casualty, completed         the dead of a table; items of lists with the words before the list
package grammar
