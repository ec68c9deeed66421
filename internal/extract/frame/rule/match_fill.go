package rule

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/filler"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/voice"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/lang"
)

// fillRoles gives a candidate the fillers of the roles of its rule; told are the propositions among them, and ok tells
// that none is lacking that is needed.
func fillRoles(t *tree.Tree, x *document.Candidate, r *Rule, c *tree.Clause) (told []int, ok bool) {
	used := map[int]bool{}
	for _, s := range r.slots {
		parts := slices.DeleteFunc(find(t, s, c), func(p filler.Part) bool { return p.Form == filler.Phrase && used[p.Head] })
		for _, p := range joinParts(t, r, s.role, parts) {
			if p.Form == filler.Phrase && used[p.Head] || p.Form == filler.Proposition && s.role == annals.RoleMember {
				continue
			}
			filler.AddPart(t, x, s.role, p)
			cutPredicate(t, x, s.role, p, c)
			switch p.Form {
			case filler.Phrase:
				used[p.Head] = true
			case filler.Proposition:
				told = append(told, p.Head)
			}
		}
		if s.needed && len(x.Roles[s.role]) == 0 {
			return nil, false
		}
		if r.Type == annals.TypeAim && s.role == r.each {
			told = append(told, addListed(t, x, s.role)...)
		}
	}
	return told, true
}

// joinParts makes one of those of the parts of a rule's role that are one filler together.
func joinParts(t *tree.Tree, r *Rule, role annals.Role, parts []filler.Part) []filler.Part {
	switch {
	case r.Type == annals.TypeBase && role == annals.RolePlace:
		parts = onePlace(t, parts)
	case r.Type == annals.TypeFounding && role == annals.RoleFounder:
		parts = byName(t, parts)
	}
	if r.each == role || areOne(t, role, parts) {
		parts = joinBare(t, parts)
	}
	if r.Type == annals.TypeAim && role == r.each {
		parts = joinList(t, parts)
	}
	if role == annals.RoleMember {
		parts = joinGloss(t, parts)
	}
	return parts
}

// areOne reports whether the parts of a role of which a rule takes all in one statement are to be told together where
// they have no names: "students and workers".
func areOne(t *tree.Tree, role annals.Role, parts []filler.Part) bool {
	switch role {
	case annals.RoleMeans:
		return true
	case annals.RoleSupporter:
		return len(parts) > 0 && t.Bare(parts[0].Head)
	case annals.RoleMember:
		return len(parts) > 0 && t.Bare(parts[0].Head) || postsOfOne(t, parts)
	case annals.RoleValue:
		return quotedTogether(t, parts)
	}
	return false
}

// backing are the nouns for support itself, which are no means of it unless told of what sort: "enjoys the support of
// the farmers".
var backing = words.Lemmas("support backing endorsement blessing auspices aegis patronage encouragement")

// dropBacking drops support itself from the means of it.
func dropBacking(t *tree.Tree, x *document.Candidate) {
	ms := slices.DeleteFunc(x.Roles[annals.RoleMeans], func(m document.Mention) bool {
		k := slices.IndexFunc(t.Tokens, func(w lang.Token) bool { return w.End == m.End })
		return k >= 0 && backing[t.Tokens[k].Lemma] && t.Child(k, "amod", "compound") < 0
	})
	if x.Roles[annals.RoleMeans] = ms; len(ms) == 0 {
		delete(x.Roles, annals.RoleMeans)
	}
}

// amendRoles cuts and moves what the roles of a candidate were filled with, by what its type means, and reports whether
// anything is told then.
func amendRoles(t *tree.Tree, x *document.Candidate, r *Rule, c *tree.Clause, v *voice.Voice) bool {
	if c.Noun {
		cutWhole(t, x, c, annals.TypeMembership, annals.RoleMember, annals.RoleOrganization)
		cutWhole(t, x, c, annals.TypeLeadership, annals.RoleSubject, annals.RolePerson)
		cutWhole(t, x, c, annals.TypePart, annals.RoleSubject, annals.RoleWhole)
	}
	cutTied(t, x, annals.RoleMeans, annals.RoleSupported, "for", "to")
	cutTied(t, x, annals.RoleMeans, annals.RoleSupporter, "of", "from", "among", "amongst", "within", "in")
	cutTied(t, x, annals.RoleAs, annals.RoleLaw, "under")
	dropBacking(t, x)
	if c.Noun && r.own() {
		cutTied(t, x, annals.RoleSubject, annals.RolePlace, "in", "at", "on")
		cutTied(t, x, annals.RoleSubject, annals.RoleValue, "for", "against")
	}
	switch r.Type {
	case annals.TypeStatus:
		if words.List("withholding")[c.Lemma] && v.Stance == annals.Asserted {
			v.Stance = annals.Denied
		}
		cutTied(t, x, annals.RoleAs, annals.RoleSubject, "of")
		wholeRights(t, x)
	case annals.TypeFounding:
		if k := definedBy(t, c); k >= 0 {
			x.Roles[annals.RoleSubject] = []document.Mention{noun.Mention(t, k)}
		}
	case annals.TypeConflict:
		if !parted(t, x) {
			return false
		}
	}
	if alone(t, x, r) || sameFiller(r, x) || r.bearer && foreign(t, x, c) ||
		r.Type == annals.TypeDissolution && !amendDissolution(t, x, r, c) {
		return false
	}
	if subject := x.Roles[annals.RoleSubject]; len(subject) > 0 && subject[0].Entity != nil {
		// "disbanding" alone does not say by whom, "disbanded itself" does.
		x.Roles[annals.RoleBy] = slices.DeleteFunc(x.Roles[annals.RoleBy], func(m document.Mention) bool {
			return m.Entity == subject[0].Entity && !words.List("reflexive")[t.Sentence.Doc.Text[m.Start:m.End]]
		})
	}
	if len(x.Roles[annals.RoleBy]) == 0 {
		delete(x.Roles, annals.RoleBy)
	}
	return true
}

// amendDissolution makes the subject of "disbanded itself" what is dissolved and the pronoun by whom, and reports whether the
// end of an organization is told: not by "closed down all its shops".
func amendDissolution(t *tree.Tree, x *document.Candidate, r *Rule, c *tree.Clause) bool {
	if c.Passive || len(c.Obj) == 0 || len(c.Subj) == 0 {
		return true
	}
	itself := words.List("reflexive")[t.Tokens[c.Obj[0]].Lower]
	if own := x.Roles[annals.RoleSubject]; !itself && len(r.objects) == 0 && !c.Noun &&
		(c.Lemma != "dissolve" || words.List("pact")[t.Tokens[c.Obj[0]].Lemma]) &&
		!t.IsGroup(c.Obj[0]) && len(own) > 0 && own[0].Start == noun.Mention(t, c.Subj[0]).Start {
		return false
	}
	if itself && len(c.Obj) == 1 {
		x.Roles[annals.RoleSubject] = noun.Mentions(t, c.Subj[0])
		x.Roles[annals.RoleBy] = noun.Mentions(t, c.Obj[0])
	}
	return true
}

// say sets who tells a candidate and with what stance, and makes one aim, or several, of what is listed.
func say(t *tree.Tree, x *document.Candidate, r *Rule, c *tree.Clause, v voice.Voice) {
	x.Stance, x.Speaker, x.Hedges = v.Stance, v.Speaker, v.Hedges
	if r.Type == annals.TypeAccusation {
		// Who denies it does not say it.
		x.Stance, x.Speaker = annals.Alleged, []document.Mention{{Start: t.Tokens[c.Verb].Start, End: t.Tokens[c.Verb].End,
			Unnamed: true}}
		if by := accusers(t, x, c); len(by) > 0 {
			x.Speaker = by
		}
	}
	if slices.ContainsFunc(c.Surface(), func(k int) bool {
		return t.HasWord(k, "advmod", "not") || t.HasWord(k, "det", "not")
	}) {
		// "Not all of them joined".
		x.Stance = annals.Denied
	}
	if vs := x.Roles[annals.RoleValue]; r.Type == annals.TypeAim && r.each == "" && len(vs) > 1 {
		// "represents bakers, millers and cooks": one aim.
		x.Roles[annals.RoleValue] = []document.Mention{{Start: vs[0].Start, End: vs[len(vs)-1].End}}
	}
	if r.Type == annals.TypeAim {
		if r.each == annals.RoleValue {
			var vs []document.Mention
			for _, v := range x.Roles[annals.RoleValue] {
				vs = append(vs, listedAims(t, v)...)
			}
			x.Roles[annals.RoleValue] = vs
		}
		KeepOpposition(t, x)
	}
}
