package screen_test

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"

	"annals"
	"annals/internal/screen"
)

// inUTF16 is a text in UTF-16, in either order of bytes, with or without its mark.
func inUTF16(text string, mark, big bool) string {
	var b strings.Builder
	if mark {
		text = "\uFEFF" + text
	}
	for _, unit := range utf16.Encode([]rune(text)) {
		if big {
			b.WriteString(string([]byte{byte(unit >> 8), byte(unit)}))
		} else {
			b.WriteString(string([]byte{byte(unit), byte(unit >> 8)}))
		}
	}
	return b.String()
}

// TestReadSheet: a sheet has the same names however a program for tables wrote it.
func TestReadSheet(t *testing.T) {
	const plain = "number,name,kind,note\n7,Джейн Доу,person,\"a note\nof two lines\"\n8,\"Roe, Jane\",,\n\n9,,,\n"
	want := []screen.SheetRow{{Line: 2, Name: "Джейн Доу", Kind: "person", ID: "7"}, {Line: 4, Name: "Roe, Jane", ID: "8"},
		{Line: 6, ID: "9"}}
	other := strings.NewReplacer(`"Roe, Jane"`, `"Roe, Jane"`, ",", ";")
	excel := want[:0:0]
	for _, row := range want {
		row.Line++
		excel = append(excel, row)
	}
	for name, c := range map[string]struct {
		text string
		want []screen.SheetRow
	}{
		"as it is":                    {plain, want},
		"with a mark":                 {"\uFEFF" + plain, want},
		"lines ended as Windows does": {strings.ReplaceAll(plain, "\n", "\r\n"), want},
		"by a carriage return alone":  {strings.ReplaceAll(plain, "\n", "\r"), want},
		"a carriage return in a cell": {strings.ReplaceAll(plain, "\nof two", "\rof two"), want},
		"UTF-16":                      {inUTF16(plain, true, false), want},
		"UTF-16, the high byte first": {inUTF16(strings.ReplaceAll(plain, "\n", "\r\n"), true, true), want},
		"semicolons":                  {other.Replace(plain), want},
		"tabs":                        {strings.NewReplacer(";", "\t").Replace(other.Replace(plain)), want},
		"a line that tells Excel":     {"sep=;\n" + other.Replace(plain), excel},
		"labels written otherwise":    {strings.Replace(plain, "number,name,kind", " Number ,NAME,Kind", 1), want},
		"a separator more in each row": {strings.ReplaceAll(strings.TrimSpace(strings.Replace(plain, "\n\n", "\n", 1)), ",\n9",
			",,\n9") + ",", []screen.SheetRow{want[0], want[1], {Line: 5, ID: "9"}}},
		"no end of the last line": {strings.TrimSuffix(plain, "\n"), want},
	} {
		got, err := screen.ReadSheet([]byte(c.text), screen.Columns{Name: "name", Kind: "kind", ID: "number"})
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// TestSheetRefused: a sheet whose names could be others than those that were meant is refused, and the message says where.
func TestSheetRefused(t *testing.T) {
	for text, want := range map[string]string{
		"":                                          "the file is empty",
		"\n \n":                                     "the file is empty",
		"title\nJane Doe\n":                         `no column "name"; the header has title`,
		"number;title\n1;Jane Doe\n":                `no column "name"; the header has number;title`,
		"name,number,Name\nJane Doe,1,J\n":          `two columns are called "name"`,
		"name;kind\nJane Doe;person\n":              `no column "number"; the header has name, kind`,
		"name,number\nJane Doe,1\nRoe, Jane,2":      "line 3 has 3 cells beneath 2 labels",
		"name,number\nJane Doe,1\nJos\xe9,2\n":      "line 3 is not UTF-8",
		"name,number\nJane \"J\" Doe,1\n":           "line 2: bare",
		"name,number\nJane,1\n\"Jane Doe,2\n":       "line 3: extraneous or missing",
		inUTF16("name,number\nA,1\n", false, false): "NUL characters",
	} {
		rows, err := screen.ReadSheet([]byte(text), screen.Columns{Name: "name", ID: "number"})
		if !errors.Is(err, annals.ErrInvalid) || !strings.Contains(err.Error(), want) || rows != nil {
			t.Errorf("%q: %v, %v; want %q", text, rows, err, want)
		}
	}
	if _, err := screen.ReadSheet([]byte("name\nJane Doe\n"),
		screen.Columns{Name: "name", ID: "id", Kind: "kind", MayLack: []string{"id", "kind"}}); err != nil {
		t.Error(err)
	}
}
