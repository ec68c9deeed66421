package text

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/pattern"
)

// days are when a text was published, and when it was changed since.
type days struct{ published, changed []edtf.Value }

// add keeps a day that there is.
func (d *days) add(v edtf.Value, changed bool) {
	switch {
	case v.IsZero():
	case changed:
		d.changed = append(d.changed, v)
	default:
		d.published = append(d.published, v)
	}
}

// first is when the text was first published, or where no line says so, changed; last is the last of all days.
func (d days) first() edtf.Value {
	first := func(a, b edtf.Value) int { return cmp.Compare(a.Bounds().EarliestStart, b.Bounds().EarliestStart) }
	switch {
	case len(d.published) > 0:
		return slices.MinFunc(d.published, first)
	case len(d.changed) > 0:
		return slices.MinFunc(d.changed, first)
	}
	return edtf.Value{}
}

func (d days) last() edtf.Value {
	all := slices.Concat(d.published, d.changed)
	if len(all) == 0 {
		return edtf.Value{}
	}
	return slices.MaxFunc(all, func(a, b edtf.Value) int { return cmp.Compare(a.Bounds().LatestEnd, b.Bounds().LatestEnd) })
}

const (
	monthNames = `(?i:(January|February|March|April|May|June|July|August|September|October|November|December|` +
		`Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)`
	weekday = `(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?`
	day     = `(?:(\d{1,2})(?:st|nd|rd|th)?\s+` + monthNames + `,?\s+(\d{4})|` +
		monthNames + `\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})|(\d{4})-(\d{2})-(\d{2}))`

	// changes and publications are the words before the day on which a text was changed or published.
	changes      = `last edited|last updated|last modified|last changed|last revised|last reviewed|updated|modified|revised`
	publications = `first published|originally published|published|posted|issued|released on|compiled|debated|dated|delivered|` +
		`handed down|decided|adopted|done|release date|publication date|date published|` +
		`date of (?:publication|issue|release|judgment|decision)|date|(?:\w+ )?as (?:of|at)`
	// town is a name of up to three words: "Luxembourg", "The Hague".
	town = `\p{Lu}[\p{L}'.-]*(?: \p{Lu}[\p{L}'.-]*){0,2}`
	// rest is what may follow the day in its line: a full stop, the time of day, who or where, what a stroke parts.
	rest = `(?:[.)\]]*$|[,;]?\s+(?:\d{1,2}[:.h]\d\d|\(|(?i:at|by|in)\s|(?i:` + changes + `)\s)|T\d|\s*[|·•/–—])`
)

var (
	// dated is a line that says when the text was published, "Done at Brussels, 15 July 2008", or changed, also behind who wrote it:
	// "By A. Writer. Published 12 March 2019".
	dated = pattern.Lazily(`^(?:[^.:]{1,40}[:|·]\s*|(?i:by) [^:]{1,80}[.,–—]\s+)?` +
		`(?:(?i:this) (?i:page|article|document|text|version|report|statement|debate) (?i:was|is)\s+)?` +
		`(?i:(` + changes + `)|` + publications + `)(?:\s+(?i:by)\s[^.:]{1,80}?,?\s+(?i:on)|\s+(?i:at|in)\s+` + town + `,?)?` +
		`(?:\s+(?i:on|at))?\s*[:–-]?\s*` + weekday + day + rest)
	// changed is the day of a change in a line that says when the text was published.
	changed = pattern.Lazily(`\b(?i:` + changes + `)(?:\s+(?i:on))?\s*[:–-]?\s*` + weekday + day)
	// dateline is a line that is a date, or has one beside a place, a byline or a stroke.
	dateline = pattern.Lazily(`^((?i:by)\s[^.!?:]{2,60},\s+|` + town + `,\s+|[^.!?:]{2,80}\s*[|·•]\s*)?\(?` + weekday + day + rest)
	// titled is the title of a judgment or an act, or the end of it, with its day: "Judgment of 4 December 2008".
	titled = pattern.Lazily(`^(?:(?:[\p{Lu}(][^.!?:;]{0,60}?\s)?` +
		`(?i:judge?ment|order|opinion|decision|resolution|regulation|directive|decree)\b[^!?:;]{0,90}?\s)?` +
		`(?i:of|dated)\s+` + day + `(?:$|\s+(?i:implementing|concerning|amending|repealing|on|in (?:joined )?cases?)\s)`)
	// headed is a line that says what sort of text follows, and its day: "Written statement, 15 September 2019".
	headed = pattern.Lazily(`^(?:\p{Lu}[^.!?;]{0,60}\s)?(?i:statement|report|brief|briefing|speech|address|summary|` +
		`press release|news release|communiqu[eé]|memorandum|note|notice|bulletin|remarks|testimony|update|factsheet|fact sheet|` +
		`question and answer)\b[^!?;]{0,90},\s+` + weekday + day + `$`)
	// reported is how a report opens: where, when and by what agency it was written, "LIMA, Peru, 14 June 2022 (Agency) —".
	reported = pattern.Lazily(`^\(?\p{Lu}[\p{L}'. -]{1,30}(?:,\s+\p{Lu}[\p{L}'. -]{1,30})?,\s+` + weekday + day +
		`\)?(?:\s*\([^()]{1,40}\))?(?:\s*(?:—|–|--)|\s+-\s)`)
)

// published are the days that lines near the beginning and the end of the text give for its publication and its changes, or
// else that of its title, of a line that is a date, or of the dateline of a report.
func (l *layout) published() (d days) {
	lines := slices.DeleteFunc(l.edges(), func(e edgeLine) bool { return !strings.ContainsAny(e.said, "0123456789") })
	for _, e := range lines {
		m := dated().FindStringSubmatch(e.said)
		if m == nil || m[1] == "" && (e.kind == annals.BlockNote || e.kind == annals.BlockItem && e.place >= edge) {
			continue // a note tells when what it cites was published, and the line of a chronology when something was done
		}
		d.add(dayOf(m[2:]), m[1] != "")
		if also := changed().FindStringSubmatch(e.said); also != nil && m[1] == "" {
			d.add(dayOf(also[1:]), true)
		}
	}
	if len(d.published) > 0 {
		return d
	}
	for _, own := range []func(edgeLine) edtf.Value{ownTitle, ownDateline, ownSort} {
		found := l.inHead(lines, own)
		if len(found) == 1 {
			d.add(found[0], false)
			return d
		}
	}
	for _, b := range l.blocks[:min(len(l.blocks), edge/2)] {
		if m := reported().FindStringSubmatch(l.plainText(l.opening(b.span))); m != nil && len(d.published) == 0 {
			d.add(dayOf(m[1:]), false)
		}
	}
	return d
}

// inHead are the days that the first lines of the text have as own finds them; several are those of a chronology.
func (l *layout) inHead(lines []edgeLine, own func(edgeLine) edtf.Value) (found []edtf.Value) {
	for _, e := range lines {
		if v := own(e); !v.IsZero() && e.place < edge/2 && e.kind != annals.BlockNote {
			found = append(found, v)
		}
	}
	return found
}

// ownTitle is the day in the title of a judgment or an act.
func ownTitle(e edgeLine) edtf.Value {
	if m := titled().FindStringSubmatch(e.said); m != nil && !strings.HasPrefix(e.said, "The ") {
		return dayOf(m[1:])
	}
	return edtf.Value{}
}

// ownSort is the day in a line that says what sort of text it is.
func ownSort(e edgeLine) edtf.Value {
	if m := headed().FindStringSubmatch(e.said); m != nil && !strings.HasPrefix(e.said, "The ") {
		return dayOf(m[1:])
	}
	return edtf.Value{}
}

// ownDateline is the day of a line that is a date. In the first line of a text "Lima, 3 May 1960" may be what it is about,
// unless a heading follows or it is written as datelines are, "LIMA, 3 May 1960".
func ownDateline(e edgeLine) edtf.Value {
	if m := dateline().FindStringSubmatch(e.said); m != nil &&
		(m[1] == "" || e.place > 0 || e.over || m[1] == strings.ToUpper(m[1])) {
		return dayOf(m[2:])
	}
	return edtf.Value{}
}

// dayOf reads the nine groups of a day; a day that does not exist is none.
func dayOf(g []string) edtf.Value {
	year, month, day := g[2]+g[5]+g[6], g[1]+g[3], g[0]+g[4]+g[8]
	if month != "" {
		month = monthNumber(month)
	} else {
		month = g[7]
	}
	if len(day) == 1 {
		day = "0" + day
	}
	v, err := edtf.Parse(year + "-" + month + "-" + day)
	if err != nil {
		return edtf.Value{}
	}
	return v
}

func monthNumber(name string) string {
	const order = "janfebmaraprmayjunjulaugsepoctnovdec"
	n := strings.Index(order, strings.ToLower(name[:3]))/3 + 1
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}
