package render

import (
	"strings"
	"time"

	"annals"
	"annals/edtf/english"
)

// FieldWords is the value of a field as people read it: dates and moments, which programs get as EDTF and ISO 8601, in
// words.
func FieldWords(f annals.Field) string {
	switch f.Name {
	case "published", "read on":
		return english.Reword(f.Value)
	case "time": // of a comparison, as it was and as it is
		was, is, two := strings.Cut(f.Value, " → ")
		if two {
			return english.Reword(was) + " → " + english.Reword(is)
		}
		return english.Reword(was)
	case "recorded":
		revision, moment, ok := strings.Cut(f.Value, ", ")
		if t, err := time.Parse(time.RFC3339, moment); ok && err == nil {
			return revision + ", " + english.Instant(t)
		}
	}
	return f.Value
}
