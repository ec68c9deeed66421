// Package weigh tells what was learnt from annotated articles: how likely a word of a sentence tells a statement of some
// type, how likely a phrase has each role in it, and how likely what was read is right.
//
// The first two are sums of weights, by the traits that internal/extract/frame gives the word or phrase, and a phrase is judged
// once more by what the others beside it are likely to be; the third is a sum over a few signs. internal/extract asks, cmd/weigh
// trains; docs/statement-model.md says from which articles, how, and under which licence the weights stand.
package weigh
