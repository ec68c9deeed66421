package grammar

import (
	"slices"

	"annals"
	"annals/edtf"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
	"annals/internal/extract/naming"
	"annals/internal/extract/predicate"
	"annals/internal/extract/scope"
	"annals/internal/extract/wordlist"
)

// describe makes a description: how somebody characterizes the patient. Without an agent the speaker is unnamed and the verb
// stands for it.
func describe(s *document.Sentence, p *predicate.Predicate, base string) {
	t := s.Tokens
	subject, ok := standingSubject(s, p)
	if !ok || p.Marker == "bare" && !bareDescribers[base] || isNaming(s, p, base) {
		return
	}
	if ratings[base] && p.Reduced && p.Marker == "bare" {
		return // "ranked choice voting"
	}
	if h := p.Complement.Head; h >= 0 && subject.Entity != nil && lists["groundless"][t[h].Lower] {
		return // "calls it a branch of the League, which experts regard as unfounded": what it is called
	}
	if p.Within && anyTag(s, p.Complement, "JJS", "RBS") {
		// "is considered the largest union in Peru": among which, not by whom.
		p.Agents = nil
	}
	c := document.NewCandidate(annals.TypeDescription, voiceRule(s, "description", p), 0.75)
	if ownOrientation(s, p) {
		c = document.NewCandidate(annals.TypeIdeology, "ideology.own", 0.75)
	}
	value := describedAs(s, p)
	if ratings[base] && p.Passive {
		// "ranked third by sales": by what, not by whom.
		p.Agents = slices.DeleteFunc(p.Agents, func(a predicate.Authority) bool { return !predicate.Speaks(s, a.First) })
	}
	c.Trigger, c.Verb = t[p.First].Start, t[p.Verb].Start
	c.Roles[annals.RoleSubject] = []document.Mention{subject}
	if who := p.Undergoers(s); who[0].Start >= subject.Start {
		c.Roles[annals.RoleSubject] = who
	}
	c.Add(annals.RoleValue, value)
	c.Cover(t[p.First].Start, t[p.Verb].End)
	if subject.End > subject.Start {
		c.Cover(subject.Start, subject.End)
	}
	if !p.Passive {
		if list := predicate.Sayers(s, p.Verb); len(list) > 0 {
			p.Agents = list
		}
	}
	for _, a := range withExamples(s, p.Agents) {
		c.Speaker = append(c.Speaker, a.Mention)
		if t[p.Verb].Tag != "VBG" {
			c.Cover(a.Mention.Start, a.Mention.End)
		}
	}
	if len(c.Speaker) == 0 {
		if !p.Passive {
			return
		}
		c.Speaker = []document.Mention{{Start: t[p.Verb].Start, End: t[p.Verb].End, Unnamed: true}}
		c.Hedges = append(c.Hedges, document.Mention{Start: t[p.Verb].Start, End: t[p.Verb].End})
	}
	c.Hedges = append(c.Hedges, hedgeMentions(s, p)...)
	c.Time = describedTime(s, p)
	predicate.Stance(s, c, p)
	if p.Marker == "to be" && distant[base] && c.Stance == annals.Asserted {
		c.Stance = annals.Alleged
	}
	s.Candidates = append(s.Candidates, splitDescription(s, c, p)...)
}

// ratings are the verbs that give something a place among others.
var ratings = wordlist.Set("rate rank vote list")

// distant are the verbs of holding by which the source stands back from what it tells.
var distant = wordlist.Set("say rumor rumour allege report claim")

// splitDescription makes two statements of a description whose words tie two to the verb, each with its own "as", or
// with "not" or an article: "as an enemy, but rather as a cause", "criminal and not terrorist acts", "a scam and
// nothing more than a stunt".
func splitDescription(s *document.Sentence, c *document.Candidate, p *predicate.Predicate) []*document.Candidate {
	t := s.Tokens
	v := c.Roles[annals.RoleValue][0]
	first := p.Complement.First
	for k := first + 1; k+2 < len(t) && t[k].End < v.End; k++ {
		if t[k].Tag != "CC" || predicate.InQuote(s, k) || t[k].Lower == "or" {
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
		one.Roles = map[annals.Role][]document.Mention{annals.RoleSubject: c.Roles[annals.RoleSubject],
			annals.RoleValue: {{Start: t[first].Start, End: t[end].End}}}
		two.Roles = map[annals.Role][]document.Mention{annals.RoleSubject: c.Roles[annals.RoleSubject],
			annals.RoleValue: {{Start: t[n].Start, End: v.End}}}
		one.End = t[end].End
		two.Start, two.Trigger = t[n].Start, t[n].Start
		switch {
		case denied:
			two.Stance = annals.Denied
		case t[k].Lower == "but" && c.Stance == annals.Denied:
			two.Stance = annals.Asserted
		}
		return []*document.Candidate{&one, &two}
	}
	return []*document.Candidate{c}
}

// anyTag reports whether a token of the phrase has one of the tags.
func anyTag(s *document.Sentence, p document.Phrase, tags ...string) bool {
	for k := p.First; k <= p.Last; k++ {
		if slices.Contains(tags, s.Tokens[k].Tag) {
			return true
		}
	}
	return false
}

// describedTime is when the description was given: by its date, else by its tense, or by that of the verb it hangs on.
func describedTime(s *document.Sentence, p *predicate.Predicate) edtf.Value {
	x := predicate.LeadingTime(s, p.First)
	participle := p.Reduced || s.Tokens[p.Verb].Tag == "VBG"
	if v := s.ClauseVerb(p.Verb); x == nil && participle && v >= 0 && v < p.Verb {
		x = predicate.LeadingTime(s, predicate.VerbGroupStart(s, v))
		if x == nil && s.Tokens[p.Verb].Tag == "VBG" {
			x = predicate.TimeBetween(s, v, p.Verb)
		}
		if x != nil {
			return x.ForEvent()
		}
	}
	if len(p.Times) > 0 {
		x = p.Times[0]
	} else if len(p.Agents) == 1 && p.Agents[0].Time != nil {
		x = p.Agents[0].Time // "hailed as a model by the bank in 1995"
	}
	switch {
	case x != nil && p.Past:
		return x.ForEvent()
	case x != nil || p.Until != nil:
		return predicate.PredicateTime(s, p, nil)
	case p.Perfect:
		return edtf.Value{}
	case participle:
		if v := s.ClauseVerb(s.Head(p.Verb)); v >= 0 && naming.Present(s.Tokens, v, v+1) {
			return edtf.MustParse("/..")
		}
		return edtf.Value{}
	}
	return predicate.TenseTime(s, p)
}

// withExamples joins to an authority those that "such as" or "including" only name as examples of it.
func withExamples(s *document.Sentence, list []predicate.Authority) []predicate.Authority {
	var out []predicate.Authority
	for _, a := range list {
		if n := len(out); n > 0 && a.First > 1 {
			if w := s.Tokens[a.First-1].Lower; w == "as" && s.Tokens[a.First-2].Lower == "such" || w == "including" {
				out[n-1].Last, out[n-1].Mention.End = a.Last, a.Mention.End
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
func isNaming(s *document.Sentence, p *predicate.Predicate, base string) bool {
	t := s.Tokens
	switch base {
	case "choose", "select", "pick":
		return !amongBest(s, p.Complement)
	case "name":
		if p.Marker == "bare" && document.Titles[t[p.Complement.Head].Lower] {
			return true // "was named director": a post
		}
	case "call", "dub", "term", "label":
	default:
		return false
	}
	first := p.Complement.First
	called := p.Passive && p.Marker == "bare"
	if called && base != "label" && len(p.Agents) == 0 && first == p.Complement.Last && t[first].HasTag("NN", "NNS") {
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
		return x.Kind == lang.Word && !x.IsUpper() && !entity.FunctionWords[x.Lower]
	})
}

// describedAs is the whole complement, up to the agent, a date, or the end of the clause. It reads on to the agent when
// there was none yet.
func describedAs(s *document.Sentence, p *predicate.Predicate) document.Mention {
	t := s.Tokens
	x := p.Complement
	if q := s.QuoteAt(x.First); q != nil && q.First == x.First {
		return unquoted(s, x)
	}
	if q := s.QuoteAt(x.Last); q != nil && q.Last == x.Last && q.First > x.First {
		// 'an "elite unit" in his campaigns'.
		return scope.Mention(s, x)
	}
	end := predicate.ClauseEnd(s, x.Last+1)
	for k := x.Last + 1; k < end; k++ {
		switch {
		case s.QuoteAt(k) != nil:
			k = s.QuoteAt(k).Last
		case s.TimeAt(k) != nil && (s.TimeAt(k).Op != dates.None || !s.TimeAt(k).Modifier && s.TimeAt(k).Last+1 >= end):
			end = k
		case t[k].Lower == "by" && p.Passive && len(p.Agents) == 0:
			if list, next := predicate.Authorities(s, k+1, len(t)); len(list) > 0 {
				p.Agents = list
				p.End = next
			}
			end = k
		case t[k].Lower == "by" && k < p.End || t[k].Lower == "during" || t[k].Lower == "after" ||
			t[k].Lower == "following" || t[k].Lower == "for" && k+1 < len(t) && t[k+1].Tag == "CD":
			end = k
		}
	}
	for end > x.Last+1 && t[end-1].Kind == lang.Punct && s.QuoteAt(end-1) == nil {
		end--
	}
	x.Last = max(x.Last, end-1)
	return scope.Mention(s, x)
}

// superlative reports whether token i begins what only an opinion says: "the most powerful cartel", no name.
func superlative(s *document.Sentence, i int) bool {
	return i < len(s.Tokens) && (s.Tokens[i].Tag == "JJS" || s.Tokens[i].Tag == "RBS")
}
