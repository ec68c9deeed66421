package ofac

import (
	"fmt"
	"strconv"
	"strings"

	"annals/edtf"
	"annals/internal/pattern"
)

var (
	plainDate = pattern.Lazily(`^(circa )?(?:(\d\d?) )?(?:(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) )?(\d{4})$`)
	yearSpan  = pattern.Lazily(`^(circa )?(\d{4})-(\d{4})$`)
)

// readDate reads a date as remarks write it, with its uncertainty: "04 Nov 1938", "Nov 1938", "circa 1962" (1962~),
// "1971 to 1973" (one of them: [1971..1973]). A date that does not exist is none.
func readDate(s string) (edtf.Value, bool) {
	first, last, isRange := strings.Cut(s, " to ")
	if m := yearSpan().FindStringSubmatch(s); m != nil {
		first, last, isRange = m[1]+m[2], m[1]+m[3], true
	}
	from, ok := plain(first)
	if !ok {
		return edtf.Value{}, false
	}
	text := from
	if isRange {
		to, ok := plain(last)
		if !ok {
			return edtf.Value{}, false
		}
		// Members of a set have no sign of approximation; the range is the vagueness.
		text = "[" + strings.TrimSuffix(from, "~") + ".." + strings.TrimSuffix(to, "~") + "]"
	}
	v, err := edtf.Parse(text)
	return v, err == nil
}

// plain is a date without a range in EDTF.
func plain(s string) (string, bool) {
	m := plainDate().FindStringSubmatch(s)
	if m == nil || m[2] != "" && m[3] == "" {
		return "", false
	}
	text := m[4]
	if m[3] != "" {
		text += fmt.Sprintf("-%02d", strings.Index("JanFebMarAprMayJunJulAugSepOctNovDec", m[3])/3+1)
	}
	if m[2] != "" {
		day, err := strconv.Atoi(m[2])
		if err != nil {
			return "", false
		}
		text += fmt.Sprintf("-%02d", day)
	}
	if m[1] != "" {
		text += "~"
	}
	return text, true
}
