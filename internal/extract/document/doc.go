// Package document holds a text on its way to statements: a [Document] with its sentences, the entities that it names, and a
// [Candidate] for each statement that was proposed. All places are bytes of the text; token positions are indexes into the tokens
// of a sentence.
//
// The types are here, and what can be asked of them without any reading: the tree of a sentence, its noun phrases, the mention
// or time at a token, the names of an entity. The packages that read fill them, each on top of those before it:
//
//	gazetteer   states, places and languages by name
//	mend        trees that parsers get wrong
//	entity      where names begin and end, what kind of thing they name, and who bears them
//	layout      blocks into sentences: chronologies, lists, labels, recitals
//	predicate   who does what: verbs, their voice, negation, authorities and speakers
//	naming      names that are given beside names, and what the text is about
//	coref       whom pronouns and descriptions stand for
//	scope       who says it, and whether it is so
//	profile     what the fields of profiles, tables and directories tell
//	grammar     the statements that words in a row tell; it calls all of them in their order
//
// Where things are:
//
//	document, place     documents and sentences; what a sentence stands in: a field, a talk, a tale, a list
//	entity, mention     entities, their names, and where they are mentioned
//	tree, chunk         the dependency tree and the base noun phrases
//	phrase              noun phrases with all that belongs to them
//	interposed          what brackets and dashes set off, read as between commas
//	candidate, cue      proposed statements, and how stretches of a sentence are told
//	verb, title, quote  words for verbs (verbs.txt), titles of persons (titles.txt), quotation marks
//	capitals            what the capitals of a sentence and of a text tell
package document
