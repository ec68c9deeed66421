package annals

import "annals/edtf"

// Ask names a question that can be put to a record.
type Ask string

// The questions.
const (
	AskShow     Ask = "show"     // the dossier of an entity
	AskStatus   Ask = "status"   // its designations, bans and other standings on a date
	AskTimeline Ask = "timeline" // its events and states in order
	AskClaims   Ask = "claims"   // who says what of it
	AskWhy      Ask = "why"      // what one statement rests on
	AskCheck    Ask = "check"    // the health of sources
	AskDiff     Ask = "diff"     // what changed in a list between two days
	AskCompare  Ask = "compare"  // what one source says otherwise than another
	AskNetwork  Ask = "network"  // whom it is bound to, and they to others, on a date
	AskWhere    Ask = "where"    // in which sentences of sources words are written
)

// Question is what is asked, as a value. Which fields count depends on Ask.
type Question struct {
	Ask Ask
	// Entity is a name in any script, or an EntityID. For show, status, timeline, claims, network; for
	// check, whose contradictions are looked for in place of a source's.
	Entity string
	// On is the day asked about. For show, status and network.
	On edtf.Day
	// Hops is how many steps from the entity to go, from 1, and Types the types of ties that count; none for all. For
	// network.
	Hops  int
	Types []Type
	// From and To bound a timeline; edtf.Beginning and edtf.Forever leave it open. For diff, the days that are compared.
	From, To edtf.Day
	// List is the list compared between From and To. For diff.
	List ListID
	// Speaker keeps only what this speaker says; empty for all. For claims.
	Speaker string
	// Statement is the beginning of a StatementID. For why.
	Statement string
	// Words are looked for in the sentences of sources: each of them in any form, and what stands between quotation marks exactly
	// and in a row. For where.
	Words string
	// Limit is how many rows the answer has at most, 0 for all, after the first Offset. For where.
	Limit, Offset int
	// Source is a source's name, the beginning of its hash, or empty for all. For check; for where also the name of a list,
	// of which the records are meant. For compare, the id of the earlier
	// of two sources, and Against that of the later.
	Source, Against string
}
