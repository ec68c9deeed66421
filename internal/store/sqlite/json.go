package sqlite

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"annals"
)

// The columns that keep lists keep them as JSON, which SQLite can take apart. These few functions read and write
// just those lists; encoding/json would take most of the time that it takes to read a record.

// appendList appends a JSON list of words.
func appendList(b []byte, words []string) []byte {
	b = append(b, '[')
	for i, w := range words {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendString(b, w)
	}
	return append(b, ']')
}

// appendFillers appends the JSON list of a statement's fillers, its roles in the order of their names, then its
// speakers: [["subject","it",12,14,"The Front","organization","","e0123456789abcdef"],…].
func appendFillers(b []byte, s annals.Statement) []byte {
	b = append(b, '[')
	s.EachFiller(func(role annals.Role, _ int, f *annals.Filler) {
		if len(b) > 1 {
			b = append(b, ',')
		}
		b = appendString(append(b, '['), string(role))
		b = appendString(append(b, ','), f.Text)
		b = strconv.AppendInt(append(b, ','), int64(f.Start), 10)
		b = strconv.AppendInt(append(b, ','), int64(f.End), 10)
		for _, s := range [...]string{f.Name, string(f.Kind), f.Ref, string(f.Entity)} {
			b = appendString(append(b, ','), s)
		}
		b = append(b, ']')
	})
	return append(b, ']')
}

func appendString(b []byte, s string) []byte {
	b = append(b, '"')
	for i := range len(s) {
		switch c := s[i]; {
		case c == '"' || c == '\\':
			b = append(b, '\\', c)
		case c < ' ':
			b = fmt.Appendf(b, `\u%04x`, c)
		default:
			b = append(b, c)
		}
	}
	return append(b, '"')
}

// listReader reads the lists back. Its strings share the memory of the text. After the first fault it reads
// nothing more.
type listReader struct {
	text string
	err  error
}

var errList = errors.New("the list is damaged")

// is reports whether the next character is c, and passes over it if so.
func (r *listReader) is(c byte) bool {
	if r.err != nil || r.text == "" || r.text[0] != c {
		return false
	}
	r.text = r.text[1:]
	return true
}

func (r *listReader) expect(c byte) {
	if !r.is(c) && r.err == nil {
		r.err = fmt.Errorf("%w: no %q before %.20q", errList, c, r.text)
	}
}

func (r *listReader) end() error {
	if r.err == nil && r.text != "" {
		r.err = fmt.Errorf("%w: %.20q after its end", errList, r.text)
	}
	return r.err
}

func (r *listReader) int() int {
	n := 0
	for n < len(r.text) && (r.text[n] == '-' || '0' <= r.text[n] && r.text[n] <= '9') {
		n++
	}
	i, err := strconv.Atoi(r.text[:n])
	if err != nil && r.err == nil {
		r.err = fmt.Errorf("%w: no number before %.20q", errList, r.text)
	}
	r.text = r.text[n:]
	return i
}

func (r *listReader) string() string {
	r.expect('"')
	if r.err != nil {
		return ""
	}
	n := 0
	for n < len(r.text) && r.text[n] != '"' && r.text[n] != '\\' {
		n++
	}
	if n < len(r.text) && r.text[n] == '"' {
		s := r.text[:n]
		r.text = r.text[n+1:]
		return s
	}
	return r.escaped()
}

// escaped reads a string that has a backslash in it, up to and with the quotation mark.
func (r *listReader) escaped() string {
	var b strings.Builder
	for r.text != "" {
		c := r.text[0]
		r.text = r.text[1:]
		switch {
		case c == '"':
			return b.String()
		case c != '\\':
			b.WriteByte(c)
		case r.is('u'):
			b.WriteRune(r.codePoint())
		case r.text == "":
		default:
			if i := strings.IndexByte(`bfnrt`, r.text[0]); i >= 0 {
				b.WriteByte("\b\f\n\r\t"[i])
			} else {
				b.WriteByte(r.text[0])
			}
			r.text = r.text[1:]
		}
	}
	if r.err == nil {
		r.err = fmt.Errorf("%w: it ends within a word", errList)
	}
	return ""
}

// codePoint reads what follows "\u": four digits, and a second "\u" where they are the half of a pair.
func (r *listReader) codePoint() rune {
	first := r.hex()
	if !utf16.IsSurrogate(first) {
		return first
	}
	if rest, ok := strings.CutPrefix(r.text, `\u`); ok {
		r.text = rest
		return utf16.DecodeRune(first, r.hex())
	}
	return utf8.RuneError
}

func (r *listReader) hex() rune {
	n := min(4, len(r.text))
	v, err := strconv.ParseUint(r.text[:n], 16, 16)
	if (err != nil || n < 4) && r.err == nil {
		r.err = fmt.Errorf("%w: no four digits before %.20q", errList, r.text)
	}
	r.text = r.text[n:]
	return rune(v)
}

// parseList reads a list of words; an absent or empty one gives none.
func parseList(text string, none []string) ([]string, error) {
	if text == "" || text == "[]" {
		return none, nil
	}
	r := listReader{text: text}
	words := make([]string, 0, 1+strings.Count(text, `","`))
	r.expect('[')
	for more := true; more; more = r.is(',') {
		words = append(words, r.string())
	}
	r.expect(']')
	return words, r.end()
}

// parseFillers reads the fillers of a statement into its roles and speakers.
func parseFillers(text string, s *annals.Statement) error {
	r := listReader{text: text}
	count := strings.Count(text, "],[") + 1
	all := make([]annals.Filler, 0, count) // one piece of memory for the lists of all roles
	var role annals.Role
	from := 0
	keep := func() {
		switch list := all[from:len(all):len(all)]; {
		case len(list) == 0:
		case role == annals.RoleSpeaker:
			s.Speaker = list
		default:
			s.Roles[role] = list
		}
		from = len(all)
	}
	s.Speaker, s.Roles = []annals.Filler{}, make(map[annals.Role][]annals.Filler, count)
	r.expect('[')
	if r.is(']') {
		return r.end()
	}
	for more := true; more; more = r.is(',') {
		var f annals.Filler
		r.expect('[')
		if next := annals.Role(r.string()); next != role {
			keep()
			role = next
		}
		r.expect(',')
		f.Text = r.string()
		r.expect(',')
		f.Start = r.int()
		r.expect(',')
		f.End = r.int()
		r.expect(',')
		f.Name = r.string()
		r.expect(',')
		f.Kind = annals.EntityKind(r.string())
		r.expect(',')
		f.Ref = r.string()
		r.expect(',')
		f.Entity = annals.EntityID(r.string())
		r.expect(']')
		all = append(all, f)
	}
	keep()
	r.expect(']')
	return r.end()
}
