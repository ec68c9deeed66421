package frame

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/kind"
	"annals/internal/extract/frame/repair"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/voice"
	"annals/internal/extract/lang"
	"annals/internal/extract/scope"
)

// VoiceOf is the voice in which the sentence tells the predicate at token i; its view is nil where it has no tree.
func VoiceOf(s *document.Sentence, view *View, i int) voice.Voice {
	if view == nil {
		v := voice.Voice{Stance: annals.Asserted}
		v.Cued(scope.CueAt(s, i))
		return v
	}
	return voice.Of(view.t, i)
}

// View is a sentence as its statements are weighed: which of its tokens may tell a statement, which may stand for
// somebody or something in it, what the rules propose, and by which traits all this is judged.
type View struct {
	t *tree.Tree
	// facts are what traits are made of, by token.
	facts []facts
	// verbs tells how many verbs stand before each token.
	verbs []uint64
	// anchors are the tokens that may tell a statement, fillers the heads of what may have a role in one.
	anchors, fillers []int
	// proposed is what the rules propose, by the token that tells it, and within the types of what they propose around a token.
	proposed map[int][]Proposal
	within   [][]annals.Type
	// nominal is the clause of the noun last asked for.
	nominal *tree.Clause
}

// Proposal is a statement that the rules propose, seen in its sentence.
type Proposal struct {
	*document.Candidate
	// Prior is how likely the rules take it to be right, between 0 and 1.
	Prior float64
	// Roles are the roles of the tokens that head its fillers, without the kind of an event.
	Roles map[int]annals.Role
}

// Read reads a sentence by the rules and returns a view of it, with the statements that they find, in the order of the text.
// The view of a sentence without a tree is nil.
func Read(s *document.Sentence) (*View, []*document.Candidate) {
	if !hasTree(s) {
		return nil, nil
	}
	v := &View{t: repair.Tree(s)}
	kind.Identify(v.t)
	return v, candidates(v.t)
}

// Propose tells the view what is proposed for its sentence; prior tells how likely the rules take a candidate to be
// right. It comes before anything else is asked of a view.
func (v *View) Propose(proposed []*document.Candidate, prior func(*document.Candidate) float64) {
	v.proposed, v.within = map[int][]Proposal{}, make([][]annals.Type, len(v.t.Tokens))
	v.gatherFacts()
	for i := range v.t.Tokens {
		if v.mayTell(i) {
			v.anchors = append(v.anchors, i)
		}
		if v.mayFill(i) {
			v.fillers = append(v.fillers, i)
		}
	}
	for _, c := range proposed {
		for i, x := range v.t.Tokens {
			if x.Start >= c.Start && x.End <= c.End {
				v.within[i] = append(v.within[i], c.Type)
			}
		}
		heads := map[annals.Role][]int{}
		p := Proposal{Candidate: c, Prior: prior(c), Roles: v.RolesOf(c)}
		for r, ms := range c.Roles {
			for _, m := range ms {
				if k := v.headOf(r, m.Start, m.End); k >= 0 {
					heads[r] = append(heads[r], k)
				}
			}
		}
		if i := v.Anchor(c.Type, heads, c.Start, c.End); i >= 0 {
			v.proposed[i] = append(v.proposed[i], p)
			if n, found := slices.BinarySearch(v.anchors, i); !found {
				v.anchors = slices.Insert(v.anchors, n, i)
			}
		}
	}
}

// Bounds are where the sentence begins and ends, in bytes.
func (v *View) Bounds() (start, end int) { return v.t.Sentence.Start, v.t.Sentence.End }

// Anchors are the tokens that may tell a statement, in order.
func (v *View) Anchors() []int { return v.anchors }

// Fillers are the tokens that may head the words of a role, in order.
func (v *View) Fillers() []int { return v.fillers }

// Proposed are the statements that the rules propose as told by token i, in their order.
func (v *View) Proposed(i int) []Proposal { return v.proposed[i] }

// mayTell reports whether token i may tell a statement: verbs, nouns, adjectives and numbers may.
func (v *View) mayTell(i int) bool {
	t := v.t
	if t.Tokens[i].Kind == lang.Punct || t.Sentence.TimeAt(i) != nil && !t.IsEventNoun(i) {
		return false
	}
	switch tag := t.Tokens[i].Tag; {
	case strings.HasPrefix(tag, "VB"):
		return !t.Is(i, "aux", "case", "mark", "fixed")
	case strings.HasPrefix(tag, "NN"), strings.HasPrefix(tag, "JJ"), tag == "CD", tag == "FW", tag == "ADD":
		return true
	}
	return false
}

// mayFill reports whether token i may head the words of a role: the heads of noun phrases and of names, and of clauses
// that are told as a whole.
func (v *View) mayFill(i int) bool {
	t := v.t
	if t.Tokens[i].Kind == lang.Punct || t.Sentence.TimeAt(i) != nil && !t.IsEventNoun(i) {
		return false
	}
	if m := t.Sentence.MentionAt(i); m != nil && i == m.Last {
		return true
	}
	if c := t.Sentence.ChunkAt(i); c != nil && c.Head == i {
		return true
	}
	switch tag := t.Tokens[i].Tag; {
	case tag == "PRP$", strings.HasPrefix(tag, "NN"), strings.HasPrefix(tag, "JJ"):
		return true
	case strings.HasPrefix(tag, "VB"):
		// The second part of "decision-making" is no clause.
		return t.Is(i, "xcomp", "advcl", "ccomp", "acl", "conj", "parataxis", "root") && t.IsVerb(i) &&
			(i == 0 || t.Tokens[i-1].Text != "-" || !t.Tokens[i].Glued)
	}
	return false
}

// Head is the token between two bytes that the others there depend on, -1 where there is none.
func (v *View) Head(start, end int) int {
	t := v.t
	best, least, bestLight := -1, 0, false
	for i, x := range t.Tokens {
		if x.Start < start || x.End > end || x.Kind == lang.Punct {
			continue
		}
		if h := t.Head(i); h >= 0 && t.Tokens[h].Start >= start && t.Tokens[h].End <= end {
			continue
		}
		light := t.Is(i, "case", "det", "cc", "mark", "punct")
		if light && best >= 0 {
			continue
		}
		if d := depth(t, i); best < 0 || bestLight || d < least {
			best, least, bestLight = i, d, light
		}
	}
	return best
}

// depth is how many arcs token i is from the root.
func depth(t *tree.Tree, i int) int {
	n := 0
	for i = t.Head(i); i >= 0 && n < len(t.Tokens); i = t.Head(i) {
		n++
	}
	return n
}

// FillerAt is the token of Fillers that stands for the words between two bytes, -1 for none.
func (v *View) FillerAt(start, end int) int {
	h := v.Head(start, end)
	if h < 0 {
		return -1
	}
	may := func(k int) bool { _, ok := slices.BinarySearch(v.fillers, k); return ok }
	if may(h) {
		return h
	}
	if m := v.t.Sentence.MentionAt(h); m != nil && may(m.Last) {
		return m.Last
	}
	if c := v.t.Sentence.ChunkAt(h); c != nil && may(c.Head) && v.t.Tokens[c.Head].End <= end {
		return c.Head
	}
	for _, k := range v.fillers {
		if v.t.Tokens[k].Start >= start && v.t.Tokens[k].End <= end {
			return k
		}
	}
	return -1
}

// headOf is the token that stands for the words of a role between two bytes: the kind of an event is its trigger.
func (v *View) headOf(r annals.Role, start, end int) int {
	if start == end {
		return -1
	}
	if r == annals.RoleKind {
		return v.Head(start, end)
	}
	return v.FillerAt(start, end)
}

// RolesOf are the roles of the tokens that head the fillers of a candidate, without the kind of an event.
func (v *View) RolesOf(c *document.Candidate) map[int]annals.Role {
	out := map[int]annals.Role{}
	for _, r := range allRoles {
		for _, m := range c.Roles[r] {
			if k := v.headOf(r, m.Start, m.End); k >= 0 && r != annals.RoleKind {
				out[k] = r
			}
		}
	}
	return out
}

// anchorRoles are the roles whose words tell the statement by themselves, by type.
var anchorRoles = map[annals.Type]annals.Role{
	annals.TypeEvent: annals.RoleKind, annals.TypeLeadership: annals.RoleTitle, annals.TypeKind: annals.RoleValue,
	annals.TypeIdeology: annals.RoleValue, annals.TypeSize: annals.RoleValue, annals.TypeDescription: annals.RoleValue,
	annals.TypeClaim: annals.RoleValue, annals.TypeStatus: annals.RoleAs,
}

// Anchor is the token that tells a statement of a type whose fillers have these heads and whose evidence lies between two
// bytes; -1 where there is none.
func (v *View) Anchor(t annals.Type, heads map[annals.Role][]int, start, end int) int {
	if r, ok := anchorRoles[t]; ok && len(heads[r]) > 0 {
		return heads[r][0]
	}
	if t == annals.TypeEvent {
		return -1
	}
	return v.Head(start, end)
}
