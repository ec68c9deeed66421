package frame

import (
	"math"

	"annals"
	"annals/internal/extract/frame/tree"
)

// CompanyRows is how many rows a table of weights for the traits of a Company has; fewer make it read a little worse.
const CompanyRows = 1 << 14

// Phrase is a phrase that may have a role in what a word tells: the token that heads it, and how likely it has each of the
// roles of the type, the first of which is none. Together they are 1.
type Phrase struct {
	Token  int
	Shares []float64
}

// Best is the number of the role that is likeliest.
func (p Phrase) Best() int {
	best := 0
	for r, s := range p.Shares {
		if s > p.Shares[best] {
			best = r
		}
	}
	return best
}

// Company are the phrases of a sentence that are judged for the roles of one statement, each by itself so far. What the others
// are likely to be says what one is: a second actor is one in a list with the first, and seldom one that stands elsewhere.
type Company struct {
	view    *View
	typ     uint64
	roles   []uint64
	phrases []Phrase
	best    []int
	// likeliest are, by role, the phrases with the first and the second greatest share of it, -1 for none; with has for each
	// role how many phrases are likeliest to have it.
	likeliest [][2]int
	with      []int
}

// Company is what is to be known of phrases that were judged by themselves for roles in a statement of the type.
func (v *View) Company(typ annals.Type, roles []annals.Role, phrases []Phrase) *Company {
	c := &Company{view: v, typ: hash(string(typ)), phrases: phrases, likeliest: make([][2]int, len(roles)),
		with: make([]int, len(roles))}
	for _, r := range roles {
		c.roles = append(c.roles, hash(string(r)))
	}
	for r := range c.likeliest {
		c.likeliest[r] = [2]int{-1, -1}
	}
	for n, p := range phrases {
		best := p.Best()
		c.best = append(c.best, best)
		c.with[best]++
		for r, s := range p.Shares {
			switch l := &c.likeliest[r]; {
			case l[0] < 0 || s > phrases[l[0]].Shares[r]:
				l[0], l[1] = n, l[0]
			case l[1] < 0 || s > phrases[l[1]].Shares[r]:
				l[1] = n
			}
		}
	}
	return c
}

// The sorts of traits of a phrase among others.
const (
	companyBias trait = iota + 3000
	companyBest
	companyOwn
	companyOther
	companyCount
	companyTie
	companyTieOwn
	companyTieBoth
	companyOrder
	companyRoles
	companyRolesBest
	companyRolesNext
)

const (
	// leastStep and leastOther are from where on a small share is as good as none, of a phrase's own and of another's.
	leastStep, leastOther = -5, -4
	// likelyOther is how likely another phrase must have a role for it to matter how the two stand to each other.
	likelyOther = 0.3
)

// Traits are the traits by which the role of phrase n is judged beside the others. They are below CompanyRows.
func (c *Company) Traits(n int) Traits {
	out := make(Traits, 0, 96)
	// both adds a trait for all types and for this one.
	both := func(sort trait, parts ...uint64) {
		out.put(mix(sort, parts))
		out.put(mixIn(mix(sort+mark, parts), c.typ))
	}
	p, best := c.phrases[n], c.best[n]
	sure := step(p.Shares[best])
	both(companyBias)
	both(companyBest, c.roles[best], sure)
	for r := 1; r < len(c.roles); r++ {
		c.addRole(both, n, r)
	}
	others := c.othersRoles(n)
	both(companyRoles, others)
	both(companyRolesBest, others, c.roles[best], sure)
	next := c.next(n)
	both(companyRolesNext, others, c.roles[best], c.roles[next], step(p.Shares[next]))
	for i := range out {
		out[i] %= CompanyRows
	}
	return out
}

// addRole adds the traits of phrase n for a role: how likely it has it, and who else does.
func (c *Company) addRole(both func(trait, ...uint64), n, r int) {
	role, o := c.roles[r], c.likeliest[r][0]
	if o == n {
		o = c.likeliest[r][1]
	}
	count := c.with[r]
	if c.best[n] == r {
		count--
	}
	own, most := stepFrom(leastStep, c.phrases[n].Shares[r]), 0.0
	if o >= 0 {
		most = c.phrases[o].Shares[r]
	}
	other := stepFrom(leastOther, most)
	both(companyOwn, role, own)
	both(companyOther, role, own, other)
	both(companyCount, role, uint64(min(count, 3)), bit(c.best[n] == r))
	if most > likelyOther {
		a, b := c.phrases[n].Token, c.phrases[o].Token
		tie := c.view.tie(a, b)
		both(companyTie, role, tie)
		both(companyTieOwn, role, tie, own)
		both(companyTieBoth, role, tie, own, other)
		both(companyOrder, role, bit(a < b), own)
	}
}

// othersRoles is a hash of the roles that the other phrases are likeliest to have.
func (c *Company) othersRoles(n int) uint64 {
	h := uint64(1)
	for r := 1; r < len(c.roles); r++ {
		if c.with[r] > 1 || c.with[r] == 1 && c.best[n] != r {
			h = mixIn(h, c.roles[r])
		}
	}
	return h
}

// next is the role that is second likeliest for phrase n.
func (c *Company) next(n int) int {
	next := -1
	for r, s := range c.phrases[n].Shares {
		if r != c.best[n] && (next < 0 || s > c.phrases[n].Shares[next]) {
			next = r
		}
	}
	return max(next, 0)
}

// step is a share as a whole number of its odds' logarithm.
func step(share float64) uint64 { return stepFrom(math.MinInt32, share) }

// stepFrom is the step of a share, at least the one given.
func stepFrom(least int, share float64) uint64 {
	const never = 1e-4
	return uint64(max(least, int(math.Round(math.Log((share+never)/(1-share+never))))))
}

// tie is how token b stands to token a in the tree.
func (v *View) tie(a, b int) uint64 {
	t := v.t
	conj := func(k int) bool { return t.Is(k, "conj") }
	switch {
	case conj(a) && t.Head(a) == b:
		return 1
	case conj(b) && t.Head(b) == a:
		return 2
	case v.Listed(a, b):
		return 3
	case above(t, b, a):
		return mixIn(4, v.facts[a].rel)
	case above(t, a, b):
		return mixIn(5, v.facts[b].rel)
	case t.Head(a) >= 0 && t.Head(a) == t.Head(b):
		return 6
	}
	return 7
}

// above reports whether token a heads token b, itself or through others.
func above(t *tree.Tree, a, b int) bool {
	for x, n := t.Head(b), 0; x >= 0 && n < longestPath; x, n = t.Head(x), n+1 {
		if x == a {
			return true
		}
	}
	return false
}
