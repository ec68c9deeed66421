package frame

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
)

// fillRoles gives a candidate the fillers of the roles of its rule; told are the propositions among them, and ok tells
// that none is lacking that is needed.
func (t *tree) fillRoles(x *document.Candidate, r *rule, c *clause) (told []int, ok bool) {
	used := map[int]bool{}
	for _, s := range r.slots {
		parts := slices.DeleteFunc(t.find(s, c), func(p part) bool { return p.form == phrase && used[p.head] })
		for _, p := range t.joinParts(r, s.role, parts) {
			if p.form == phrase && used[p.head] || p.form == proposition && s.role == annals.RoleMember {
				continue
			}
			t.addPart(x, s.role, p)
			t.cutPredicate(x, s.role, p, c)
			switch p.form {
			case phrase:
				used[p.head] = true
			case proposition:
				told = append(told, p.head)
			}
		}
		if s.needed && len(x.Roles[s.role]) == 0 {
			return nil, false
		}
		if r.typ == annals.TypeAim && s.role == r.each {
			told = append(told, t.addListed(x, s.role)...)
		}
	}
	return told, true
}

// joinParts makes one of those of the parts of a rule's role that are one filler together.
func (t *tree) joinParts(r *rule, role annals.Role, parts []part) []part {
	switch {
	case r.typ == annals.TypeBase && role == annals.RolePlace:
		parts = t.onePlace(parts)
	case r.typ == annals.TypeFounding && role == annals.RoleFounder:
		parts = t.byName(parts)
	}
	if r.each == role || t.areOne(role, parts) {
		parts = t.joinBare(parts)
	}
	if r.typ == annals.TypeAim && role == r.each {
		parts = t.joinList(parts)
	}
	if role == annals.RoleMember {
		parts = t.joinGloss(parts)
	}
	return parts
}

// areOne reports whether the parts of a role of which a rule takes all in one statement are to be told together where
// they have no names: "students and workers".
func (t *tree) areOne(role annals.Role, parts []part) bool {
	switch role {
	case annals.RoleMeans:
		return true
	case annals.RoleSupporter:
		return len(parts) > 0 && t.bare(parts[0].head)
	case annals.RoleMember:
		return len(parts) > 0 && t.bare(parts[0].head) || t.postsOfOne(parts)
	case annals.RoleValue:
		return t.quotedTogether(parts)
	}
	return false
}

// backing are the nouns for support itself, which are no means of it unless told of what sort: "enjoys the support of
// the farmers".
var backing = lemmas("support backing endorsement blessing")

// dropBacking drops support itself from the means of it.
func (t *tree) dropBacking(x *document.Candidate) {
	ms := slices.DeleteFunc(x.Roles[annals.RoleMeans], func(m document.Mention) bool {
		k := slices.IndexFunc(t.t, func(w lang.Token) bool { return w.End == m.End })
		return k >= 0 && backing[t.t[k].Lemma] && t.child(k, "amod", "compound") < 0
	})
	if x.Roles[annals.RoleMeans] = ms; len(ms) == 0 {
		delete(x.Roles, annals.RoleMeans)
	}
}

// amendRoles cuts and moves what the roles of a candidate were filled with, by what its type means, and reports whether
// anything is told then.
func (t *tree) amendRoles(x *document.Candidate, r *rule, c *clause, v *Voice) bool {
	if c.noun {
		t.cutWhole(x, c, annals.TypeMembership, annals.RoleMember, annals.RoleOrganization)
		t.cutWhole(x, c, annals.TypeLeadership, annals.RoleSubject, annals.RolePerson)
		t.cutWhole(x, c, annals.TypePart, annals.RoleSubject, annals.RoleWhole)
	}
	t.cutTied(x, annals.RoleMeans, annals.RoleSupported, "for", "to")
	t.cutTied(x, annals.RoleMeans, annals.RoleSupporter, "of", "from", "among", "amongst", "within", "in")
	t.cutTied(x, annals.RoleAs, annals.RoleLaw, "under")
	t.dropBacking(x)
	if c.noun && r.own() {
		t.cutTied(x, annals.RoleSubject, annals.RolePlace, "in", "at", "on")
		t.cutTied(x, annals.RoleSubject, annals.RoleValue, "for", "against")
	}
	switch r.typ {
	case annals.TypeStatus:
		if lists["withholding"][c.lemma] && v.Stance == annals.Asserted {
			v.Stance = annals.Denied
		}
		t.cutTied(x, annals.RoleAs, annals.RoleSubject, "of")
		t.wholeRights(x)
	case annals.TypeFounding:
		if k := t.definedBy(c); k >= 0 {
			x.Roles[annals.RoleSubject] = []document.Mention{t.filler(k)}
		}
	case annals.TypeConflict:
		if !t.parted(x) {
			return false
		}
	}
	if t.alone(x) || sameFiller(r, x) || r.name == "leadership.title" && t.foreign(x, c) ||
		r.typ == annals.TypeDissolution && !t.amendDissolution(x, r, c) {
		return false
	}
	if subject := x.Roles[annals.RoleSubject]; len(subject) > 0 && subject[0].Entity != nil {
		// "disbanding itself" does not say by whom.
		x.Roles[annals.RoleBy] = slices.DeleteFunc(x.Roles[annals.RoleBy],
			func(m document.Mention) bool { return m.Entity == subject[0].Entity })
	}
	if len(x.Roles[annals.RoleBy]) == 0 {
		delete(x.Roles, annals.RoleBy)
	}
	return true
}

// amendDissolution makes the subject of "disbanded itself" what is dissolved, and reports whether the end of an organization
// is told: not by "closed down all its shops".
func (t *tree) amendDissolution(x *document.Candidate, r *rule, c *clause) bool {
	if c.passive || len(c.obj) == 0 || len(c.subj) == 0 {
		return true
	}
	itself := lists["reflexive"][t.t[c.obj[0]].Lower]
	if own := x.Roles[annals.RoleSubject]; !itself && len(r.objects) == 0 && !c.noun && c.lemma != "dissolve" &&
		!t.isGroup(c.obj[0]) && len(own) > 0 && own[0].Start == t.filler(c.subj[0]).Start {
		return false
	}
	if itself && len(c.obj) == 1 {
		x.Roles[annals.RoleSubject] = t.fillers(c.subj[0])
		delete(x.Roles, annals.RoleBy)
	}
	return true
}

// say sets who tells a candidate and with what stance, and makes one aim, or several, of what is listed.
func (t *tree) say(x *document.Candidate, r *rule, c *clause, v Voice) {
	x.Stance, x.Speaker, x.Hedges = v.Stance, v.Speaker, v.Hedges
	if r.typ == annals.TypeAccusation {
		// Who denies it does not say it.
		x.Stance, x.Speaker = annals.Alleged, []document.Mention{{Start: t.t[c.verb].Start, End: t.t[c.verb].End,
			Unnamed: true}}
		if by := t.accusers(x, c); len(by) > 0 {
			x.Speaker = by
		}
	}
	if slices.ContainsFunc(c.surface(), func(k int) bool {
		return t.hasWord(k, "advmod", "not") || t.hasWord(k, "det", "not")
	}) {
		// "Not all of them joined".
		x.Stance = annals.Denied
	}
	if vs := x.Roles[annals.RoleValue]; r.typ == annals.TypeAim && r.each == "" && len(vs) > 1 {
		// "represents bakers, millers and cooks": one aim.
		x.Roles[annals.RoleValue] = []document.Mention{{Start: vs[0].Start, End: vs[len(vs)-1].End}}
	}
	if r.typ == annals.TypeAim {
		if r.each == annals.RoleValue {
			var vs []document.Mention
			for _, v := range x.Roles[annals.RoleValue] {
				vs = append(vs, t.listedAims(v)...)
			}
			x.Roles[annals.RoleValue] = vs
		}
		t.keepOpposition(x)
	}
}
