package listing

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"annals"
)

// Stream gives the bytes of a file as UTF-8, one by one, so that no second copy of a large file is made. What is UTF-16 by
// its byte order mark is decoded. A byte that is not UTF-8 is read as Windows-1252, which is what such files have in the
// places where they are damaged.
type Stream struct {
	in      *bufio.Reader
	pending []byte // of a character that was begun
	buffer  [utf8.UTFMax]byte
	read    int64 // bytes given
	limit   int64 // no more than this many are given; see Allow
	line    int   // of the next byte, from 1
	last    byte  // the last given
	badLine int   // of the first byte that is not UTF-8, 0 for none
}

// NewStream is the stream of a file's bytes.
func NewStream(data []byte) *Stream {
	var in io.Reader = bytes.NewReader(data)
	if utf16(data) {
		in = transform.NewReader(in, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder())
	}
	s := &Stream{in: bufio.NewReaderSize(in, 1<<16), limit: MaxFile, line: 1}
	if mark, _ := s.in.Peek(3); string(mark) == "\uFEFF" {
		_, _ = s.in.Discard(len(mark)) // they were peeked at
	}
	return s
}

// Allow lets so many more bytes be read before the stream fails: whoever reads tokens asks for the next before it is
// given, so that one that does not end is not gathered in memory.
func (s *Stream) Allow(bytes int64) { s.limit = s.read + bytes }

// BadLine is the line of the first byte so far that is not UTF-8, 0 for none.
func (s *Stream) BadLine() int { return s.badLine }

// ReadByte is io.ByteReader.
func (s *Stream) ReadByte() (byte, error) {
	if s.read >= s.limit {
		return 0, fmt.Errorf("%w: a single tag, text or row has more than %d bytes", annals.ErrInvalid, maxRecord)
	}
	if len(s.pending) == 0 {
		b, err := s.in.ReadByte()
		if err != nil {
			return 0, err
		}
		if b < utf8.RuneSelf {
			s.read++
			s.last = b
			if b == '\n' {
				s.line++
			}
			return b, nil
		}
		s.begin(b)
	}
	b := s.pending[0]
	s.pending = s.pending[1:]
	s.read++
	s.last = b
	return b, nil
}

// begin reads the rest of a character of several bytes.
func (s *Stream) begin(first byte) {
	s.buffer[0] = first
	rest, _ := s.in.Peek(utf8.UTFMax - 1) // fewer at the end of the file
	n := copy(s.buffer[1:], rest)
	r, size := utf8.DecodeRune(s.buffer[:1+n])
	if r == utf8.RuneError && size == 1 {
		if s.badLine == 0 {
			s.badLine = s.line
		}
		s.pending = utf8.AppendRune(s.buffer[:0], charmap.Windows1252.DecodeByte(first))
		return
	}
	_, _ = s.in.Discard(size - 1) // they were peeked at
	s.pending = s.buffer[:size]
}

// Read is io.Reader.
func (s *Stream) Read(p []byte) (n int, err error) {
	for n < len(p) {
		if p[n], err = s.ReadByte(); err != nil {
			if n > 0 && errors.Is(err, io.EOF) {
				return n, nil
			}
			return n, err
		}
		n++
	}
	return n, nil
}

// Decode makes text of the bytes of a file: UTF-8, or UTF-16 with a byte order mark. A byte that is neither is read as
// Windows-1252; bad is the line of the first, 0 for none.
func Decode(data []byte) (text string, bad int) {
	if plain := bytes.TrimPrefix(data, []byte("\uFEFF")); utf8.Valid(plain) {
		return string(plain), 0
	}
	s := NewStream(data)
	var b strings.Builder
	for {
		c, err := s.ReadByte()
		if err != nil {
			return b.String(), s.badLine // memory does not fail to be read
		}
		b.WriteByte(c)
	}
}

// OtherAlphabet is the first line on which a file has words that are neither UTF-8 nor Windows-1252, 0 for none: four letters
// beyond ASCII in a row are of an alphabet that an encoding of its own has, Cyrillic, Greek or Arabic, and not the accents of a
// word in Latin letters. Read as Windows-1252 they are rubbish under which nobody is found.
func OtherAlphabet(data []byte) (line int) {
	const letters = 0xC0 // in Windows-1251, KOI8-R and the encodings of Greek and Arabic letters begin there
	if utf16(data) || utf8.Valid(data) {
		return 0
	}
	line = 1
	for run := 0; len(data) > 0; {
		r, size := utf8.DecodeRune(data)
		switch {
		case r != utf8.RuneError || size > 1 || data[0] < letters:
			run = 0
		default:
			run++
		}
		if run == 4 {
			return line
		}
		if r == '\n' {
			line++
		}
		data = data[size:]
	}
	return 0
}

// utf16 tells that bytes begin with the mark of UTF-16.
func utf16(data []byte) bool {
	return bytes.HasPrefix(data, []byte("\xFF\xFE")) || bytes.HasPrefix(data, []byte("\xFE\xFF"))
}

// First is the first character of a file that is no white space, 0 of an empty file: "<" begins XML, "{" JSON.
func First(data []byte) byte {
	s := NewStream(data)
	for {
		c, err := s.ReadByte()
		if err != nil || !slices.Contains([]byte(" \t\r\n"), c) {
			return c
		}
	}
}

// EachLine gives the lines of a file without their ends, one at a time, numbered from 1; what it gives is good until the
// next. bad is the line of the first byte that is not UTF-8, 0 for none; see [Decode]. A line without end is
// annals.ErrInvalid.
func EachLine(data []byte, each func(line []byte, number int) error) (bad int, err error) {
	s := NewStream(data)
	var line []byte
	for number := 1; ; {
		c, err := s.ReadByte()
		if err != nil && !errors.Is(err, io.EOF) {
			return s.badLine, err
		}
		if err != nil || c == '\n' {
			if problem := each(bytes.TrimSuffix(line, []byte("\r")), number); problem != nil || err != nil {
				return s.badLine, problem
			}
			line = line[:0]
			number++
			continue
		}
		if len(line) == maxRecord {
			return s.badLine, fmt.Errorf("%w: line %d has more than %d bytes", annals.ErrInvalid, number, maxRecord)
		}
		line = append(line, c)
	}
}

// Closed tells that a file ends with what says that it is whole: a tag or a bracket that closes the document, or the control
// character that ends OFAC's files. Of a table or of lines nothing does.
func Closed(data []byte) bool {
	switch First(data) {
	case '<', '[':
		return true // their readers refuse what is not closed
	}
	return bytes.HasSuffix(bytes.TrimRight(data, " \t\r\n"), []byte{endOfFile})
}

const endOfFile = 0x1a
