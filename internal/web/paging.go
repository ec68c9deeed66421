package web

import (
	"strconv"
)

// paging tells which of many items a page lists, and leads to those before and after.
type paging struct {
	from, to, All int
	Before, After string
	First, Last   int
	ofMany        bool
}

// paging reads the parameter from, which counts from 0.
func (v *visit) paging(path string, all, shown int, pairs ...string) paging {
	return v.pagingBy("from", path, all, shown, pairs...)
}

// pagingBy is paging by another parameter, for addresses in which from means something else.
func (v *visit) pagingBy(parameter, path string, all, shown int, pairs ...string) paging {
	from, ok := number(v.URL.Query().Get(parameter))
	if !ok || from >= all {
		from = 0
	}
	p := paging{from: from, to: min(all, from+shown), All: all, ofMany: all > shown || from > 0}
	p.First, p.Last = p.from+1, p.to
	if from > 0 {
		at := ""
		if from > shown {
			at = strconv.Itoa(from - shown)
		}
		p.Before = v.link(path, append(pairs, parameter, at)...)
	}
	if p.to < all {
		p.After = v.link(path, append(pairs, parameter, strconv.Itoa(p.to))...)
	}
	return p
}

// Many reports whether there is more than the page shows.
func (p paging) Many() bool { return p.ofMany }

// number reads a whole number from 0.
func number(s string) (n int, ok bool) {
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 {
		return 0, false
	}
	return n, true
}
