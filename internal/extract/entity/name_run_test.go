package entity_test

import (
	"strings"
	"testing"

	"annals"
	"annals/internal/extract/grammar/grammartest"
)

// TestNamesInText reads which names a sentence has: where one begins and ends, and what is no part of it.
func TestNamesInText(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"They sat in the Chamber of Deputies and the House of Lords.", "Chamber of Deputies; House of Lords"},
		{"The firm was sold to the Department of Health and Human Services.", "Department of Health and Human Services"},
		{"Maria Campos sat in Parliament for the Green Party.", "Maria Campos; Parliament; Green Party"},
		{"Maria Campos joined the Council for the Andean Peoples.", "Maria Campos; Council for the Andean Peoples"},
		{"He met Lt. Cdr. Jorge Ponce, Insp. Rosa Campos and Md. Karim Khan.", "Jorge Ponce; Rosa Campos; Md. Karim Khan"},
		{"He met the Rector of Lima.", "Rector; Lima"},
		{"She was a Reform Party Member of Parliament.", "Reform Party; Member; Parliament"},
		{"It was sold to the Andean Youth Leader Academy.", "Andean Youth Leader Academy"},
		{"He led the Directorate General of Forces Intelligence.", "Directorate General of Forces Intelligence"},
		{"Savings at Home is a bank. It lends under the brands Savings at Home and Fast Savings.", "Savings at Home; Savings at Home; Fast Savings"},
		{"He bought Savings at Home. He sold Savings at Home. He kept Savings.", "Savings; Home; Savings; Home; Savings"},
		{"It backed Energy for Chile. It left Energy for Chile.", "Energy for Chile; Energy for Chile"},
		{"She lived in Freedom in Peru. He died in Freedom in Peru.", "Freedom; Peru; Freedom; Peru"},
		{"She was hired by In Touch Works and later left Mend Your Shoes.", "In Touch Works; Mend Your Shoes"},
		{"It was founded by Juan Santos and Rosa Campos[2][3] Unlike other clubs it is open to all.", "Juan Santos; Rosa Campos"},
		{"He sat in the Congress of Bolivia—the Senate and the Kamra—until 1950.", "Congress of Bolivia; Senate; Kamra"},
		{"She met The Red Guard and Late Juan Santos.", "Red Guard; Juan Santos"},
		{"It was led by Executive Director Maria Campos and Rear Admiral Juan Santos.", "Maria Campos; Juan Santos"},
		{"The plan was drawn up by the Secretary of State for Justice John Smith.", "John Smith"},
		{"In 1990 the council appointed Juan Santos Governor of Lima.", "Juan Santos; Lima"},
		{"It was led by former Governor of Lima Province Juan Santos.", "Lima Province; Juan Santos"},
		{"The Deputy Prime Minister resigned.", ""},
		{"The Maoist Juan Santos joined the Order of Masons and the Unity of Bricklayers.", "Juan Santos; Order of Masons; Unity of Bricklayers"},
		{"Troops moved into Central and Eastern Europe, not into North and South Korea.", "Central and Eastern Europe; North; South Korea"},
		{"He stood for the governing Liberal and Country League.", "Liberal and Country League"},
		{"She was president of the League of Lima and Director of the Andean Museum.", "League of Lima; Andean Museum"},
		{"She led the Justice and Development Party and the National Peasants' and Workers' Union.", "Justice and Development Party; National Peasants' and Workers' Union"},
		{"It was backed by the Jack and Jill Stone Foundation.", "Jack and Jill Stone Foundation"},
		{"It allied with the Socialists and Labour Party.", "Socialists; Labour Party"},
		{"He joined the Boys and Girls Clubs of Lima and the Andean Farmers and Greens Union.", "Boys and Girls Clubs of Lima; Andean Farmers and Greens Union"},
		{"He joined the Soldiers' and Firemen's Soviet, not the Workers and the Miners Union.", "Soldiers' and Firemen's Soviet; Workers; Miners Union"},
		{"It was fined under the Ministers and Registrars Act by the Securities and Tariff Commission.", "Ministers and Registrars Act; Securities and Tariff Commission"},
		{"It fell under the Civil Registration and Administration Act.", "Civil Registration and Administration Act"},
		{"She ran the Ministry of Trade, Rural Industry and Fisheries.", "Ministry of Trade, Rural Industry and Fisheries"},
		{"She ran the Ministry of Trade, Lima Radio and the Army.", "Ministry of Trade; Lima Radio; Army"},
		{"She led the Trinidad and Tobago Miners Union in Trinidad and Tobago.", "Trinidad and Tobago Miners Union; Trinidad and Tobago"},
		{"She ran the Red Sea and Peru Telegraph Company, and left the Red Sea and Peru.", "Red Sea and Peru Telegraph Company; Red Sea; Peru"},
		{"He led the Croat–Serb Coalition and the Greek-Turkish Bank in the Greek–Turkish quarrel.", "Croat–Serb Coalition; Greek-Turkish Bank; Greek; Turkish"},
		{"He led Mothers against Violence, Lawyers for Liberty and the Committee to Protect Miners.", "Mothers against Violence; Lawyers for Liberty; Committee to Protect Miners"},
		{"He lent the Committee to Peru. Soldiers for Peru marched against Violence.", "Committee; Peru; Peru; Violence"},
		{"He led the Rally for Work and Liberty, the Stop the Mines Coalition and Miners without Borders.", "Rally for Work and Liberty; Stop the Mines Coalition; Miners without Borders"},
		{"He led the Movement for Self-determination of Oruro, at 12 Broad Street, in the 5th Regional Guard.", "Movement for Self-determination of Oruro; 12 Broad Street; 5th Regional Guard"},
		{"It was led by Supreme Knight Rilvo Tarnok and Nobel Laureate Ntsiki Rilvo.", "Rilvo Tarnok; Nobel; Ntsiki Rilvo"},
		{"It was led by New Zealander Juan Santos, Christian Democrat Rilvo Tarnok and Maoist Jean-Marie Rilvo.",
			"New Zealander; Juan Santos; Rilvo Tarnok; Jean-Marie Rilvo"},
		{"Chief Executive Officer Rilvo P. Tarnok met Managing Editor Rosa Campos of the Knight Foundation and Officer Training Corps.",
			"Rilvo P. Tarnok; Rosa Campos; Knight Foundation; Officer Training Corps"},
		{"It became the Friendly Society of Operative Stonemasons of Peru.", "Friendly Society of Operative Stonemasons of Peru"},
		{"Parallelly, the Main Board was founded. Sally, Kelly and Italy, too, were there.", "Main Board; Sally; Kelly; Italy"},
		{"In Lima Rilvo Tarnok led a strike.", "Lima; Rilvo Tarnok"},
		{"He fled from Coast Guard Base Katal to Lake Tarnok.", "Coast Guard Base Katal; Lake Tarnok"},
		{"It was shelled by the Army and Navy.", "Army; Navy"},
		{`They sang "After the Rain," and "The Man with Two Hats".`, "After the Rain; Man with Two Hats"},
		{"It was set up by Zelda's Building Society and the Cabinet's Mining Committee.", "Zelda's Building Society; Cabinet; Mining Committee"},
		{"He led the Council for the Growth of Trade and the Defence of Rights.", "Council for the Growth of Trade and the Defence of Rights"},
		{"She led the Union Solidarity and Rescue Party and the Liberal and Miners League.", "Union Solidarity and Rescue Party; Liberal and Miners League"},
		{"She led the Liberal and Labour Party.", "Liberal; Labour Party"},
		{"It joined the Bank of Lima, Peruvian Mining and Trade Union, and left.", "Bank of Lima; Peruvian Mining and Trade Union"},
		{"He fought with Tarnok's Rangers at Tarnok's Creek.", "Tarnok's Rangers; Tarnok's Creek"},
		{"He met Peru's Rangers at Lima's Creek.", "Peru; Rangers; Lima; Creek"},
		{"In 2010 Andean House Counsel Juan Santos met National Security Adviser Maria Campos.", "Andean House; Juan Santos; National Security; Maria Campos"},
		{"It was led by Pope Rilvius of Lima and King Rilvo Juan III of Peru.", "Pope Rilvius of Lima; King Rilvo Juan III of Peru"},
		{"It was led by President Rilvo Tarnok of Peru.", "Rilvo Tarnok; Peru"},
		{`Then Lieutenant Rilvo P. "Red" Tarnok left the "Red" League.`, `Rilvo P. "Red" Tarnok; Red; League`},
		{"He left al-Qaeda in the Islamic Maghreb for al Qaeda, and the Union in the Andes.", "al-Qaeda in the Islamic Maghreb; al Qaeda; Union; Andes"},
		{"He sold Andean Motors Ltd. It moved to Lima.", "Andean Motors Ltd.; Lima"},
		{"He was at St Rosa's Church, Katal, and at the University of California, Katal.", "St Rosa's Church, Katal; University of California, Katal"},
		{"He was at the University of Hamburg, Germany, and St Rosa's Church, Peru.", "University of Hamburg; Germany; St Rosa's Church; Peru"},
		{"He was at the University of Toronto, University of Waterloo.", "University of Toronto; University of Waterloo"},
		{"At the University of California, Tarnok taught law, and at the Labour Club, Katal.", "University of California; Tarnok; Labour Club; Katal"},
		{"The United Nations Mission in Peru left, and so did its Labour Mission in Peru.", "United Nations Mission in Peru; Labour Mission; Peru"},
		{"He left the Bank of Lima and the Defence of Rights.", "Bank of Lima; Defence of Rights"},
		{"It was run by the United Nations Relief and Works Agency.", "United Nations Relief and Works Agency"},
		{"He ran the Lima and Oruro Railway.", "Lima and Oruro Railway"},
		{"The winners were the League of Communists of Peru – Party of Peace and others.", "League of Communists of Peru – Party of Peace"},
		{"The winners – the Peasant League – Labour Party men all – left.", "Peasant League; Labour Party"},
		{"It was sold by a GmbH near Lima.", "Lima"},
		{"They asked Alianța pentru Patrie and Liga voor Vrede.", "Alianța pentru Patrie; Liga voor Vrede"},
		{"The Order of the Most Holy Trinity joined it.", "Order of the Most Holy Trinity"},
		{"The General Staff met General Franks and Grand Master Paul Santos.", "General Staff; Franks; Paul Santos"},
		{"They hired Smith, Ruiz & Campos.", "Smith, Ruiz & Campos"},
		{"It merged with the Reformed Church in Peru in 1950.", "Reformed Church in Peru"},
		{"It met the Labour Party in Peru.", "Labour Party; Peru"},
		{"She ran the Campaign against Racism and the Labour Party against Fatah.", "Campaign against Racism; Labour Party; Fatah"},
		{"They asked St. Mary's Housing Board and Juan's Labour Board.", "St. Mary's Housing Board; Juan; Labour Board"},
		{"The Council on Women and Girls signed the Convention on the Law of the Sea.", "Council on Women and Girls; Convention on the Law of the Sea"},
		{"He joined the Order of Our Lady of Mercy.", "Order of Our Lady of Mercy"},
		{"Pope Pius X met King Alfonso and General Franks.", "Pope Pius X; King Alfonso; Franks"},
		{"They met at the Grand Hotel Lima.", "Grand Hotel Lima"},
		{"Maria Campos MP spoke for the Government of Peru.", "Maria Campos MP; Government of Peru"},
		{"He led the movement Red Union \"Freedom\" in 1950.", "Red Union \"Freedom\""},
		{"It is advised by a 30-member Legal and Technical Commission.", "Legal and Technical Commission"},
		{"They founded an NGO and two PACs.", ""},
		{"It joined the 3rd Infantry Division and the 2nd Canadian Division.", "3rd Infantry Division; 2nd Canadian Division"},
		{"The 12th National Congress of the Labour Party met the 3rd Governor of Lima.",
			"12th National Congress of the Labour Party; Lima"},
		{"The 4th Battalion and the 4th moved on the 4th May.", "4th Battalion; 4th"},
		{"The All-Andean Congress asked Juan Santos, Jr., and All Saints.", "All-Andean Congress; Juan Santos, Jr.; All Saints"},
		{"He joined the Timber, Paper and Allied Trades Union.", "Timber, Paper and Allied Trades Union"},
		{"It was shelled by the Army, Navy and Labour Party.", "Army; Navy; Labour Party"},
		{"The Lima Gas and Water Authority asked Lima and the Water Authority.", "Lima Gas and Water Authority; Lima; Water Authority"},
		{"They left the Branch of the Public and Commercial Services Union.", "Branch of the Public and Commercial Services Union"},
		{"He went to the Lima School of Mines and Andes Technical College.", "Lima School of Mines; Andes Technical College"},
		{"She led the Workers' Party of Juan Santos and the Labour Party of Peru.", "Workers' Party; Juan Santos; Labour Party of Peru"},
		{"The parliamentary 1922 Committee met the 12 Committee members of the 1993 Constitution of Peru.",
			"1922 Committee; Committee; 1993 Constitution of Peru"},
		{"The 5th of July Movement and the July 5 Youth League left on the 5th of July.", "5th of July Movement; July 5 Youth League"},
		{"They signed the Peace Act of 1956 and the Land Act 1957 in 1958.", "Peace Act of 1956; Land Act 1957"},
		{"It joined the Group of 77 in 1964 and a Council of 12 members.", "Group of 77; Council"},
		{"He read Article 19 of Table A, and gave Lima 12 seats.", "Article 19; Table A; Lima"},
		{"King Alfonso III of Saxony met Frederick II of Peru.", "King Alfonso III of Saxony; Frederick II of Peru"},
		{"They asked Saint Rosa of Lima and John the Baptist.", "Saint Rosa of Lima; John the Baptist"},
		{"He joined Young Peruvians for Freedom, and asked the Peruvian Friends of Music for Maria Campos.",
			"Young Peruvians for Freedom; Peruvian Friends of Music; Maria Campos"},
		{"He won the Andean Prize for Best Play and the Andean Prize in Physics.", "Andean Prize for Best Play; Andean Prize in Physics"},
		{"It bought Lima Iron and Steel.", "Lima Iron and Steel"},
		{"She led the Victoria People's Party and the United Christian Democratic Party.",
			"Victoria People's Party; United Christian Democratic Party"},
		{"The Peruvian Red Cross met the Communist party and the Methodist Episcopal church.",
			"Peruvian Red Cross; Communist party; Methodist Episcopal church"},
		{"The All Peru Workers' League met all Peru.", "All Peru Workers' League; Peru"},
		{"They asked Sir Juan Santos, Governor Diego Campos and the Duke of Alba.", "Sir Juan Santos; Diego Campos; Duke of Alba"},
		{"The cabinet of Social Democrat Maria Campos and Peruvian Marxist Juan Santos met the Social Democrat League.",
			"Maria Campos; Peruvian; Juan Santos; Social Democrat League"},
		{"It was led by Liberal Maria Campos and CEO Juan Santos.", "Maria Campos; Juan Santos"},
		{"They asked the Attorney General, the Vice-President and the Minister for Mines.", "Mines"},
		{"In 1950 Juan de la Vega joined the Frente para la Paz.", "Juan de la Vega; Frente para la Paz"},
		{"They read the Book of Hours and the National Register of Deeds.", "Book of Hours; National Register of Deeds"},
		{"She sat in the New Zealand House of Representatives with the President of Peru.", "New Zealand House of Representatives; Peru"},
		{"He asked Rosa of Lima and Katal, Juan Santos of Leeds and the Bank of Peru and Andean Mills.",
			"Rosa of Lima; Katal; Juan Santos; Leeds; Bank of Peru; Andean Mills"},
		{"The G-7 asked Andean Mills plc and Lima.com for help.", "G-7; Andean Mills plc; Lima.com"},
		{"They left Camp 12 in 1950 and gave Lima 12 seats.", "Camp 12; Lima"},
		{"It was led by Labour Senator Juan Santos and LNP President Maria Campos.", "Juan Santos; LNP; Maria Campos"},
		{"King Juan I asked the Governor of Texas Rilvo Tarnok and the President of the Labour Council Rilvo Temek.",
			"King Juan I; Texas; Rilvo Tarnok; Labour Council; Rilvo Temek"},
		{"The LNP (Labour National Party) and the NFL joined the NFL/LNP coalition and the FARC–EP.", "LNP; NFL; NFL; LNP coalition; FARC–EP"},
		{"Two LNP members left the Reformed Church in South America.", "LNP; Reformed Church in South America"},
		{"They took in Omar abd ar Rahman, Karim Hamdi adh Nurad and Zemlo i Voro.", "Omar abd ar Rahman; Karim Hamdi adh Nurad; Zemlo i Voro"},
		{"They asked Juan P. \"Red\" Santos and the \"Red\" Santos.", "Juan P. \"Red\" Santos; Red; Santos"},
		{"First Andean runs the First Andean Exhibitors' Circuit and Peru's Labour Party.", "First Andean; First Andean Exhibitors' Circuit; Peru; Labour Party"},
		{"It is advised by the CSM Sport and Mining Advisory Board.", "CSM Sport and Mining Advisory Board"},
		{"He joined the Society of Dyers, Finishers and Kindred Trades.", "Society of Dyers, Finishers and Kindred Trades"},
		{"They asked the Society of Masons, the Army and Navy.", "Society of Masons; Army; Navy"},
		{"She left St. Mary's, Peru, for St. John's Mission in Katal-upon-Rilvo.", "St. Mary's; Peru; St. John's Mission; Katal-upon-Rilvo"},
		{"They read of Marvex in the news. It was sold to Marvex, Inc. by Marvex and Lima.", "Marvex; Marvex, Inc.; Marvex; Lima"},
		{"They built the KDP and the KDP-11 with Sing-Up.", "KDP; KDP-11; Sing-Up"},
		{"The Congress(R) left the Congress.", "Congress; Congress"},
		{"The Government of Queensland met the Government.", "Government of Queensland; Government"},
		{"She took a B.A., a Ph.D. and an MBA in Lima.", "Lima"},
		{"Peru and the LNP met in the LNP–Peru Council at Katal am Rilvo.", "Peru; LNP; LNP–Peru Council; Katal am Rilvo"},
		{"He was President of the Saint-Louis Regional Council.", "Saint-Louis Regional Council"},
		{"They met at the University of Lima at Miraflores and the Order of Masons at Lima.", "University of Lima at Miraflores; Order of Masons; Lima"},
	} {
		d := grammartest.Read(c.text)
		var got []string
		for _, s := range d.Sentences {
			for _, m := range s.Mentions {
				if !m.Anaphor {
					got = append(got, s.Text(m.First, m.Last))
				}
			}
		}
		if got := strings.Join(got, "; "); got != c.want {
			t.Errorf("%q: names %q, want %q", c.text, got, c.want)
		}
	}
}

// TestNameThatTheTextUses: a state is called as the text calls it.
func TestNameThatTheTextUses(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The group was banned by the UK.", "UK"},
		{"The group was banned by the United Kingdom. The UK lifted the ban.", "United Kingdom"},
		{"The British army left.", "United Kingdom"},
	} {
		d := grammartest.Read(c.text)
		for _, e := range d.Entities {
			if e.Kind == annals.State && e.Name() != c.want {
				t.Errorf("%q: named %q, want %q", c.text, e.Name(), c.want)
			}
		}
	}
}
