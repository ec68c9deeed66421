package check

import (
	"fmt"
	"slices"

	"annals"
	"annals/edtf"
	"annals/edtf/english"
)

// freshDays is how long what a source tells without an end may be taken to go on: two years.
const freshDays = 2 * 365

// changing are the types of states that change in the course of years, so that their age matters.
var changing = []annals.Type{annals.TypeDesignation, annals.TypeBan, annals.TypeStatus, annals.TypeLeadership,
	annals.TypeMembership, annals.TypeBase, annals.TypeAlliance, annals.TypeSupport, annals.TypeConflict, annals.TypeSize}

// staleness says how far the source reaches: whether it has a date, and what it told without an end so long before the
// record's moment that it may be so no longer. Of a standing that is over, and of one that a later source attests, that is known.
func (c *checkup) staleness() error {
	var lasting []annals.Statement
	for _, s := range c.statements {
		if slices.Contains(changing, s.Type) && s.Stance == annals.Asserted && s.Time.Kind() == edtf.Interval && s.Time.OpenEnd() {
			if b, ok := c.standing[s.ID]; !ok || b.LatestEnd == edtf.Forever && b.EarliestEnd <= c.source.Attests() {
				lasting = append(lasting, s)
			}
		}
	}
	if c.source.Published.IsZero() {
		message := "nobody said when it was published"
		if len(lasting) > 0 {
			message += fmt.Sprintf("; what it tells without an end (%s) is as old as it is", plural(len(lasting), "statement"))
		}
		c.add("staleness", c.whole(NoDate, message, "read it again with --published DATE"), lasting...)
		return nil
	}
	moment := c.snap.Moment().Recorded.UTC()
	now := edtf.DayOf(int64(moment.Year()), int(moment.Month()), moment.Day())
	if age := int64(now) - int64(c.source.Attests()); age > freshDays && len(lasting) > 0 {
		c.add("staleness", c.whole(Stale, fmt.Sprintf("tells %s without an end, which it last attested on %s",
			plural(len(lasting), "state"), english.Day(c.source.Attests())), "read a later source"), lasting...)
	}
	return nil
}
