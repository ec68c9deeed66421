package resolve

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"annals"
	"annals/edtf"
)

// agreement is what the births of two come to beside each other, the stronger the greater: nothing to compare, dates that
// exclude each other, dates that fit, the same day.
type agreement int

const (
	silent agreement = iota
	excluded
	fits
	sameDay
)

// String is the agreement as answers have it; "" where there is nothing to compare.
func (a agreement) String() string {
	return [...]string{"", "excluded", "fits", "same day"}[a]
}

// bornLike compares the births of two, each of which may have several: the pair that agrees best counts, with the reason.
func (p Profile) bornLike(q Profile) (agreement, string) { return bornLike(p.births, q.births) }

func bornLike(births, others []edtf.Value) (agreement, string) {
	best, reason := silent, ""
	for _, a := range births {
		for _, b := range others {
			agree, why := excluded, fmt.Sprintf("the one was born %s and the other %s", a, b)
			x, y := around(a), around(b)
			switch {
			case a.Equal(b) && a.Bounds().EarliestStart == a.Bounds().LatestEnd:
				agree, why = sameDay, fmt.Sprintf("both were born on %s", a)
			case x.EarliestStart <= y.LatestEnd && y.EarliestStart <= x.LatestEnd:
				agree, why = fits, fmt.Sprintf("the births %s and %s fit", a, b)
				if a.Equal(b) {
					why = fmt.Sprintf("both were born in %s", a)
				}
			}
			if agree > best {
				best, reason = agree, why
			}
		}
	}
	return best, reason
}

// around is the days that a date allows, with two years more on either side of one that is about right.
func around(v edtf.Value) edtf.Bounds {
	const slack = 2 * 366
	b := v.Bounds()
	if v.Approximate() || v.Uncertain() {
		b.EarliestStart, b.LatestEnd = b.EarliestStart.Add(-slack), b.LatestEnd.Add(slack)
	}
	return b
}

// isBirth reports whether an event is somebody's birth, by what its source calls it.
func isBirth(s annals.Statement) bool {
	return s.Type == annals.TypeEvent && slices.Contains(birthWords, letters(s.First(annals.RoleKind).Text))
}

// birthWords are what sources call a birth, letters only: words of articles and labels of lists.
var birthWords = []string{"born", "birth", "dob", "pob", "dateofbirth", "placeofbirth", "birthdate", "birthplace"}

// Births are when the record says that somebody, who may be several entities that are held to be one, was born: each date once,
// in the order of their days. What was rejected, or is only said by somebody, counts for nothing.
func Births(ctx context.Context, snap annals.Snapshot, members []annals.EntityID) (births []edtf.Value, err error) {
	events, err := snap.About(ctx, members, annals.TypeEvent)
	if err != nil {
		return nil, fmt.Errorf("when somebody was born: %w", err)
	}
	events = slices.DeleteFunc(events, func(s annals.Statement) bool {
		who := s.First(annals.RoleParticipant)
		if who.Entity == "" {
			who = s.First(annals.RoleActor) // of an article, "X was born in 1948"
		}
		return !isBirth(s) || s.Time.IsZero() || s.Stance != annals.Asserted || len(s.Speaker) > 0 ||
			!slices.Contains(members, who.Entity)
	})
	rulings, err := Judge(ctx, snap, events)
	if err != nil {
		return nil, err
	}
	for _, s := range events {
		if rulings.Stands(s) && rulings.Confirmed(s) && !slices.ContainsFunc(births, s.Time.Equal) {
			births = append(births, s.Time)
		}
	}
	slices.SortFunc(births, func(a, b edtf.Value) int {
		return cmp.Compare(a.Bounds().EarliestStart, b.Bounds().EarliestStart) // the difference to edtf.Beginning is no Day
	})
	return births, nil
}

// CompareBirths says what births come to beside those of somebody else: "same day", "fits" where one may be the other,
// "excluded" where none can be, and "" where one of the two has none. Days that are the same but for day and month in each
// other's place fit, since people write dates in both orders.
func CompareBirths(births, others []edtf.Value) string {
	agree, _ := bornLike(births, others)
	if agree == excluded && slices.ContainsFunc(births, func(a edtf.Value) bool {
		turned, ok := exchanged(a)
		return ok && slices.ContainsFunc(others, turned.Equal)
	}) {
		agree = fits
	}
	return agree.String()
}

// exchanged is a day with its day and month in each other's place, 1960-05-04 for 1960-04-05; ok is false for what is none.
func exchanged(v edtf.Value) (turned edtf.Value, ok bool) {
	s := v.String()
	if len(s) != len("1960-05-04") {
		return edtf.Value{}, false
	}
	turned, err := edtf.Parse(s[:5] + s[8:] + s[4:7])
	return turned, err == nil
}
