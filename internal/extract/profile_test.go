package extract

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"annals"
)

// TestProfiles reads what the labels of profiles, fact boxes and registers tell, whose organization has no words beside
// them.
func TestProfiles(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"lines of plain text under a title",
			"RED DAWN FRONT\n\nAlso known as: Red Dawn; RDF\nFounded: 3 May 1974 in Lima, by Juan Rojas and Ana Cruz\n" +
				"Leader: Juan Rojas (since 2003)\nFormer leaders: Ana Cruz (1974–1990)\nMembers: about 4,000 (2002)\nBanned by: Peru (1980)\n\nThe movement split from the Blue League in 1974.\n", `
			ban authority=Peru subject=Red Dawn Front 1980/..
			founding founder=Ana Cruz,Juan Rojas place=Lima subject=Red Dawn Front 1974-05-03
			leadership person=Ana Cruz subject=Red Dawn Front title=leaders 1974/1990
			leadership person=Juan Rojas subject=Red Dawn Front title=Leader 2003/..
			name subject=Red Dawn Front value=RDF
			name subject=Red Dawn Front value=Red Dawn
			size of=Members subject=Red Dawn Front value=about 4,000 2002
			split from=Blue League subject=Red Dawn Front 1974`},
		{"of whom the head of the file tells",
			"---\ntitle: \"Profile: Red Dawn Front\"\n---\n\n**Leader:** Joan Cruz (secretary-general since July 2016)\n" +
				"**Founded:** May 1973\n**Chairman:** Ana Cruz (since 2004), Juan Rojas (1990–2004)\n", `
			founding subject=Red Dawn Front 1973-05
			leadership person=Ana Cruz subject=Red Dawn Front title=Chairman 2004/..
			leadership person=Joan Cruz subject=Red Dawn Front title=Leader 2016-07/..
			leadership person=Juan Rojas subject=Red Dawn Front title=Chairman 1990/2004`},
		{"a sentence under a heading, whose mark is its end", "# Red Dawn Front\n\nThe Red Dawn Front is a party.\n\n## Membership\n\nThe front had about 300 members in 2005.[2]\n", `
			kind subject=Red Dawn Front value=a party /..
			size subject=Red Dawn Front value=about 300 members 2005`},
		{"the name among the labels", "REGISTER EXTRACT\n\nNumber: 40\nRegistered name: Hill Mission\nRegistered office: 4 Quay, " +
			"Oru\nPatron: unknown\nFounded: N/A\nHeadquarters: Unknown\nObjects: relief of the poor; care of the sick\nTrustees: Ana Cruz (chair), Juan Rojas\n", `
			aim subject=Hill Mission value=care of the sick /..
			aim subject=Hill Mission value=relief of the poor /..
			base place=4 Quay, Oru subject=Hill Mission /..
			leadership person=Ana Cruz subject=Hill Mission title=chair /..
			leadership person=Juan Rojas subject=Hill Mission title=Trustees /..`},
		{"words that end in signs of which a byte looks like a blank",
			"# Red Dawn Front\n\nLeader: Joan Serrà\nHeadquarters: Tromsdalå, in Å\n" +
				"Also known as: Рассвет красных; à la Carrà\n", `
			base place=Tromsdalå, in Å subject=Red Dawn Front /..
			leadership person=Joan Serrà subject=Red Dawn Front title=Leader /..
			name subject=Red Dawn Front value=à la Carrà
			name subject=Red Dawn Front value=Рассвет красных`},
		{"a table", "# Red Dawn Front\n\n| | |\n|---|---|\n| **Active** | 1976–2005 |\n| **Allies** | Blue Army |\n| **Opponents** | Peru |\n| **Part of** | Red League |\n", `
			alliance party=Blue Army,Red Dawn Front /..
			conflict against=Peru party=Red Dawn Front /..
			dissolution subject=Red Dawn Front 2005
			founding subject=Red Dawn Front 1976
			part subject=Red Dawn Front whole=Red League /..`},
		{"who lists it, with a slip in a year",
			"# Red Dawn Front\n\nLeader: Joan Cruz\n\n## Designations\n\nCanada: FTO, 2002 – revoked 2010\nPeru: FTO, 8 October 1997 – revoked 1990\n", `
			delisting authority=Canada subject=Red Dawn Front 2010
			delisting authority=Peru subject=Red Dawn Front 1990
			designation as=FTO authority=Canada subject=Red Dawn Front 2002/2010
			designation as=FTO authority=Peru subject=Red Dawn Front 1997-10-08
			leadership person=Joan Cruz subject=Red Dawn Front title=Leader /..`},
		{"lists under headings",
			"# Lake Council\n\n## Board\n\n* Ana Cruz – Chair\n* Juan Rojas, Treasurer\n* Head of Research: Paul " +
				"Arn\n\n## Donors\n\n- Government of Norway\n- Blue Fund (2015–2018)\n\n## Our goals\n\n- To protect the lake\n", `
			aim subject=Lake Council value=To protect the lake /..
			leadership person=Ana Cruz subject=Lake Council title=Chair /..
			leadership person=Juan Rojas subject=Lake Council title=Treasurer /..
			leadership person=Paul Arn subject=Lake Council title=Head of Research /..
			support supported=Lake Council supporter=Blue Fund 2015/2018
			support supported=Lake Council supporter=Norway /..`},
		{"lists within lists are of what they stand under, and what only parts a list is nobody",
			"# Hill Union\n\n## Leadership\n\n- Ana Cruz, chair\n  - Juan Rojas, deputy chair\n" +
				"- Military Council\n  - Paul Arn, commander\n\n" +
				"## Member organizations\n\n- Founding members\n  - Youth League\n" +
				"- Associate Members:\n  - River Club\n- Southern League\n\t- Bakers Guild\n\t\t- 300 bakers\n- Western League\n", `
			leadership person=Ana Cruz subject=Hill Union title=chair /..
			leadership person=Juan Rojas subject=Hill Union title=deputy chair /..
			leadership person=Paul Arn subject=Military Council title=commander /..
			membership member=Bakers Guild organization=Southern League /..
			membership member=River Club organization=Hill Union /..
			membership member=Southern League organization=Hill Union /..
			membership member=Western League organization=Hill Union /..
			membership member=Youth League organization=Hill Union /..`},
		{"entries of a yearbook",
			"Red League (RL): 12 Hill St, Oru; f. 1950 by Juan Rojas; socialist; 4,000 mems; Gen. Sec. Ana Cruz.\n\n" +
				"Hill Union: Quito; f. 1988, banned 1990.\n\nOther groups: Blue Column (f. 1999; Leader Paul Arn).\n", `
			ban subject=Hill Union 1990/..
			base place=12 Hill St, Oru subject=Red League /..
			base place=Quito subject=Hill Union /..
			founding founder=Juan Rojas subject=Red League 1950
			founding subject=Blue Column 1999
			founding subject=Hill Union 1988
			ideology subject=Red League value=socialist /..
			leadership person=Ana Cruz subject=Red League title=Gen. Sec. /..
			leadership person=Paul Arn subject=Blue Column title=Leader /..
			name subject=Red League value=RL
			size subject=Red League value=4,000 mems /..`},
		{"lists of sizes, listings and leaders with their dates", "# Hill Front\n\n**Primary aim:** a free Oru\n**Headquarters:** " +
			"unknown; some are said to live in Quito\n**Disbanded:** Group is active.\n\n## Size estimates\n\n- 1987: 300 (Ministry of " +
			"War)\n- 2004: Unknown\n\n## Designated/Listed\n\n- Peru FTO: October 8, 1997 to Present\n- Chile: 2001 – revoked 2004\n- Canada: Not listed\n- Kenya: under study since 2000\n\n## Leaders\n\n- Juan Rojas (1984–1991; killed in Lima, 1991): Rojas kept hens.\n- Ana Cruz (chair; minister of war 1996–2001)\n- Paul Arn, 2001–present – resigned\n", `
			aim subject=Hill Front value=a free Oru /..
			delisting authority=Chile subject=Hill Front 2004
			designation as=Designated authority=Canada subject=Hill Front /..
			designation as=Designated authority=Chile subject=Hill Front 2001/2004
			designation as=FTO authority=Peru subject=Hill Front 1997-10-08/..
			event actor=Juan Rojas kind=kept target=hens
			event actor=Paul Arn kind=resigned
			event kind=killed place=Lima target=Juan Rojas 1991
			leadership person=Ana Cruz subject=Hill Front title=chair /..
			leadership person=Juan Rojas subject=Hill Front 1984/1991
			leadership person=Paul Arn subject=Hill Front 2001/..
			size subject=Hill Front value=300 1987`},
		{"lines under a heading, and how it belongs", "# Hill Front\n\n## Sanctions\n\nPeru (FTO, SDGT): 14 May 2013\nChile: 2 June " +
			"2014\n\n## International ties\n\n- Union of Hills: full member since 2005\n- Union of Lakes: application rejected in 2014\n\n## Wings and affiliates\n\n- Hill Youth (youth wing, est. 1994)\n", `
			designation as=FTO authority=Peru subject=Hill Front 2013-05-14/..
			designation as=Sanctions authority=Chile subject=Hill Front 2014-06-02/..
			event kind=rejected target=application 2014
			founding subject=Hill Youth 1994
			membership member=Hill Front organization=Union of Hills 2005/..
			part subject=Hill Youth whole=Hill Front /..`},
		{"tables whose columns have names", "# Hill Front\n\nFounded: 1984\nAllies: Blue Army\n\n## Leaders\n\n| Name | Position |" +
			" Period | Fate |\n|---|---|---|---|\n| Juan Rojas | Commander | 1984–1991 | Killed in Lima, 1991 |\n| Ana Cruz |" +
			" Treasurer | 1991– | Unknown |\n| Paul Arn | Lima | 1990 | |\n\n## Strength\n\n| Year | Members | Source |\n|---|---|---|\n| 1985 | 400 | Army |\n| 1990 | N/A | Army |\n\n## Listings\n\n| Country | Date | Class |\n|---|---|---|\n| Peru | 2 May 2001 | FTO |\n\n## Grain\n\n| Name | Price | Year |\n|---|---|---|\n| Red Wheat | 4 | 1990 |\n", `
			alliance party=Blue Army,Hill Front /..
			designation as=FTO authority=Peru subject=Hill Front 2001-05-02/..
			event kind=Killed place=Lima target=Juan Rojas 1991
			founding subject=Hill Front 1984
			leadership person=Ana Cruz subject=Hill Front title=Treasurer 1991/..
			leadership person=Juan Rojas subject=Hill Front title=Commander 1984/1991
			size of=Members subject=Hill Front value=400 1985`},
		{"tables with a column for each end, and one of two columns",
			"# Hill Front\n\nFounded: 1984\n\n## Leaders\n\n| Name | Took office | Left office |\n|---|---|---|\n" +
				"| Juan Rojas | 1984 | May 1991 |\n| Ana Cruz | 1991 | Incumbent |\n| Luis Arn | 1990 | ? |\n\n## Chairs\n\n| Chair | Term |\n|---|---|\n| Juan Rojas | 1984–1991 |\n", `
			founding subject=Hill Front 1984
			leadership person=Ana Cruz subject=Hill Front 1991/..
			leadership person=Juan Rojas subject=Hill Front 1984/1991-05
			leadership person=Luis Arn subject=Hill Front 1990/`},
		{"labels after another section, whose heading is no organization",
			"# Hill Union\n\nThe Hill Union is a party in Peru.\n\n## Results\n\n### Regional Councils\n\nThe party won two seats.\n\n" +
				"## Leadership\n\n- Secretary: Ana Cruz (2017–present)\n", `
			base place=Peru subject=Hill Union /..
			kind subject=Hill Union value=a party in Peru /..
			leadership person=Ana Cruz subject=Hill Union title=Secretary 2017/..
			size subject=Hill Union value=two seats`},
		{"members of whom the years tell when they lived", "# Hill Union\n\n## Members\n\n- Ana Cruz (1831–1899)\n- Juan Rojas (1990–1995)\n", `
			membership member=Ana Cruz organization=Hill Union
			membership member=Juan Rojas organization=Hill Union 1990/1995`},
		{"lists of aims that a sentence announces", "The HILL UNION (HU) is a party in Peru. The Policy Statement of the HU was " +
			"printed and included the following points:\n\n- Free schools. They must be open.\n- To end the war\n\nThe party's aims are as follows:\n\n- Peace\n\nThe government's report made the following points:\n\n- The war is costly\n\nThe aims of the League of Nations were as follows:\n\n- Peace everywhere\n", `
			aim subject=Hill Union value=Free schools /..
			aim subject=Hill Union value=Peace /..
			aim subject=Hill Union value=To end the war /..
			base place=Peru subject=Hill Union /..
			event kind=printed target=Policy Statement of the HU
			kind subject=Hill Union value=a party in Peru /..
			name subject=Hill Union value=HILL UNION
			name subject=Hill Union value=HU`},
		{"no entry", "Juan Rojas: a life; f. 1990.\n\nRed League: The Story; Lima, 1990.\n", ""},
		{"labels that are nobody's", "Minutes of a meeting\n\nDate: 4 May 2001\nPlace: Lima\nChair: Ana Cruz\nAim: peace\n", ""},
		{"a person's profile", "Ana Cruz\n\nBorn: 1950\nParty: Blue League\n", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			statements := statementsOf(t, "profile.md", c.text)
			var got []string
			for _, s := range statements {
				got = append(got, plainly(&s))
			}
			slices.Sort(got)
			want := strings.TrimSpace(strings.ReplaceAll(c.want, "\t", ""))
			if g := strings.Join(got, "\n"); g != want {
				t.Errorf("%q tells\n%s\n\nwant\n%s", c.text, g, want)
			}
		})
	}
}

// TestAimsOfOthers reads no list as the aims of whom the text is about that a sentence announces as what others want.
func TestAimsOfOthers(t *testing.T) {
	for _, announced := range []string{
		"Its critics made the following demands:",
		"Critics of the party made the following demands:",
		"The government announced its programme with the following aims:",
		"The aims of the League of Nations were as follows:",
	} {
		words := "The HILL UNION is a party in Peru.\n\n" + announced + "\n\n- Less noise\n"
		for _, s := range statementsOf(t, "test.md", words) {
			if s.Type == annals.TypeAim {
				t.Errorf("%s: %s", announced, plainly(&s))
			}
		}
	}
}

// plainly is a statement in a line: its type, roles by name, and time; entities by their names.
func plainly(s *annals.Statement) string {
	var roles []string
	for r, fs := range s.Roles {
		var words []string
		for _, f := range fs {
			if f.Name != "" {
				words = append(words, f.Name)
			} else {
				words = append(words, f.Text)
			}
		}
		slices.Sort(words)
		roles = append(roles, fmt.Sprintf("%s=%s", r, strings.Join(words, ",")))
	}
	slices.Sort(roles)
	return strings.TrimSpace(fmt.Sprintf("%s %s %s", s.Type, strings.Join(roles, " "), s.Time))
}
