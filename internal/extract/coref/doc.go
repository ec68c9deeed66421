// Package coref finds whom pronouns and descriptions stand for: "it", "his party", "the applicant", "the latter".
//
//	coref, thing, person,     pronouns for things and persons, and for what the text goes on about
//	topic
//	fronted                   pronouns ahead of the name
//	joint, pair, counted,     for several together, for two and more, for members of a party
//	member
//	description, described,   descriptions: "the group", "the Peruvian party", a noun that ends a name
//	headed, noun, implied,
//	salient, said             the one of several that was spoken of most, "the lawyer"
//	fighters                  "the rebels" of an armed organization that was named
//	entry, postholder         what the entry or the line before implies
//	litigant*, own            parties to a case, and "we" of an organization's own text
//	life                      whom a life tells of, and whom a text is about that defines nobody
package coref
