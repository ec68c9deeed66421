// Package scope tells who says it, and whether it is so: which stretches of a sentence stand under a cue that puts them into
// somebody's mouth, denies them, wants them or leaves them open (docs/decisions/0032).
//
//	cue                     the cues of a sentence; words and lists are in document's cues.txt
//	cue_attribution,        "according to", "they said that", "the claim that", and up to where it goes
//	cue_content*, cue_aside,
//	extent
//	cue_governed, cue_gerund  infinitives, gerunds and participles that a word governs
//	cue_condition, cue_unreal,  "if", "would", quotations, refusals, wishes, fiction
//	cue_refused, cue_sought,
//	cue_fiction, cue_within
//	quote                   who says a quotation of other sentences
//	tale                    stories in a text
package scope
