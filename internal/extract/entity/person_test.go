package entity_test

import (
	"testing"

	"annals/internal/extract/entity"
	"annals/internal/extract/grammar/grammartest"
)

// TestShortForPersons holds which names are one person's: those without a middle name, whatever article the last one has, and
// those with the nickname that the full one has in quotation marks.
func TestShortForPersons(t *testing.T) {
	for _, c := range []struct {
		text, full, short string
		same              bool
	}{
		{"Karim Hasan al-Rashid led the men. In 1990 Karim al-Rashid fled.", "Karim Hasan al-Rashid", "Karim al-Rashid", true},
		{"In 1990 Karim al-Rashid fled. Karim Hasan al-Rashid led the men.", "Karim Hasan al-Rashid", "Karim al-Rashid", true},
		{"Karim Hasan al-Rashid led the men. In 1990 Salim al-Rashid fled.", "Karim Hasan al-Rashid", "Salim al-Rashid", false},
		{`Jeffrey Ralph "Jeff" Santos is a lawyer. In 1990 Jeff Santos fled.`, `Jeffrey Ralph "Jeff" Santos`, "Jeff Santos", true},
		{`Jeffrey Ralph "Jeff" Santos is a lawyer. In 1990 Ralph Campos fled.`, `Jeffrey Ralph "Jeff" Santos`, "Ralph Campos", false},
	} {
		d := grammartest.Read(c.text)
		full, _ := entity.Lookup(d, c.full)
		short, _ := entity.Lookup(d, c.short)
		switch {
		case full == nil:
			t.Errorf("%q: nobody is called %s", c.text, c.full)
		case (short == nil || short.Canonical() == full.Canonical()) != c.same:
			t.Errorf("%q: %s is %s: %v, want %v", c.text, c.short, c.full, !c.same, c.same)
		}
	}
}
