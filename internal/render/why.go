package render

import (
	"strconv"

	"annals"
)

// why prints what one statement rests on: what it says, the passage of the source with its words marked, and then facts.
func (v *view) why() {
	id := annals.StatementID("")
	for k := range v.a.Statements {
		id = k // an answer to why holds one statement
	}
	s := v.a.Statements[id]
	v.text("", bold, Sentence(s, v.name))
	for _, section := range v.a.Sections {
		if len(section.Rows) == 0 {
			continue
		}
		v.heading(v.words(section.Title))
		for i, r := range section.Rows {
			switch {
			case section.Name == "words":
				// An article's line ends mean nothing; a list's record is lines.
				byLine := !v.a.Sources[s.Evidence.Source].IsProse()
				v.marked("  ", r.Text, placeOf(r.Fields), s.Evidence.Text, byLine)
			default:
				if i > 0 {
					v.blank()
				}
				v.fields("  ", r.Fields)
			}
		}
	}
}

// placeOf is where the words stand in their passage, in code points.
func placeOf(fields []annals.Field) int {
	for _, f := range fields {
		if f.Name == "at" {
			if n, err := strconv.Atoi(f.Value); err == nil {
				return n
			}
		}
	}
	return 0
}
