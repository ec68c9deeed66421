package screen

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"annals"
	"annals/edtf"
	"annals/edtf/english"
	"annals/internal/pattern"
	"annals/internal/resolve"
)

// Births are the days, months or years in one of which somebody was born.
type Births []edtf.Value

// strings is the births as EDTF.
func (b Births) strings() []string {
	list := make([]string, len(b))
	for i, v := range b {
		list[i] = v.String()
	}
	return list
}

// Birth is what the record tells of when a hit was born beside when who is asked about was.
type Birth struct {
	// Agreement is "same day", "fits" where the dates leave it open, and "excluded" where none of the dates can be of one birth: a
	// hit whose birth is excluded is no match, whatever its score.
	Agreement string `json:"agreement"`
	// Dates are the births that the record tells of, in EDTF.
	Dates []string `json:"dates"`
}

// bornOtherwise is the agreement of a birth that cannot be the one asked about.
const bornOtherwise = "excluded"

// Excluded reports whether the hit was born at another time than who is asked about; nil is nothing known.
func (b *Birth) Excluded() bool { return b != nil && b.Agreement == bornOtherwise }

// Told says in words how the birth agrees with the one asked about: "born 7 September 1960, which fits".
func (b *Birth) Told() string {
	dates := make([]string, len(b.Dates))
	for i, d := range b.Dates {
		dates[i] = english.Reword(d)
	}
	born := "born " + english.List(dates, "or")
	switch {
	case b.Excluded():
		return born + ", which excludes the birth asked about"
	case b.Agreement == "fits":
		return born + ", which fits"
	}
	return born + ", the day asked about"
}

// Behind orders hits by their births: those whose birth is excluded come behind the others.
func (b *Birth) Behind(other *Birth) int {
	switch x, y := b.Excluded(), other.Excluded(); {
	case x == y:
		return 0
	case y:
		return -1
	}
	return 1
}

// birthsOf are when the record tells that somebody was born, which a roster remembers: it is of one moment of the record.
func (r *Roster) birthsOf(ctx context.Context, snap annals.Snapshot, id annals.EntityID) (Births, error) {
	if births, ok := r.births.get(id); ok {
		return births, nil
	}
	births, err := resolve.Births(ctx, snap, r.Members(id))
	if err != nil {
		return nil, err
	}
	r.births.put(id, births)
	return births, nil
}

// passedOver is how many hits more than were asked for are looked at where births are compared, since some go to the end.
const passedOver = 20

// compareBirths says of each hit how its birth agrees with the one asked about, and puts those that it excludes, which are no
// matches, behind all others.
func (r *Roster) compareBirths(ctx context.Context, snap annals.Snapshot, asked Births, hits []Hit) error {
	for i := range hits {
		told, err := r.birthsOf(ctx, snap, hits[i].Entity.ID)
		if err != nil {
			return err
		}
		if len(told) == 0 {
			continue
		}
		hits[i].Birth = &Birth{Agreement: resolve.CompareBirths(told, asked), Dates: told.strings()}
		hits[i].Match = hits[i].Match && !hits[i].Birth.Excluded()
	}
	slices.SortStableFunc(hits, func(a, b Hit) int { return a.Birth.Behind(b.Birth) })
	return nil
}

var (
	// yearLast is a day with its year last, of which countries differ in whether the month or the day is first.
	yearLast = pattern.Lazily(`^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$`)
	// yearFirst is a day that is no EDTF for want of zeros or hyphens, or has a time of day behind it: "1952/10/7".
	yearFirst = pattern.Lazily(`^(\d{4})[./-](\d{1,2})[./-](\d{1,2})(?:[T ]\d\d?:.*)?$`)
)

// unparted is a day in eight digits, "19521007".
var unparted = pattern.Lazily(`^(\d{4})(\d\d)(\d\d)$`)

// ParseBirths reads births as tables of customers have them, "; " between several: EDTF, a day in words, or one in digits. Of
// "05/04/1960" both readings count. Text without a letter or digit is no birth, and nil.
func ParseBirths(text string) (*Births, error) {
	var births Births
	for one := range strings.SplitSeq(text, ";") {
		one = strings.Join(strings.Fields(one), " ")
		if !strings.ContainsFunc(one, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			continue
		}
		days := readings(one)
		if len(days) == 0 {
			return nil, annals.HintError{Err: fmt.Errorf("%w: %q is no date of birth", annals.ErrInvalid, one),
				Hint: "write 1952-10-07, or 1952 where no more is known"}
		}
		births = append(births, days...)
	}
	if len(births) == 0 {
		return nil, nil
	}
	return &births, nil
}

// readings are the dates that a text may be.
func readings(text string) (dates []edtf.Value) {
	add := func(text string) {
		if v, err := edtf.Parse(text); err == nil && !v.IsZero() && !slices.ContainsFunc(dates, v.Equal) {
			dates = append(dates, v)
		}
	}
	padded := func(year, month, day string) { add(fmt.Sprintf("%s-%02s-%02s", year, month, day)) }
	if m := yearLast().FindStringSubmatch(text); m != nil {
		padded(m[3], m[2], m[1])
		padded(m[3], m[1], m[2])
		return dates
	}
	if m := yearFirst().FindStringSubmatch(text); m != nil {
		padded(m[1], m[2], m[3])
		return dates
	}
	if m := unparted().FindStringSubmatch(text); m != nil {
		padded(m[1], m[2], m[3])
		return dates
	}
	if written := english.Written(text); written != "" {
		text = written
	}
	add(text)
	return dates
}
