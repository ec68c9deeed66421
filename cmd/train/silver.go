package main

import (
	"strings"

	"annals/internal/extract/lang"
)

// Silver sentences are sentences of plain text with the arcs on which both parsers agree, which are right more than
// nine times in ten; the other arcs are left open. What one parser sees easily the other learns from them, and both
// learn the words and the turns of encyclopedias.

const (
	// shortest and longest are the lengths of sentences to learn from.
	shortest, longest = 8, 45
	// agreedShare is the least share of arcs that must be agreed.
	agreedShare = 0.75
	// perArticle is how many sentences of an article are taken at most, so that no subject prevails.
	perArticle = 6
)

// nearSubjects are words of articles about organizations, states and conflicts, one of which an article must have.
var nearSubjects = []string{" organization", " organisation", " party ", " movement", " government", " armed ", " army ",
	" militia", " rebels", " banned ", " sanctions", " election", " parliament", " company"}

// silver reads articles and gives up to most sentences.
func (t *trainer) silver(text *plainText, most int) []lang.Example {
	var out []lang.Example
	for article := range text.articles() {
		if len(out) >= most {
			break
		}
		if !isNear(article) {
			continue
		}
		taken := 0
		for paragraph := range prose(article) {
			for _, s := range lang.Sentences(paragraph, 0, len(paragraph)) {
				if taken == perArticle {
					break
				}
				if !isWhole(s) {
					continue
				}
				t.model.Tag(s.Tokens)
				if e, ok := agreedExample(s.Tokens, t.model.Parse(s.Tokens)); ok {
					out = append(out, e)
					taken++
					if len(out)%2500 == 0 {
						t.progress("%d silver sentences", len(out))
					}
				}
			}
		}
	}
	return out
}

func isNear(article string) bool {
	for _, w := range nearSubjects {
		if strings.Contains(article, w) {
			return true
		}
	}
	return false
}

// isWhole reports whether a sentence looks like one: neither a heading nor a line of a table.
func isWhole(s lang.Sentence) bool {
	n := len(s.Tokens)
	return n >= shortest && n <= longest && s.Tokens[n-1].Text == "." && s.Tokens[0].IsUpper()
}

// agreedExample leaves only the agreed arcs in the tree, if they are enough.
func agreedExample(tokens []lang.Token, tree lang.Tree) (lang.Example, bool) {
	agreed := 0
	for i := range tree {
		if tree[i].Agreed {
			agreed++
		} else {
			tree[i] = lang.Arc{}
		}
	}
	if float64(agreed) < agreedShare*float64(len(tree)) {
		return lang.Example{}, false
	}
	return lang.Example{Tokens: tokens, Tree: tree}, true
}
