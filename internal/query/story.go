package query

import (
	"cmp"
	"slices"

	"annals"
	"annals/edtf"
)

// episode is one stretch of time in which a standing was in force.
type episode struct {
	items  []item
	bounds edtf.Bounds
	starts bool
	ends   bool
	until  edtf.Day
	// vouched is the last day to which until counts: an end that is stated leaves nothing of it.
	vouched edtf.Day
	// lasting is the last day up to which its source says that it went on; see item.
	lasting edtf.Day
	// disputed tells that other sources give the same stretch a start or an end that excludes this one.
	disputed bool
	// others are what completes it from other sources; see completed. own are the bounds without them.
	others []item
	own    edtf.Bounds
}

func newEpisode(it item) episode {
	return episode{items: []item{it}, bounds: it.bounds, starts: it.starts, ends: it.ends, until: it.until,
		vouched: it.vouched(), lasting: it.lasting}
}

// with adds an item to an episode; ok is false when one excludes the other.
func (e episode) with(it item) (episode, bool) {
	b, ok := e.bounds.Intersect(it.bounds)
	if !ok {
		return e, false
	}
	return episode{items: append(slices.Clip(e.items), it), bounds: b, starts: e.starts || it.starts,
		ends: e.ends || it.ends, until: max(e.until, it.until), vouched: min(e.vouched, it.vouched()),
		lasting: max(e.lasting, it.lasting)}, true
}

// voice is what one source says of a standing. A source is not taken to contradict itself: stretches that cannot be
// one are several, and the standing was in force in each of them.
type voice struct {
	episodes []episode
	denials  []item
	// last is the last day on which the source can have been written.
	last edtf.Day
	// lists tells that it is editions of a list, which tell who is on that list and nothing of the authority's others.
	lists bool
}

// tell puts together what one source says, which must be something: first what has a start, then what has only an end,
// then the rest, each going to the latest episode that it fits.
func tell(items []item) voice {
	v := voice{last: items[0].written.last, lists: items[0].run != nil}
	var held []item
	for _, it := range items {
		if it.denied {
			v.denials = append(v.denials, it)
		} else {
			held = append(held, it)
		}
	}
	for i, d := range v.denials {
		if len(held) == 0 && d.upToWriting() && d.s.Time.Start().IsZero() && notYet(*d.s) {
			v.denials[i].bounds.LatestStart = edtf.Beginning
		}
	}
	slices.SortStableFunc(held, func(a, b item) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a.bounds.EarliestStart, b.bounds.EarliestStart),
			cmp.Compare(a.bounds.LatestEnd, b.bounds.LatestEnd))
	})
	for _, it := range held {
		v.place(it)
	}
	for i := range v.episodes {
		if e := &v.episodes[i]; !e.ends {
			e.bounds.EarliestEnd = max(e.bounds.EarliestEnd, e.lasting)
		}
	}
	return v
}

// rank orders what items say by how much it says of where they belong.
func rank(it item) int {
	switch {
	case it.starts:
		return 0
	case it.ends:
		return 1
	}
	return 2
}

// place puts an item with the latest episode that it fits, or makes one of it. What only tells an end ends every episode before
// that one which nothing else ends: "listed in 1997 and again in 2003, and removed in 2012".
func (v *voice) place(it item) {
	placed := false
	for i := len(v.episodes) - 1; i >= 0; i-- {
		if placed && v.episodes[i].ends {
			continue
		}
		if e, ok := v.episodes[i].with(it); ok {
			v.episodes[i] = e
			if placed = true; it.starts || !it.ends {
				return
			}
		}
	}
	if placed {
		return
	}
	e := newEpisode(it)
	if !it.starts {
		// It was in force again: after the last episode that is over before this one ends.
		for _, before := range v.episodes {
			if before.bounds.LatestEnd < it.bounds.EarliestEnd {
				e.bounds.EarliestStart = max(e.bounds.EarliestStart, before.bounds.EarliestEnd.Add(1))
			}
		}
	}
	v.episodes = append(v.episodes, e)
	slices.SortStableFunc(v.episodes, func(a, b episode) int {
		return cmp.Or(cmp.Compare(a.bounds.EarliestStart, b.bounds.EarliestStart),
			cmp.Compare(a.bounds.LatestEnd, b.bounds.LatestEnd))
	})
}

// completed gives the episodes of a voice what the other voices say of the same stretch: where all agree, what follows
// from all of them; where they exclude each other, each keeps its own, and an episode without one of its own has
// any of theirs.
func completed(v voice, others []voice) []episode {
	out := make([]episode, len(v.episodes))
	for i, e := range v.episodes {
		var partners []episode
		for _, o := range others {
			p, ok := partner(e, o)
			if ok && v.lists && o.lists {
				p, ok = e.lent(p)
			}
			if ok {
				partners = append(partners, p)
			}
		}
		out[i] = e.completedBy(partners)
	}
	return out
}

// partner is the episode of another voice that tells of the same stretch: one that agrees with it, else one that may
// overlap it; the latest of several. One that had ended before a day on which the other was still in force is another
// stretch, unless both state an end: then they are two dates for one end.
func partner(e episode, o voice) (episode, bool) {
	for i := len(o.episodes) - 1; i >= 0; i-- {
		if _, ok := e.bounds.Intersect(o.episodes[i].bounds); ok {
			return o.episodes[i], true
		}
	}
	for i := len(o.episodes) - 1; i >= 0; i-- {
		p := o.episodes[i]
		overlap := p.bounds.EarliestStart <= e.bounds.LatestEnd && e.bounds.EarliestStart <= p.bounds.LatestEnd
		if overlap && (p.ends == e.ends || !spanOfEnd(p).meet(spanOfEnd(e)).empty()) {
			return p, true
		}
	}
	return episode{}, false
}

// lent is what an episode of one list takes from another's: the day of listing that the other prints, where its own prints none
// and is not on the list before. Which editions of the other have the entity, and which have not, tells nothing of this one.
func (e episode) lent(p episode) (episode, bool) {
	if e.printed() || !p.printed() || spanOfStart(e).meet(spanOfStart(p)).empty() {
		return episode{}, false
	}
	p.bounds.EarliestEnd, p.bounds.LatestEnd, p.ends, p.until = edtf.Beginning, edtf.Forever, false, edtf.Beginning
	return p, true
}

// printed tells that one of its editions prints when it began.
func (e episode) printed() bool {
	return slices.ContainsFunc(e.items, func(it item) bool { return it.run.dated() })
}

// completedBy is the episode with what its partners say of the same stretch.
func (e episode) completedBy(partners []episode) episode {
	c := e
	c.own = e.bounds
	vouched := e.vouched
	for _, p := range partners {
		c.others = append(c.others, p.items...)
		c.until = max(c.until, p.until)
		vouched = min(vouched, p.vouched)
	}
	start, split := agree(spanOfStart(e), partners, spanOfStart, func(p episode) bool { return p.starts })
	end, splitEnd := agree(spanOfEnd(e), partners, spanOfEnd, func(p episode) bool { return p.ends })
	c.disputed = split || splitEnd
	end.first = max(end.first, min(c.until, vouched))
	b := edtf.Bounds{EarliestStart: start.first, LatestStart: start.last, EarliestEnd: end.first, LatestEnd: end.last}
	// Intersecting bounds with themselves puts them in order.
	if ordered, ok := b.Intersect(b); ok {
		c.bounds = ordered
	}
	return c
}

// agree narrows what an episode says of its start, or its end, by what the others say. Those that exclude it leave it as it
// is, and it is disputed. Where it fits all of them, but they do not fit each other, it may be what any that states one
// says.
func agree(own span, partners []episode, of func(episode) span, states func(episode) bool) (narrowed span, disputed bool) {
	narrowed = own
	stated := span{edtf.Forever, edtf.Beginning}
	for _, p := range partners {
		s := of(p)
		if own.meet(s).empty() {
			disputed = true
			continue
		}
		narrowed = narrowed.meet(s)
		if states(p) {
			stated = span{min(stated.first, s.first), max(stated.last, s.last)}
		}
	}
	if narrowed.empty() {
		if narrowed = own.meet(stated); narrowed.empty() {
			narrowed = own
		}
	}
	return narrowed, disputed
}

// span is the days on which something may start, or end.
type span struct{ first, last edtf.Day }

func spanOfStart(e episode) span { return span{e.bounds.EarliestStart, e.bounds.LatestStart} }

func spanOfEnd(e episode) span { return span{e.bounds.EarliestEnd, e.bounds.LatestEnd} }

func (s span) meet(t span) span { return span{max(s.first, t.first), min(s.last, t.last)} }

func (s span) empty() bool { return s.first > s.last }

// finding is what one voice comes to on a day: a verdict, and the episode or the denial that gives it.
type finding struct {
	verdict  edtf.Truth
	disputed bool
	// borrowed tells that the source excludes nothing itself, and the no follows from what others say.
	borrowed bool
	episode  *episode
	denial   *item
	// lists tells that editions of a list come to it.
	lists bool
	// reason and items say why, those that decide first; see [hearing.judge].
	reason string
	items  []item
}

// hearing is what all sources say of one standing, each source's episodes completed by the others'.
type hearing []voice

// hear puts together what the items of a standing say, a voice for each source in the order of the items.
func hear(items []item) hearing {
	var order []annals.SourceID
	bySource := map[annals.SourceID][]item{}
	for _, it := range items {
		id := it.voice
		if _, ok := bySource[id]; !ok {
			order = append(order, id)
		}
		bySource[id] = append(bySource[id], it)
	}
	voices := make([]voice, len(order))
	for i, id := range order {
		voices[i] = tell(bySource[id])
	}
	all := make(hearing, len(voices))
	for i, v := range voices {
		others := slices.Concat(voices[:i], voices[i+1:])
		all[i] = voice{episodes: completed(v, others), denials: v.denials, last: v.last, lists: v.lists}
	}
	return all
}

// findings are what the voices come to on a day: one for each source that tells of the standing, and one for each denial
// that is about the day. A source that knew of the end of a standing excludes nothing that others tell of the time
// after it was written; nor does one that is silent on the day, and has its bounds from the others: they speak for
// themselves.
func (h hearing) findings(day edtf.Day) []finding {
	var spoken, silent []finding
	for _, v := range h {
		if len(v.episodes) > 0 {
			f := decisive(v.episodes, day)
			f.lists = v.lists
			if f.verdict == edtf.No && (f.borrowed || day > v.last) {
				silent = append(silent, f)
			} else {
				spoken = append(spoken, f)
			}
		}
		for i := range v.denials {
			if v.denials[i].denies(day) {
				spoken = append(spoken, finding{verdict: edtf.No, denial: &v.denials[i]})
			}
		}
	}
	if slices.ContainsFunc(spoken, func(f finding) bool { return f.lists && f.verdict != edtf.No }) {
		// Who is not on one list of an authority, or not under one number, may be on another.
		spoken = slices.DeleteFunc(spoken, func(f finding) bool { return f.lists && f.verdict == edtf.No })
	}
	if slices.ContainsFunc(spoken, func(f finding) bool { return f.verdict != edtf.No }) {
		return spoken
	}
	if findings := append(spoken, silent...); len(findings) > 0 {
		return findings
	}
	return h.lastDenied(day)
}

// lastDenied are the denials up to the writing of their sources that are all that anybody says of a standing: what is
// told not to be, and never told to be, is not taken for possible on the days after, nor because nobody knows when that
// was written.
func (h hearing) lastDenied(day edtf.Day) (findings []finding) {
	for _, v := range h {
		for i := range v.denials {
			if d := &v.denials[i]; d.upToWriting() && day >= min(d.bounds.LatestStart, d.written.first) {
				findings = append(findings, finding{verdict: edtf.No, denial: d})
			}
		}
	}
	return findings
}

// judge is the findings for a day with their reasons. Denials of other days count where there is nothing else.
func (h hearing) judge(day edtf.Day, w wording) []finding {
	findings := h.findings(day)
	if len(findings) == 0 {
		for _, v := range h {
			for i := range v.denials {
				findings = append(findings, finding{verdict: edtf.Possibly, denial: &v.denials[i]})
			}
		}
	}
	for i, f := range findings {
		if f.denial != nil {
			findings[i].reason, findings[i].items = w.explainDenial(*f.denial, f.verdict, day), []item{*f.denial}
		} else {
			findings[i].reason, findings[i].items = w.explain(*f.episode, day)
		}
		if items := findings[i].items; len(items) > 0 && reported(*items[0].s) {
			findings[i].reason += ", by the authority’s own word"
		}
	}
	return findings
}

// decisive is what the episodes of one source come to, of which there must be one: in force in any of them is in force;
// of those that are not, the nearest before the day decides, else the first after it.
func decisive(episodes []episode, day edtf.Day) finding {
	best, disputed, borrowed := 0, false, false
	for i, e := range episodes {
		verdict, than := e.bounds.Contains(day), episodes[best].bounds.Contains(day)
		if verdict > than || verdict == than && e.bounds.LatestEnd < day {
			best = i
		}
		disputed = disputed || e.disputed && verdict != edtf.No
		borrowed = borrowed || verdict == edtf.No && e.own.Contains(day) != edtf.No
	}
	e := &episodes[best]
	return finding{verdict: e.bounds.Contains(day), disputed: disputed || e.disputed, borrowed: borrowed, episode: e}
}

// denies reports whether a denial is about a day.
func (it item) denies(day edtf.Day) bool {
	return it.bounds.LatestStart <= day && day <= it.bounds.EarliestEnd
}

// settle joins findings into a row's verdict. Yes against no is disputed, and so is anything against another
// answer where the sources give the same stretch starts or ends that exclude each other.
func settle(findings []finding) annals.Verdict {
	var seen [3]bool
	disputed := false
	for _, f := range findings {
		seen[f.verdict] = true
		disputed = disputed || f.disputed
	}
	several := seen[edtf.Yes] && seen[edtf.Possibly] || seen[edtf.No] && seen[edtf.Possibly]
	switch {
	case seen[edtf.Yes] && seen[edtf.No], disputed && several:
		return annals.Disputed
	case seen[edtf.Yes]:
		return annals.Yes
	case seen[edtf.No]:
		return annals.No
	}
	return annals.Possibly
}
