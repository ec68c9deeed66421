// Package mend mends the trees and tags that parsers get wrong in ways that can be known without them. Each mend is a rule of its
// own and leaves a tree (docs/decisions/0026); [Tree] applies them all in their order.
//
//	mend, tag, fused     verbs, adjectives and titles; tags; words written as one, which a stand-in is parsed for
//	root, root_participle  sentences whose root is no verb though one could be
//	set_off              what commas set off from a clause
//	object, attach,      what objects, agents, infinitives, participles and relative clauses hang on
//	infinitive, seated,
//	defined, being, joined
//	series               verbs in a row that tell of one subject
package mend
