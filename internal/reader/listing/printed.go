package listing

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"annals/edtf"
	"annals/internal/pattern"
)

var (
	dotted  = pattern.Lazily(`^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})\.?$`)
	worded  = pattern.Lazily(`^(?:(\d{1,2}) )?(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? ?(\d{4})$`)
	circa   = pattern.Lazily(`^(?i:circa|approximately|approx\.?|around|about|c\.) |\s*\((?i:approximately|circa)\)$`)
	between = pattern.Lazily(`^(?i:between )?(.+?)(?: and | to | ?[-–/] ?)(\d{4}|.+\d{4})$`)
	apart   = pattern.Lazily(`(?:^|[;,] ?| )\(?[a-z]\) ?|[;,]? or |; ?`)
)

// Printed reads a date as acts and remarks print it: "28.2.2011", "26 Feb. 2011", "February 2011", "2011", with its doubt: "circa
// 1962" (1962~), "between 1961 and 1963" ([1961..1963]). Anything else, and what cannot be, is none.
func Printed(words string) (edtf.Value, bool) {
	bare := circa().ReplaceAllString(words, "")
	about := bare != words
	if v, ok := day(bare); ok {
		if about {
			v = Circa(v)
		}
		return v, true
	}
	m := between().FindStringSubmatch(bare)
	if m == nil {
		return edtf.Value{}, false
	}
	first, fine := day(m[1])
	last, also := day(m[2])
	if !fine || !also {
		return edtf.Value{}, false
	}
	return OneOf(first, last)
}

func day(s string) (edtf.Value, bool) {
	if m := dotted().FindStringSubmatch(s); m != nil {
		return from(m[3], m[2], m[1])
	}
	if m := worded().FindStringSubmatch(s); m != nil {
		month := strings.Index("JanFebMarAprMayJunJulAugSepOctNovDec", m[2])/3 + 1
		return from(m[3], strconv.Itoa(month), m[1])
	}
	return Date(s)
}

func from(year, month, day string) (edtf.Value, bool) {
	two := func(s string) string { return strings.Repeat("0", 2-len(s)) + s }
	return Date(fmt.Sprintf("%s/%s/%s", two(cmp.Or(day, "00")), two(month), year))
}

// Alternatives are dates of which one is right: "(a) 1.2.1960; (b) 1961", "1960 or 1961".
func (f Field) Alternatives() []Field { return f.Split(apart()) }
