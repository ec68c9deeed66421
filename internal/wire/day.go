package wire

import (
	"fmt"
	"strconv"
	"strings"

	"annals"
	"annals/edtf"
)

// fromOpen prints an end of a range, "" for one that is open.
func fromOpen(d edtf.Day) string {
	if d == edtf.Beginning || d == edtf.Forever {
		return ""
	}
	return d.String()
}

func toOpen(s string, open edtf.Day) (edtf.Day, error) {
	if s == "" {
		return open, nil
	}
	return toDay(s)
}

// toDay reads what Day.String prints, years beyond four digits included, which EDTF cannot name to the day.
func toDay(s string) (edtf.Day, error) {
	switch s {
	case edtf.Beginning.String():
		return edtf.Beginning, nil
	case edtf.Forever.String():
		return edtf.Forever, nil
	}
	text := strings.TrimPrefix(s, "Y")
	sign := int64(1)
	if rest, ok := strings.CutPrefix(text, "-"); ok {
		text, sign = rest, -1
	}
	parts := strings.Split(text, "-")
	if len(parts) == 3 {
		year, err1 := strconv.ParseInt(parts[0], 10, 64)
		month, err2 := strconv.Atoi(parts[1])
		day, err3 := strconv.Atoi(parts[2])
		if err1 == nil && err2 == nil && err3 == nil {
			if d := edtf.DayOf(sign*year, month, day); d.String() == s {
				return d, nil
			}
		}
	}
	return 0, fmt.Errorf("%w: %q is not a day such as 2009-01-26", annals.ErrInvalid, s)
}

func ids(in []annals.StatementID) []string {
	out := make([]string, len(in))
	for i, id := range in {
		out[i] = string(id)
	}
	return out
}

func statementIDs(in []string) []annals.StatementID {
	if len(in) == 0 {
		return nil
	}
	out := make([]annals.StatementID, len(in))
	for i, id := range in {
		out[i] = annals.StatementID(id)
	}
	return out
}
