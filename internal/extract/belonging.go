package extract

import (
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

// departing and returning are the verbs that end or begin a membership when nothing says where from or where to: "joined the
// League in 1961, left in 1990 and returned in 2004"; expelling and receiving those by which others do so to the member.
var (
	departing = wordlist.Set("leave quit withdraw exit secede depart disaffiliate pull walk drop bow")
	returning = wordlist.Set("return rejoin re-enter reenter come")
	expelling = wordlist.Set("expel suspend exclude oust eject throw kick drum")
	receiving = wordlist.Set("readmit re-admit reinstate readopt restore take let allow bring welcome")
)

// elsewhere are those by which a person rather comes from or goes to a place, a school or a job.
var elsewhere = wordlist.Set("return come depart withdraw pull walk drop bow")

// adverbial are those that say so only with an adverb: "was taken back", "was thrown out".
var adverbial = wordlist.Set("take let allow bring welcome throw kick drum")

// outward, backward and inward are the adverbs that may follow those verbs.
var (
	outward  = wordlist.Set("out")
	backward = wordlist.Set("back")
	inward   = wordlist.Set("in")
)

// belonging makes memberships of what is told of a member of a body without naming the body again, when the text has told before,
// in the same paragraph, that it joined the body or left it. read has what each sentence of the document tells.
func belonging(d *document.Document, read [][]*document.Candidate) {
	last := map[*document.Entity]*stay{}
	eachTold(d, read, func() { clear(last) }, func(s *document.Sentence, i, k int) {
		c := read[i][k]
		if roles[c.Type][0] != "" && confidence(c, s) >= annals.DefaultConfidence {
			remember(last, c)
		} else if m := moved(s, c, last); m != nil {
			read[i][k] = m
			remember(last, m)
		}
	})
}

// stay is what was told last of somebody's membership: of which body, and whether it was over then.
type stay struct {
	body *document.Entity
	over bool
}

// roles are those of who belongs and of the body, in the statements that tell of it.
var roles = map[annals.Type][2]annals.Role{annals.TypeMembership: {annals.RoleMember, annals.RoleOrganization},
	annals.TypePart: {annals.RoleSubject, annals.RoleWhole}}

// remember keeps what a membership tells of its members.
func remember(last map[*document.Entity]*stay, c *document.Candidate) {
	bodies := c.Roles[roles[c.Type][1]]
	if c.Stance != annals.Asserted || len(bodies) != 1 || bodies[0].Entity == nil {
		return
	}
	for _, m := range c.Roles[roles[c.Type][0]] {
		if m.Entity == nil {
			continue
		}
		for _, e := range m.Entity.Members() {
			last[e.Canonical()] = &stay{bodies[0].Entity.Canonical(), ended(c.Time)}
		}
	}
}

// ended reports whether the time of a state has an end that is told.
func ended(v edtf.Value) bool {
	return v.Kind() == edtf.Interval && !strings.HasSuffix(v.String(), "/..")
}

// moved is the membership that an event tells of somebody whose membership was told before; nil for none.
func moved(s *document.Sentence, c *document.Candidate, last map[*document.Entity]*stay) *document.Candidate {
	kind := c.Roles[annals.RoleKind]
	i := eventVerb(s, c)
	if c.Type != annals.TypeEvent || c.Stance != annals.Asserted || c.Time.IsZero() || i < 0 {
		return nil
	}
	who, over := annals.RoleActor, true
	next := i + 1
	switch w := document.VerbBase(s.Tokens[i]); {
	case expelling[w]:
		who = annals.RoleTarget
		if out := follows(s, &next, outward); adverbial[w] && !out {
			return nil
		}
	case receiving[w]:
		who, over = annals.RoleTarget, false
		back := follows(s, &next, backward)
		if adverbial[w] && !back {
			return nil
		}
		if back {
			follows(s, &next, inward)
		}
	case returning[w]:
		over = false
		if back := follows(s, &next, backward); w == "come" && !back {
			return nil
		}
	case departing[w]:
		follows(s, &next, outward)
	default:
		return nil
	}
	member := c.Roles[who]
	if len(member) != 1 || member[0].Entity == nil || len(c.Roles) != 2 || !closed(s, next) ||
		member[0].Entity.Kind == annals.Person && elsewhere[document.VerbBase(s.Tokens[i])] {
		return nil
	}
	was := last[member[0].Entity.Canonical()]
	if was == nil || was.over == over {
		return nil
	}
	time := c.Time.String() + "/.."
	if over {
		time = "/" + c.Time.String()
	}
	when, err := edtf.Parse(time)
	if err != nil || c.Time.Kind() != edtf.Date {
		return nil
	}
	m := document.NewCandidate(annals.TypeMembership, "membership.again", 0.7)
	m.Cover(c.Start, c.End)
	m.Trigger, m.Verb, m.Hedges, m.Time = c.Trigger, c.Verb, c.Hedges, when
	m.Roles[annals.RoleMember] = member
	at := kind[0].End
	m.Roles[annals.RoleOrganization] = []document.Mention{{Start: at, End: at, Entity: was.body}}
	return m
}

// follows reports whether one of the words stands at token next, and goes past it.
func follows(s *document.Sentence, next *int, words map[string]bool) bool {
	if *next < len(s.Tokens) && words[s.Tokens[*next].Lower] {
		*next++
		return true
	}
	return false
}

// closed reports whether nothing follows from token i on that could be the body, or another place: a date, another clause, or the
// end.
func closed(s *document.Sentence, i int) bool {
	if i < len(s.Tokens) && s.Tokens[i].Lower == "again" {
		i++
	}
	if i >= len(s.Tokens) || s.TimeAt(i) != nil {
		return true
	}
	t := s.Tokens[i]
	return t.Tag == "CC" || t.Kind == lang.Punct || t.Lower == "as"
}
