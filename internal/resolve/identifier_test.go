package resolve

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"annals"
)

// TestHasWords: words count where they stand by themselves, also behind a place where they are a part of others.
func TestHasWords(t *testing.T) {
	for _, c := range []struct {
		text, words string
		want        bool
	}{
		{"tax id no. 12", "tax id", true},
		{"tax id", "tax id", true},
		{"private; vat 12", "vat", true},
		{"privatvat, private", "vat", false},
		{"passports, a passport", "passport", true},
		{"reg.no 12", "reg.", true},
		{"", "vat", false},
	} {
		if got := hasWords(c.text, c.words); got != c.want {
			t.Errorf("%q in %q: %v", c.words, c.text, got)
		}
	}
}

// TestHasWordsInAnyScript: what stands beside words is a letter or is none, whatever bytes it is written with.
func TestHasWordsInAnyScript(t *testing.T) {
	for _, c := range []struct {
		text, words string
		want        bool
	}{
		{"éinn 12", "inn", false},
		{"ринn inn 12", "inn", true},
		{"rucя 12", "ruc", false},
		{"№inn 12", "inn", true},
		{"“vat” 12", "vat", true},
		{"inn：12", "inn", true}, // with the colon of Chinese
	} {
		if got := hasWords(c.text, c.words); got != c.want {
			t.Errorf("%q in %q: %v", c.words, c.text, got)
		}
	}
}

// TestIdentifiedOnce: of several numbers that two have in common the one counts that is given once in the world.
func TestIdentifiedOnce(t *testing.T) {
	with := func(said ...string) Profile {
		p := Profile{numbers: map[string]identifier{}}
		for _, s := range said {
			key, id := newIdentifier(s[strings.LastIndex(s, " ")+1:], s)
			p.numbers[key] = id
		}
		return p
	}
	for _, c := range []struct {
		a, b   []string
		reason string
		once   bool
	}{
		{[]string{"LEI 98765ABC"}, []string{"LEI 98765ABC"}, `both have the LEI number "98765ABC"`, true},
		{[]string{"Tax ID 12345"}, []string{"Tax ID 12345"}, `both have the tax number "12345"`, false},
		{[]string{"Tax ID 12345", "LEI 98765ABC"}, []string{"LEI 98765ABC", "Tax ID 12345"}, `both have the LEI number "98765ABC"`,
			true},
		{[]string{"Tax ID 98765", "LEI 12345ABC"}, []string{"LEI 12345ABC", "Tax ID 98765"}, `both have the LEI number "12345ABC"`,
			true},
		{[]string{"Tax ID 12345", "LEI 98765ABC"}, []string{"Tax ID 12345", "LEI 98765ABD"}, `both have the tax number "12345"`, false},
	} {
		reason, once, ok := with(c.a...).identified(with(c.b...))
		if reason != c.reason || once != c.once || !ok {
			t.Errorf("%q and %q: %q %v %v", c.a, c.b, reason, once, ok)
		}
	}
}

// TestBearersAreCounted: an entity counts once among those that have a number, however many editions of a list say so.
func TestBearersAreCounted(t *testing.T) {
	l := Linker{byName: map[string][]annals.EntityID{}}
	for range maxBearers {
		l.add("tax 12345", "e1")
		l.add("tax 12345", "e2")
	}
	if got := l.byName["tax 12345"]; !slices.Equal(got, []annals.EntityID{"e1", "e2"}) {
		t.Errorf("%d bearers: %v", len(got), got)
	}
	for n := range 10 * maxBearers {
		l.add("common", annals.EntityID(fmt.Sprint("e", n)))
	}
	if got := len(l.byName["common"]); got <= maxBearers || got > 2*maxBearers {
		t.Errorf("%d bearers of a common name are kept; more than %d tell nothing", got, maxBearers)
	}
}
