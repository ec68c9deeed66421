// Package noun tells what noun phrases are and who stands beside whom: of which sort a phrase is, which words and which entity it
// stands for, whose it is, and which names, titles and offices mean the same as it. Heads of phrases come in; facts of them,
// mentions or other heads come out.
//
//	noun.Sorts["movement"](t, i)      // the sorts that rules ask for, by name
//	noun.Mention(t, i)                // the words of the phrase, with the entity that they stand for
//	noun.Add(t, candidate, role, i)   // puts them into a role, unless they stand for nothing
//	noun.Partners(t, i)               // who else is meant by the noun at token i
//
//	sort, sort_abstract,     the sorts of noun phrase
//	sort_people, described
//	mention, add             words and entities
//	beside, beside_name      appositions, and what else is said to be the same
//	owner                    whose something is
//	office, post, title      offices and portfolios, and who holds a post
//	turn                     what a verb or noun says of a post: that somebody gets or leaves it
package noun
