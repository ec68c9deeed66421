// Package rule reads relations by rules that are data: the files of rules list, by lemma, which verbs and nouns state which
// relation and where its roles stand (rules/README.md explains the format). A tree comes in, a statement for each rule that fits
// a clause comes out.
//
//	rule.Match(t, taken)
//	rule.All()           // the rules, with their examples
//
//	rule                     the format
//	match*, fit, otherwise   how a rule fits a clause, and when something else is told
//	source*, located         the places that rules name, and what stands there
//	time, post, member_time  when it holds
//	founding, decided,       what foundings, bans and lists need besides
//	distribute
package rule
