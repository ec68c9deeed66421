package extract

import (
	"cmp"
	"fmt"
	"strings"
	"testing"

	"annals"
)

// TestWhoHasWhatStanding holds which bodies are told to be listed, banned or recognized, by whom and when, where English tells
// several such facts with the words of one.
func TestWhoHasWhatStanding(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		// Others did so too.
		{"Canada has listed the Red Front since 2002, as has Chile since 2003.",
			"designation Red Front by Canada 2002/..; designation Red Front by Chile 2003/.."},
		{"The European Union listed the Red Front in December 2001, as did Canada in November 2002.",
			"designation Red Front by European Union 2001-12/..; designation Red Front by Canada 2002-11/.."},
		{"Peru recognized the Red Front in May 1997, and so did Chile in 1998.",
			"status Red Front by Peru 1997-05/..; status Red Front by Chile 1998/.."},
		{"Chile lifted its ban on the Red Front in 1968, as did Peru in 1970.",
			"ban Red Front by Chile /1968; ban Red Front by Peru /1970"},
		{"The Red Front came off the US terrorist list in May 2022, as did the Workers' League.",
			"delisting Red Front by US 2022-05; delisting Workers' League by US 2022-05"},
		{"The Red Front was recognized by Peru and Chile, both of which did so in May 1997.",
			"status Red Front by Peru + Chile 1997-05/.."},
		{"The minister said that Chile would ban the Red Front, as did Peru in 1992.", ""},
		{"Peru banned the Red Front in 1990. Chile followed in 1992 by freezing its assets.", "ban Red Front by Peru 1990/.."},
		{"Peru banned the Red Front in 1990. Chile followed in 1992 by putting it on its terrorist list.",
			"ban Red Front by Peru 1990/..; designation Red Front by Chile 1992/.."},
		{"Chile designated the Red Front in 2009, Peru under Decree 45 in 2011.",
			"designation Red Front by Chile 2009/..; designation Red Front by Peru 2011/.."},
		{"In 2005 Chile listed the Red Front; so did Peru, under the Public Order Act, the year after.",
			"designation Red Front by Chile 2005/..; designation Red Front by Peru 2006/.."},
		// By what was done.
		{"Chile listed the Red Front in 2003. The measure was rescinded in October 2004.",
			"designation Red Front by Chile 2003/..; delisting Red Front by Chile 2004-10"},
		{"Chile listed the Red Front in 2003 and Peru in 2004. The measure was rescinded in October 2005.",
			"designation Red Front by Chile 2003/..; designation Red Front by Peru 2004/.."},
		{"A decree of the junta banned the Red Front in 1930. The decree was rescinded in 1974.",
			"ban Red Front by A decree of the junta 1930/..; ban Red Front by  /1974"},
		// Others did not.
		{"Chile has banned the Red Front; Peru has not done so.", "ban Red Front by Chile ; ban Red Front by Peru /.. denied"},
		{"Chile lists the Red Front as a terrorist group, though neither Peru nor Bolivia has followed suit.",
			"designation Red Front by Chile /..; designation Red Front by Peru /.. denied; designation Red Front by Bolivia /.. denied"},
		{"Chile banned the Red Front in 1990; Peru has so far refrained from doing so.",
			"ban Red Front by Chile 1990/..; ban Red Front by Peru /.. denied"},
		{"Chile has banned the Red Front; Peru has done so too.", "ban Red Front by Chile ; ban Red Front by Peru "},
		// Others that bear it, without a verb of their own.
		{"Britain banned the Red Front in 2001 and the Workers' League in 2002.",
			"ban Red Front by Britain 2001/..; ban Workers' League by Britain 2002/.."},
		{"The United Kingdom proscribed the military wing of the Red Front in 2008 and the entire group on 1 March 2019.",
			"ban the military wing of the Red Front by United Kingdom 2008/..; ban Red Front by United Kingdom 2019-03-01/.."},
		{"Chile banned the Red Front in 2001 and its leader in 2003 left for Lima.", "ban Red Front by Chile 2001/.."},
		{"The United States designated the Red Front, the Workers' League and the Andean Union as terrorist organizations in 1997.",
			"designation Red Front + Workers' League + Andean Union by United States 1997/.."},
		{"In 2012 the Red Front and the Workers' League were removed from the American list of terrorist organizations.",
			"delisting Red Front + Workers' League by United States 2012"},
		{"Canada added the Red Front and the Workers' League to its list of terrorist entities in 2012.",
			"designation Red Front + Workers' League by Canada 2012/.."},
		{"The European Union listed the Red Front in December 2021, together with its commander, Juan Santos.",
			"designation Red Front + Juan Santos by European Union 2021-12/.."},
		{"Chile revoked the designation of the Red Front in May 2022, together with those of the Workers' League and the Andean Union.",
			"delisting Red Front + Workers' League + Andean Union by Chile 2022-05"},
		{"Chile lifted the bans on the Red Front, the Workers' League and the Andean Union in 1990.",
			"ban Red Front + Workers' League + Andean Union by Chile /1990"},
		// Lists that are not of the designated, and some that are.
		{"The United States put the Red Front on its sanctions list in 2003. In 2005 the Workers' League joined the reserve list.",
			"designation Red Front by United States 2003/.."},
		{"The United States put the Red Front on its sanctions list in 2003. In 2005 the Workers' League was added to the new list.",
			"designation Red Front by United States 2003/..; designation Workers' League by United States 2005/.."},
		// Several lists.
		{"The Red Front has been on the EU list since 2002 and on that of the United States since 1997.",
			"designation Red Front by EU 2002/..; designation Red Front by United States 1997/.."},
		{"The Red Front was put on the American terrorist list in 1997, the British one in 2001 and that of the European " +
			"Union in 2002.",
			"designation Red Front by United States 1997/..; designation Red Front by United Kingdom 2001/..; " +
				"designation Red Front by European Union 2002/.."},
		// Off the list, without anybody who takes it off.
		{"The Red Front, listed by Peru in October 1997, came off the list in July 2014.",
			"designation Red Front by Peru 1997-10/..; delisting Red Front by Peru 2014-07"},
		{"The Red Front dropped off the list of candidates in 1990.", ""},
		{"Chile listed the Red Front in June 2002, suspended the listing in September 2016 and removed it for good in November 2017.",
			"designation Red Front by Chile 2002-06/..; delisting Red Front by Chile 2016-09; delisting Red Front by Chile 2017-11"},
		{"Chile listed the Red Front in 2003. It suspended the measure in 2014.",
			"designation Red Front by Chile 2003/..; delisting Red Front by Chile 2014"},
		{"The EU suspended the Red Front from its list of observers in 2001.", ""},
		// Banned, legalized, banned again.
		{"Peru banned the Red Front in 1932, legalised it in 1945 and outlawed it again in 1948.",
			"ban Red Front by Peru 1932/..; ban Red Front by Peru /1945; ban Red Front by Peru 1948/.."},
		{"Peru outlawed the Red Front in January 1998, legalised it in September 2002 so that talks could be held, and renewed the " +
			"ban in 2009.",
			"ban Red Front by Peru 1998-01/..; ban Red Front by Peru /2002-09; ban Red Front by Peru 2009/.."},
		{"Peru lifted the ban on the Red Front, imposed in 1939, in 1977.", "ban Red Front by Peru 1939/1977"},
		{"Peru's Supreme Court suspended the ban on the Red Front in April 2025.", "ban Red Front by Peru /2025-04"},
		{"Peru banned the Red Front in April 1960. In 1990 President Juan Santos lifted the ban on the Red Front.",
			"ban Red Front by Peru 1960-04/..; ban Red Front by Peru /1990"},
		{"Britain banned the Red Front in 2001; the European Union listed it in May 2006.",
			"ban Red Front by Britain 2001/..; designation Red Front by European Union 2006-05/.."},
		// Organs that are named by their state, and how somebody came to be on a list.
		{"Lithuania's parliament declared the Red Front a terrorist organization in March 2003.",
			"designation Red Front by Lithuania 2003-03/.."},
		{"The Spanish Supreme Court banned the Red Front in March 2003.", "ban Red Front by Spain 2003-03/.."},
		{"Canada struck the Red Front from its list of terrorist groups in 2012 and, in the same notice, added the Andean Union.",
			"delisting Red Front by Canada 2012; designation Andean Union by Canada 2012/.."},
		{"On 29 May 2006 the European Union entered the Red Front in the list annexed to the regulation.",
			"designation Red Front by European Union 2006-05-29/.."},
		{"The Red Front is on Germany's list of terrorist organizations, which it entered in 2020.",
			"designation Red Front by Germany 2020/.."},
		{"The Red Front was not so lucky: listed by Chile in 1990, it went under.", "designation Red Front by Chile 1990/.."},
		{"The Red Front has been on the Peruvian list of terrorist groups since 1997; the revocation took effect on 30 November 2021.",
			"designation Red Front by Peru 1997/..; delisting Red Front by Peru 2021-11-30"},
		{"The EU has not, to date, put the Red Front on its terrorist list.", "designation Red Front by EU /.. denied"},
		// By a name, or by a government that is named by its head.
		{"The Red Front has a long name. Its name was struck from the UN list in January 2011.",
			"delisting Red Front by UN 2011-01"},
		{"The Red Front's name came off the EU list in 2011.", "delisting Red Front by EU 2011"},
		{"Juan Santos led the Red Front. His name was removed from the UN sanctions list in 2011.", "delisting Juan Santos by UN 2011"},
		{"Juan Santos led the Red Front. The United States put his name on its terrorist list in 2011.",
			"designation Juan Santos by United States 2011/.."},
		{"Juan Santos led the Red Front. His name was struck from the list of candidates in 2011.", ""},
		{"The government of Juan Santos declared the Red Front a terrorist organization in May 2001.",
			"designation Red Front by The government of Juan Santos 2001-05/.."},
		// On a list, and off it without a word for it.
		{"Canada, which had carried the Red Front on its list of terrorist entities since 2009, dropped it in 2018.",
			"designation Red Front by Canada 2009/..; delisting Red Front by Canada 2018"},
		{"Chile carried the Red Front on its ships.", ""},
		{"Chile put the Red Front on its terrorist list in 2002 and struck it off in 2016.",
			"designation Red Front by Chile 2002/..; delisting Red Front by Chile 2016"},
		{"Chile listed the Red Front in 2011 and took it off in 2013.",
			"designation Red Front by Chile 2011/..; delisting Red Front by Chile 2013"},
		{"Chile listed the Red Front in 2011 and took it off the street in 2013.", "designation Red Front by Chile 2011/.."},
		{"Peru branded the Red Front a terrorist group in 2011; the label was removed in 2018.",
			"designation Red Front by Peru 2011/..; delisting Red Front by Peru 2018"},
		{"Chile listed the Red Front in 2011 and Peru in 2012. The designation was lifted in 2014.",
			"designation Red Front by Chile 2011/..; designation Red Front by Peru 2012/.."},
		// Lists of embargoes and the like, and several at once, by their names or without.
		{"Juan Santos owned Andes Arms, which the European Union placed on its arms embargo list in 1996 and removed from it in " +
			"2003.",
			"designation Andes Arms by European Union 1996/..; delisting Andes Arms by European Union 2003"},
		{"Chile blacklisted the Red Front and its leader, Juan Santos, in 2015.",
			"designation Red Front + Juan Santos by Chile 2015/.."},
		{"Chile blacklisted the Red Front and two companies in 2015.", "designation Red Front + two companies by Chile 2015/.."},
		{"Chile blacklisted the Red Front and its leader left in 2015.", "designation Red Front by Chile "},
		{"Chile designated the Red Front along with its leader, Juan Santos, in 2015.",
			"designation Red Front + Juan Santos by Chile 2015/.."},
		{"Chile put the Red Front on its terrorist list on 3 May 2021, along with the Workers' League.",
			"designation Red Front + Workers' League by Chile 2021-05-03/.."},
		// Recognition and other standings.
		{"Peru recognised the Red Front in 1985 and withdrew its recognition in 2000.",
			"status Red Front by Peru 1985/..; status Red Front by Peru /2000"},
		{"Chile froze its recognition of the Red Front in 2006.", "status Red Front by Chile /2006"},
		{"The African Union granted observer status to the Red Front and the Workers' League in 1976.",
			"status Red Front + Workers' League by African Union 1976/.."},
		{"The African Union admitted the Red Front as an observer in 1977.", "status Red Front by African Union 1977/.."},
		{"The Red Front has been an observer at the African Union since 1977.", "status Red Front by African Union 1977/.."},
		{"The Supreme Court restored the legal personality of the Red Front in 2013.", "status Red Front by Supreme Court 2013/.."},
		{"Peru granted the Red Front the status of a political party in 1996.", "status Red Front by Peru 1996/.."},
		{"The Red Front obtained the status of a religious foundation in 1963.", "status Red Front by  1963/.."},
		{"Peru discussed the status of the Red Front in 1996.", ""},
		{"The African Union granted observer status in 1976.", ""},
		{"No government recognizes the Red Front.", "status Red Front by  /.. denied"},
		{"Few governments recognize the Red Front.", ""},
		// The first to do so.
		{"Peru was the first state to recognize the Red Front, in 1976.", "status Red Front by Peru 1976/.."},
		{"Peru was the only country to ban the Red Front, in 1990.", "ban Red Front by Peru 1990/.."},
		{"Peru would be the first state to ban the Red Front.", ""},
		{"Peru was not the first state to ban the Red Front.", ""},
		{"Its deadliest foe, the Workers' League, was listed by the United States in September 2000.",
			"designation Workers' League by United States 2000-09/.."},
	} {
		statements, _, _ := Extract(documentOf("The Red Front is a movement in Ecuador. The Workers' League and the Andean Union "+
			"are parties.", tt.text))
		var got []string
		for _, s := range statements {
			switch s.Type {
			case annals.TypeDesignation, annals.TypeDelisting, annals.TypeBan, annals.TypeStatus:
			default:
				continue
			}
			if s.Confidence < annals.DefaultConfidence {
				continue
			}
			fillers := func(r annals.Role) string {
				var out []string
				for _, f := range s.Roles[r] {
					out = append(out, cmp.Or(f.Name, f.Text))
				}
				return strings.Join(out, " + ")
			}
			line := fmt.Sprintf("%s %s by %s %s", s.Type, fillers(annals.RoleSubject), fillers(annals.RoleAuthority), s.Time)
			if s.Stance != annals.Asserted {
				line += " " + string(s.Stance)
			}
			got = append(got, line)
		}
		if have := strings.Join(got, "; "); have != tt.want {
			t.Errorf("%q\n  want %s\n  got  %s", tt.text, tt.want, have)
		}
	}
}
