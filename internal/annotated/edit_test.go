package annotated

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestEdits(t *testing.T) {
	const source = "THE RED CROSS helps the wounded.[1]\n\nIt began in Genève, in 1863.[2][3]\n\nMuch else is told of it here.\n"
	for _, tt := range []struct {
		name, text string
		want       string
	}{
		{"all of it", source, `[[0,103]]`},
		{"a paragraph from the middle", "It began in Genève, in 1863.[2][3]\n", `[[37,72]]`},
		{"cut after a paragraph, with the case of a name mended",
			"The Red Cross helps the wounded.[1]\n\nIt began in Genève, in 1863.[2][3]\n", `["The Red Cross",[13,72]]`},
		{"a paragraph left out", "helps the wounded.[1]\n\nMuch else is told of it here.\n", `[[14,37],[73,103]]`},
		{"a mark left out", "It began in Genève, in 1863.\n\nMuch else is told", `[[37,65],[71,90]]`},
		{"too short to be taken", "Red", `["Red"]`},
		{"nothing", "", `null`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			script := edits([]rune(source), []rune(tt.text))
			got, err := json.Marshal(script)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, string(got)); diff != "" {
				t.Errorf("script (-want +got):\n%s", diff)
			}
			if made, err := edited([]rune(source), script); err != nil || made != tt.text {
				t.Errorf("made %q, %v", made, err)
			}
		})
	}
}

// TestEditsLaws draws a source and a text of its stretches, mended. The script makes the text again, whatever it is; what it
// inserts has no stretch that could have been taken; and of a stretch of the source it is one stretch.
func TestEditsLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.SampledFrom([]string{"the ", "Front ", "État ", "was ", "[1] ", "народ ", "𝔉𝔯 ", "of ", "\n\n", "1990 ", "a"})
		source := []rune(strings.Join(rapid.SliceOfN(word, 0, 80).Draw(t, "source"), ""))
		var text []rune
		for range rapid.IntRange(0, 5).Draw(t, "stretches") {
			from := rapid.IntRange(0, len(source)).Draw(t, "from")
			text = append(text, source[from:rapid.IntRange(from, len(source)).Draw(t, "to")]...)
			text = append(text, []rune(rapid.StringN(0, 6, -1).Draw(t, "mend"))...)
		}
		script := edits(source, text)
		made, err := edited(source, script)
		if err != nil || made != string(text) {
			t.Fatalf("made %q, %v; expected %q by %v", made, err, string(text), script)
		}
		for _, r := range script {
			w := []rune(r.word)
			for i := 0; i+gram <= len(w); i++ {
				if strings.Contains(string(source), string(w[i:i+gram])) {
					t.Fatalf("%q is inserted, and the source has %q", r.word, string(w[i:i+gram]))
				}
			}
		}
		if len(source) >= gram {
			from := rapid.IntRange(0, len(source)-gram).Draw(t, "stretch from")
			part := source[from:rapid.IntRange(from+gram, len(source)).Draw(t, "stretch to")]
			if script := edits(source, part); len(script) != 1 || script[0].word != "" {
				t.Fatalf("the stretch %q of the source is %v", string(part), script)
			}
		}
	})
}

func TestRef(t *testing.T) {
	for _, tt := range []struct{ name, json string }{
		{"a stretch", `[3,9]`},
		{"two stretches", `[3,9,12,20]`},
		{"a stretch for an entity", `[3,9,"e2"]`},
		{"an entity that is implied", `"e2"`},
		{"words with signs", `"A \"B\" <C> & Ž"`},
		{"no words", `""`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var r ref
			if err := json.Unmarshal([]byte(tt.json), &r); err != nil {
				t.Fatal(err)
			}
			var l lines
			l.add(r)
			if got := strings.TrimSpace(l.String()); got != tt.json || l.err != nil {
				t.Errorf("got %s, %v", got, l.err)
			}
		})
	}
	for _, bad := range []string{`{}`, `[1.5,2]`, `["e1",1]`, `true`} {
		if err := json.Unmarshal([]byte(bad), new(ref)); err == nil {
			t.Errorf("%s is read", bad)
		}
	}
}

func TestPlace(t *testing.T) {
	const text = "The union met. Later the union[4] of Łódź (the union) met[5] [6] again."
	for _, tt := range []struct {
		name, words string
		start, end  int
		want        []int
	}{
		{"in the evidence, though it is elsewhere before", "the union", 15, 60, []int{21, 30}},
		{"nearest to the evidence", "met", 34, 40, []int{54, 57}},
		{"before the evidence only", "The union", 15, 60, []int{0, 9}},
		{"over a mark", "the union of Łódź", 15, 60, []int{21, 30, 33, 41}},
		{"over two marks", "met again", 15, 60, []int{54, 57, 64, 70}},
		{"with one mark of two", "met [6] again", 15, 60, []int{54, 57, 60, 70}},
		{"nowhere", "the party", 15, 60, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := place([]rune(text), tt.words, tt.start, tt.end)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Fatalf("place (-want +got):\n%s", diff)
			}
			if s, err := cut([]rune(text), got); got != nil && (err != nil || s != tt.words) {
				t.Errorf("it has %q, %v", s, err)
			}
		})
	}
}
