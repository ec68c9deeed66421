package grammar

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/lang"
)

// Yearbooks and directories tell of an organization in short forms behind its name: "Popular Front (PF): Lima; f. 1991;
// socialist; 4,000 mems; Leader Juan Rojas." Each is read as a field of a profile.

// readEntries reads the blocks that are such entries.
func (d *Document) readEntries() {
	for i, s := range d.Sentences {
		if s.field != nil || s.Kind == annals.BlockHeading || i > 0 && d.Sentences[i-1].Block == s.Block {
			continue
		}
		b := d.blocks[s.Block]
		d.readEntry(s, b)
	}
}

// entryName is how many bytes the name that an entry opens with has at most, what stands in brackets included.
const entryName = 140

func (d *Document) readEntry(s *Sentence, b Block) {
	text := d.Masked[b.Start:b.End]
	colon := strings.Index(text, ": ")
	if colon < 0 || colon > entryName {
		return
	}
	name := Mention{Start: b.Start, End: b.Start + colon}
	for name.Start < name.End && strings.IndexByte(" *_", d.Masked[name.Start]) >= 0 {
		name.Start++
	}
	aside := Mention{}
	if open := strings.IndexByte(text[:colon], '('); open >= 0 {
		shut := strings.LastIndexByte(text[:colon], ')')
		if shut < open {
			return
		}
		aside = Mention{Start: b.Start + open + 1, End: b.Start + shut}
		name.End = b.Start + len(strings.TrimRight(text[:open], " *_"))
	}
	if name.Start >= name.End {
		return
	}
	t := lang.Tokens(d.Masked, name.Start, name.End)
	if !nameLike(t) || len(t) < 2 || labelMeanings()[normalLabel(d.Masked[name.Start:name.End])] != "" {
		return
	}
	fields := d.shortForms(s, Mention{Start: b.Start + colon + 2, End: b.End}, true)
	sure := 0
	for _, f := range fields {
		if f.meaning != "seat" && f.meaning != "ideology" {
			sure++
		}
	}
	if sure < 2 {
		return
	}
	owner := d.named(joinTokens(t), annals.Organization)
	if owner.Kind == "" {
		owner.Kind = annals.Organization
	}
	name.Entity = owner
	for _, o := range d.Sentences {
		if o.Block == s.Block {
			o.field = fields[0]
		}
	}
	d.entryNames(s, name, aside)
	for _, f := range fields {
		f.tell(d, owner)
	}
}

// entryNames reads the other names in brackets behind the name of an entry: "(Front populaire—FP)".
func (d *Document) entryNames(s *Sentence, name, aside Mention) {
	if aside.Start >= aside.End {
		return
	}
	at := aside.Start
	for _, part := range strings.FieldsFunc(d.Masked[aside.Start:aside.End],
		func(r rune) bool { return strings.ContainsRune("—–;,/", r) }) {
		from := at + strings.Index(d.Masked[at:aside.End], part)
		at = from + len(part)
		from += len(part) - len(strings.TrimLeft(part, " "))
		m := Mention{Start: from, End: from + len(strings.TrimSpace(part))}
		text := d.Masked[m.Start:m.End]
		if x := lang.Tokens(text, 0, len(text)); len(x) == 0 || !x[0].IsUpper() {
			continue
		}
		c := NewCandidate(annals.TypeName, "field.name", fieldPrior)
		switch {
		case isAbbreviation(text):
			c.Form = formAbbreviation
		case !isLatin(text):
			c.Form = formNative
		default:
			c.Form = formAlias
		}
		d.addName(name.Entity, text)
		if c.Form != formAbbreviation {
			name.Entity.gloss(text)
		}
		s.candidates = append(s.candidates, c.Add(annals.RoleSubject, name).Add(annals.RoleValue, m))
	}
}

// shortForms are the fields that a stretch of short forms is made of, apart by semicolons and commas. The first may be
// where the seat is.
func (d *Document) shortForms(s *Sentence, m Mention, seat bool) []*field {
	var out []*field
	at := m.Start
	for n, part := range strings.Split(d.Masked[m.Start:m.End], ";") {
		from := at + len(part) - len(strings.TrimLeft(part, " "))
		to := at + len(strings.TrimRight(part, " "))
		at += len(part) + 1
		if from >= to {
			continue
		}
		if n == 0 && seat && d.shortForm(s, from, to) == nil {
			if t := lang.Tokens(d.Masked, from, to); t[0].IsUpper() || t[0].Kind == lang.Number {
				out = append(out, d.short(s, "seat", from, from, to))
			}
			continue
		}
		for from < to {
			end := to
			if f := d.shortForm(s, from, to); f != nil && (f.meaning == "founded" || f.meaning == "banned" || f.meaning == "ended") {
				if comma := strings.Index(d.Masked[from:to], ", "); comma > 0 && d.shortForm(s, from+comma+2, to) != nil {
					end = from + comma // "f. 1984, banned 1986"
				}
			}
			if f := d.shortForm(s, from, end); f != nil {
				out = append(out, f)
			}
			from = end + 2
		}
	}
	return out
}

// short is a field of that meaning whose label ends and whose value begins at value.
func (d *Document) short(s *Sentence, meaning string, from, value, to int) *field {
	for value < to && d.Masked[value] == ' ' {
		value++
	}
	for to > value && strings.IndexByte(".* ", d.Masked[to-1]) >= 0 {
		to--
	}
	label := Mention{Start: from, End: value}
	for label.End > label.Start && d.Masked[label.End-1] == ' ' {
		label.End--
	}
	f := &field{meaning: meaning, label: label, value: Mention{Start: value, End: to}, block: s.Block, first: s}
	f.labelled = normalLabel(d.Masked[from:label.End])
	f.tokens = lang.Tokens(d.Masked, value, to)
	f.labelTokens = lang.Tokens(d.Masked, from, label.End)
	d.reader.Tag(f.tokens)
	return f
}

// shortForm is the field that one short form is: "f. 1991", "Pres. Juan Rojas", "4,000 mems", "banned since 2009",
// "socialist"; nil for none.
func (d *Document) shortForm(s *Sentence, from, to int) *field {
	text := d.Masked[from:to]
	t := lang.Tokens(text, 0, len(text))
	if len(t) == 0 || len(t) > 20 {
		return nil
	}
	first, rest, _ := strings.Cut(text, " ")
	low := strings.ToLower(strings.TrimRight(first, ".,"))
	value := to - len(rest)
	after := lang.Tokens(d.Masked, value, to)
	d.reader.Tag(after)
	dated := len(datesBeforeBy(after)) > 0
	switch {
	case lists["shortfounded"][low] && dated && rest != "":
		return d.short(s, "founded", from, value, to)
	case lists["shortbanned"][low] && dated:
		return d.short(s, "outlawed", from, value, to)
	case lists["shortended"][low] && dated:
		return d.short(s, "ended", from, value, to)
	case (low == "mem" || low == "member") && (strings.HasPrefix(rest, "of ")):
		return d.short(s, "belongs", from, value+len("of "), to)
	case t[0].Kind == lang.Number &&
		slices.ContainsFunc(t, func(x lang.Token) bool { return lists["shortcounted"][strings.Trim(x.Lower, ".")] }):
		return d.short(s, "size", from, from, to)
	case len(t) <= 3 && (ideologyWords["adjective"][t[0].Lower] || ideologyWords["noun"][t[0].Lower] ||
		lists["shortcreed"][strings.ToLower(strings.Trim(text, ",. "))] || strings.HasSuffix(t[0].Lower, "ist")):
		return d.short(s, "ideology", from, from, to)
	}
	// The longest beginning that is a post and has a name behind it.
	for n := min(4, len(t)-1); n > 0; n-- {
		label := strings.ToLower(text[:t[n-1].End])
		rest := t[n:]
		if rest[0].Text == "." {
			continue
		}
		if !lists["shortpost"][strings.ReplaceAll(strings.Trim(label, "."), " ", "-")] && labelMeanings()[label] != "post" ||
			len(rest) < 2 || !rest[0].IsUpper() ||
			!rest[1].IsUpper() && !rest[1].IsDash() && rest[1].Text != "-" && !joiners[rest[1].Lower] {
			continue
		}
		return d.short(s, "post", from, from+rest[0].Start, to)
	}
	return nil
}

// readShortAsides reads the short forms in brackets behind an organization's name: "the Blue Column (f. 2003; Leader
// Juan Rojas)".
func (s *Sentence) readShortAsides() {
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
		inner := Mention{Start: a.Start + 1, End: a.End - 1}
		fields := s.Doc.shortForms(s, inner, false)
		if len(fields) == 0 || len(fields) < 1+strings.Count(s.Doc.Masked[inner.Start:inner.End], ";") {
			continue
		}
		before := len(s.candidates)
		for _, f := range fields {
			if f.meaning != "ideology" {
				f.tell(s.Doc, m.Entity)
			}
		}
		subject := Mention{Start: s.Tokens[m.First].Start, End: s.Tokens[m.Last].End, Entity: m.Entity}
		for _, c := range s.candidates[before:] {
			if r := c.Roles[annals.RoleSubject]; len(r) == 1 && r[0].Entity == m.Entity {
				c.Roles[annals.RoleSubject] = nil
				c.Add(annals.RoleSubject, subject)
			}
		}
	}
}
