package wikidata

import (
	"fmt"
	"strconv"
	"strings"

	"annals/edtf"
	"annals/internal/pattern"
)

// The precisions of times, as Wikibase numbers them, that have a form in EDTF here. Coarser ones are of geology.
const (
	millennium = 6
	century    = 7
	decade     = 8
	year       = 9
	month      = 10
	day        = 11
)

// written is a time as records have it, which is how QuickStatements writes it: "+1983-05-00T00:00:00Z/10", with "/J" after
// it for a date in the Julian calendar.
var written = pattern.Lazily(`^([+-])(\d{1,16})-(\d\d)-(\d\d)T[\d:]+Z/(\d+)(/J)?$`)

// readTime is a time in EDTF, as precise as it is; false for one that does not exist or that EDTF does not tell here.
//
// The data count years as people do: the year before 1 is -1, which is 0 in EDTF. A century is that of its last year: 1900
// and 1801 are the 19th, 18XX in EDTF.
func readTime(s string) (edtf.Value, bool) {
	m := written().FindStringSubmatch(s)
	if m == nil {
		return edtf.Value{}, false
	}
	var n [4]int64
	for i, digits := range []string{m[2], m[3], m[4], m[5]} {
		number, err := strconv.ParseInt(digits, 10, 64)
		if err != nil {
			return edtf.Value{}, false
		}
		n[i] = number
	}
	y, mon, d, precision := n[0], n[1], n[2], n[3]
	if y == 0 {
		return edtf.Value{}, false
	}
	text := ""
	switch before := m[1] == "-"; {
	case before && precision < year:
		text = spanBefore(y, precision)
	case precision == millennium:
		text = masked((y+999)/1000-1, "XXX")
	case precision == century:
		text = masked((y+99)/100-1, "XX")
	case precision == decade:
		text = masked(y/10, "X")
	default:
		if before {
			y = 1 - y
		}
		if m[6] != "" && precision >= day {
			y, mon, d = gregorian(y, mon, d)
		}
		text = yearText(y)
		if precision >= month && mon > 0 {
			text += fmt.Sprintf("-%02d", mon)
			if precision >= day && d > 0 {
				text += fmt.Sprintf("-%02d", d)
			}
		}
		if precision < year {
			text = ""
		}
	}
	v, err := edtf.Parse(text)
	return v, err == nil && text != ""
}

// masked is a year whose last digits are not known; "" where it has more than four digits.
func masked(known int64, unknown string) string {
	text := fmt.Sprintf("%0*d%s", 4-len(unknown), known, unknown)
	if len(text) != 4 {
		return ""
	}
	return text
}

// spanBefore is a decade, century or millennium before the year 1, as one of its years.
func spanBefore(y, precision int64) string {
	size, ok := map[int64]int64{decade: 10, century: 100, millennium: 1000}[precision]
	if !ok {
		return ""
	}
	// The 40s are 49 to 40, the 1st century 100 to 1, counted backwards.
	last := (y-1)/size*size + 1
	first := last + size - 1
	if precision == decade {
		last = y / size * size
		first = last + size - 1
		last = max(last, 1)
	}
	return fmt.Sprintf("[%s..%s]", yearText(1-first), yearText(1-last))
}

// yearText is a year in EDTF, as its days begin.
func yearText(y int64) string {
	if y > 9999 || y < -9999 {
		return fmt.Sprintf("Y%d", y)
	}
	return strings.TrimSuffix(edtf.DayOf(y, 1, 1).String(), "-01-01")
}

// epoch is the number by which astronomers count the first day of 1970.
const epoch = 2440588

// gregorian is a day of the Julian calendar in the Gregorian one, by the day's number as astronomers count them. Years are
// counted as EDTF does. A day that does not exist stays, for EDTF to refuse.
func gregorian(y, m, d int64) (year, month, day int64) {
	if m < 1 || m > 12 || d < 1 || d > 31 || y > 9999 || y < -4799 {
		return y, m, d
	}
	// A year that begins with March has its leap day at the end.
	a := (14 - m) / 12
	yy, mm := y+4800-a, m+12*a-3
	number := d + (153*mm+2)/5 + 365*yy + yy/4 - 32083
	year, mon, of := edtf.DayOf(1970, 1, 1).Add(number - epoch).Date()
	return year, int64(mon), int64(of)
}
