// Package coref finds whom pronouns and descriptions stand for: "it", "his party", "the applicant", "the latter".
//
//	coref, thing, person      pronouns for things and persons; topic, who is spoken of most
//	joint, pair, member       for several together, for two, for members of a party
//	description, described,   descriptions: "the group", "the Peruvian party", a noun that ends a name
//	headed, noun, implied,
//	salient                   the one of several that was spoken of most
//	entry, postholder         what the entry or the line before implies
//	litigant*, own            parties to a case, and "we" of an organization's own text
//	life                      whom a life tells of, and whom a text is about that defines nobody
package coref
