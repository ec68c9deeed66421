package edtf_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"annals/edtf"

	"pgregory.net/rapid"
)

// The generators draw texts from a small stretch of years, so that times meet often, with a few far ones.

// anyDate draws a date or a part of a year, qualified and unspecified in any way.
func anyDate(t *rapid.T) string {
	year := rapid.IntRange(1970, 1990).Draw(t, "year")
	text := fmt.Sprintf("%04d", year)
	switch rapid.IntRange(0, 19).Draw(t, "kind of year") {
	case 0:
		return rapid.SampledFrom([]string{"0000", "-0001", "-0043-03-15", "9999-12-31", "9999-24", "Y-17E7", "Y17E7~", "Y171010000S3",
			"Y12345?", "-1950S2~"}).Draw(t, "far date")
	case 1:
		return text + fmt.Sprintf("S%d", rapid.IntRange(1, 4).Draw(t, "significant digits"))
	case 2, 3, 4:
		text = obscure(t, text)
	}
	mark := func(s string) string {
		return s + rapid.SampledFrom([]string{"", "", "", "", "?", "~", "%"}).Draw(t, "mark")
	}
	switch rapid.IntRange(0, 5).Draw(t, "precision") {
	case 0:
		return mark(text)
	case 1:
		if !strings.Contains(text, "X") {
			return mark(text) + "-" + mark(fmt.Sprintf("%02d", rapid.IntRange(21, 41).Draw(t, "part of the year")))
		}
		return text
	case 2:
		return mark(text) + "-" + mark(obscure(t, fmt.Sprintf("%02d", rapid.IntRange(1, 12).Draw(t, "month"))))
	}
	month, day := rapid.IntRange(1, 12).Draw(t, "month"), rapid.IntRange(1, 28).Draw(t, "day")
	return mark(text) + "-" + mark(obscure(t, fmt.Sprintf("%02d", month))) + "-" + mark(obscure(t, fmt.Sprintf("%02d", day)))
}

// obscure puts X for some digits, seldom.
func obscure(t *rapid.T, digits string) string {
	if rapid.IntRange(0, 4).Draw(t, "obscure") > 0 {
		return digits
	}
	out := []byte(digits)
	for i := range out {
		if rapid.Bool().Draw(t, "X") {
			out[i] = 'X'
		}
	}
	return string(out)
}

// anyMember draws a date or a range.
func anyMember(t *rapid.T) string {
	if rapid.IntRange(0, 2).Draw(t, "range") > 0 {
		return anyDate(t)
	}
	return anyDate(t) + ".." + anyDate(t)
}

var anyValue = rapid.Custom(func(t *rapid.T) edtf.Value {
	text := ""
	switch rapid.IntRange(0, 9).Draw(t, "form") {
	case 0:
		text = ""
	case 1, 2, 3:
		text = anyDate(t)
	case 4, 5, 6:
		end := func(name string) string {
			if rapid.IntRange(0, 3).Draw(t, name) == 0 {
				return rapid.SampledFrom([]string{"", ".."}).Draw(t, name)
			}
			return anyDate(t)
		}
		text = end("start") + "/" + end("end")
	default:
		members := rapid.SliceOfN(rapid.Custom(anyMember), 1, 4).Draw(t, "members")
		text = strings.Join(members, ",")
		if rapid.IntRange(0, 5).Draw(t, "open start") == 0 {
			text = ".." + strings.SplitN(text, "..", 2)[0]
		}
		if rapid.IntRange(0, 5).Draw(t, "open end") == 0 && !strings.HasPrefix(text, "..") {
			text = strings.SplitN(text, "..", 2)[0] + ".."
		}
		text = rapid.SampledFrom([]string{"[" + text + "]", "{" + text + "}"}).Draw(t, "set")
	}
	v, err := edtf.Parse(text)
	if err != nil {
		t.Skip(err)
	}
	return v
})

// anyDay draws a day near those that anyValue names, often one where a value begins or ends.
func anyDay(t *rapid.T, vs ...edtf.Value) edtf.Day {
	if v := rapid.SampledFrom(vs).Draw(t, "value"); rapid.Bool().Draw(t, "edge") {
		b := v.Bounds()
		edge := rapid.SampledFrom([]edtf.Day{b.EarliestStart, b.LatestStart, b.EarliestEnd, b.LatestEnd}).Draw(t, "edge")
		return edge.Add(rapid.Int64Range(-1, 1).Draw(t, "step"))
	}
	return edtf.Day(rapid.Int64Range(-400, 8000).Draw(t, "day"))
}

func TestLaws(t *testing.T) {
	for _, law := range []struct {
		name  string
		check func(t *rapid.T, a, b edtf.Value)
	}{
		{"a printed value is parsed to itself", func(t *rapid.T, a, _ edtf.Value) {
			if again, err := edtf.Parse(a.String()); err != nil || again != a {
				t.Fatalf("%q: %q, %v", a, again, err)
			}
		}},
		{"JSON keeps a value", func(t *rapid.T, a, _ edtf.Value) {
			type row struct {
				Time edtf.Value `json:"time,omitzero"`
			}
			data, err := json.Marshal(row{a})
			if err != nil {
				t.Fatal(err)
			}
			var again row
			if err := json.Unmarshal(data, &again); err != nil || again.Time != a || a.IsZero() != (string(data) == "{}") {
				t.Fatalf("%s: %q, %v", data, again.Time, err)
			}
		}},
		{"bounds are in order", func(t *rapid.T, a, _ edtf.Value) {
			b := a.Bounds()
			if b.EarliestStart > b.LatestStart || b.EarliestEnd > b.LatestEnd || b.EarliestStart > b.EarliestEnd ||
				b.LatestStart > b.LatestEnd {
				t.Fatalf("%q: %v", a, b)
			}
		}},
		{"what the bounds exclude or make certain stays so", func(t *rapid.T, a, _ edtf.Value) {
			d := anyDay(t, a)
			exact, rough := a.Contains(d), a.Bounds().Contains(d)
			if rough == edtf.No && exact != edtf.No || rough == edtf.Yes && exact != edtf.Yes {
				t.Fatalf("%q contains %s: %s, by its bounds %s", a, d, exact, rough)
			}
			if k := a.Kind(); k != edtf.OneOf && k != edtf.AllOf && !strings.Contains(a.String(), "X") && exact != rough {
				t.Fatalf("%q contains %s: %s, by its bounds %s", a, d, exact, rough)
			}
		}},
		{"a day is contained when it is within", func(t *rapid.T, a, _ edtf.Value) {
			d := anyDay(t, a)
			if day := d.Value(); !day.IsZero() && (edtf.Within(day, a) != a.Contains(d) || edtf.Overlaps(day, a) != a.Contains(d)) {
				t.Fatalf("%s in %q: contained %s, within %s, overlapping %s", d, a, a.Contains(d), edtf.Within(day, a), edtf.Overlaps(day, a))
			}
		}},
		{"before is antisymmetric, and the mirror of after", func(t *rapid.T, a, b edtf.Value) {
			ab, ba := edtf.Before(a, b), edtf.Before(b, a)
			if ab == edtf.Yes && ba != edtf.No || ab != edtf.After(b, a) {
				t.Fatalf("%q before %q: %s, the other way %s", a, b, ab, ba)
			}
		}},
		{"before is transitive", func(t *rapid.T, a, b edtf.Value) {
			c := anyValue.Draw(t, "c")
			if edtf.Before(a, b) == edtf.Yes && edtf.Before(b, c) == edtf.Yes && edtf.Before(a, c) != edtf.Yes {
				t.Fatalf("%q, %q, %q", a, b, c)
			}
		}},
		{"overlapping is symmetric and excludes before", func(t *rapid.T, a, b edtf.Value) {
			ab, ba := edtf.Overlaps(a, b), edtf.Overlaps(b, a)
			if ab != ba || ab == edtf.Yes && edtf.Before(a, b) == edtf.Yes || edtf.Before(a, b) == edtf.Yes && ab != edtf.No {
				t.Fatalf("%q and %q: %s, %s, before %s", a, b, ab, ba, edtf.Before(a, b))
			}
		}},
		{"what is within overlaps", func(t *rapid.T, a, b edtf.Value) {
			within, overlaps := edtf.Within(a, b), edtf.Overlaps(a, b)
			if within == edtf.Yes && overlaps != edtf.Yes || within != edtf.No && overlaps == edtf.No {
				t.Fatalf("%q within %q: %s, overlapping %s", a, b, within, overlaps)
			}
		}},
		{"within is transitive", func(t *rapid.T, a, b edtf.Value) {
			c := anyValue.Draw(t, "c")
			if edtf.Within(a, b) == edtf.Yes && edtf.Within(b, c) == edtf.Yes && edtf.Within(a, c) != edtf.Yes {
				t.Fatalf("%q, %q, %q", a, b, c)
			}
		}},
		{"bounds of the same time are narrowed by both", func(t *rapid.T, a, b edtf.Value) {
			both, ok := a.Bounds().Intersect(b.Bounds())
			other, ok2 := b.Bounds().Intersect(a.Bounds())
			if both != other || ok != ok2 {
				t.Fatalf("%q and %q: %v, the other way %v", a, b, both, other)
			}
			d := anyDay(t, a, b)
			if ok && both.Contains(d) != edtf.No && (a.Bounds().Contains(d) == edtf.No || b.Bounds().Contains(d) == edtf.No) {
				t.Fatalf("%q and %q: %v has %s, which one of them has not", a, b, both, d)
			}
			if again, ok := a.Bounds().Intersect(a.Bounds()); !ok || again != a.Bounds() {
				t.Fatalf("%q with itself: %v", a, again)
			}
		}},
	} {
		t.Run(law.name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				law.check(t, anyValue.Draw(t, "a"), anyValue.Draw(t, "b"))
			})
		})
	}
}

func TestDayLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := edtf.Day(rapid.Int64Range(-365_000_000_000_000_000, 365_000_000_000_000_000).Draw(t, "day"))
		y, m, day := d.Date()
		if again := edtf.DayOf(y, m, day); again != d {
			t.Fatalf("day %d is %d-%d-%d, which is day %d", d, y, m, day, again)
		}
		n := rapid.Int64().Draw(t, "n")
		if sum := d.Add(n); n > 0 && sum <= d || n < 0 && sum >= d || n == 0 && sum != d {
			t.Fatalf("%d and %d days: %d", int64(d), n, int64(sum))
		}
		y2, m2, _ := d.Add(1).Date()
		if same := y2 == y && m2 == m; same && d.Add(1).String() <= d.String() && y > 0 {
			t.Fatalf("%s comes after %s", d.Add(1), d)
		}
	})
}
