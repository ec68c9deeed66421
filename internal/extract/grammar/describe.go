package grammar

import (
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/dates"
	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

// describe makes a description: how somebody characterizes the patient. Without an agent the speaker is unnamed and the verb
// stands for it.
func (s *Sentence) describe(p *predicate, base string) {
	t := s.Tokens
	subject, ok := s.standingSubject(p)
	if !ok || p.marker == "bare" && !bareDescribers[base] || s.isNaming(p, base) {
		return
	}
	if ratings[base] && p.reduced && p.marker == "bare" {
		return // "ranked choice voting"
	}
	if h := p.complement.Head; h >= 0 && subject.Entity != nil && lists["groundless"][t[h].Lower] {
		return // "calls it a branch of the League, which experts regard as unfounded": what it is called
	}
	if p.within && s.anyTag(p.complement, "JJS", "RBS") {
		// "is considered the largest union in Peru": among which, not by whom.
		p.agents = nil
	}
	c := NewCandidate(annals.TypeDescription, s.voiceRule("description", p), 0.75)
	if s.ownOrientation(p) {
		c = NewCandidate(annals.TypeIdeology, "ideology.own", 0.75)
	}
	value := s.describedAs(p)
	if ratings[base] && p.passive {
		// "ranked third by sales": by what, not by whom.
		p.agents = slices.DeleteFunc(p.agents, func(a authority) bool { return !s.speaks(a.first) })
	}
	c.Trigger, c.Verb = t[p.first].Start, t[p.verb].Start
	c.Roles[annals.RoleSubject] = []Mention{subject}
	if len(p.patients) > 1 {
		c.Roles[annals.RoleSubject] = p.patients
	}
	c.Add(annals.RoleValue, value)
	c.Cover(t[p.first].Start, t[p.verb].End)
	if subject.End > subject.Start {
		c.Cover(subject.Start, subject.End)
	}
	if !p.passive {
		if list := s.sayers(p.verb); len(list) > 0 {
			p.agents = list
		}
	}
	for _, a := range s.withExamples(p.agents) {
		c.Speaker = append(c.Speaker, a.mention)
		if t[p.verb].Tag != "VBG" {
			c.Cover(a.mention.Start, a.mention.End)
		}
	}
	if len(c.Speaker) == 0 {
		if !p.passive {
			return
		}
		c.Speaker = []Mention{{Start: t[p.verb].Start, End: t[p.verb].End, Unnamed: true}}
		c.Hedges = append(c.Hedges, Mention{Start: t[p.verb].Start, End: t[p.verb].End})
	}
	c.Hedges = append(c.Hedges, s.hedgeMentions(p)...)
	c.Time = s.describedTime(p)
	s.stance(c, p)
	if p.marker == "to be" && distant[base] && c.Stance == annals.Asserted {
		c.Stance = annals.Alleged
	}
	s.candidates = append(s.candidates, s.splitDescription(c, p)...)
}

// ratings are the verbs that give something a place among others.
var ratings = wordlist.Set("rate rank vote list")

// distant are the verbs of holding by which the source stands back from what it tells.
var distant = wordlist.Set("say rumor rumour allege report claim")

// splitDescription makes two statements of a description whose words tie two to the verb, each with its own "as", or
// with "not" or an article: "as an enemy, but rather as a cause", "criminal and not terrorist acts", "a scam and
// nothing more than a stunt".
func (s *Sentence) splitDescription(c *Candidate, p *predicate) []*Candidate {
	t := s.Tokens
	v := c.Roles[annals.RoleValue][0]
	first := p.complement.First
	for k := first + 1; k+2 < len(t) && t[k].End < v.End; k++ {
		if t[k].Tag != "CC" || s.inQuote(k) || t[k].Lower == "or" {
			continue
		}
		n, denied, as := k+1, false, false
		for n < len(t) && (t[n].Lower == "rather" || t[n].Lower == "not" || t[n].Lower == "also" || t[n].Lower == "as" ||
			t[n].Lower == "instead") {
			denied = denied || t[n].Lower == "not"
			as = as || t[n].Lower == "as"
			n++
		}
		articles := t[first].Lower == "a" || t[first].Lower == "an"
		own := n == k+1 && articles && (t[n].Lower == "a" || t[n].Lower == "an" || t[n].Lower == "nothing")
		if n >= len(t) || t[n].Start >= v.End || !denied && !as && !own {
			continue
		}
		end := k - 1
		for end > first && t[end].Text == "," {
			end--
		}
		one, two := *c, *c
		one.Roles = map[annals.Role][]Mention{annals.RoleSubject: c.Roles[annals.RoleSubject],
			annals.RoleValue: {{Start: t[first].Start, End: t[end].End}}}
		two.Roles = map[annals.Role][]Mention{annals.RoleSubject: c.Roles[annals.RoleSubject],
			annals.RoleValue: {{Start: t[n].Start, End: v.End}}}
		one.End = t[end].End
		two.Start, two.Trigger = t[n].Start, t[n].Start
		switch {
		case denied:
			two.Stance = annals.Denied
		case t[k].Lower == "but" && c.Stance == annals.Denied:
			two.Stance = annals.Asserted
		}
		return []*Candidate{&one, &two}
	}
	return []*Candidate{c}
}

// anyTag reports whether a token of the phrase has one of the tags.
func (s *Sentence) anyTag(p phrase, tags ...string) bool {
	for k := p.First; k <= p.Last; k++ {
		if slices.Contains(tags, s.Tokens[k].Tag) {
			return true
		}
	}
	return false
}

// describedTime is when the description was given: by its date, else by its tense, or by that of the verb it hangs on.
func (s *Sentence) describedTime(p *predicate) edtf.Value {
	x := s.leadingTime(p.first)
	participle := p.reduced || s.Tokens[p.verb].Tag == "VBG"
	if v := s.clauseVerb(p.verb); x == nil && participle && v >= 0 && v < p.verb {
		x = s.leadingTime(s.verbGroupStart(v))
		if x == nil && s.Tokens[p.verb].Tag == "VBG" {
			x = s.timeBetween(v, p.verb)
		}
		if x != nil {
			return x.ForEvent()
		}
	}
	if len(p.times) > 0 {
		x = p.times[0]
	} else if len(p.agents) == 1 && p.agents[0].time != nil {
		x = p.agents[0].time // "hailed as a model by the bank in 1995"
	}
	switch {
	case x != nil && p.past:
		return x.ForEvent()
	case x != nil || p.until != nil:
		return s.predicateTime(p, nil)
	case p.perfect:
		return edtf.Value{}
	case participle:
		if v := s.clauseVerb(s.head(p.verb)); v >= 0 && present(s.Tokens, v, v+1) {
			return edtf.MustParse("/..")
		}
		return edtf.Value{}
	}
	return s.tenseTime(p)
}

// withExamples joins to an authority those that "such as" or "including" only name as examples of it.
func (s *Sentence) withExamples(list []authority) []authority {
	var out []authority
	for _, a := range list {
		if n := len(out); n > 0 && a.first > 1 {
			if w := s.Tokens[a.first-1].Lower; w == "as" && s.Tokens[a.first-2].Lower == "such" || w == "including" {
				out[n-1].last, out[n-1].mention.End = a.last, a.mention.End
				continue
			}
		}
		out = append(out, a)
	}
	return out
}

// bareDescribers take what they say without "as": "called it a cult".
var bareDescribers = wordlist.Set("call dub term deem consider label brand declare name find judge think rate rank vote")

// isNaming reports whether the verb gives a name and says nothing of what it is like: "called the Popular Front".
func (s *Sentence) isNaming(p *predicate, base string) bool {
	t := s.Tokens
	switch base {
	case "choose", "select", "pick":
		return !s.amongBest(p.complement)
	case "name":
		if p.marker == "bare" && titles[t[p.complement.Head].Lower] {
			return true // "was named director": a post
		}
	case "call", "dub", "term", "label":
	default:
		return false
	}
	first := p.complement.First
	called := p.passive && p.marker == "bare"
	if called && base != "label" && len(p.agents) == 0 && first == p.complement.Last && t[first].HasTag("NN", "NNS") {
		return true // "The members are called guardians"
	}
	if q := s.QuoteAt(first); called && q != nil && q.First == first && q.Last > first {
		return namesAll(t[q.First+1 : q.Last]) // 'is called "Red Front"'
	}
	if t[first].Tag == "DT" || t[first].Kind == lang.Punct {
		first++
	}
	return first < len(t) && t[first].IsUpper() && s.QuoteAt(first) == nil
}

// namesAll reports whether all words have capitals, as those of a name have, but for those that only join others.
func namesAll(t []lang.Token) bool {
	return !slices.ContainsFunc(t, func(x lang.Token) bool {
		return x.Kind == lang.Word && !x.IsUpper() && !functionWords[x.Lower]
	})
}

// describedAs is the whole complement, up to the agent, a date, or the end of the clause. It reads on to the agent when
// there was none yet.
func (s *Sentence) describedAs(p *predicate) Mention {
	t := s.Tokens
	x := p.complement
	if q := s.QuoteAt(x.First); q != nil && q.First == x.First {
		return s.unquoted(x)
	}
	if q := s.QuoteAt(x.Last); q != nil && q.Last == x.Last && q.First > x.First {
		// 'an "elite unit" in his campaigns'.
		return s.mention(x)
	}
	end := s.clauseEnd(x.Last + 1)
	for k := x.Last + 1; k < end; k++ {
		switch {
		case s.QuoteAt(k) != nil:
			k = s.QuoteAt(k).Last
		case s.TimeAt(k) != nil && (s.TimeAt(k).Op != dates.None || !s.TimeAt(k).Modifier && s.TimeAt(k).Last+1 >= end):
			end = k
		case t[k].Lower == "by" && p.passive && len(p.agents) == 0:
			if list, next := s.authorities(k+1, len(t)); len(list) > 0 {
				p.agents = list
				p.end = next
			}
			end = k
		case t[k].Lower == "by" && k < p.end || t[k].Lower == "during" || t[k].Lower == "after" ||
			t[k].Lower == "following" || t[k].Lower == "for" && k+1 < len(t) && t[k+1].Tag == "CD":
			end = k
		}
	}
	for end > x.Last+1 && t[end-1].Kind == lang.Punct && s.QuoteAt(end-1) == nil {
		end--
	}
	x.Last = max(x.Last, end-1)
	return s.mention(x)
}

// superlative reports whether token i begins what only an opinion says: "the most powerful cartel", no name.
func (s *Sentence) superlative(i int) bool {
	return i < len(s.Tokens) && (s.Tokens[i].Tag == "JJS" || s.Tokens[i].Tag == "RBS")
}

// clauseEnd is the token at which the clause around token i ends: a comma, semicolon, dash, the sentence's stop, or a
// conjunction before a new clause. A quotation is never cut.
func (s *Sentence) clauseEnd(i int) int {
	t := s.Tokens
	for k := i; k < len(t); k++ {
		if q := s.QuoteAt(k); q != nil && k >= q.First && q.First >= i {
			k = q.Last
			continue
		}
		switch {
		case t[k].Text == "," && s.listContinues(i, k):
			continue
		case t[k].Text == "," || t[k].Text == ";" || t[k].Text == ":" || t[k].Text == "—" ||
			t[k].Text == "." && k == len(t)-1 || t[k].Text == "?" || t[k].Text == "!":
			return k
		case t[k].Tag == "CC" && k+2 < len(t) && (t[k+2].Lower == "itself" || t[k+2].Lower == "themselves"):
			return k
		case t[k].Tag == "CC" && k+1 < len(t) && s.tiesClause(i, k):
			return k
		case t[k].Lower == "while" || t[k].Lower == "although" || t[k].Lower == "whereas" || t[k].Lower == "because":
			return k
		}
	}
	return len(t)
}

// tiesClause reports whether the conjunction at token k ties a clause, or a verb to one that stands before token i.
func (s *Sentence) tiesClause(i, k int) bool {
	t := s.Tokens
	if s.beginsNewClause(k+1) || strings.HasPrefix(t[k+1].Tag, "VBZ") || strings.HasPrefix(t[k+1].Tag, "VBD") {
		return true
	}
	v := s.head(k)
	if v <= k || t[v].Tag != "VBN" || !s.isRel(v, "conj") {
		return false
	}
	h := s.head(v)
	return h >= 0 && h < i && t[h].IsVerb()
}

// listContinues reports whether the comma at token k, after token i, separates members of a list: an "and" or "or"
// follows before the next clause.
func (s *Sentence) listContinues(i, k int) bool {
	t := s.Tokens
	for j := k + 1; j < len(t) && j < k+14; j++ {
		switch {
		case t[j].Tag == "CC":
			return j+1 < len(t) && !s.tiesClause(i, j)
		case t[j].Tag == "VBZ" || t[j].Tag == "VBD" || t[j].Tag == "VBP" || t[j].Tag == "WDT" || t[j].Tag == "WP" ||
			t[j].Text == ";":
			return false
		}
	}
	return false
}

// beginsNewClause reports whether a noun phrase and then a finite verb stand at token i.
func (s *Sentence) beginsNewClause(i int) bool {
	if i >= len(s.Tokens) {
		return false
	}
	c := s.ChunkAt(i)
	if c == nil || c.First != i {
		return false
	}
	return s.beginsClause(c.Last+1, len(s.Tokens))
}
