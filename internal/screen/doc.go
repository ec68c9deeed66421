// Package screen searches the names of a record for those that a given name may stand for, however it is spelled, in
// whatever script, and scores each find with its reasons. It decides nothing: a find says that names are alike.
//
// An [Index] holds the names in memory. A search goes through four steps, each narrowing what the next looks at:
//
//	words       the words of the query, by sound and meaning          names.Reader
//	terms       the words of the index that each may stand for        vocabulary: deletions, skeletons, joins and splits
//	candidates  the names that have most of those words, rare ones    postings, weighed by rarity
//	            before common ones
//	finds       the candidates, compared word by word                 names.Comparer
//
// The last two steps take most of the time. What a word of the index is to the words of the query is worked out once a
// search, and a candidate is compared in full only where its words leave room for the score that is asked for.
package screen
