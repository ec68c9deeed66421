package voice_test

import (
	"slices"
	"testing"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/frametest"
)

// TestStances holds how a relation is meant by the words around it: what is denied, refused, wanted or ordered is not
// told as so, and what a sentence takes for granted is, whatever it says of the rest.
func TestStances(t *testing.T) {
	for _, test := range []struct {
		text string
		typ  annals.Type
		want annals.Stance
	}{
		{"The League refused to join the Labour Federation.", annals.TypeMembership, annals.Denied},
		{"The League failed to win a seat and dissolved in 1990.", annals.TypeDissolution, annals.Asserted},
		{"The government ordered the dissolution of the League.", annals.TypeDissolution, annals.Intended},
		{"The party advocates the abolition of the League.", annals.TypeDissolution, annals.Intended},
		{"The League merged with the union to form the National Movement led by Juan Santos.", annals.TypeLeadership, annals.Asserted},
		{"The League planned to attack the party led by Juan Santos.", annals.TypeLeadership, annals.Asserted},
		{"It is believed that Juan Santos, leader of the Labour Party, was killed.", annals.TypeLeadership, annals.Asserted},
		{"In 1924 the League expanded to become a federation.", annals.TypeKind, annals.Asserted},
		{"Peru denied that it funded the League.", annals.TypeSupport, annals.Denied},
		{"The League failed to enter parliament after winning 719 votes.", annals.TypeSize, annals.Asserted},
		{"The League was unable to enter parliament despite winning 719 votes.", annals.TypeSize, annals.Asserted},
		{"The League failed to win 719 votes.", annals.TypeSize, annals.Denied},
	} {
		found := frametest.Read(test.text)
		i := slices.IndexFunc(found, func(c *document.Candidate) bool { return c.Type == test.typ })
		switch {
		case i < 0:
			t.Errorf("%q: no %s is read", test.text, test.typ)
		case found[i].Stance != test.want:
			t.Errorf("%q: the %s is %s, want %s", test.text, test.typ, found[i].Stance, test.want)
		}
	}
	for _, text := range []string{
		"The party is classified as liberal.", // a description, no ideology of its own
		"The party rejected Marxism.",
		"The army is charged with the defence of Peru.",
	} {
		for _, c := range frametest.Read(text) {
			if c.Type == annals.TypeIdeology || c.Type == annals.TypeAccusation {
				t.Errorf("%q: a %s is read by %s", text, c.Type, c.Rule)
			}
		}
	}
}
