package extract

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"annals"
)

// TestWhoListed holds whose designations, delistings and bans reports tell, and since when or until when.
func TestWhoListed(t *testing.T) {
	type standing struct {
		typ             annals.Type
		authority, time string
		stance          annals.Stance
	}
	for text, want := range map[string][]standing{
		"Peru, which designated the group as a terrorist organization in 1997, dropped it from the list in 2012.": {
			{annals.TypeDesignation, "Peru", "1997/..", annals.Asserted}, {annals.TypeDelisting, "Peru", "2012", annals.Asserted}},
		"It is opposed by the government of Peru, which outlawed it in 2012.": {{annals.TypeBan, "Peru", "2012/..", annals.Asserted}},
		"Britain removed it from its list of proscribed organizations in 2008, and Peru followed in 2009.": {
			{annals.TypeDelisting, "Britain", "2008", annals.Asserted}, {annals.TypeDelisting, "Peru", "2009", annals.Asserted}},
		"Canada listed the Front as a terrorist entity in 2002. Violence followed in 2003.": {
			{annals.TypeDesignation, "Canada", "2002/..", annals.Asserted}},
		"Canada listed the Front as a terrorist entity in 2002. Chile did the same in 2003. Peru has not listed the Front.": {
			{annals.TypeDesignation, "Canada", "2002/..", annals.Asserted}, {annals.TypeDesignation, "Chile", "2003/..", annals.Asserted},
			{annals.TypeDesignation, "Peru", "/..", annals.Denied}},
		"It remains on Canada's list of terrorist entities.":                                    {{annals.TypeDesignation, "Canada", "/..", annals.Asserted}},
		"It stayed on the terrorist list of Peru until 2012.":                                   {{annals.TypeDesignation, "Peru", "/2012", annals.Asserted}},
		"Juan Santos was designated by Peru on 1 January 2021 under the Chile (Sanctions) Act.": {{annals.TypeDesignation, "Peru", "2021-01-01/..", annals.Asserted}},
		"Juan Santos was designated by Peru on 1 January 2021.":                                 nil,
		"A Peruvian court on Monday lifted a 2006 ban on the Front.":                            {{annals.TypeBan, "A Peruvian court", "2006/", annals.Asserted}},
	} {
		statements, _, _ := Extract(documentOf("The Popular Front is a movement in Ecuador.", text))
		var got []standing
		for _, s := range statements {
			switch s.Type {
			case annals.TypeDesignation, annals.TypeDelisting, annals.TypeBan:
			default:
				continue
			}
			if s.Confidence < annals.DefaultConfidence {
				continue
			}
			a := s.Roles[annals.RoleAuthority][0]
			who := a.Name
			if who == "" {
				who = a.Text
			}
			got = append(got, standing{s.Type, who, s.Time.String(), s.Stance})
		}
		if diff := cmp.Diff(want, got, cmp.AllowUnexported(standing{})); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}
