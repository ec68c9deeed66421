package entity_test

import (
	"testing"

	"annals/internal/extract/entity"
	"annals/internal/extract/grammar/grammartest"
)

// TestShortForTheMain holds which names of one text are the organization's that it is about: its own spelled otherwise, and the
// words that it begins with where the rest only tells what sort of body it is.
func TestShortForTheMain(t *testing.T) {
	const about = "Tellmar Software is a company in Lima. The current Tellmar company was founded in 2009. "
	for _, c := range []struct {
		text, name string
		same       bool
	}{
		{about + "Tellmar grew in 2010.", "Tellmar", true},
		{"Northern Pier Brewing Company is a firm in Lima. In 2009 the old Northern Pier was sold. Northern Pier grew.",
			"Northern Pier", true},
		{about + "Tellmar Films was founded in 2010. The studio bought Tellmar in 2011.", "Tellmar", false},
		{"The Coast Students’ Federation is an organization. Coast Students Federation was founded in 1969.",
			"Coast Students Federation", true},
		{"Orvane is a firm. Orlin Press Ltd. was sold to Orlin Press Ltd in 1969.", "Orlin Press Ltd.", false},
		{"Orvane Books is a company in Lima. Orvane Books Ltd was founded in 1969.", "Orvane Books Ltd", true},
		{"The Kessog Breakfast Council was an organization. It was set up with the company Kessog. Kessog left it.", "Kessog", false},
		{"Nordoo Bell Labs is a laboratory of Nordoo. Nordoo was founded in 1990.", "Nordoo", false},
	} {
		d := grammartest.Read(c.text)
		e, _ := entity.Lookup(d, c.name)
		if e == nil {
			t.Errorf("%q: nothing is called %s", c.text, c.name)
		} else if (e.Canonical() == d.Main) != c.same {
			t.Errorf("%q: %s is what the text is about: %v, want %v", c.text, c.name, !c.same, c.same)
		}
	}
}
