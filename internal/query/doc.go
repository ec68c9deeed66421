// Package query answers questions over a record: show, status, timeline, claims, network, why, where, the versions of a
// source and the editions of a list. It never changes the record, never reads the clock, and never decides which of two
// sources is right.
//
//	snap ─resolve.Find→ whom the name means ─About→ its statements ─resolve.Judge→ those that stand
//	     ─standings, timeline, claims, …→ Sections whose every row names its statements ─→ Answer
//
// Where words are written is found in the texts: sought.go reads what is looked for, printed.go lays out a text in sentences.
//
// What a verdict is worth is decided in four steps, each in a file of its own: item.go says what one statement says
// of a standing, lawful.go which standings others end, story.go puts together what one source says and compares the
// sources, reason.go says why in words.
package query
