package listing_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"annals"
	"annals/internal/reader/listing"
)

// TestAside: what stands in brackets behind a name is told as what it is; brackets that are a part of the name stay.
func TestAside(t *testing.T) {
	for name, want := range map[string]string{
		"Omar Saleh (Date of birth: 4.2.1961; place of birth: Sabha, Libya)": "full: Omar Saleh | 1961-02-04 | @ " +
			"Sabha, Libya",
		"Omar Saleh (born on 4.2.1961 in Sabha, Libya)": "full: Omar Saleh | 1961-02-04 @ Sabha, Libya",
		"Omar Saleh (DOB (a) 4.2.1961 (b) 1963)":        "full: Omar Saleh | 1961-02-04 | 1963",
		"Omar Saleh (born in the year of the flood 7)": "full: Omar Saleh | claim: born in the year " +
			"of the flood 7",
		"Olga Ivanova (born PETROVA)":    "full: Olga Ivanova | claim: born PETROVA",
		"Omar Saleh (عمر صالح)":          "full: Omar Saleh | native: عمر صالح",
		"Sever (original script: Север)": "full: Sever | native: Север",
		"عمر صالح (Omar Saleh; Umar Salih)": "full: عمر صالح | romanized: Omar Saleh | " +
			"romanized: Umar Salih",
		"Omar Saleh (Libyan passport no. 1234 of 1990; POB: Sabha)": "full: Omar Saleh | claim: Libyan passport " +
			"no. 1234 of 1990 | @ Sabha",
		"Omar Saleh (original script: عمر صالح) (previously listed as)": "full: Omar Saleh | native: عمر صالح",
		"Red Dawn (a.k.a. ‘Al Fajr’, ‘Dawn Group’ and ‘Red Morning’)": "full: Red Dawn | alias: Al Fajr |" +
			" alias: Dawn Group | alias: Red Morning",
		"Omar Saleh (a.k.a. Umar, ‘Umar Salih)": "full: Omar Saleh | weak: Umar | alias: " +
			"‘Umar Salih",
		"Dawn (also known as Dawn JSC and Joint Stock Company Red Dawn and ZAO Zarya)": "full: Dawn | alias: Dawn JSC |" +
			" alias: Joint Stock Company Red Dawn | alias: ZAO Zarya",
		"Dawn (also known as Dawn and Sons Ltd)":           "full: Dawn | alias: Dawn and Sons Ltd",
		"Signal (also known as SC Signal, INN 1234567890)": "full: Signal | alias: SC Signal | claim: INN 1234567890",
		"Red Dawn (a.k.a. Al Fajr; \"Dawn\")":              "full: Red Dawn | alias: Al Fajr | weak: \"Dawn\"",
		"Red Dawn (also known as Al Fajr, f.k.a. Red Dusk, Ltd; The Dusk)": "full: Red Dawn | alias: Al Fajr |" +
			" former: Red Dusk, Ltd | former: The Dusk",
		"Red Dawn (aka Al Fajr) (formerly known as: Dusk) (الفجر)": "full: Red Dawn | alias: Al Fajr | weak: Dusk | native: الفجر",
		"Red Dawn (AKA)":                             "full: Red Dawn (AKA)",
		"Akaba Lines (Akaba)":                        "full: Akaba Lines (Akaba)",
		"Red Dawn (formerly secretary of the Front)": "full: Red Dawn (formerly secretary of the Front)",
		"General Bureau of Works (GBW)":              "full: General Bureau of Works (GBW)",
		"Star Bank (Austria)":                        "full: Star Bank (Austria)",
		"Акционерное общество «Звезда» (АО «Звезда»)": "full: Акционерное общество «Звезда» (АО «Звезда»)",
		"(عمر صالح)":                "full: (عمر صالح)",
		"Bornholm Lines (Bornholm)": "full: Bornholm Lines (Bornholm)",
		"Omar Saleh)":               "full: Omar Saleh)",
	} {
		record := annals.Record{List: "list", UID: "1", Text: "Name: " + name + "\n"}
		b := listing.NewBuilder(record, "test:", listing.Authority{Name: "Chad", Kind: annals.State, Ref: "iso3166:TD"}, annals.Person,
			"test.name", listing.Field{Words: name, Start: len("Name: ")})
		statements, entities := b.Done()
		var told []string
		for _, s := range statements {
			switch s.Type {
			case annals.TypeName:
				told = append(told, s.Form+": "+s.First(annals.RoleValue).Text)
			case annals.TypeEvent:
				said := s.Time.String()
				if place := s.First(annals.RolePlace); place.Text != "" {
					said = strings.TrimSpace(said + " @ " + place.Text)
				}
				told = append(told, said)
			default:
				told = append(told, string(s.Type)+": "+s.First(annals.RoleValue).Text)
			}
		}
		if diff := cmp.Diff(want, strings.Join(told, " | ")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
		if main := strings.TrimPrefix(strings.Split(want, " | ")[0], "full: "); entities[0].Name != main {
			t.Errorf("%s: the entity is called %q", name, entities[0].Name)
		}
	}
}
