package coref

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/wordlist"
)

// hearPosts notes of the persons of a sentence which organization it tells them to lead or belong to: "its chairman,
// Juan Santos", "Juan Santos, the leader of the Front,", "Juan Santos founded the Front", "Santos's Front".
func (r *resolver) hearPosts() {
	s := r.s
	for n := range s.Mentions {
		p := &s.Mentions[n]
		if p.Entity.Kind != annals.Person || len(p.Entity.Together) > 0 {
			continue
		}
		for k := n - 1; k <= n+1; k += 2 {
			if k < 0 || k >= len(s.Mentions) {
				continue
			}
			if o := &s.Mentions[k]; o.Entity.Kind == annals.Organization && !actsForState(o.Entity) && len(o.Entity.Together) == 0 &&
				(owns(s, p, o) || !p.Modifier && (postBetween(s, o, p) || postBehind(s, p, o) || leads(s, p, o))) {
				r.of[p.Entity.Canonical()] = o.Entity
			}
		}
	}
}

// postBetween reports whether nothing but a post stands between the organization and the person after it: "its
// spokesman, Juan Santos", "the Front's leader Juan Santos", or before the organization: "the chairman of the Front,
// Juan Santos".
func postBetween(s *document.Sentence, o, p *document.EntityMention) bool {
	if o.Last >= p.First {
		return false
	}
	t := s.Tokens
	post := false
	for k := o.Last + 1; k < p.First; k++ {
		switch x := t[k]; {
		case x.Lower == "former":
			return false
		case entity.PersonNouns[x.Lower] || document.Titles[x.Lower]:
			post = true
		case x.Tag == "POS" || x.Text == "," || x.Text == "-" || x.IsAdjective() || x.Tag == "NN":
		default:
			return false
		}
	}
	if post {
		return p.First-o.Last <= 6
	}
	k := o.First - 1
	if k > 0 && t[k].Lower == "the" {
		k--
	}
	return k > 1 && t[k].Lower == "of" && (entity.PersonNouns[t[k-1].Lower] || document.Titles[t[k-1].Lower]) &&
		t[k-2].Lower != "former" && p.First == o.Last+2 && t[o.Last+1].Text == ","
}

// postBehind reports whether a post in the organization is told behind the person's name: "Juan Santos, a member of the
// Front".
func postBehind(s *document.Sentence, p, o *document.EntityMention) bool {
	t := s.Tokens
	if p.Last+1 >= o.First || o.First-p.Last > 8 || t[p.Last+1].Text != "," {
		return false
	}
	post := false
	for k := p.Last + 2; k < o.First; k++ {
		switch x := t[k]; {
		case x.Lower == "former" || x.IsVerb() || x.Text == ",":
			return false
		case entity.PersonNouns[x.Lower] || document.Titles[x.Lower]:
			post = true
		}
	}
	return post
}

// owns reports whether the organization is told to be the person's: "Santos's Labour Front".
func owns(s *document.Sentence, p, o *document.EntityMention) bool {
	return o.First == p.Last+2 && s.Tokens[p.Last+1].Tag == "POS"
}

// leads reports whether the person is told to lead, to found or to have joined the organization: "led it", "the Front,
// led by Juan Santos,".
func leads(s *document.Sentence, p, o *document.EntityMention) bool {
	if t := s.Tokens; o.Last+3 == p.First || o.Last+4 == p.First && t[o.Last+1].Text == "," {
		return t[p.First-1].Lower == "by" && leading[t[p.First-2].Lemma]
	}
	v := s.Head(entity.HeadOf(s, o))
	return v >= 0 && s.IsRel(entity.HeadOf(s, o), "obj") && leading[s.Tokens[v].Lemma] && s.IsRel(entity.HeadOf(s, p), "nsubj") &&
		s.Head(entity.HeadOf(s, p)) == v
}

// leading are the verbs by which somebody is told to be of an organization.
var leading = wordlist.Set("lead head found join chair command run direct establish")

// meanParty makes a possessive stand, with the noun behind it, for the organization of which it speaks, "his party",
// where the text has told that the person is of one of which the noun may speak.
func (r *resolver) meanParty(m *document.EntityMention) {
	t, i := r.s.Tokens, m.First
	c := r.s.ChunkAt(i)
	if m.Entity == nil || !m.Modifier || c == nil || c.Head != i+1 || c.First != i || t[i+1].Tag != "NN" ||
		!memberNouns[t[i+1].Lower] {
		return
	}
	if e := r.of[m.Entity.Canonical()]; e != nil && couldBe(e, t[i+1].Lower) {
		m.Last, m.Entity, m.Modifier = i+1, e, false
	}
}

// memberNouns are the nouns by which a text speaks of the organization that somebody is of.
var memberNouns = wordlist.Set("party group movement organization organisation union militia army faction league firm " +
	"company front")
