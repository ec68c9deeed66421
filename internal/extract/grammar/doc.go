// Package grammar reads what a grammar over tokens can be trusted with: names, lists of authorities,
// quotations, and the frames of designations, delistings, standings and claims. It proposes candidates in bytes
// of the text; it never decides which citations cover them nor writes to a record.
//
// A [Document] holds the sentences of a text, the entities that it names, and the times that package dates reads in
// them; its candidates follow:
//
//	d := grammar.NewDocument(text, masked, blocks, runs, model)
//	for _, s := range d.Sentences {
//		candidates := s.Candidates() // names, designations, claims, …
//	}
//
// Where things are, by the beginnings of the files' names, about as a document passes them:
//
//	document, chronicle, entry, headword,     blocks and sentences as they are meant: entries of chronologies and
//	post_line, stem, implied, recital, turn,  dictionaries, lists that carry on a sentence, talks, tables, the fields
//	table, field, directory, casualty, lead   of profiles
//	attach, mend, root, set_off, fused        trees that parsers get wrong, mended
//	chunk, phrase, tree, verb, predicate,     the parts of a sentence that what follows reads
//	authority, speaker, quote, negation
//	name, party_name, gazetteer, numbering    where names begin and end
//	mention, entity, definition, home, life,  whom names stand for, and what the text is about
//	own, litigant, work
//	coref                                     whom pronouns and descriptions stand for
//	time_end, written, dateline               times that need the document
//	cue, tale                                 who says it, and whether it is so
//	aside, naming                             names that are given beside names
//	decider, ban, delisting, standing,        what authorities decide, and who decided a ban
//	status, recognition, renaming
//	claim, accusation, denial, describe,      what people say
//	ideology
//
// The words that a grammar knows are data: package states, bodies.txt, languages.txt, leads.txt and the other text files.
package grammar
