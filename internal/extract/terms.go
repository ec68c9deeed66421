package extract

import (
	"maps"
	"slices"

	"annals"
	"annals/edtf"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
)

// longestTerm is how many years a stretch in brackets behind a name has at most that is a term and no life.
const longestTerm = 25

// terms dates posts and memberships by the brackets behind those who have them, each for itself: "led by Juan Santos (1990–2004)
// and Maria Campos (since 2004)", "Chair: Juan Santos (president since 2016)".
func terms(s *document.Sentence, in []*document.Candidate) []*document.Candidate {
	if len(s.Asides) == 0 {
		return in
	}
	var out []*document.Candidate
	for _, c := range in {
		role, ok := termRoles[c.Type]
		if !ok || !c.Time.IsZero() && c.Time.String() != "/.." {
			out = append(out, c)
			continue
		}
		rest := c.Roles[role]
		for _, m := range c.Roles[role] {
			x, a := termBehind(s, m)
			if x == nil || c.Type == annals.TypeMembership && x.First > 0 {
				continue
			}
			o := *c
			o.Roles = maps.Clone(c.Roles)
			o.Roles[role] = []document.Mention{m}
			o.Time = x.ForState()
			o.Cover(a.Start, a.End)
			out = append(out, &o)
			rest = slices.DeleteFunc(slices.Clone(rest), func(r document.Mention) bool { return r == m })
		}
		if len(rest) > 0 || len(c.Roles[role]) == 0 {
			c.Roles[role] = rest
			out = append(out, c)
		}
	}
	return out
}

// termRoles are the roles of those who have what they have for a term.
var termRoles = map[annals.Type]annals.Role{annals.TypeLeadership: annals.RolePerson, annals.TypeMembership: annals.RoleMember}

// termBehind is the stretch that brackets right behind a name tell, alone or behind a title, with the brackets; nil for none. Two
// years far apart are those of a life.
func termBehind(s *document.Sentence, m document.Mention) (*dates.Expr, *document.Aside) {
	for k := range s.Asides {
		a := &s.Asides[k]
		if a.After < 0 || s.Tokens[a.After].End != m.End || m.End == m.Start {
			continue
		}
		times := dates.Read(a.Tokens, nil)
		if len(times) != 1 || times[0].Last != len(a.Tokens)-1 || !onlyTitled(a.Tokens[:times[0].First]) {
			return nil, nil
		}
		x := &times[0]
		switch {
		case x.Op == dates.Since || x.Op == dates.From || x.Op == dates.Until:
		case x.Op == dates.FromTo && x.Years() <= longestTerm:
		default:
			return nil, nil
		}
		return x, a
	}
	return nil, nil
}

// onlyTitled reports whether the words are none, or a title and a comma: "president,".
func onlyTitled(t []lang.Token) bool {
	if n := len(t); n > 0 && t[n-1].Text == "," {
		t = t[:n-1]
	}
	return len(t) == 0 || len(t) < 4 && (document.Titles[t[len(t)-1].Lower] || entity.OfficeWords[t[len(t)-1].Lower])
}

// termed are the types of what is so for a term, which a further one may follow.
var termed = map[annals.Type]bool{annals.TypeLeadership: true, annals.TypeMembership: true, annals.TypePart: true,
	annals.TypeAlliance: true, annals.TypeSupport: true, annals.TypeConflict: true, annals.TypeBase: true, annals.TypeBan: true,
	annals.TypeDesignation: true, annals.TypeStatus: true}

// furtherTerms adds what was so again, at times behind the one of what is told: "its chairman from 1993 to 2000 and again since
// 2003".
func furtherTerms(s *document.Sentence, in []*document.Candidate) []*document.Candidate {
	out := in
	for _, c := range in {
		if !termed[c.Type] || c.Time.Kind() != edtf.Interval {
			continue
		}
		at := slices.IndexFunc(s.Times, func(x dates.Expr) bool {
			return !c.Time.OpenEnd() && x.ForState() == c.Time && x.Start >= c.Start
		})
		for k := at + 1; at >= 0 && k < len(s.Times) && joinsAgain(s, &s.Times[k-1], &s.Times[k]); k++ {
			o := *c
			o.Roles = maps.Clone(c.Roles)
			o.Time = s.Times[k].ForState()
			o.Cover(s.Times[k].Start, s.Times[k].End)
			out = append(out, &o)
		}
	}
	return out
}

// joinsAgain reports whether a time is joined to the one before it as a further one of the same: "and again since 2003", ", 2003
// to 2005".
func joinsAgain(s *document.Sentence, before, x *dates.Expr) bool {
	if x.Op != dates.Since && x.Op != dates.From && x.Op != dates.FromTo && x.Op != dates.Between || x.First == before.Last+1 {
		return false
	}
	again := false
	for _, t := range s.Tokens[before.Last+1 : x.First] {
		again = again || t.Lower == "again"
		if t.Text != "," && t.Text != "and" && t.Lower != "again" && t.Lower != "then" && t.Lower != "once" && t.Lower != "more" {
			return false
		}
	}
	// "from 1961 to 1963, and from 1968 on the council" goes on with another thing.
	return again || x.Last+1 == len(s.Tokens) || s.Tokens[x.Last+1].Kind == lang.Punct || s.Tokens[x.Last+1].Tag == "CC"
}
