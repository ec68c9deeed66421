package text

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"annals"
)

const (
	// maxDecodingProblems bounds how many broken places are listed one by one; the rest are counted.
	maxDecodingProblems = 20
	// maxBroken is the share of bytes, in percent, that may be broken in what is still a text.
	maxBroken = 20
	// maxControls is the share of control characters, in percent, above which bytes are no text.
	maxControls = 1
)

// decode turns bytes into text with "\n" at the ends of its lines: UTF-8 with or without a byte order mark, or UTF-16.
// What cannot be decoded becomes U+FFFD and a Problem with the offset of the bytes.
func decode(name string, data []byte) (string, []annals.Problem, error) {
	var d decoder
	switch {
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE, 0, 0}), bytes.HasPrefix(data, []byte{0, 0, 0xFE, 0xFF}):
		return "", nil, fmt.Errorf("%w: %s is UTF-32; save it as UTF-8", annals.ErrUnsupported, name)
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE}):
		d.utf16(data, 2, 0)
	case bytes.HasPrefix(data, []byte{0xFE, 0xFF}):
		d.utf16(data, 2, 1)
	default:
		if order, ok := looksUTF16(data); ok {
			d.utf16(data, 0, order)
			break
		}
		d.utf8(data)
	}
	if err := d.judge(name, len(data)); err != nil {
		return "", nil, err
	}
	return d.out.String(), d.problems(name), nil
}

// decoder writes text and notes what was wrong with the bytes.
type decoder struct {
	out          strings.Builder
	line, column int // of what comes next, from 0
	afterCR      bool
	// faults are the first broken places; broken, controls and nuls count all of them in bytes.
	faults                          []fault
	places, broken, controls, units int
}

// fault is a broken place: where, how many bytes, and what they are.
type fault struct {
	offset, length, line, column int
	what                         string
}

// utf8 decodes UTF-8. A run of bytes that cannot be decoded becomes one U+FFFD.
func (d *decoder) utf8(data []byte) {
	start := 0
	if bytes.HasPrefix(data, []byte("\uFEFF")) {
		start = len("\uFEFF")
	}
	d.out.Grow(len(data))
	for i := start; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r != utf8.RuneError || size > 1 {
			d.write(r, i, size)
			i += size
			continue
		}
		end := i + 1
		for end < len(data) {
			if r, size := utf8.DecodeRune(data[end:]); r != utf8.RuneError || size > 1 {
				break
			}
			end++
		}
		d.fault(i, end-i, "not UTF-8")
		i = end
	}
}

// utf16 decodes UTF-16 from a byte on, little-endian for order 0, big-endian for 1.
func (d *decoder) utf16(data []byte, start, order int) {
	unit := func(i int) rune { return rune(data[i+1-order])<<8 | rune(data[i+order]) }
	d.out.Grow(len(data))
	for i := start; i < len(data); {
		if i+1 == len(data) {
			d.fault(i, 1, "half a character of UTF-16")
			return
		}
		r, size := unit(i), 2
		if utf16.IsSurrogate(r) && i+3 < len(data) {
			if both := utf16.DecodeRune(r, unit(i+2)); both != utf8.RuneError {
				r, size = both, 4
			}
		}
		if utf16.IsSurrogate(r) {
			d.fault(i, size, "half a surrogate pair of UTF-16")
		} else {
			d.write(r, i, size)
		}
		i += size
	}
}

// write writes one character, every sort of line end as "\n".
func (d *decoder) write(r rune, offset, size int) {
	d.units++
	switch r {
	case '\n':
		if d.afterCR {
			d.afterCR = false
			return
		}
		d.newline()
		return
	case '\r':
		d.newline()
		d.afterCR = true
		return
	case '\u0085', '\u2028', '\u2029', '\f', '\v':
		d.newline()
		return
	case 0:
		d.controls++
		d.fault(offset, size, "a NUL")
		return
	}
	if r < ' ' && r != '\t' && r != '\x1b' {
		d.controls++
	}
	d.afterCR = false
	d.out.WriteRune(r)
	d.column++
}

func (d *decoder) newline() {
	d.afterCR = false
	d.out.WriteByte('\n')
	d.line++
	d.column = 0
}

// fault notes a broken place and writes U+FFFD for it.
func (d *decoder) fault(offset, length int, what string) {
	d.afterCR = false
	d.places++
	d.broken += length
	if len(d.faults) < maxDecodingProblems {
		d.faults = append(d.faults, fault{offset, length, d.line + 1, d.column + 1, what})
	}
	d.out.WriteRune(utf8.RuneError)
	d.column++
}

// judge says whether the bytes were a text at all.
func (d *decoder) judge(name string, size int) error {
	switch {
	case d.controls*100 > max(d.units, 1)*maxControls:
		return fmt.Errorf("%w: %s is binary, not text: %d of its %d bytes are control characters; save it as plain text",
			annals.ErrUnsupported, name, d.controls, size)
	case d.broken*100 > size*maxBroken:
		return fmt.Errorf("%w: %s is neither UTF-8 nor UTF-16: %d of its %d bytes cannot be decoded; convert it first: "+
			"iconv -f WINDOWS-1252 -t UTF-8, or whatever it was saved as", annals.ErrUnsupported, name, d.broken, size)
	}
	return nil
}

func (d *decoder) problems(name string) []annals.Problem {
	var out []annals.Problem
	for _, f := range d.faults {
		p := annals.Problem{Code: "invalid-encoding", Source: name, Line: f.line, Column: f.column, Offset: f.offset,
			Message: fmt.Sprintf("%s at byte %d (%s); kept as U+FFFD", f.what, f.offset, plural(f.length, "byte")),
			Hint:    "save the source as UTF-8 and read it again; iconv -f WINDOWS-1252 -t UTF-8 converts older files"}
		out = append(out, p)
	}
	if rest := d.places - len(d.faults); rest > 0 {
		last := d.faults[len(d.faults)-1]
		out = append(out, annals.Problem{Code: "invalid-encoding", Source: name, Line: last.line, Column: last.column,
			Offset: last.offset, Message: fmt.Sprintf("%s more after this cannot be decoded", plural(rest, "place"))})
	}
	return out
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// looksUTF16 recognises UTF-16 without a byte order mark by its zero bytes, which stand at every other place in any
// text with spaces and line ends, and gives the byte order.
func looksUTF16(data []byte) (order int, ok bool) {
	head := data[:min(len(data), 4096)]
	if len(head) < 4 || len(data)%2 != 0 {
		return 0, false
	}
	var zeros [2]int
	for i, b := range head {
		if b == 0 {
			zeros[i%2]++
		}
	}
	units := len(head) / 2
	switch {
	case zeros[1]*5 > units && zeros[0]*50 < units:
		return 0, true
	case zeros[0]*5 > units && zeros[1]*50 < units:
		return 1, true
	}
	return 0, false
}
