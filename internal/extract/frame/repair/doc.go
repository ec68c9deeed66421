// Package repair makes the [tree.Tree] of a sentence and mends what the parser hangs wrongly and what names, places, numbers and
// offices show to be wrong: package mend has done what can be known without them. Each mend is a function of its own and leaves a
// tree; [Tree] applies them all in their order.
//
//	repair, predicate,           arguments and relative clauses, predicates without a verb, what is coordinated with what
//	conjunct
//	name, modifier, series*,     names and places in a row, names before nouns, lists, "both … and"
//	pair
//	tie*                        what names, dates, dashes, states and events hang on
//	opening, interrupted        what opens a sentence, what stands between commas
//	office, post                offices and posts, their bodies and dates
package repair
