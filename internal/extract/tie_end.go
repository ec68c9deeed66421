package extract

import (
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/document"
	"annals/internal/extract/wordlist"
)

// parting are the rules by which a body that breaks with another is read as a part that left it.
var parting = wordlist.Set("split.break split.ways membership.broke")

// forsaking are the verbs by which somebody gives up whom they were allied with or supported; resuming those by which they take
// up again what they gave.
var (
	forsaking = wordlist.Set("abandon desert drop ditch dump forsake jettison")
	resuming  = wordlist.Set("resume restore renew reinstate restart")
)

// tiedTo are the alliances and the support that a text has told of up to some place.
type tiedTo struct {
	// allied are those of whom it was told last that they are allied, in either order.
	allied map[[2]*document.Entity]bool
	// backed is whom each was told last to support.
	backed map[*document.Entity]*document.Entity
}

// tieEnds makes ends of alliances and of support of what is told of two of whom the text told before that one was tied to the
// other: "The two were allied from 1990. In 2002 the Front broke with the League"; "Peru armed the Front until 1998. In 2004 it
// resumed its aid". What ends without a name for either is told by overs. read has what each sentence of the document tells.
func tieEnds(d *document.Document, read [][]*document.Candidate) {
	told := tiedTo{map[[2]*document.Entity]bool{}, map[*document.Entity]*document.Entity{}}
	for i, s := range d.Sentences {
		var gone []*document.Candidate
		for _, k := range inOrder(read[i]) {
			c := read[i][k]
			if c.Stance != annals.Asserted || confidence(c, s) < annals.DefaultConfidence {
				continue
			}
			if end := told.ended(s, c); end != nil {
				if slices.ContainsFunc(read[i], func(o *document.Candidate) bool {
					return o.Type == end.Type && o.Trigger == end.Trigger && o.Time == end.Time
				}) {
					gone = append(gone, c) // by another rule of the same verb
					continue
				}
				read[i][k], c = end, end
			}
			told.remember(c)
		}
		read[i] = slices.DeleteFunc(read[i], func(c *document.Candidate) bool { return slices.Contains(gone, c) })
	}
}

// remember keeps what a statement tells of alliances and support.
func (t tiedTo) remember(c *document.Candidate) {
	switch c.Type {
	case annals.TypeAlliance:
		parties := c.Roles[annals.RoleParty]
		for _, a := range parties {
			for _, b := range parties {
				if x, y := canonical(a), canonical(b); x != nil && y != nil && x != y {
					t.allied[[2]*document.Entity{x, y}] = !ended(c.Time)
				}
			}
		}
	case annals.TypeSupport:
		whom := c.Roles[annals.RoleSupported]
		for _, a := range c.Roles[annals.RoleSupporter] {
			if x := canonical(a); x != nil && len(whom) == 1 && canonical(whom[0]) != nil {
				t.backed[x] = canonical(whom[0])
			}
		}
	}
}

// canonical is whom a filler stands for, nil for nobody known.
func canonical(m document.Mention) *document.Entity {
	if m.Entity == nil {
		return nil
	}
	return m.Entity.Canonical()
}

// ended is the end, or the new beginning, of a tie told of before that a statement tells; nil for none.
func (t tiedTo) ended(s *document.Sentence, c *document.Candidate) *document.Candidate {
	if c.Time.Kind() != edtf.Date && !strings.HasPrefix(c.Time.String(), "/") || c.Time.String() == "/.." {
		return nil
	}
	over := "/" + strings.TrimPrefix(c.Time.String(), "/")
	switch {
	case parting[c.Rule] && c.Type == annals.TypeSplit:
		return t.unally(c, c.Roles[annals.RoleSubject], c.Roles[annals.RoleFrom], over)
	case parting[c.Rule]:
		return t.unally(c, c.Roles[annals.RoleMember], c.Roles[annals.RoleOrganization], over)
	case c.Type != annals.TypeEvent || len(c.Roles[annals.RoleActor]) != 1 || len(c.Roles[annals.RoleTarget]) != 1 ||
		len(c.Roles) != 3:
		return nil
	}
	actor, target := c.Roles[annals.RoleActor][0], c.Roles[annals.RoleTarget][0]
	verb := ""
	if i := eventVerb(s, c); i >= 0 {
		verb = document.VerbBase(s.Tokens[i])
	}
	backed := t.backed[canonical(actor)]
	switch {
	case canonical(actor) == nil:
	case forsaking[verb] && canonical(target) != nil:
		if x := t.unally(c, []document.Mention{actor}, []document.Mention{target}, over); x != nil {
			return x
		}
		if backed == canonical(target) {
			return supporting(c, actor, target, over)
		}
	case resuming[verb] && backed != nil && canonical(target) == nil && givesBacking(s, target):
		whom := document.Mention{Start: target.End, End: target.End, Entity: backed}
		return supporting(c, actor, whom, strings.TrimPrefix(over, "/")+"/..")
	}
	return nil
}

// unally is the end of the alliance of two who were allied; nil where they were not.
func (t tiedTo) unally(c *document.Candidate, a, b []document.Mention, time string) *document.Candidate {
	if len(a) != 1 || len(b) != 1 || !t.allied[[2]*document.Entity{canonical(a[0]), canonical(b[0])}] {
		return nil
	}
	parties := map[annals.Role][]document.Mention{annals.RoleParty: {a[0], b[0]}}
	return tieOf(c, annals.TypeAlliance, "alliance.parted", time, parties)
}

// supporting is somebody's support for somebody that began or ended then.
func supporting(c *document.Candidate, supporter, supported document.Mention, time string) *document.Candidate {
	return tieOf(c, annals.TypeSupport, "support.again", time, map[annals.Role][]document.Mention{
		annals.RoleSupporter: {supporter}, annals.RoleSupported: {supported}})
}

// tieOf is a tie in the words of another statement; nil for a time that is none.
func tieOf(c *document.Candidate, typ annals.Type, rule, time string,
	roles map[annals.Role][]document.Mention) *document.Candidate {
	when, err := edtf.Parse(time)
	if err != nil {
		return nil
	}
	x := document.NewCandidate(typ, rule, 0.7)
	x.Cover(c.Start, c.End)
	x.Trigger, x.Verb, x.Hedges, x.Time, x.Roles = c.Trigger, c.Verb, c.Hedges, when, roles
	return x
}

// givesBacking reports whether the words are no more than "its aid", "the support" or "all military assistance".
func givesBacking(s *document.Sentence, m document.Mention) bool {
	words := strings.Fields(strings.ToLower(s.Doc.Text[m.Start:m.End]))
	return len(words) > 0 && len(words) < 4 && tieNouns[annals.TypeSupport][words[len(words)-1]]
}
