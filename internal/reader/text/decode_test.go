package text

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"

	"annals"
)

// encode writes text as UTF-16.
func encode(text string, big, mark bool) []byte {
	var out []byte
	units := utf16.Encode([]rune(text))
	if mark {
		units = append([]uint16{0xFEFF}, units...)
	}
	for _, u := range units {
		if big {
			out = append(out, byte(u>>8), byte(u))
		} else {
			out = append(out, byte(u), byte(u>>8))
		}
	}
	return out
}

func TestEncodings(t *testing.T) {
	const text = "The Front (Persian: جبهه, 阵线, 𐎠) was founded in 1965.[1]\n\nIt grew.\n"
	for name, data := range map[string][]byte{
		"UTF-8":               []byte(text),
		"UTF-8 with a mark":   []byte("\uFEFF" + text),
		"UTF-16LE":            encode(text, false, true),
		"UTF-16BE":            encode(text, true, true),
		"UTF-16LE, no mark":   encode(text, false, false),
		"UTF-16BE, no mark":   encode(text, true, false),
		"UTF-8 with CRLF":     []byte(strings.ReplaceAll(text, "\n", "\r\n")),
		"UTF-16LE with CRLF":  encode(strings.ReplaceAll(text, "\n", "\r\n"), false, true),
		"UTF-8 with old CR":   []byte(strings.ReplaceAll(text, "\n", "\r")),
		"UTF-8 with U+2028":   []byte(strings.ReplaceAll(text, "\n", "\u2028")),
		"UTF-16BE with U+000": encode(text, true, true),
	} {
		t.Run(name, func(t *testing.T) {
			doc, problems, err := Read("a/front.txt", data)
			if err != nil || len(problems) > 0 {
				t.Fatal(problems, err)
			}
			if doc.Text != text {
				t.Errorf("read as %q", doc.Text)
			}
			if s := slice(doc, doc.Marks[0].Span); s != "[1]" {
				t.Errorf("the mark is at %q", s)
			}
			if doc.Source.Name != "front.txt" || !strings.HasPrefix(string(doc.Source.ID), "sha256:") {
				t.Errorf("source %+v", doc.Source)
			}
		})
	}
}

func TestBrokenBytes(t *testing.T) {
	long := strings.Repeat("The Front is a group. ", 20)
	for _, c := range []struct {
		name string
		data []byte
		text string
		want []string
	}{
		{"bytes of Windows-1252", []byte("The Front\x92s caf\xe9s.\n" + long), "The Front\uFFFDs caf\uFFFDs.\n" + long, []string{
			"f.txt:1:10: not UTF-8 at byte 9 (1 byte); kept as U+FFFD",
			"f.txt:1:16: not UTF-8 at byte 15 (1 byte); kept as U+FFFD"}},
		{"cut off", []byte(long + "\nIt is in Qandah\xc4"), long + "\nIt is in Qandah\uFFFD", []string{
			"f.txt:2:16: not UTF-8 at byte 456 (1 byte); kept as U+FFFD"}},
		{"a surrogate and overlong forms", []byte("A \xed\xa0\x80\xc0\xaf Z. " + long), "A \uFFFD Z. " + long, []string{
			"f.txt:1:3: not UTF-8 at byte 2 (5 bytes); kept as U+FFFD"}},
		{"a NUL", []byte("A \x00 Z. " + long), "A \uFFFD Z. " + long, []string{"f.txt:1:3: a NUL at byte 2 (1 byte); kept as U+FFFD"}},
		{"half a character of UTF-16", append(encode("It is. "+long, false, true), 'x'), "It is. " + long + "\uFFFD", []string{
			"f.txt:1:448: half a character of UTF-16 at byte 896 (1 byte); kept as U+FFFD"}},
		{"half a surrogate pair", append(encode("It is. "+long, false, true), 0x00, 0xD8), "It is. " + long + "\uFFFD", []string{
			"f.txt:1:448: half a surrogate pair of UTF-16 at byte 896 (2 bytes); kept as U+FFFD"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc, problems, err := Read("f.txt", c.data)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, p := range problems {
				line, _, _ := strings.Cut(p.String(), " (hint:")
				got = append(got, line)
			}
			if d := cmp.Diff(c.want, got); d != "" {
				t.Errorf("problems (-want +got):\n%s", d)
			}
			if doc.Text != c.text {
				t.Errorf("read as %q", doc.Text)
			}
		})
	}
}

func TestManyBrokenBytesAreCounted(t *testing.T) {
	data := []byte(strings.Repeat("The Front\x92s caf\xe9s are here and there.\n\n", 500))
	_, problems, err := Read("f.txt", data)
	if err != nil {
		t.Fatal(err)
	}
	if len(problems) != maxDecodingProblems+1 {
		t.Fatalf("%d problems", len(problems))
	}
	if last := problems[len(problems)-1].Message; last != "980 places more after this cannot be decoded" {
		t.Errorf("the last problem is %q", last)
	}
}

func TestWhatIsNoText(t *testing.T) {
	for _, c := range []struct {
		name, data string
		kind       error
		says       string
	}{
		{"spaces", " \n\t\n", annals.ErrInvalid, "no text"},
		{"NULs", strings.Repeat("\x00", 100), annals.ErrUnsupported, "binary"},
		{"binary", "\x01\x02\x03\x7f\x80\x90ABC\x00\x01\x02", annals.ErrUnsupported, "binary"},
		{"a Russian text of Windows-1251", strings.Repeat("\xd4\xf0\xee\xed\xf2 \xf0\xee\xf1. ", 20), annals.ErrUnsupported, "iconv"},
		{"UTF-32", "\xff\xfe\x00\x00A\x00\x00\x00", annals.ErrUnsupported, "UTF-32"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, _, err := Read("f.txt", []byte(c.data))
			if !errors.Is(err, c.kind) || !strings.Contains(fmt.Sprint(err), c.says) {
				t.Errorf("error %v", err)
			}
		})
	}
}
