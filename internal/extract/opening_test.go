package extract

import (
	"strings"
	"testing"
)

// TestOpenings reads sentences that open with an occasion which no comma parts from the subject, names that a copy of
// the text has lost, short names, and gerunds that have a subject of their own.
func TestOpenings(t *testing.T) {
	for _, c := range []struct{ text, want, not string }{
		{"In the 1994 general election Dockers' League joined the National Bloc.",
			"membership member=Dockers' League organization=National Bloc 1994/..", ""},
		{"After the 2003 coup Harbour Front joined the National Bloc.", "membership member=Harbour Front organization=National Bloc",
			""},
		{"In the party leader Santos found an ally.", "", "member"},
		{"To ensure \"land for all\" in Peru, the League has established an Office of Land.",
			"founding founder=League subject=Office of Land", ""},
		{"ENERGIES FOR PERU (, EPR) is a party. EPR joined the National Bloc.",
			"membership member=Energies for Peru organization=National Bloc", ""},
		{"Gwary Tolva – the Party for Oruro (GT) is a party. Gwary Tolva joined the National Bloc.",
			"membership member=Gwary Tolva – the Party for Oruro organization=National Bloc", ""},
		{"The WORKERS' PARTY ( / Radnička stranka, RS) was a party.", "name subject=Workers' Party value=Radnička stranka", ""},
		{"International Beacon is a charity. International Beacon has an office in Lima. Beacon was founded by Ana Cruz.",
			"founding founder=Ana Cruz subject=International Beacon", ""},
		{"Beacon Holding is a company. It is a branch of the company Beacon.", "", "whole=Beacon Holding"},
		{"The Bloc consists of the Labour Party of Oru, Left Unity, Equa, local parties and independents.",
			"membership member=Equa,Labour Party of Oru,Left Unity,local parties organization=Bloc", ""},
		{"The Harbour Front has no more than a few hundred members.",
			"size subject=Harbour Front value=no more than a few hundred members", ""},
		{"The Harbour Front has a couple of hundred fighters.", "size subject=Harbour Front value=a couple of hundred fighters", ""},
		{"The Harbour Front was for a long time led by Ana Cruz.", "leadership person=Ana Cruz subject=Harbour Front", ""},
		{"The Harbour Front was in 1990 banned by Peru.", "ban authority=Peru subject=Harbour Front 1990/..", ""},
		{"In 1977 the Labour Party founded, together with the Red League, the National Bloc.",
			"founding founder=Labour Party,Red League subject=National Bloc 1977", ""},
		{"The Labour Party is a party in Peru. In 1984 a crisis arose in the People's Union, leading to the dissolution of " +
			"the coalition.",
			"dissolution subject=People's Union 1984", "dissolution subject=Labour Party"},
		{"The Front is called \"", "", "name"},
		{"Oru Television is a broadcaster. Oru Television is based in Oru.", "", "place=Oru Television"},
		{"The Harbour Front is a party. It is against Peru joining the Andean League and against Chile joining the Pacific League.", "",
			"membership"},
		{"The club was re-named “Miners and Dockers – Union of Peru” in 2017.",
			"renaming subject=Miners and Dockers – Union of Peru to=Miners and Dockers – Union of Peru 2017", ""},
	} {
		statements, _, _ := Extract(documentOf(c.text))
		var all []string
		for _, s := range statements {
			all = append(all, plainly(&s))
		}
		got := strings.Join(all, "\n")
		if !strings.Contains(got, c.want) {
			t.Errorf("%q tells\n%s\n\nwithout %s", c.text, got, c.want)
		}
		if c.not != "" && strings.Contains(got, c.not) {
			t.Errorf("%q tells\n%s\n\nwith %s", c.text, got, c.not)
		}
	}
}
