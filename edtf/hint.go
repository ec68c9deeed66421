package edtf

import (
	"regexp"
	"strings"
	"sync"
)

// respelling is a slip that is often met, and how to write what was meant.
type respelling struct {
	slip *regexp.Regexp
	mend func(match []string) string
}

// respellings are tried in order, each on the result of the one before. Most are the spellings of the 2012 draft of the
// format, which the standard changed; the last are habits of other notations.
//
// They are made at the first mistake: a program that meets none should not wait for them.
var respellings = sync.OnceValue(func() []respelling {
	return []respelling{
		{regexp.MustCompile(`[\s\x{00A0}\x{2000}-\x{200B}\x{202F}\x{FEFF}]+`), always("")},
		{regexp.MustCompile(`[\x{2010}-\x{2015}\x{2212}]`), always("-")},
		{regexp.MustCompile(`…|\.{3,}`), always("..")},
		// "2001-21^southernHemisphere": the standard has codes of their own for seasons with a hemisphere.
		{regexp.MustCompile(`-2([1-4])\^(?i:south)\w*`), func(m []string) string {
			return "-" + map[string]string{"1": "29", "2": "30", "3": "31", "4": "32"}[m[1]]
		}},
		{regexp.MustCompile(`-2([1-4])\^(?i:north)\w*`), func(m []string) string {
			return "-" + map[string]string{"1": "25", "2": "26", "3": "27", "4": "28"}[m[1]]
		}},
		{regexp.MustCompile(`\^[^/,\]}]*`), always("")},
		{regexp.MustCompile(`(?i)\bunknown\b`), always("")},
		{regexp.MustCompile(`(?i)\b(?:open|present|now|today)\b`), always("..")},
		{regexp.MustCompile(`\?~|~\?`), always("%")},
		// "(2004)?-06-04~": in the draft, the last qualifier left the group alone.
		{regexp.MustCompile(`^\(([0-9X]{4})\)([?~%]?)-([0-9X]{2})-([0-9X]{2})([?~%])$`), func(m []string) string {
			return m[1] + m[2] + "-" + m[5] + m[3] + "-" + m[5] + m[4]
		}},
		// "2004-(06)?-11": a qualifier before each part of the group says the same.
		{regexp.MustCompile(`\(([^()]*)\)([?~%]?)`), func(m []string) string {
			return m[2] + strings.ReplaceAll(m[1], "-", "-"+m[2])
		}},
		{regexp.MustCompile(`(^|[^A-Za-z])([Yy]-?[0-9]+)(?:[eE]([0-9]+))?(?:[pPsS]([0-9]+))?`), longYear},
		{regexp.MustCompile(`([0-9])[ps]([0-9])`), func(m []string) string { return m[1] + "S" + m[2] }},
		{regexp.MustCompile(`[uxX*?]{2,}|[ux*]`), func(m []string) string { return strings.Repeat("X", len(m[0])) }},
		{regexp.MustCompile(`^-?[0-9]{5,}$`), compact},
		// "c. 1981" and "circa 1981".
		{regexp.MustCompile(`^(?i:c\.?|ca\.?|circa|about)(-?[0-9X]{4}(?:-[0-9X]{2}){0,2})$`),
			func(m []string) string { return m[1] + "~" }},
		{regexp.MustCompile(`^([0-9X]{3})0s$|^([0-9]{3})Xs$`), func(m []string) string { return m[1] + m[2] + "X" }},
		{regexp.MustCompile(`\b([0-9X]{4})[./]([0-9]{1,2})[./]([0-9]{1,2})\b`),
			func(m []string) string { return m[1] + "-" + m[2] + "-" + m[3] }},
		{regexp.MustCompile(`\b([0-9X]{4})-([1-9])\b`), func(m []string) string { return m[1] + "-0" + m[2] }},
		{regexp.MustCompile(`\b([0-9X]{4}-[0-9X]{2})-([1-9])\b`), func(m []string) string { return m[1] + "-0" + m[2] }},
		{regexp.MustCompile(`^([0-9X]{4})-([0-9X]{4})$`), func(m []string) string { return m[1] + "/" + m[2] }},
		{regexp.MustCompile(`([+-][0-9]{2})([0-9]{2})$`), func(m []string) string { return m[1] + ":" + m[2] }},
		{regexp.MustCompile(`^0*\.\.([^.]+)$|^([^.\[{]+)\.\.([^.\]}]*)$`),
			func(m []string) string { return "[" + m[2] + ".." + m[1] + m[3] + "]" }},
	}
})

// always is a mend that does not depend on what was found.
func always(text string) func([]string) string { return func([]string) string { return text } }

// longYear spells "y17e7p2" in capitals, and a year of four digits without Y.
func longYear(m []string) string {
	year := strings.TrimLeft(m[2], "Yy")
	digits := strings.TrimLeft(strings.TrimPrefix(year, "-"), "0")
	sign := year[:len(year)-len(strings.TrimPrefix(year, "-"))]
	switch {
	case m[3] != "":
		year = "Y" + sign + digits + "E" + m[3]
	case len(digits) <= 4:
		year = sign + strings.Repeat("0", 4-len(digits)) + digits
	default:
		year = "Y" + sign + digits
	}
	if m[4] != "" {
		year += "S" + m[4]
	}
	return m[1] + year
}

// compact is eight digits as a day, as basic ISO 8601 has it, and others as a year.
func compact(m []string) string {
	if text := m[0]; len(text) == 8 {
		day := text[:4] + "-" + text[4:6] + "-" + text[6:]
		if _, err := parse(day); err == nil {
			return day
		}
	}
	return longYear([]string{"", "", "Y" + m[0], "", ""})
}

// hint is what to write instead of a text that is not a time: the first right spelling that mending slips leads to,
// or the month of a day that does not exist; else fallback.
func hint(text, fallback string) string {
	if len(text) > maxText {
		return fallback
	}
	for _, r := range respellings() {
		mended := replaceFunc(r.slip, text, r.mend)
		if mended == text {
			continue
		}
		text = mended
		if _, err := parse(text); err == nil {
			return spelled(text)
		}
	}
	if found := namedDay().FindStringSubmatch(text); found != nil {
		if _, err := parse(found[1]); err == nil {
			return `if only the month is sure, write "` + found[1] + `"`
		}
	}
	if strings.Contains(text, ",") && !strings.ContainsAny(text, "[]{}") {
		if _, err := parse("{" + text + "}"); err == nil {
			return `write "{` + text + `}" for all of these dates, "[` + text + `]" for one of them`
		}
	}
	return fallback
}

// namedDay is a day in full, which is wrong only if its month has no such day.
var namedDay = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(-?[0-9]{4}-[0-9]{2})-[0-9]{2}[?~%]?$`) })

// spelled is the hint that a right spelling gives.
func spelled(text string) string {
	if text == "" {
		return "leave it empty for an unknown time"
	}
	return `write "` + text + `"`
}

// replaceFunc is ReplaceAllStringFunc with the groups of each match.
func replaceFunc(re *regexp.Regexp, text string, mend func([]string) string) string {
	var b strings.Builder
	done := 0
	for _, at := range re.FindAllStringSubmatchIndex(text, -1) {
		groups := make([]string, len(at)/2)
		for i := range groups {
			if at[2*i] >= 0 {
				groups[i] = text[at[2*i]:at[2*i+1]]
			}
		}
		b.WriteString(text[done:at[0]])
		b.WriteString(mend(groups))
		done = at[1]
	}
	return b.String() + text[done:]
}
