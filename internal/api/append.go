package api

import (
	"encoding/json"
	"strconv"
	"sync"
	"time"
	"unicode/utf8"

	"annals/internal/screen"
)

// Searches are answered by the thousand a second, and what they find is written by hand rather than by encoding/json, whose
// text it is to the byte: see TestAppendedIsMarshaled.

// rendered is an answer in JSON, in a buffer that is used again once the answer is sent.
type rendered struct{ text *[]byte }

var buffers = sync.Pool{New: func() any { return new([]byte) }}

// keptBuffer is the size of the largest buffer that is used again: an answer of ten entities takes some kilobytes.
const keptBuffer = 64 << 10

// render gives write a buffer to append an answer to.
func render(write func(to []byte) []byte) rendered {
	text := buffers.Get().(*[]byte)
	*text = write((*text)[:0])
	return rendered{text}
}

// done gives the buffer back.
func (r rendered) done() {
	if cap(*r.text) <= keptBuffer {
		buffers.Put(r.text)
	}
}

// appendJSON appends a search's answer.
func (a searchAnswer) appendJSON(to []byte) []byte {
	to = append(to, `{"results":[`...)
	for i, f := range a.results {
		if i > 0 {
			to = append(to, ',')
		}
		to = appendFound(to, f, a.changed)
	}
	to = append(to, `],"facets":{},"total":{"value":`...)
	to = strconv.AppendInt(to, int64(a.total.Value), 10)
	to = append(to, `,"relation":`...)
	to = appendString(to, a.total.Relation)
	to = append(to, `},"limit":`...)
	to = strconv.AppendInt(to, int64(a.limit), 10)
	to = append(to, `,"offset":`...)
	to = strconv.AppendInt(to, int64(a.offset), 10)
	if a.On != "" {
		to = append(to, `,"on":`...)
		to = appendString(to, a.On)
	}
	to = append(to, `,"known":{"revision":`...)
	to = strconv.AppendInt(to, int64(a.Known.Revision), 10)
	if !a.Known.Recorded.IsZero() {
		to = append(to, `,"recorded":"`...)
		to = a.Known.Recorded.AppendFormat(to, time.RFC3339Nano)
		to = append(to, '"')
	}
	return append(to, `}}`...)
}

// appendFound appends an entity that was found, as scored has it. Changed is when the record last changed.
func appendFound(to []byte, f screen.Found, changed string) []byte {
	ref := f.Ref()
	to = append(to, `{"id":`...)
	to = appendString(to, string(ref.ID))
	to = append(to, `,"caption":`...)
	to = appendString(to, ref.Name)
	to = append(to, `,"schema":`...)
	to = appendString(to, schemata[ref.Kind])
	to = append(to, `,"properties":{`...)
	aliases := 0
	for name := range f.Names() {
		if name == ref.Name {
			continue
		}
		if aliases == 0 {
			to = append(to, `"alias":[`...)
		} else {
			to = append(to, ',')
		}
		to = appendString(to, name)
		aliases++
	}
	if aliases > 0 {
		to = append(to, `],`...)
	}
	to = append(to, `"name":[`...)
	to = appendString(to, ref.Name)
	to = append(to, `]},"datasets":[`...)
	to = appendString(to, datasets[0])
	to = append(to, `],"referents":[`...)
	referents := 0
	for _, id := range f.Members() {
		if id == ref.ID {
			continue
		}
		if referents > 0 {
			to = append(to, ',')
		}
		to = appendString(to, string(id))
		referents++
	}
	to = append(to, `],"target":true,"first_seen":null,"last_seen":null,"last_change":`...)
	to = appendString(to, changed)
	to = append(to, `,"score":`...)
	to = appendNumber(to, f.Score)
	to = append(to, `,"match":`...)
	to = strconv.AppendBool(to, f.Match)
	if len(f.Standings) > 0 {
		to = append(to, `,"standings":`...)
		to = appendValue(to, f.Standings)
	}
	return append(to, '}')
}

// appendString appends a text as encoding/json writes it.
func appendString(to []byte, text string) []byte {
	for i := range len(text) {
		if c := text[i]; c < ' ' || c >= utf8.RuneSelf || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&' {
			return appendEscaped(to, text, i)
		}
	}
	to = append(to, '"')
	to = append(to, text...)
	return append(to, '"')
}

// appendEscaped appends a text whose first bytes are plain.
func appendEscaped(to []byte, text string, plain int) []byte {
	const lineSeparator, paragraphSeparator = '\u2028', '\u2029'
	first := len(to)
	to = append(to, '"')
	to = append(to, text[:plain]...)
	for i := plain; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case r == '"' || r == '\\':
			to = append(to, '\\', byte(r))
		case r == '<':
			to = append(to, `\u003c`...)
		case r == '>':
			to = append(to, `\u003e`...)
		case r == '&':
			to = append(to, `\u0026`...)
		case r < ' ' || r == lineSeparator || r == paragraphSeparator || r == utf8.RuneError:
			return appendValue(to[:first], text) // too rare in names to be written here
		default:
			to = append(to, text[i:i+size]...)
		}
		i += size
	}
	return append(to, '"')
}

// appendNumber appends a number as encoding/json writes it.
func appendNumber(to []byte, x float64) []byte {
	const least = 1e-6 // smaller ones are written with an exponent
	if x != 0 && (x < least || x > 1/least) {
		return appendValue(to, x)
	}
	return strconv.AppendFloat(to, x, 'f', -1, 64)
}

// appendValue appends what is rare in answers, or takes little of them.
func appendValue(to []byte, value any) []byte {
	text, err := json.Marshal(value)
	if err != nil {
		return append(to, "null"...) // of no value that is written here
	}
	return append(to, text...)
}

// changeOf is when the record that a roster was read from last changed, as an entity tells it.
func changeOf(roster *screen.Roster) string {
	return roster.Moment().Recorded.UTC().Format(time.RFC3339)
}
