package naming

import (
	"annals"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
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
		m.Entity = entity.Named(s.Doc, s.Doc.Text[a.Tokens[k].Start:a.Tokens[len(a.Tokens)-1].End], annals.Organization)
	}
	renamed(s, a, m, k)
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

// renamed reads the name in a parenthesis, from its token first on, that the subject has today or came to have.
func renamed(s *document.Sentence, a *document.Aside, subject document.Mention, first int) {
	last := len(a.Tokens) - 1
	for k, x := range a.Tokens {
		if k > first && (x.Text == "," || x.Text == ";" ||
			x.Tag == "IN" && x.Lower != "of" && x.Lower != "for" && x.Kind == lang.Word && !x.IsUpper()) {
			last = k - 1
			break
		}
	}
	if last < first {
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
	namedToo(s, subject, s.Doc.Text[a.Tokens[first].Start:a.Tokens[last].End])
}

// namedToo enters another name of what the subject stands for.
func namedToo(s *document.Sentence, subject document.Mention, name string) {
	if subject.Entity == nil {
		return
	}
	d := s.Doc
	old := d.Text[subject.Start:subject.End]
	if e, _ := entity.Lookup(d, old); e == nil {
		d.Entities = append(d.Entities, subject.Entity)
		entity.AddName(d, subject.Entity, old)
	}
	if e, _ := entity.Lookup(d, name); e != nil && e != subject.Entity {
		entity.Merge(d, subject.Entity, e)
	}
	entity.AddName(d, subject.Entity, name)
}
