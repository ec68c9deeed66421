package dates

import "strings"

// Op is the operator that stands before a date and tells how the statement lies to it.
type Op uint8

// The operators, each with its words and what [Expr.Value] makes of the date x.
const (
	None      Op = iota // in, on, during, or none: x
	AsOf                // as of, as early as, as recently as: x, at which the fact is attested
	By                  // by, no later than: [..x]
	Until               // until, up to: /x
	Since               // since: x/..
	From                // from, starting in, x onwards: x/..
	FromTo              // from x to y, x–y: x/y
	Between             // between x and y: x/y
	Before              // before, prior to: [..], ending just before x
	After               // after, following: [..] beginning just after x
	NotBefore           // no earlier than, on or after: [x..]
)

// operatorPhrase is how an operator is written. Weak phrases stand as well before plain numbers ("of 2000", "about
// 1500"), and need more to show that a year follows.
type operatorPhrase struct {
	words []string
	op    Op
	weak  bool
}

// operatorPhrases are tried in order, the longest first, against the words before a date.
var operatorPhrases = operatorTable([]operatorRow{
	{By, false, "no later than|not later than|on or before|in or before|at the latest by|at the latest in|by"},
	{NotBefore, false, "no earlier than|not earlier than|not before|on or after|in or after"},
	{AsOf, false,
		"as of|as at|as early as|as late as|as recently as|as long ago as|as far back as|as early as in|as recently as in"},
	{Until, false, "up until|until|till|'til|up through|dating up to"},
	{Until, true, "up to|to"},
	{Since, false, "ever since|since"},
	{From, false, "as from|starting from|starting in|starting on|beginning in|beginning on|with effect from|effective from|" +
		"effective on|effective|dating from|dating back to|dates back to|dates from|dated from|back to|from"},
	{Before, false, "prior to|before|pre -|earlier than"},
	{After, false, "subsequent to|after|following|later than|post -"},
	{None, false, "not until|only in|in|on|during|throughout|within|in the course of|early on in|later in|earlier in|back in|" +
		"sometime in|some time in|sometime during|sometime on"},
	{None, true, "of|for|at|over|through|towards|toward|sometime|some time|dated"},
})

// operatorRow is the phrases of one operator, separated by bars.
type operatorRow struct {
	op      Op
	weak    bool
	phrases string
}

func operatorTable(rows []operatorRow) []operatorPhrase {
	var out []operatorPhrase
	for length := 4; length > 0; length-- {
		for _, row := range rows {
			for phrase := range strings.SplitSeq(row.phrases, "|") {
				if words := strings.Fields(phrase); len(words) == length {
					out = append(out, operatorPhrase{words, row.op, row.weak})
				}
			}
		}
	}
	return out
}
