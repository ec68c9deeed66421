package extract

import (
	"cmp"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

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
		"Chile listed the Front as a terrorist entity in 2009 and removed it in 2015.": {
			{annals.TypeDesignation, "Chile", "2009/..", annals.Asserted}, {annals.TypeDelisting, "Chile", "2015", annals.Asserted}},
		"Chile listed the Front as a terrorist entity in 2009 and removed its governor in 2015.": {
			{annals.TypeDesignation, "Chile", "2009/..", annals.Asserted}},
		"The Front was put on the terrorist list of Chile in 2000 and removed from it in 2008.": {
			{annals.TypeDesignation, "Chile", "2000/..", annals.Asserted}, {annals.TypeDelisting, "Chile", "2008", annals.Asserted}},
		"The Front was put on the terrorist list of Chile in 2000 and drew a profit from it in 2008.": {
			{annals.TypeDesignation, "Chile", "2000/..", annals.Asserted}},
		"Chile banned the Front in 2012, Peru in 2014 and Bolivia in 2016.": {{annals.TypeBan, "Chile", "2012/..", annals.Asserted},
			{annals.TypeBan, "Peru", "2014/..", annals.Asserted}, {annals.TypeBan, "Bolivia", "2016/..", annals.Asserted}},
		"Chile removed the Front from its list of terrorist organizations in 2011, Canada on 20 December 2012.": {
			{annals.TypeDelisting, "Chile", "2011", annals.Asserted}, {annals.TypeDelisting, "Canada", "2012-12-20", annals.Asserted}},
		"Chile de-listed the Front in 2015.":                         {{annals.TypeDelisting, "Chile", "2015", annals.Asserted}},
		"The de-listing of the Front by Chile in 2015 was welcomed.": {{annals.TypeDelisting, "Chile", "2015", annals.Asserted}},
		"The Front was legalised by the government of Peru in 1979.": {{annals.TypeBan, "Peru", "/1979", annals.Asserted}},
		"The ban, imposed by Peru in 1981, was lifted in 1990.":      {{annals.TypeBan, "Peru", "1981/1990", annals.Asserted}},
		"The ban, feared by Peru in 1981, was lifted in 1990.":       {{annals.TypeBan, "", "/1990", annals.Asserted}},
		"The High Court declared the Front unconstitutional in 1993.": {
			{annals.TypeBan, "High Court", "1993/..", annals.Asserted}},
		"Designated a terrorist group by Chile in 2003, the Front was delisted in 2016.": {
			{annals.TypeDesignation, "Chile", "2003/..", annals.Asserted}, {annals.TypeDelisting, "Chile", "2016", annals.Asserted}},
		"First banned in Chile in 1973 and then in Peru in 1976, the Front went underground.": {
			{annals.TypeBan, "Chile", "1973/..", annals.Asserted}, {annals.TypeBan, "Peru", "1976/..", annals.Asserted}},
		"Chile declined to designate the Front as a terrorist organization.": {{annals.TypeDesignation, "Chile", "", annals.Denied}},
		"The delisting of the Front by Peru in 2012 was criticized in 2014.": {{annals.TypeDelisting, "Peru", "2012", annals.Asserted}},
		"In Peru, the Front has been banned since 2003.":                     {{annals.TypeBan, "Peru", "2003/..", annals.Asserted}},
		"In 2003, the Front was banned from a hall in Peru.":                 nil,
		"Chile banned the Front in 2012, and Peru in 2014 protested.":        {{annals.TypeBan, "Chile", "2012/..", annals.Asserted}},
		"Chile listed the Front as a terrorist entity in 2009. In 2015 Chile let its listing lapse.": {
			{annals.TypeDesignation, "Chile", "2009/..", annals.Asserted}, {annals.TypeDelisting, "Chile", "2015", annals.Asserted}},
		"Chile's listing of the Front expired in 2015.": {{annals.TypeDelisting, "Chile", "2015", annals.Asserted}},
		"Chile's listing of the house expired in 2015.": nil,
		"Chile let its lease lapse in 2015.":            nil,
		"Chile designated the Front in 2005.":           {{annals.TypeDesignation, "Chile", "2005/..", annals.Asserted}},
		"Chile designated the Front (as a terrorist group) in 2005.": {
			{annals.TypeDesignation, "Chile", "2005/..", annals.Asserted}},
		"Chile designated the Front to run the port in 2005.": nil,
		"In 2002 the Council put the Front on the list of persons, groups and entities whose funds are to be frozen.": {
			{annals.TypeDesignation, "Council", "2002/..", annals.Asserted}},
		"The Front was removed from the register of political parties in 2009.": nil,
		"The Front was outlawed under a decree issued by Chile in 1976.": {
			{annals.TypeBan, "Chile", "1976/..", annals.Asserted}},
		"Chile banned the Front in 2012, Juan Santos in 2014.": {{annals.TypeBan, "Chile", "2012/..",
			annals.Asserted}},
		"It remains on Canada's list of terrorist entities.": {{annals.TypeDesignation, "Canada",
			"/..", annals.Asserted}},
		"It stayed on the terrorist list of Peru until 2012.": {{annals.TypeDesignation, "Peru",
			"/2012", annals.Asserted}},
		"Juan Santos was designated by Peru on 1 January 2021 under the Chile (Sanctions) Act.": {{annals.TypeDesignation, "Peru",
			"2021-01-01/..", annals.Asserted}},
		"Juan Santos was designated by Peru on 1 January 2021.": nil,
		"Peru in 1990 banned the Front.":                        {{annals.TypeBan, "Peru", "1990/..", annals.Asserted}},
		"The Front was designated a terrorist group by Canada and Chile in 2001 and by Peru in 2003.": {
			{annals.TypeDesignation, "Canada", "2001/..", annals.Asserted}, {annals.TypeDesignation, "Chile", "2001/..", annals.Asserted},
			{annals.TypeDesignation, "Peru", "2003/..", annals.Asserted}},
		"The Front was banned by Chad in 1990, Mali in 1992 and Niger in 1993.": {{annals.TypeBan, "Chad", "1990/..", annals.Asserted},
			{annals.TypeBan, "Mali", "1992/..", annals.Asserted}, {annals.TypeBan, "Niger", "1993/..", annals.Asserted}},
		"The Front has been outlawed in Chad since 2003, in Mali, where a court judged it in 2004, and in Niger since 2005.": {
			{annals.TypeBan, "Chad", "2003/..", annals.Asserted}, {annals.TypeBan, "Mali", "", annals.Asserted},
			{annals.TypeBan, "Niger", "2005/..", annals.Asserted}},
		"The Front is banned in China, Chad (from July 2017) and several other countries.": {{annals.TypeBan, "Chad", "2017-07/..",
			annals.Asserted},
			{annals.TypeBan, "China, several other countries", "/..", annals.Asserted}},
		"The Front is outlawed in most Arab states bar Lebanon and Yemen.": {{annals.TypeBan, "most Arab states", "/..",
			annals.Asserted}},
		"The Front remains proscribed in Britain and unlawful in Ireland.": {{annals.TypeBan, "Britain", "/..", annals.Asserted},
			{annals.TypeBan, "Ireland", "/..", annals.Asserted}},
		"Peru, which had long tolerated it, banned the Front in 1990; Chile had done so in 1985.": {
			{annals.TypeBan, "Peru", "1990/..", annals.Asserted}, {annals.TypeBan, "Chile", "1985/..", annals.Asserted}},
		"Outlawed by the junta in 1990, the Front moved to Lima.":       {{annals.TypeBan, "the junta", "1990/..", annals.Asserted}},
		"The Front, banned in Chad since 1990, held a congress.":        {{annals.TypeBan, "Chad", "1990/..", annals.Asserted}},
		"In Chad, the Front is banned.":                                 {{annals.TypeBan, "Chad", "/..", annals.Asserted}},
		"It has been illegal in Chad since 1990.":                       {{annals.TypeBan, "Chad", "1990/..", annals.Asserted}},
		"In 1990 a new law made the Front illegal.":                     {{annals.TypeBan, "", "1990/..", annals.Asserted}},
		"It operated openly until 1985, when it was outlawed.":          {{annals.TypeBan, "", "1985/..", annals.Asserted}},
		"The junta that banned the Front in 1990 arrested its leaders.": {{annals.TypeBan, "The junta", "1990/..", annals.Asserted}},
		"The government put an end to the 1994–96 ban on the Front.":    {{annals.TypeBan, "Ecuador", "1994/1996", annals.Asserted}},
		"A Peruvian court on Monday lifted a 2006 ban on the Front.":    {{annals.TypeBan, "Peru", "2006/", annals.Asserted}},
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
			var who []string
			for _, a := range s.Roles[annals.RoleAuthority] {
				who = append(who, cmp.Or(a.Name, a.Text))
			}
			got = append(got, standing{s.Type, strings.Join(who, ", "), s.Time.String(), s.Stance})
		}
		if diff := gocmp.Diff(want, got, gocmp.AllowUnexported(standing{})); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}
