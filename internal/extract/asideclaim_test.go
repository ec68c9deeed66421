package extract

import (
	"testing"

	"annals"
)

func TestAsideClaims(t *testing.T) {
	for _, x := range []struct{ text, speaker, value, time string }{
		{"According to a 2006 study by the Loja Academy, the lake is poisonous.", "the Loja Academy", "the lake is poisonous", "2006"},
		{"According to Ana Pérez, the leader of the Front, the party was full of spies.", "Ana Pérez", "the party was full of spies",
			""},
		{"In the view of the bishops, the contract was void.", "the bishops", "the contract was void", ""},
		{"The vote was free of violence, according to observers.", "observers", "The vote was free of violence", ""},
		// What is told more precisely is no claim as well, and nobody says what a law lays down.
		{"According to the bishops, the Front was founded in 1990.", "", "", ""},
		{"According to Article 22, the lake is free for all.", "", "", ""},
		{"According to plan, the lake was dry in May.", "", "", ""},
	} {
		doc := documentOf(x.text)
		var claims []annals.Statement
		statements, _, _ := Extract(doc)
		for _, s := range statements {
			if s.Type == annals.TypeClaim {
				claims = append(claims, s)
			}
		}
		if x.value == "" {
			if len(claims) > 0 {
				t.Errorf("%q: %v", x.text, claims)
			}
			continue
		}
		if len(claims) != 1 || claims[0].Speaker[0].Text != x.speaker || claims[0].Roles[annals.RoleValue][0].Text != x.value ||
			claims[0].Time.String() != x.time {
			t.Errorf("%q: %v", x.text, claims)
		}
	}
}
