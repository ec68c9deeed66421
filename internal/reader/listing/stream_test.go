package listing_test

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"annals"
	"annals/internal/reader/listing"
)

// TestDecode: whatever the bytes, the text is UTF-8; what is UTF-8 already is the same, and the first line that is not
// is told.
func TestDecode(t *testing.T) {
	for name, c := range map[string]struct {
		in, want string
		bad      int
	}{
		"UTF-8":               {"a\né", "a\né", 0},
		"a byte order mark":   {"\uFEFFa", "a", 0},
		"Windows-1252":        {"a\nb\n\x93caf\xe9\x94", "a\nb\n“café”", 3},
		"cut in a character":  {"a\xe2\x80", "aâ€", 1},
		"UTF-16, small first": {"\xFF\xFEa\x00\xe9\x00", "aé", 0},
		"UTF-16, large first": {"\xFE\xFF\x00a\x00\xe9", "aé", 0},
		"nothing":             {"", "", 0},
	} {
		if got, bad := listing.Decode([]byte(c.in)); got != c.want || bad != c.bad {
			t.Errorf("%s: %q, %d; want %q, %d", name, got, bad, c.want, c.bad)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		data := rapid.SliceOfN(rapid.Byte(), 0, 200).Draw(t, "data")
		text, bad := listing.Decode(data)
		if !utf8.ValidString(text) {
			t.Fatalf("%q is not UTF-8", text)
		}
		if again, worse := listing.Decode([]byte(text)); again != text && !strings.HasPrefix(text, "\uFEFF") || worse != 0 {
			t.Fatalf("%q becomes %q", text, again)
		}
		if valid := utf8.Valid(data); valid && bad != 0 || valid && text != strings.TrimPrefix(string(data), "\uFEFF") {
			t.Fatalf("%q becomes %q, damaged on line %d", data, text, bad)
		}
	})
}

// TestStreamAllows: a stream gives no more than it was allowed to.
func TestStreamAllows(t *testing.T) {
	s := listing.NewStream([]byte("abcdef"))
	s.Allow(2)
	p := make([]byte, 10)
	n, err := s.Read(p)
	if string(p[:n]) != "ab" || !errors.Is(err, annals.ErrInvalid) {
		t.Errorf("%q, %v", p[:n], err)
	}
	s.Allow(100)
	rest, err := io.ReadAll(s)
	if string(rest) != "cdef" || err != nil {
		t.Errorf("%q, %v", rest, err)
	}
}

func TestEachLine(t *testing.T) {
	for in, want := range map[string]string{
		"a\r\nb\n\nc": "1:a 2:b 3: 4:c", "a\n": "1:a 2:", "": "1:", "a\xe9\n": "1:aé 2:",
	} {
		var got []string
		if _, err := listing.EachLine([]byte(in), func(line []byte, number int) error {
			got = append(got, fmt.Sprintf("%d:%s", number, line))
			return nil
		}); err != nil {
			t.Fatal(err)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
	}
	if _, err := listing.EachLine([]byte(strings.Repeat("a", 2<<20)), func([]byte, int) error { return nil }); !errors.Is(err,
		annals.ErrInvalid) {
		t.Error(err)
	}
}

// TestReadXMLSaysWhatIsLost: a control character is what is left of a letter or a mark, and letters were lost that do
// not show.
func TestReadXMLSaysWhatIsLost(t *testing.T) {
	_, bad, err := listing.ReadXML([]byte("<r>\n<e>\xe9</e></r>"), "r", []string{"e"},
		func(listing.Element, int) error { return nil })
	if err != nil || bad != 2 {
		t.Error(bad, err)
	}
	_, _, err = listing.ReadXML([]byte("<r>\n<e>a\x19s</e></r>"), "r", []string{"e"},
		func(listing.Element, int) error { return nil })
	if !errors.Is(err, annals.ErrInvalid) || !strings.HasPrefix(err.Error(), "line 2: ") ||
		!strings.Contains(err.Error(), "fetch it from its publisher") {
		t.Error(err)
	}
}

func TestRoot(t *testing.T) {
	for in, want := range map[string]string{
		"<?xml version='1.0' encoding='iso-8859-1'?>\n<!-- c -->\n<Sanctions xmlns='x'>": "Sanctions", "a,b": "", "": "",
		"\uFEFF<a/>": "a",
	} {
		if got := listing.Root([]byte(in)); got != want {
			t.Errorf("%q: %q", in, got)
		}
	}
}

// TestOtherAlphabet: words of another alphabet in an encoding of their own are not taken for accents.
func TestOtherAlphabet(t *testing.T) {
	for name, c := range map[string]struct {
		in   string
		line int
	}{
		"UTF-8":                       {"a\nИванов", 0},
		"UTF-16":                      {"\xFF\xFE\x18\x04\x32\x04\x30\x04\x3d\x04", 0},
		"Windows-1252":                {"caf\xe9 na\xefve \xc0\xc9\xc8", 0},
		"damaged UTF-8":               {"Иван\xd0 \xd0\xb2", 0},
		"Windows-1251":                {"a\n\xc8\xe2\xe0\xed\xee\xe2", 2},
		"Windows-1251 after a cut":    {"\xd0\n\n\xc8\xe2\xe0\xed", 3},
		"three letters and a new one": {"\xc8\xe2\xe0-\xed", 0},
	} {
		if got := listing.OtherAlphabet([]byte(c.in)); got != c.line {
			t.Errorf("%s: %d, want %d", name, got, c.line)
		}
	}
}
