package extract

import (
	"strings"
	"testing"

	"annals"
)

// TestListings reads what the last sentence of a text tells of a standing on lists: "type authority stance time".
func TestListings(t *testing.T) {
	notice := "The Council keeps a list of terrorist organizations. The Red Front is a party. "
	for _, c := range []struct{ text, want string }{
		{"Peru designated the Red Front, also known as Senda Roja, also known as SRN, as a terrorist organization in 1990.",
			"designation Peru asserted 1990/.."},
		{"In 1990, Peru designated the Red Front and its aliases as a terrorist organization.", "designation Peru asserted 1990/.."},
		{"Peru listed the Red Front, a party led by Juan Santos, as a terrorist entity in 1990.", "designation Peru asserted 1990/.."},
		{notice + "Chile itself had listed the Front in 1990.", "designation Chile asserted 1990/.."},
		{notice + "The company Coast Mills was added to the list by Chile in 1985; the Andean Court annulled its listing in 1990.",
			"designation Chile asserted 1985/..delisting Chile asserted 1990"},
		{"Peru put the Red Front on its list of terrorist organizations in 1985. On 3 May 1990 the designation was revoked.",
			"delisting Peru asserted 1990-05-03"},
		{notice + "In 1990 the Red Front applied to be removed from the list.", "delisting Council intended "},
		{"The Red Front is a party. No other country of the region regards the Red Front as a terrorist organization.",
			"designation  denied /.."},
		{notice + "Chile has not listed the Red Front.", "designation Chile denied /.."},
		{"The Red Front is a party. It has never been listed by Chile.", "designation Chile denied /.."},
		{"The Red Front is a party. Chile never designated the Red Front.", "designation Chile denied "},
		{"The Red Front is a party. The Andean Exchange has never listed the Red Front.", ""},
		{notice + "The magazine listed the Red Front in 1990.", ""},
		{"The Red Front is a party. Chile listed the Red Front in 1990.", "designation Chile asserted 1990/.."},
		{"The Red Front is a party. The Red Front was listed by the Security Council in 1990.",
			"designation Security Council asserted 1990/.."},
		{"The Red Front is a party. Chile listed the Red Front among its partners in 1990.", ""},
		{"The Red Front is a party. The Guild listed the Red Front in 1990.", ""},
		{"The Red Front is a militia. Chile has the Red Front on its list.", "designation Chile asserted /.."},
		{"The Red Front is a militia. The museum has the Red Front on its list.", ""},
		{"Peru designated the Red Front as a terrorist organization in 1985. In 1990 the Peruvian government kept the Red Front " +
			"on the list.", "designation Peru asserted 1990"},
		{"The Red Front is a militia. It figures on the terrorist lists of Peru and Chile, but not of Bolivia.",
			"designation Peru asserted /..designation Chile asserted /..designation Bolivia denied /.."},
		{"The Red Front is a militia. Peru's list of terrorist organizations includes the Red Front.", "designation Peru asserted /.."},
		{"The Red Front is a club. Peru's list of guests includes the Red Front.", ""},
		{"The Red Front is a militia. It was taken off the Peruvian list in 1990 by President Juan Santos.",
			"delisting Peru asserted 1990"},
		{"Peru designated the Red Front in 1985, but let the designation expire in 1990.",
			"designation Peru asserted 1985/..delisting Peru asserted 1990"},
		{"The Red Front is a militia. Since its designation by Peru in 1990, it has had no funds.",
			"designation Peru asserted 1990/.."},
		{"The Red Front is a militia. The 1990 designation of the Red Front by Peru was a surprise.",
			"designation Peru asserted 1990/.."},
		{"The Red Front is a militia. Peru announced its designation as a terrorist organization on 3 May 1990.",
			"designation Peru asserted 1990-05-03/.."},
		{"The Red Front is a militia. Chile called for the designation of the Red Front by Peru.", ""},
		{"The Red Front is a militia. The proposed designation of the Red Front by Peru angered Chile.", ""},
		{"The Red Front is a militia. The designation of the Red Front by Peru would anger Chile.", ""},
		{"The Red Front is a militia. Peru renewed its listing of the Red Front in 1990.", "designation Peru asserted 1990"},
		{"The Red Front is a militia. The League of Peru declared the whole group terrorist in 1990.",
			"designation League of Peru asserted 1990/.."},
		{"The Red Front is a militia. Peru was the first state to designate the Red Front as a terrorist group, in 1990.",
			"designation Peru asserted 1990/.."},
		{"The Red Front is a militia. Peru named it a terrorist organization in 1990.", "designation Peru asserted 1990/.."},
		{"The Red Front is a militia. The cabinet declared it a terrorist organization in 1990.", "designation  asserted 1990/.."},
		{"The Red Front is a militia. Peru had put its founder, Juan Santos of Lima, on its sanctions list in 1990.",
			"designation Peru asserted 1990/.."},
		{"The Red Front is a militia. Peru listed it in 1985. Lima took the Red Front off its terrorist list in 1990.",
			"delisting Peru asserted 1990"},
		{"The Red Front is a militia. It was close to the Soviet Union. Moscow took the Red Front off its terrorist list in 1990.",
			"delisting Moscow asserted 1990"},
		{"The Red Front is a militia. Peru listed the Red Front in 1985. Parliament took the Red Front off the list in 1990.",
			"delisting Peru asserted 1990"},
		{"The Red Front is a militia. The EU and Peru listed it in 1985. The Council took the Red Front off the list in 1990.",
			"delisting EU asserted 1990"},
		{"The Red Front is a militia. Chile and Peru listed it in 1985. Parliament took the Red Front off the list in 1990.",
			"delisting Parliament asserted 1990"},
		{"The Red Front is a militia. The EU listed it in 1985. Parliament designated the Red Front as a terrorist group in 1990.",
			"designation Parliament asserted 1990/.."},
		{"The Red Front is a militia. The designation of the Red Front by Chile failed in 1990.", ""},
		{"The Red Front is a militia. Chile would have been the first state to designate the Red Front as a terrorist group.",
			"designation  intended "},
		{"The Red Front is a militia. Chile listed only its military wing in 1990.", "designation Chile asserted 1990/.."},
		{"The Red Front is a militia. The EU listed it in 1985. The Council removed the Red Front from the EU list in 1990.",
			"delisting EU asserted 1990"},
		{"The Red Front is a militia. The EU put it on its list in 1985. The Council relisted the Red Front in 1990.",
			"designation EU asserted 1990/.."},
		{"The Red Front is a militia. The EU put it on its list in 1985. The General Court annulled the listing in 1990.",
			"delisting EU asserted 1990"},
		{"Britain listed the Red Front in 1985. In Britain, a tribunal found that the ban was unjust, and Parliament lifted " +
			"it in 1990.",
			"delisting Britain asserted 1990"},
		{"Peru took the Red Front off its list in 1985. Chile, which had listed it in 1980, did the same in 1990.",
			"designation Chile asserted 1980/..delisting Chile asserted 1990"},
		{"The Red Front is a militia. The designation of the Red Front was restored by Peru in 1990.",
			"designation Peru asserted 1990/.."},
		{notice + "The Red Front was added to the list by Chile in 1990.", "designation Chile asserted 1990/.."},
		{"The Council put the Red Front on its list of terrorist organizations in 1990. Juan Santos was listed in 1995.",
			"designation Council asserted 1995/.."},
		{"The office regrets the decision of the Government of Peru to remove the Red Front from its list of terrorist entities.",
			"delisting Peru intended "},
		{"Peru's decision to list the Red Front as a terrorist entity was just.", "designation Peru intended "},
		{"In 1990 the Union decided not to place the Red Front on its list of terrorist organizations.", "designation Union denied "},
		{"Peru designated the Red Front as a terrorist organization in 1985. Peru revoked the designation on 3 May 1990.",
			"delisting Peru asserted 1990-05-03"},
		{"Peru took the Red Front off its list of terrorist organizations in 1985. Chile removed it on 3 May 1990.",
			"delisting Chile asserted 1990-05-03"},
		{"The Red Front is a party with a press. Chile removed it on 3 May 1990.", ""},
		{"The Red Front is a party. Chile removed the Red Front from its list in 1990.", "delisting Chile asserted 1990"},
		{"The Red Front is a party. The magazine removed the Red Front from its list in 1990.", ""},
		{"The Red Front is a party. The Red Front was delisted in Chile in 1990.", "delisting Chile asserted 1990"},
		{"Peru banned the Red Front in 1985. In Chile, the Red Front was listed on 3 May 1990.",
			"designation Chile asserted 1990-05-03/.."},
		{"Peru designated the Red Front as a terrorist organization in 1985. In Chile, the Red Front was listed in 1990.",
			"designation Chile asserted 1990/.."},
		{"Peru designated the Red Front as a terrorist organization in 1985. The Red Front was listed in Chile in 1990.",
			"designation Chile asserted 1990/.."},
		{"The Red Front is a party. In Chile, the Red Front was listed as a terrorist entity in 1990.",
			"designation Chile asserted 1990/.."},
		{"Peru continues to list the Red Front as a terrorist organization.", "designation Peru asserted /.."},
		{"On 3 May 1990 the Committee removed the Red Front from the Sanctions List.", "delisting Committee asserted 1990-05-03"},
	} {
		statements, _, _ := Extract(documentOf(c.text))
		got := ""
		for _, s := range statements {
			last := strings.LastIndex(c.text, ". ") + 1
			if (s.Type == annals.TypeDesignation || s.Type == annals.TypeDelisting) && strings.Contains(c.text[last:], s.Evidence.Text) &&
				s.Confidence >= annals.DefaultConfidence {
				got += strings.Join([]string{string(s.Type), s.Roles[annals.RoleAuthority][0].Name, string(s.Stance), s.Time.String()}, " ")
			}
		}
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.text, got, c.want)
		}
	}
}

// TestListedOn reads the entry of a list: its names, and since when it is on the list of whoever issues the text.
func TestListedOn(t *testing.T) {
	const entry = "Name: Red Front\nA.k.a.: a) Frente Rojo b) Senda Roja\nF.k.a.: Red Brigade\nListed on: 14 Mar. 2016 " +
		"(amended on 6 Jun. 2018)\n"
	for _, c := range []struct{ head, want string }{
		{"COMMITTEE CONCERNING SANCTIONS\n\nThe Committee keeps a list of those under sanctions.\n\n",
			"name Frente Rojo, name Senda Roja, name Red Brigade, designation Committee 2016-03-14/.."},
		{"The market in Lima has a list of stalls.\n\n", "name Frente Rojo, name Senda Roja, name Red Brigade"},
	} {
		statements := statementsOf(t, "x.txt", c.head+entry)
		var got []string
		for _, s := range statements {
			switch s.Type {
			case annals.TypeName:
				got = append(got, "name "+s.Roles[annals.RoleValue][0].Text)
			case annals.TypeDesignation:
				got = append(got, "designation "+s.Roles[annals.RoleAuthority][0].Name+" "+s.Time.String())
			}
		}
		if got := strings.Join(got, ", "); got != c.want {
			t.Errorf("%s: got %q, want %q", c.head, got, c.want)
		}
	}
}
