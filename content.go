package annals

import (
	"encoding/json"
	"slices"
	"strconv"
)

// The content of a statement, which its id is the hash of, is its JSON without its id, how it was read and the record's
// entity ids. Ids must never change, so neither must a byte of this. encoding/json would give the same; importing a list
// takes the hash of a hundred thousand statements, and this takes an eighth of the time.

func (s Statement) appendContent(b []byte) []byte {
	b = appendJSON(append(b, `{"type":`...), string(s.Type))
	for _, optional := range [...]struct{ name, value string }{{"form", s.Form}, {"lang", s.Lang}, {"relation", s.Relation}} {
		if optional.value != "" {
			b = append(append(append(b, `,"`...), optional.name...), `":`...)
			b = appendJSON(b, optional.value)
		}
	}
	b = append(b, `,"roles":{`...)
	roles := make([]Role, 0, 8)
	for r := range s.Roles {
		roles = append(roles, r)
	}
	slices.Sort(roles)
	for i, r := range roles {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(appendJSON(b, string(r)), ':')
		if s.Roles[r] == nil {
			b = append(b, "null"...)
			continue
		}
		b = appendFillers(b, s.Roles[r])
	}
	b = appendJSON(append(b, `},"time":`...), s.Time.String())
	b = appendFillers(append(b, `,"speaker":`...), s.Speaker)
	b = appendJSON(append(b, `,"stance":`...), string(s.Stance))
	b = appendWords(append(b, `,"hedges":`...), s.Hedges)
	b = appendJSON(append(b, `,"evidence":{"source":`...), string(s.Evidence.Source))
	b = strconv.AppendInt(append(b, `,"start":`...), int64(s.Evidence.Start), 10)
	b = strconv.AppendInt(append(b, `,"end":`...), int64(s.Evidence.End), 10)
	b = appendJSON(append(b, `,"text":`...), s.Evidence.Text)
	b = appendWords(append(b, `,"cites":`...), s.Evidence.Cites)
	b = appendWords(append(b, `,"marks":`...), s.Evidence.Marks)
	return append(b, "}}"...)
}

func appendFillers(b []byte, fillers []Filler) []byte {
	b = append(b, '[')
	for i, f := range fillers {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendJSON(append(b, `{"text":`...), f.Text)
		b = strconv.AppendInt(append(b, `,"start":`...), int64(f.Start), 10)
		b = strconv.AppendInt(append(b, `,"end":`...), int64(f.End), 10)
		for _, optional := range [...]struct{ name, value string }{{"name", f.Name}, {"kind", string(f.Kind)}, {"ref", f.Ref}} {
			if optional.value != "" {
				b = append(append(append(b, `,"`...), optional.name...), `":`...)
				b = appendJSON(b, optional.value)
			}
		}
		b = append(b, '}')
	}
	return append(b, ']')
}

func appendWords(b []byte, words []string) []byte {
	b = append(b, '[')
	for i, w := range words {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendJSON(b, w)
	}
	return append(b, ']')
}

// appendJSON appends a string as encoding/json writes it, which escapes what HTML would take for its own.
func appendJSON(b []byte, s string) []byte {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c > '~' || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&' {
			escaped, err := json.Marshal(s)
			if err != nil {
				panic("annals: a string has no JSON form: " + err.Error()) // every string has one
			}
			return append(b, escaped...)
		}
	}
	b = append(b, '"')
	b = append(b, s...)
	return append(b, '"')
}
