package render

import (
	"cmp"
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"annals"
	"annals/edtf"
	"annals/edtf/english"
)

// namesShown is how many names a list shows of each entity besides that which it goes by.
const namesShown = 8

// Entities prints entities: how each is called, its id, its other names, and how much the record has of it. All is how many
// there are in all; -1 for a number that nobody counted, of which there may be more.
func Entities(list []annals.Listed, all int, known annals.Moment, o Options) string {
	v := &view{page: newPage(o)}
	v.a.Known = known
	for _, e := range list {
		line := e.Name
		if e.Kind != "" {
			line += ", " + string(e.Kind)
		}
		v.text("", plain, line+" ("+string(e.ID)+")")
		if names := Aliases(e, namesShown); names != "" {
			v.text("    ", plain, names)
		}
		v.text("    ", dim, Extent(e))
		if held := Held(e); held != "" {
			v.text("    ", plain, held)
		}
	}
	switch {
	case len(list) == 0 && known.Revision == 0:
		v.line("Nobody: annals read and annals import add to a record.")
	case len(list) == 0 && all <= 0:
		v.line("Nobody in the record is like that.")
	case all < 0:
		v.blank()
		v.text("", plain, "There may be more; --limit 0 prints them all.")
	default:
		v.blank()
		v.text("", plain, Count(all, "entity")+".")
		v.more(all - len(list))
	}
	v.foot()
	return v.String()
}

// Aliases are the first names of an entity besides that which it goes by, and how many more there are.
func Aliases(e annals.Listed, most int) string {
	names := e.Names
	if len(names) <= most {
		return strings.Join(names, " · ")
	}
	return strings.Join(names[:most], " · ") + " · and " + strconv.Itoa(len(names)-most) + " more"
}

// Extent is how much the record has of an entity: "34 statements, 2 sources, 1984 to 20 May 2022".
func Extent(e annals.Listed) string {
	if e.Statements == 0 {
		if e.Decides > 0 {
			return "decides, in " + Count(e.Decides, "statement") + " on others"
		}
		return "no statement that counts yet"
	}
	s := Count(e.Statements, "statement") + ", " + Count(e.Sources, "source")
	switch first, last := english.Date(e.First), english.Date(e.Last); {
	case first == last && first != "":
		s += ", " + first
	case first != "" && last != "":
		s += ", " + first + " to " + last
	case first != "" || last != "":
		s += ", " + first + last
	}
	return s
}

// Held are the standings of an entity on the day asked about, by verdict: "yes: Canada, France; possibly: Peru". Of each
// authority the surest is told.
func Held(e annals.Listed) string {
	var told []string
	seen := map[string]bool{}
	for _, verdict := range []annals.Verdict{annals.Yes, annals.Disputed, annals.Possibly} {
		var by []string
		for _, h := range e.Standings {
			if who := cmp.Or(h.Authority, h.What); h.Verdict == verdict && !seen[who] {
				seen[who] = true
				by = append(by, who)
			}
		}
		if len(by) > 0 {
			told = append(told, string(verdict)+": "+strings.Join(by, ", "))
		}
	}
	return strings.Join(told, "; ")
}

// EntitiesCSV writes entities as a table in UTF-8, one after the other: what Line is given.
type EntitiesCSV struct{ out *csv.Writer }

// NewEntitiesCSV begins a table.
func NewEntitiesCSV(w io.Writer) EntitiesCSV {
	t := EntitiesCSV{csv.NewWriter(w)}
	t.out.Write([]string{"id", "name", "kind", "names", "statements", "sources", "decides", "first", "last", "first_day",
		"last_day", "standings"})
	return t
}

// Line writes an entity.
func (t EntitiesCSV) Line(e annals.Listed) error {
	day := func(v edtf.Value, of func(edtf.Bounds) edtf.Day) string {
		if v.IsZero() {
			return ""
		}
		return of(v.Bounds()).String()
	}
	row := []string{string(e.ID), e.Name, string(e.Kind), strings.Join(e.Names, "; "), strconv.Itoa(e.Statements),
		strconv.Itoa(e.Sources), strconv.Itoa(e.Decides), e.First.String(), e.Last.String(),
		day(e.First, func(b edtf.Bounds) edtf.Day { return b.EarliestStart }),
		day(e.Last, func(b edtf.Bounds) edtf.Day { return b.LatestEnd }), heldCell(e.Standings)}
	for i := range row {
		row[i] = Cell(row[i])
	}
	return t.out.Write(row)
}

func heldCell(standings []annals.Held) string {
	lines := make([]string, len(standings))
	for i, h := range standings {
		lines[i] = h.String()
	}
	return strings.Join(lines, "; ")
}

// Close writes what is left.
func (t EntitiesCSV) Close() error {
	t.out.Flush()
	return t.out.Error()
}
