package listing

import (
	"regexp"
	"time"

	"annals/edtf"
	"annals/internal/pattern"
)

// publishedAt is how publishers write into a file when they issued it, each with the form of its dates. Where there are
// several forms, the first that reads a date counts.
var publishedAt = []struct {
	pattern func() *regexp.Regexp
	layouts []string
}{
	// United Nations: <CONSOLIDATED_LIST … dateGenerated="2025-04-19T23:00:04.625Z">.
	{pattern.Lazily(`\bdateGenerated=["'](\d{4}-\d\d-\d\d)`), []string{time.DateOnly}},
	// European Union: <export … generationDate="2024-05-01T…">, and the first column of its table.
	{pattern.Lazily(`\bgenerationDate=["'](\d{4}-\d\d-\d\d)`), []string{time.DateOnly}},
	{pattern.Lazily(`^fileGenerationDate;.*\n"?(\d\d/\d\d/\d{4})"?;`), []string{"02/01/2006"}},
	// United States, the plain documents: <Publish_Date>03/28/2025</Publish_Date>, the month first; and the advanced ones.
	{pattern.Lazily(`<Publish_Date>(\d\d/\d\d/\d{4})</Publish_Date>`), []string{"01/02/2006"}},
	{pattern.Lazily(`<DateOfIssue[^>]*>\s*<Year>(\d{4})</Year>\s*<Month>(\d\d?)</Month>\s*<Day>(\d\d?)</Day>`),
		[]string{"2006-1-2"}},
	// United Kingdom: "Report Date: 05-Nov-2024" or "Last Updated,12/01/2020" above the labels.
	{pattern.Lazily(`^"?Report Date:?[\s,]*"?(\d\d?-[A-Z][a-z]{2}-\d{4})`), []string{"2-Jan-2006"}},
	{pattern.Lazily(`^"?(?:Report Date|Last Updated):?[\s,]*"?(\d\d/\d\d/\d{4})`), []string{"02/01/2006"}},
}

// headOfFile is how much of a file is looked at for when it was issued.
const headOfFile = 16 << 10

// Published is the day on which a file says that it was issued; ok is false where it does not say so.
func Published(data []byte) (day edtf.Day, ok bool) {
	head, _ := Decode(data[:min(len(data), headOfFile)])
	for _, p := range publishedAt {
		m := p.pattern().FindStringSubmatch(head)
		if m == nil {
			continue
		}
		text := m[1]
		if len(m) > 2 {
			text = m[1] + "-" + m[2] + "-" + m[3]
		}
		for _, layout := range p.layouts {
			if t, err := time.Parse(layout, text); err == nil {
				return edtf.DayOf(int64(t.Year()), int(t.Month()), t.Day()), true
			}
		}
	}
	return 0, false
}
