package main

import (
	"fmt"
	"io"
	"strings"

	"annals/internal/extract/frame"
)

// report prints how well unseen articles are read from which confidence on, and how often each confidence is right.
func (t *trainer) report(w io.Writer) {
	gold := 0
	for _, a := range t.articles {
		gold += len(a.Statements)
	}
	fmt.Fprintf(w, "from   shown  precision  recall  F1\n")
	for from := 0.2; from < 0.95; from += 0.1 {
		n, right := t.within(func(r shown) bool { return r.confidence >= from-0.001 })
		fmt.Fprintf(w, "%.1f  %6d  %.3f      %.3f   %.3f\n", from, n,
			share(right, n), share(right, gold), 2*share(right, n+gold))
	}
	fmt.Fprintf(w, "\nconfidence    by rules       right  learnt         right\n")
	for from := 0.0; from < 0.95; from += 0.1 {
		in := func(r shown) bool { return r.confidence >= from-0.001 && r.confidence < from+0.099 }
		n, right := t.within(func(r shown) bool { return in(r) && !strings.HasPrefix(r.rule, frame.RuleLearnt) })
		m, learnt := t.within(func(r shown) bool { return in(r) && strings.HasPrefix(r.rule, frame.RuleLearnt) })
		fmt.Fprintf(w, "%.1f to %.1f  %10d      %.2f  %10d     %.2f\n", from, from+0.1, n, share(right, n), m, share(learnt, m))
	}
}

// within is how many of the statements shown are kept, and how many of those are right.
func (t *trainer) within(keep func(shown) bool) (n, right int) {
	for _, r := range t.shown {
		if keep(r) {
			n++
			if r.right {
				right++
			}
		}
	}
	return n, right
}

// share is how much of n there is, 0 of nothing.
func share(part, n int) float64 { return float64(part) / float64(max(1, n)) }
