package web

import (
	"net/url"
	"slices"
	"strings"

	"annals"
	"annals/internal/render"
	"annals/internal/review"
)

// correction is the form that corrects a statement.
type correction struct {
	Types, Stances []choice
	Time           string
	Roles          []roleField
	Open           bool
	TimeHint       string
}

// roleField is the words of a role.
type roleField struct {
	Role, Words string
	Needed      bool
}

// rolePrefix begins the names of the fields of roles.
const rolePrefix = "role."

// formOf is the form that corrects a statement, filled with what it says.
func formOf(st annals.Statement) correction {
	c := correction{Time: st.Time.String(), TimeHint: review.TimeHint}
	for _, t := range annals.Types() {
		c.Types = append(c.Types, choice{string(t), string(t), t == st.Type})
	}
	for _, stance := range []annals.Stance{annals.Asserted, annals.Denied, annals.Alleged, annals.Intended} {
		c.Stances = append(c.Stances, choice{string(stance), string(stance), stance == st.Stance})
	}
	of := annals.Roles[st.Type]
	for _, r := range slices.Concat(of.Needed, of.Other) {
		c.Roles = append(c.Roles, roleField{string(r), typed(review.Joined(st.Roles[r])), slices.Contains(of.Needed, r)})
	}
	c.Roles = append(c.Roles, roleField{string(annals.RoleSpeaker), typed(review.Joined(st.Speaker)), false})
	return c
}

// refill puts into a form what was sent with it, so that who was refused need not write it again.
func (c *correction) refill(sent url.Values) {
	choose := func(choices []choice, value string) {
		if slices.ContainsFunc(choices, func(o choice) bool { return o.Value == value }) {
			for i := range choices {
				choices[i].Chosen = choices[i].Value == value
			}
		}
	}
	choose(c.Types, sent.Get("type"))
	choose(c.Stances, sent.Get("stance"))
	if sent.Has("time") {
		c.Time = typed(sent.Get("time"))
	}
	for i, r := range c.Roles {
		if name := rolePrefix + r.Role; sent.Has(name) {
			c.Roles[i].Words = typed(sent.Get(name))
		}
	}
}

// preview tells how a statement would read with a correction, or what is wrong with that; it changes nothing.
func (s *Server) preview(v *visit) (view, error) {
	st, _, err := v.snap.Statement(v.Context(), v.URL.Query().Get("s"))
	if err != nil {
		return view{}, err
	}
	var p struct {
		Sentence      told
		Wrong, Remedy string
	}
	if corrected, err := changeOf(v.URL.Query(), st).Apply(v.Context(), v.snap, st); err != nil {
		p.Wrong, p.Remedy = refusalOf(err)
	} else {
		t := newTelling(v, annals.Answer{})
		t.name = render.FullNames
		p.Sentence = t.sentence(corrected, nil)
	}
	return view{template: "review", part: "preview", data: p, private: true}, nil
}

// changeOf reads the form of a correction: what differs from the statement as it is.
func changeOf(form url.Values, st annals.Statement) review.Change {
	var c review.Change
	if time := strings.TrimSpace(form.Get("time")); form.Has("time") && time != st.Time.String() {
		c.Time = &time
	}
	if stance := annals.Stance(form.Get("stance")); stance != st.Stance {
		c.Stance = stance
	}
	if t := annals.Type(form.Get("type")); t != st.Type {
		c.Type = t
	}
	for name := range form {
		role, ok := strings.CutPrefix(name, rolePrefix)
		if !ok {
			continue
		}
		was := review.Joined(st.Roles[annals.Role(role)])
		if role == string(annals.RoleSpeaker) {
			was = review.Joined(st.Speaker)
		}
		if now := strings.TrimSpace(form.Get(name)); now != strings.TrimSpace(typed(was)) {
			if c.Roles == nil {
				c.Roles = map[annals.Role]string{}
			}
			c.Roles[annals.Role(role)] = now
		}
	}
	return c
}
