// Package entity finds the entities of a document: where names begin and end, what kind of thing they name, which names are of
// one entity, and where the text mentions them by name.
//
//	name_*, initials       from where to where a name goes: series of names, purposes, offices, numbers, headlines, qualifiers
//	party_name, work       names of parties that are plain words; texts and their parts, which are no names
//	kind, shape, beside,   what a name names: by its words, its form, the words around it, and what the text
//	head, defining         says that it is
//	register, shortened,   who bears a name: short names, persons by one of their names, namesakes
//	bearer, namesake,
//	person, join
//	mention, read, settle  where names are mentioned; what the text is about when nothing defines it; kinds settled
//	title_*, home          titles of entries and of texts, and the state that a text is about
//	regime                 governments and families called by whose they are
//	kin, ideology, plural  words for what is defined, for orientations, for several
//
// The words are in the text files beside: given names, common words, nouns for persons, kin, ideologies, entries.
package entity
