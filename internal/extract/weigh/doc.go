// Package weigh tells how likely it is that a word of a sentence tells a statement of some type, which roles the
// phrases around it have in that, and how likely what was read is right. It knows two tables of weights by traits,
// learnt from annotated articles; docs/statement-model.md says from which, how, and under which licence they stand.
package weigh
