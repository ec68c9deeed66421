package render

import (
	"slices"
	"strings"
	"time"

	"annals"
	"annals/edtf/english"
)

// dated is how what an entry of a list says begins where it ends with its time.
var dated = []string{"birth: ", "listing: ", "founding: "}

// FieldWords is the value of a field as people read it: dates and moments, which programs get as EDTF and ISO 8601, in
// words.
func FieldWords(f annals.Field) string {
	switch f.Name {
	case "published", "read on":
		return english.Reword(f.Value)
	case "editions": // "4, 2021-11-08/2024-05-10"
		if n, days, several := strings.Cut(f.Value, ", "); several {
			return n + ", " + english.Reword(days)
		}
		return english.Reword(f.Value)
	case "now", "no longer": // of an entry of a list: "birth: Lima, 1970~"
		at := max(strings.LastIndex(f.Value, ": "), strings.LastIndex(f.Value, ", ")) + 2
		if what := f.Value[:max(at, 0)]; at > 1 && slices.ContainsFunc(dated,
			func(of string) bool { return strings.HasPrefix(what, of) }) {
			return what + english.Reword(f.Value[at:])
		}
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
