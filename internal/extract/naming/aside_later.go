package naming

import (
	"slices"

	"annals"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
	"annals/internal/extract/wordlist"
)

// laterNoun reads the name, from token k of a parenthesis on, that the group before it has today: "this party (now named the
// Centre Party)".
func laterNoun(s *document.Sentence, a *document.Aside, k int) {
	c := s.ChunkAt(a.After)
	if c == nil {
		return
	}
	m := s.ChunkMention(*c)
	if m.Entity == nil {
		m.Entity = entity.Named(s.Doc, s.Doc.Text[a.Tokens[k].Start:a.Tokens[laterNameEnd(a.Tokens, k)].End], annals.Organization)
	}
	renamed(s, a, m, m.Entity.Name(), k)
}

// laterName is where the name begins that a parenthesis gives for what came to be called so, 0 for none: "(now X)", "(now
// known as X)", "(renamed the X in 1901)", "(modern-day X)".
func laterName(t []lang.Token) int {
	k := 0
	if nowWords[t[0].Lower] {
		k++
		if k+2 < len(t) && t[k].Text == "-" && t[k+1].Lower == "day" {
			k += 2
		} else if t[0].Lower == "modern" || t[0].Lower == "present" {
			return 0
		}
	} else if len(t) > 1 && t[0].Lower != "then" && afterwards[t[0].Lower] && namingWords[t[1].Lower] {
		k++ // "(later renamed X)"
	}
	if k < len(t) && namingWords[t[k].Lower] && (k > 0 || renamedWords[t[k].Lower] && t[k].Lower != "named") {
		k++
		if k < len(t) && t[k].Lower == "as" {
			k++
		}
	}
	if k > 0 && k < len(t) && t[k].Lower == "the" {
		k++
	}
	if k == 0 || k >= len(t) || !t[k].IsUpper() {
		return 0
	}
	return k
}

var (
	nowWords    = wordlist.Set("now currently today presently modern present")
	namingWords = wordlist.Set("named renamed called known rebranded retitled redesignated")
)

// renamed reads the name in a parenthesis, from its token first on, that the subject, of which the text has the name head, has
// today or came to have.
func renamed(s *document.Sentence, a *document.Aside, subject document.Mention, head string, first int) {
	last := laterNameEnd(a.Tokens, first)
	if last < first {
		return
	}
	if (subject.Entity == nil || subject.Entity.Kind != annals.Person) && holderNamed(a.Tokens[first:last+1], a.Tokens[0].Lower) {
		return
	}
	a.Naming = last == len(a.Tokens)-1
	c := document.NewCandidate(annals.TypeRenaming, "renaming.now", 0.85)
	c.Add(annals.RoleSubject, subject)
	c.Add(annals.RoleTo, document.Mention{Start: a.Tokens[first].Start, End: a.Tokens[last].End, Entity: subject.Entity})
	if x := dates.Read(a.Tokens, nil); len(x) == 1 && x[0].First > last {
		c.Time = x[0].ForEvent()
	}
	s.Candidates = append(s.Candidates, c)
	if subject.Entity != nil {
		namedToo(s.Doc, subject.Entity, head, s.Doc.Text[a.Tokens[first].Start:a.Tokens[last].End])
	}
}

// laterNameEnd is the last token of the name that begins at token k of a parenthesis: it ends where a comma or preposition does.
func laterNameEnd(t []lang.Token, k int) int {
	for i := k + 1; i < len(t); i++ {
		if x := t[i]; x.Text == "," || x.Text == ";" ||
			x.Tag == "IN" && x.Lower != "of" && x.Lower != "for" && x.Kind == lang.Word && !x.IsUpper() {
			return i - 1
		}
	}
	return len(t) - 1
}

// holderNamed reports whether a parenthesis that opens with a word like "now" gives the person who holds a post, and not what
// something is called: "the chair (currently Rosa Young)".
func holderNamed(name []lang.Token, opens string) bool {
	if entity.GivenNames()[name[0].Lower] == "" ||
		slices.ContainsFunc(name, func(x lang.Token) bool { return nouns.Kind(x.Lower) != "" }) {
		return false
	}
	// Towns and firms are called by one given name: "(now Charlotte)".
	return len(name) > 1 || opens == "currently" || opens == "presently"
}

// namedToo enters another name of the entity e, and the one that the text has for it, old, where nobody bears that yet.
func namedToo(d *document.Document, e *document.Entity, old, name string) {
	if known, _ := entity.Lookup(d, old); known == nil {
		d.Entities = append(d.Entities, e)
		entity.AddName(d, e, old)
	}
	if other, _ := entity.Lookup(d, name); other != nil && other != e {
		entity.Merge(d, e, other)
	}
	entity.AddName(d, e, name)
}
