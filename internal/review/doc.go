// Package review turns what a person judges into decisions of the record. It never judges by itself, and it changes
// nothing: a decision is added, and undone by another.
//
//	Judgement "take Canada for the authority of 3f2a" ─Decide→ checked against the record as it is → a Decision, appended
//
// What is judged is named as people name it: a name in any script, or the beginning of an id.
package review
