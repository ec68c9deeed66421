// Package gazetteer knows states, international bodies, other places and languages by the names that texts give them, from
// tables of words: package states, bodies.txt, places.txt, capitals.txt, languages.txt and foreign.txt, which has words that tell
// the language of a name.
//
//	place, n, ok := gazetteer.Known().Places.Longest(tokens, i) // the longest name from token i on, of n tokens
package gazetteer
