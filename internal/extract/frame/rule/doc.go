// Package rule reads relations by rules that are data: the files of rules list, by lemma, which verbs and nouns state which
// relation and where its roles stand (rules/README.md explains the format). A tree comes in, a statement for each rule that fits
// a clause comes out.
//
//	rule.Match(t, taken)
//	rule.All()           // the rules, with their examples
//
//	rule                     the format
//	match*, fit, otherwise   how a rule fits a clause, and when something else is told
//	time, post,              when it holds; when something lasting began, ended and began again
//	member_time, course
//	join, listed_aim,        what lists and definitions add to what was found, and a statement for each of several
//	distribute, gapped,
//	changed
//	founding, decided,       what foundings, bans, bases and oppositions need besides
//	located, opposition
package rule
