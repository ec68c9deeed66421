package document

import (
	"slices"
	"strings"

	"annals"
	"annals/edtf"
)

// Mention is a stretch of the text that plays a role, in bytes, and the entity it stands for, if any. A Mention
// without words (Start == End) stands for an entity that the sentence implies.
type Mention struct {
	Start, End int
	Entity     *Entity
	// Unnamed marks the trigger of an agentless saying ("is considered"), which stands for its speaker.
	Unnamed bool
}

// Candidate is a statement as a rule proposes it. Start and End are its evidence in bytes of the text.
type Candidate struct {
	Type                 annals.Type
	Form, Lang, Relation string
	Roles                map[annals.Role][]Mention
	Time                 edtf.Value
	Speaker              []Mention
	Stance               annals.Stance
	// Hedges are stretches of words that weaken the statement.
	Hedges     []Mention
	Start, End int
	// Trigger is where the predicate stands, if it does: a citation run between the subject and the predicate covers the
	// subject, not the statement, whose evidence then begins after the run.
	Trigger int
	// Verb is where the verb of the predicate stands, -1 for none: an event by the same verb tells the same.
	Verb int
	// Apart tells that an event by the verb is another thing: who annulled what the statement's authority had imposed.
	Apart bool
	// Presupposes tells a description that takes what it names to be so: "known for the siege".
	Presupposes bool
	// By is what tells it: a verb, or a noun alone.
	By Teller
	// Lent tells an event that a noun names and a verb lends its subject to, "signed a truce": who did it stands beside the
	// verb, away from the word that tells it.
	Lent bool
	// Manner is in what manner it is told, where what is read behind it depends on that.
	Manner Manner
	// Rule names the rule, "designation.passive", for people and what is learnt of each. Confidence is its prior between 0 and 1.
	Rule       string
	Confidence float64
	// Likelihood is how likely it is right by all that was learnt from annotated articles, between 0 and 1; 0 where that says
	// nothing of it.
	Likelihood float64
}

// Teller is what sort of word tells a statement.
type Teller uint8

const (
	// ByOther is any other, and several together: "signed a truce", a bracket, a table.
	ByOther Teller = iota
	// ByVerb is a verb that names what happened or is so: "attacked", "leads".
	ByVerb
	// ByNoun is a noun without a verb for it, which takes what it names to be so, whatever is told of it: "the attack of 1990",
	// "the ban".
	ByNoun
)

// Manner is in what manner a standing or claim is told.
type Manner uint8

const (
	// Plainly is any other manner.
	Plainly Manner = iota
	// OnList tells a designation by the list, which "it" can then stand for: "put on the British list, and removed from it".
	OnList
	// InPassing tells a designation by one told before, "having put it there", which is not what others are said to do too.
	InPassing
	// Again tells that what an authority gave before it gave again: "reimposed it".
	Again
	// Quoted tells a claim by a quotation, which the next sentences may go on with.
	Quoted
)

// NewCandidate starts a candidate of the source's own voice whose evidence grows with its roles.
func NewCandidate(t annals.Type, rule string, confidence float64) *Candidate {
	return &Candidate{Type: t, Rule: rule, Confidence: confidence, Stance: annals.Asserted,
		Roles: map[annals.Role][]Mention{}, Start: -1, End: -1, Verb: -1}
}

// Add appends fillers to a role and widens the evidence to cover their words. What the role has already, under another
// name, is not added: "the Front or the League is a party".
func (c *Candidate) Add(r annals.Role, ms ...Mention) *Candidate {
	for _, m := range ms {
		if m.Entity == nil || !slices.ContainsFunc(c.Roles[r], func(o Mention) bool { return o.Entity == m.Entity }) {
			c.Roles[r] = append(c.Roles[r], m)
		}
		if m.End > m.Start {
			c.Cover(m.Start, m.End)
		}
	}
	return c
}

// Cover widens the evidence to the stretch.
func (c *Candidate) Cover(start, end int) *Candidate {
	if c.Start < 0 || start < c.Start {
		c.Start = start
	}
	c.End = max(c.End, end)
	return c
}

// Turns reports whether of two candidates one tells only since when, and the other only until when: "joined it in 1990
// and left it in 1995" are two facts of one membership; or of two stretches of time one is over before the other begins.
func (c *Candidate) Turns(o *Candidate) bool {
	return begins(c.Time) && o.Ends() || c.Ends() && begins(o.Time) || over(c.Time, o.Time) || over(o.Time, c.Time)
}

// Ends reports whether the candidate tells only until when.
func (c *Candidate) Ends() bool {
	return strings.HasPrefix(c.Time.String(), "/") && c.Time.String() != "/.."
}

// over reports whether one stretch of time is over before the other begins.
func over(t, u edtf.Value) bool {
	return t.Kind() == edtf.Interval && u.Kind() == edtf.Interval && t.Bounds().LatestEnd < u.Bounds().EarliestStart
}

func begins(t edtf.Value) bool { return strings.HasSuffix(t.String(), "/..") && t.String() != "/.." }

// Forms of name statements.
const (
	FormFull         = "full"
	FormAlias        = "alias"
	FormAbbreviation = "abbreviation"
	FormNative       = "native"
	FormRomanized    = "romanized"
	FormFormer       = "former"
)
