// Package relation reads the relations that neither a verb nor a noun of a rule states: those told by brackets, hyphens, titles
// and the names that stand beside each other. A tree comes in, statements come out, a function for each sort.
//
//	bracket*            what stands in brackets behind a name
//	compound, anti      "a League-backed party", "the anti-Santos coalition"
//	partisan,           members and groups by the names beside them
//	affiliation*, coalition
//	held                places: who has them
//	succession, holding, departure
//	                    posts: who came after whom, who held or took one told before, who left it
//	second              the deputies and successors of leaders
//	sibling             "the brothers Juan and Pedro Santos"
//	cast                who else of a list got which post
package relation
