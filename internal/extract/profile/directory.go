package profile

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
	"annals/internal/extract/layout"
)

// Yearbooks and directories tell of an organization in short forms behind its name: "Popular Front (PF): Lima; f. 1991;
// socialist; 4,000 mems; Leader Juan Rojas." Each is read as a field of a profile.

// ReadEntries reads the blocks that are such entries.
func ReadEntries(d *document.Document) {
	for i, s := range d.Sentences {
		if s.Field != nil || s.Kind == annals.BlockHeading || i > 0 && d.Sentences[i-1].Block == s.Block {
			continue
		}
		b := d.Blocks[s.Block]
		readEntry(d, s, b)
	}
}

// entryName is how many bytes the name that an entry opens with has at most, what stands in brackets included.
const entryName = 140

func readEntry(d *document.Document, s *document.Sentence, b document.Block) {
	text := d.Masked[b.Start:b.End]
	colon := strings.Index(text, ": ")
	if colon < 0 || colon > entryName {
		return
	}
	name := document.Mention{Start: b.Start, End: b.Start + colon}
	for name.Start < name.End && strings.IndexByte(" *_", d.Masked[name.Start]) >= 0 {
		name.Start++
	}
	aside := document.Mention{}
	if open := strings.IndexByte(text[:colon], '('); open >= 0 {
		shut := strings.LastIndexByte(text[:colon], ')')
		if shut < open {
			return
		}
		aside = document.Mention{Start: b.Start + open + 1, End: b.Start + shut}
		name.End = b.Start + len(strings.TrimRight(text[:open], " *_"))
	}
	if name.Start >= name.End {
		return
	}
	t := lang.Tokens(d.Masked, name.Start, name.End)
	if !entity.NameLike(t) || len(t) < 2 || layout.LabelMeanings()[layout.NormalLabel(d.Masked[name.Start:name.End])] != "" {
		return
	}
	fields := shortForms(d, s, document.Mention{Start: b.Start + colon + 2, End: b.End}, true)
	sure := 0
	for _, f := range fields {
		if f.Meaning != "seat" && f.Meaning != "ideology" {
			sure++
		}
	}
	if sure < 2 {
		return
	}
	owner := entity.Named(d, document.JoinTokens(t), annals.Organization)
	if owner.Kind == "" {
		owner.Kind = annals.Organization
	}
	name.Entity = owner
	for _, o := range d.Sentences {
		if o.Block == s.Block {
			o.Field = fields[0]
		}
	}
	entryNames(d, s, name, aside)
	for _, f := range fields {
		tell(f, d, owner)
	}
}

// entryNames reads the other names in brackets behind the name of an entry: "(Front populaire—FP)".
func entryNames(d *document.Document, s *document.Sentence, name, aside document.Mention) {
	if aside.Start >= aside.End {
		return
	}
	at := aside.Start
	for _, part := range strings.FieldsFunc(d.Masked[aside.Start:aside.End],
		func(r rune) bool { return strings.ContainsRune("—–;,/", r) }) {
		from := at + strings.Index(d.Masked[at:aside.End], part)
		at = from + len(part)
		from += len(part) - len(strings.TrimLeft(part, " "))
		m := document.Mention{Start: from, End: from + len(strings.TrimSpace(part))}
		text := d.Masked[m.Start:m.End]
		if x := lang.Tokens(text, 0, len(text)); len(x) == 0 || !x[0].IsUpper() {
			continue
		}
		c := document.NewCandidate(annals.TypeName, "field.name", fieldPrior)
		switch {
		case document.IsAbbreviation(text):
			c.Form = document.FormAbbreviation
		case !document.IsLatin(text):
			c.Form = document.FormNative
		default:
			c.Form = document.FormAlias
		}
		entity.AddName(d, name.Entity, text)
		if c.Form != document.FormAbbreviation {
			name.Entity.Gloss(text)
		}
		s.Candidates = append(s.Candidates, c.Add(annals.RoleSubject, name).Add(annals.RoleValue, m))
	}
}

// shortForms are the fields that a stretch of short forms is made of, apart by semicolons and commas. The first may be
// where the seat is.
func shortForms(d *document.Document, s *document.Sentence, m document.Mention, seat bool) []*document.Field {
	var out []*document.Field
	at := m.Start
	for n, part := range strings.Split(d.Masked[m.Start:m.End], ";") {
		from := at + len(part) - len(strings.TrimLeft(part, " "))
		to := at + len(strings.TrimRight(part, " "))
		at += len(part) + 1
		if from >= to {
			continue
		}
		if n == 0 && seat && shortForm(d, s, from, to) == nil {
			if t := lang.Tokens(d.Masked, from, to); t[0].IsUpper() || t[0].Kind == lang.Number {
				out = append(out, short(d, s, "seat", from, from, to))
			}
			continue
		}
		for from < to {
			end := to
			if f := shortForm(d, s, from, to); f != nil && (f.Meaning == "founded" || f.Meaning == "banned" || f.Meaning == "ended") {
				if comma := strings.Index(d.Masked[from:to], ", "); comma > 0 && shortForm(d, s, from+comma+2, to) != nil {
					end = from + comma // "f. 1984, banned 1986"
				}
			}
			if f := shortForm(d, s, from, end); f != nil {
				out = append(out, f)
			}
			from = end + 2
		}
	}
	return out
}

// short is a field of that meaning whose label ends and whose value begins at value.
func short(d *document.Document, s *document.Sentence, meaning string, from, value, to int) *document.Field {
	for value < to && d.Masked[value] == ' ' {
		value++
	}
	for to > value && strings.IndexByte(".* ", d.Masked[to-1]) >= 0 {
		to--
	}
	label := document.Mention{Start: from, End: value}
	for label.End > label.Start && d.Masked[label.End-1] == ' ' {
		label.End--
	}
	f := &document.Field{Meaning: meaning, Label: label, Value: document.Mention{Start: value, End: to}, Block: s.Block, First: s}
	f.Labelled = layout.NormalLabel(d.Masked[from:label.End])
	f.Tokens = lang.Tokens(d.Masked, value, to)
	f.LabelTokens = lang.Tokens(d.Masked, from, label.End)
	d.Reader.Tag(f.Tokens)
	return f
}

// shortForm is the field that one short form is: "f. 1991", "Pres. Juan Rojas", "4,000 mems", "banned since 2009",
// "socialist"; nil for none.
func shortForm(d *document.Document, s *document.Sentence, from, to int) *document.Field {
	text := d.Masked[from:to]
	t := lang.Tokens(text, 0, len(text))
	if len(t) == 0 || len(t) > 20 {
		return nil
	}
	first, rest, _ := strings.Cut(text, " ")
	low := strings.ToLower(strings.TrimRight(first, ".,"))
	value := to - len(rest)
	after := lang.Tokens(d.Masked, value, to)
	d.Reader.Tag(after)
	dated := len(datesBeforeBy(after)) > 0
	switch {
	case lists["shortfounded"][low] && dated && rest != "":
		return short(d, s, "founded", from, value, to)
	case lists["shortbanned"][low] && dated:
		return short(d, s, "outlawed", from, value, to)
	case lists["shortended"][low] && dated:
		return short(d, s, "ended", from, value, to)
	case (low == "mem" || low == "member") && (strings.HasPrefix(rest, "of ")):
		return short(d, s, "belongs", from, value+len("of "), to)
	case t[0].Kind == lang.Number &&
		slices.ContainsFunc(t, func(x lang.Token) bool { return lists["shortcounted"][strings.Trim(x.Lower, ".")] }):
		return short(d, s, "size", from, from, to)
	case len(t) <= 3 && (entity.IdeologyWords["adjective"][t[0].Lower] || entity.IdeologyWords["noun"][t[0].Lower] ||
		lists["shortcreed"][strings.ToLower(strings.Trim(text, ",. "))] || strings.HasSuffix(t[0].Lower, "ist")):
		return short(d, s, "ideology", from, from, to)
	}
	// The longest beginning that is a post and has a name behind it.
	for n := min(4, len(t)-1); n > 0; n-- {
		label := strings.ToLower(text[:t[n-1].End])
		rest := t[n:]
		if rest[0].Text == "." {
			continue
		}
		if !lists["shortpost"][strings.ReplaceAll(strings.Trim(label, "."), " ", "-")] && layout.LabelMeanings()[label] != "post" ||
			len(rest) < 2 || !rest[0].IsUpper() ||
			!rest[1].IsUpper() && !rest[1].IsDash() && rest[1].Text != "-" && !entity.Joiners[rest[1].Lower] {
			continue
		}
		return short(d, s, "post", from, from+rest[0].Start, to)
	}
	return nil
}

// ReadShortAsides reads the short forms in brackets behind an organization's name: "the Blue Column (f. 2003; Leader
// Juan Rojas)".
func ReadShortAsides(s *document.Sentence) {
	for k := range s.Asides {
		a := &s.Asides[k]
		if a.After < 0 || a.Naming || a.End-a.Start > entryName {
			continue
		}
		m := s.MentionAt(a.After)
		if m == nil || m.Anaphor || m.Entity.Kind == annals.Person || m.Entity.Kind == annals.Place ||
			m.Entity.Kind == annals.State {
			continue
		}
		inner := document.Mention{Start: a.Start + 1, End: a.End - 1}
		fields := shortForms(s.Doc, s, inner, false)
		if len(fields) == 0 || len(fields) < 1+strings.Count(s.Doc.Masked[inner.Start:inner.End], ";") {
			continue
		}
		before := len(s.Candidates)
		for _, f := range fields {
			if f.Meaning != "ideology" {
				tell(f, s.Doc, m.Entity)
			}
		}
		subject := document.Mention{Start: s.Tokens[m.First].Start, End: s.Tokens[m.Last].End, Entity: m.Entity}
		for _, c := range s.Candidates[before:] {
			if r := c.Roles[annals.RoleSubject]; len(r) == 1 && r[0].Entity == m.Entity {
				c.Roles[annals.RoleSubject] = nil
				c.Add(annals.RoleSubject, subject)
			}
		}
	}
}
