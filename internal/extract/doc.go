// Package extract reads a document's prose and proposes statements: who was what, when, who says so, and in which
// words. It never writes to a record and never decides which of two statements is right.
//
// It is a line of stages, each in a package or file of its own:
//
//	Document ─mask→ text ─lang→ sentences, words, trees ─grammar→ dates, names, entities, designations, claims ─┐
//	                                                     └frame→ relations and events ──────────────────────────┤
//	                                                                     Statements ←cover── fuse ←─────────────┘
//
// Everything is deterministic: the same document gives the same statements, byte for byte.
package extract
