package coref_test

import (
	"strings"
	"testing"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/grammar"
	"annals/internal/extract/grammar/grammartest"
	"annals/internal/extract/lang"
)

// TestWhoIsMeant reads whom or what the pronouns and descriptions of the last sentence of a text stand for: "words = name".
func TestWhoIsMeant(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"the new one is the one that the text is about",
			"The Labour League is a party in Peru. It was founded in 1950. The new party won a seat.", "The new party = Labour League"},
		{"another new one",
			"The Labour League is a party in Peru. It split, and its left formed a new party. The new party won a seat.", ""},
		{"what a party speaks for is no party",
			"Voice of the Valley is a party in Peru. In 2006 miners left the valley.", ""},
		{"nor what mayors are for",
			"Mayors for the Coast Region is a party in Peru. The League criticised Lima and Oruro, which ruled the region.", ""},
		{"what is a valley by its name", "Peru bought the Oruro Valley in 1990. Miners left the valley.",
			"the valley = Oruro Valley"},
		{"who leaves is not what is left",
			"The Red Tigers are a militia in Peru. In 1985 they joined the Andean Front. By 1986 they had left it.",
			"they = Red Tigers; it = Andean Front"},
		{"what somebody does is no body",
			"Andean Football is a body in Peru. It sees to the organization and conduct of games.", "It = Andean Football"},
		{"nor is one thing that it does",
			"Andean Football is a body in Peru. It sees to the organization of games.", "It = Andean Football"},
		{"the body is", "Andean Football is a body in Peru. The organization and its members won.",
			"The organization = Andean Football; its = Andean Football"},
		{"those who fight for it",
			"Peru struck the Armed Forces of Liberation from its list. It listed a party. The rebels had been listed since 1997.",
			"The rebels = Armed Forces of Liberation"},
		{"not where two fight", "Peru listed the Armed Forces of Liberation and the Oruro Brigades. The rebels wept.", ""},
		{"nor those of a place", "Peru listed the Armed Forces of Liberation. The rebels in the south wept.", ""},
		{"nor for a party", "Peru banned the Labour League. The rebels wept.", ""},
		{"the one named last of several with the noun",
			"Juan Santos led the Andean Front. In 1968 Diego Campos joined the Popular Front. He left the Front in 1970.",
			"He = Diego Campos; the Front = Popular Front"},
		{"what its name says before what the text is about may be",
			"The Red Dawn is a movement in Peru. The Oruro Network joined it. Chile listed the network.",
			"the network = Oruro Network"},
		{"a new company is more often another",
			"Andean Mills was a company in Peru. It merged with a rival in 1950. The new company built a mill.", ""},
		{"what somebody does something to is another", "Juan Santos hailed the Labour League. It was banned by the Labour League.", ""},
		{"who does something to another", "Juan Santos hailed the Labour League. It was banned by the Red Guard.",
			"It = Labour League"},
		{"a thing without a name", "The proposed bill was backed by the Labour League. It was opposed by Diego Campos.", ""},
		{"the body that the thing was done by", "The Labour League backed the proposed bill. It was opposed by Diego Campos.",
			"It = Labour League"},
		{"the one party named so far", "The Red Guard is a militia in Peru. It was set up by the Labour Party. Its men were trained " +
			"near Lima. They wore red. Few had arms. In 1950 the party armed the town.", "the party = Labour Party"},
		{"the one whose name has the noun, of several",
			"Maria Campos met the Dawn Organization on Monday. The organization was banned by the Interior Department in 1990. " +
				"Diego Campos heads the Red Guard in Lima. Campos left the Red Guard. The organization was founded in 1950.",
			"The organization = Dawn Organization"},
		{"of two whose names have the noun",
			"Maria Campos met the Dawn Organization on Monday. The organization was banned in 1990. The Dusk Organization met. " +
				"It was banned. Campos wept. Few came. Snow fell. Roads closed. The organization was founded in 1950.", ""},
		{"what the text says another is",
			"The Labour League is a party in Peru. It founded the Pact in 1950. The Pact is a coalition. The coalition won.",
			"The coalition = Pact"},
		{"what another is called",
			"The Labour League is a party in Peru. It founded the coalition Andean Pact in 1950. The coalition won.",
			"The coalition = Andean Pact"},
		{"this one is the one just named",
			"The Labour League is a party in Peru. In 1950 its members joined the Andean Confederation. This organization was armed.",
			"This organization = Andean Confederation"},
		{"this one is what the text is about",
			"The Labour League is an organization in Peru. The League joined the Andean Confederation in 1950. " +
				"This organization was armed.", "This organization = Labour League"},
		{"this new one is the one just formed",
			"The Masons' Union is a union in Peru. In 1950 it and the Miners formed the Builders' Union. " +
				"This new union won.", "This new union = Builders' Union"},
		{"that one is named last in the sentence before",
			"The Labour Party is a party in Peru. In 1950 it merged with rebels to form the National Party of Peru. " +
				"That party won.", "That party = National Party of Peru"},
		{"the end of a name",
			"Juan Santos sat on the Oruro City Council. The city council met in Lima.", "The city council = Oruro City Council"},
		{"not the end of two names",
			"Juan Santos sat on the Oruro City Council and the Lima City Council. The city council met.", ""},
		{"the minister named behind the post",
			"The prime minister, Juan Santos, met Diego Campos. Campos left. He sent a letter to the prime minister.",
			"He = Diego Campos; the prime minister = Juan Santos"},
		{"whom the subject does something to meanwhile",
			"Juan Santos appointed Diego Campos to the board, returning him to the bank.", "him = Diego Campos"},
		{"whom a deed brings something",
			"Juan Santos beat Diego Campos, making him the third.", "him = Juan Santos"},
		{"the new one is the one just formed",
			"The Masons' Union is a union in Peru. In 1950 it and the Miners formed the Builders' Union. " +
				"The new union won.", "The new union = Builders' Union"},
		{"newly established",
			"The Coast Guard Service is an agency in Peru. In 1950 its staff was cut. The newly established independent agency moved.",
			"The newly established independent agency = Coast Guard Service"},
		{"the party of whom a report speaks", "Andean Watch deplored the ban on the Democratic Union Party. The party had won. Its " +
			"leader was jailed. Andean Watch said that the party was peaceful.", "the party = Democratic Union Party"},
		{"what is the party's",
			"Andean Watch deplored the ban on the Democratic Union Party. The party had won. Its leader was jailed.",
			"Its = Democratic Union Party"},
		{"the board is not the company", "The Labour League is an organization with a board. The board of directors met.", ""},
		{"a noun by which the text defines it", "Blue River is a training programme of the army. The programme ended.",
			"The programme = Blue River"},
		{"what a hyphen ties to the noun is no noun for it",
			"Coast Mills is a state-owned firm in Peru. It was founded in 1950. The state sold it.", "it = Coast Mills"},
		{"nor is what a participle does",
			"Coast Mills is a precious metals refining firm near Lima. It was bought by Andean Mines Limited. The firm grew.",
			"The firm = Coast Mills"},
		{"a group doing something is the group", "The Andean Circle is a group seeking peace. The group met.",
			"The group = Andean Circle"},
		{"no person with an article", "Maria Campos is a singer. The Heron told that she won. She left.", "She = Maria Campos"},
		{"what a name with two prepositions is",
			"Juan Santos has led the Alliance for the Freedom of Oruro since 2016. The alliance was armed.",
			"The alliance = Alliance for the Freedom of Oruro"},
		{"no year is a body", "The Labour League is a party in Peru. The Coast Union won that year.", ""},
		{"both of a pair", "The Labour League is a party in Peru. It arose from a merger of the Andean Front and the Coast Union. " +
			"Both organizations were armed.",
			"Both organizations = Andean Front+Coast Union"},
		{"the nation is the state", "In 1950 Peru banned the Labour League. It was the first ban in the nation.",
			"It = Labour League; the nation = Peru"},
		{"by a family name that is a word", "The Labour League is a party in Peru. Young led his men to Lima. There he won.",
			"he = Young"},
		{"not by a word for a body", "The Labour League is a party in Peru. Congress had left before his death. He won.", ""},
		{"who died", "The Labour League is a party in Peru. In 1950 Hobby was ordained. He won.", "He = Hobby"},
		{"who became something", "The Labour League is a party in Peru. In 1950 Hobby was named Prime Minister. He won.", "He = Hobby"},
		{"by a name with an apostrophe", "The Labour League is a party in Peru. In 1950 N'Kor became president. He won.", "He = N'Kor"},
		{"by a family name alone", "The Labour League is a party in Peru. Quispe left it. He won.", "He = Quispe"},
		{"not whom the clause names beside",
			"The Labour League is a party in Peru. Juan Santos met Diego Campos. There he persuaded Santos.", "he = Diego Campos"},
		{"by a given name", "The Labour League is a party in Peru. It was led by Juan Santos. Juan left. He won.", "He = Juan Santos"},
		{"a noun akin to the definition's", "Clean Lima is a political party in Peru. The list won two seats.",
			"The list = Clean Lima"},
		{"akin, but another is so called", "Clean Lima is a network. It fed the poor with the River Charity. The charity grew.",
			"The charity = River Charity"},
		{"his, right after whom it is joined to", "Juan Santos leads a party in Peru. He spoke for Diego Campos and his brother.",
			"He = Juan Santos; his = Diego Campos"},
		{"what holds between two", "Clean Lima is an association in Peru. The association with the Red Front was denied.", ""},
		{"a word of its name before the noun", "The Lima Boat Club is a club in Peru. The boat club won.",
			"The boat club = Lima Boat Club"},
		{"another club", "The Lima Boat Club is a club in Peru. The golf club won.", ""},
		{"what sort of army it is", "The Red Dawn is a movement in Peru. The guerrilla army won.", "The guerrilla army = Red Dawn"},
		{"a common noun in capitals", "Clean Lima is a charitable NGO in Peru. The NGO feeds the poor.", "The NGO = Clean Lima"},
		{"a unit told by its number",
			"The 21st Infantry Division was a division of the army. It was raised beside the 9th Division. The division was moved.",
			"The division = 21st Infantry Division"},
		{"no group of a ministry", "The Ministry of Mines removed the Red Dawn from its list. Peru had banned the group in 1990.", ""},
		{"no group of a department", "The State Department took the Red Front off its list. Peru had banned the group in 1990.",
			"the group = Red Front"},
		{"no movement of an office", "The Commission of Inquiry met in Lima. The movement left in 1990.", ""},
		{"the party that the text goes on about",
			"The Labour League is a party in Peru. Its leaders fled in 1950. The Peasant Party won ten seats. " +
				"In 1960 the party won two.", "the party = Peasant Party"},
		{"the other is in sight",
			"The Labour League is a party in Peru. The Peasant Party fought the Labour League. In 1960 the party won two seats.",
			"the party = Labour League"},
		{"the new one, of a name that tells nothing",
			"The Labour League is a party in Peru. In 1950 its left formed the Red Lamp. The new party won.",
			"The new party = Red Lamp"},
		{"it, whom a noun beside says it is",
			"The Labour League is a party in Peru. A new party, the Peasant Pact, won ten seats. It won two in 1960.",
			"It = Peasant Pact"},
		{"the two of that sort",
			"The Labour Party and the Peasant Party rule Peru. Juan Santos left. Prices fell in 1950. The two parties met the Red Guard.",
			"The two parties = Labour Party+Peasant Party"},
		{"three of that sort",
			"The Labour Party and the Peasant Party fought the Green Party. Prices fell in 1950. The two parties met.", ""},
		{"he, who speaks for it",
			"The Labour League is a party in Peru. In 1950 its spokesman, Juan Santos, said that Diego Campos had lied. He resigned.",
			"He = Juan Santos"},
		{"she, whose mother is named", "Maria Campos is a singer. Her mother, Rosa Campos, taught in Lima. She left.",
			"She = Maria Campos"},
		{"what they report", "The Labour League is a party in Peru. The Peasant Pact has armed the Labour League, three guests " +
			"said. It won.", "It = Peasant Pact"},
		{"his party", "The Labour League is a party in Peru. The Peasant Party's leader, Juan Santos, wept. In 1950 his party won.",
			"his party = Peasant Party"},
		{"his party, which he leads", "The Labour League fought the Peasant Party, led by Juan Santos. In 1950 his party won.",
			"his party = Peasant Party"},
		{"his, of nobody's party", "The Labour League is a party in Peru. Juan Santos met a member of it. In 1950 his party won.",
			"his = Juan Santos"},
		{"a former leader's party",
			"The Labour League is a party in Peru. The Peasant Party's former leader, Juan Santos, wept. In 1950 his party won.",
			"his = Juan Santos"},
		{"he, whom a guest speaks of as himself", "Juan Santos left Lima. A lawyer said that he was ill.", ""},
		{"it, of which a ministry speaks as itself", "The Labour League is a party in Peru. In 1950 the court said that it was ready.",
			""},
		{"they, who found it", "The Labour League is a party in Peru. Ana Campos met Luis Rojas in 1950. They founded the " +
			"League in Lima.", "They = Ana Campos+Luis Rojas"},
		{"they, who found another", "The Labour League is a party in Peru. The League moved to Lima. They founded the League of Chile.",
			"They = Labour League"},
		{"they, that goes on", "The Labour League is a party in Peru. Its men left. The Peasant Party won. They were armed.",
			"They = Peasant Party"},
		{"they, sent to it", "The Labour League is a party in Peru. The League fled. In 1950 Chile sent it two boats. They were lost.",
			""},
		{"a name in the plural", "The Inquiry Board is an agency in Peru. The Sons of Lima took a town. They left in 1990.",
			"They = Sons of Lima"},
		{"whom the text goes on to call he", "Quispe grew up in Lima, where he attended a school.", "he = Quispe"},
		{"a firm that fired somebody", "Marvex fired a teacher for his views. It won.", "It = Marvex"},
		{"of whom a section tells", "Quispe left Peru with his men. Quispe met Juan Santos. The army moved. Rain fell. Roads closed. " +
			"Trains stopped. Then he left.",
			"he = Quispe"},
		{"who takes others off a list",
			"The Labour League is a party in Peru. The League was armed. The Sanctions Committee met. In 1950 it delisted a firm.",
			"it = Sanctions Committee"},
		{"not who says so", "The Labour League was banned in 1950. Of the Labour League little is known. Few saw the Labour League. " +
			"According to the Andean Police, it was armed.", "it = Labour League"},
		{"whom a ministry gives notice of",
			"The Ministry of Works has banned the Labour League. The Labour League was armed. The Labour League had men. " +
				"The Ministry of Works said so. The Ministry of Works closed. Rain fell. Roads closed. It was small.", "It = Labour League"},
		{"who loses a post", "Rosa Santos was president. Rosa Santos removed Maria Vega from her post.", "her = Maria Vega"},
		{"not who lost a post, but who took it",
			"Rosa Santos was president. Rosa Santos removed Maria Vega from her post. She also fired a clerk.",
			"She = Rosa Santos"},
		{"somebody else of the family", "Quispe joined the army in 1950. He led a regiment. President Juan Quispe dismissed him.",
			"him = Quispe"},
		{"whoever has the name in full later", "In 1950 Quispe joined the army. The army asked Juan Quispe. He won.",
			"He = Juan Quispe"},
		{"the first named in full", "The League praised Quispe. Juan Quispe led it. Maria Quispe left it. Peru asked Quispe. He won.",
			"He = Juan Quispe"},
		{"no person by a given name alone", "He studied at Rosa Theological Seminary. He won.", ""},
		{"no definition of what another has", "Juan Santos's mother, Maria, was a teacher. Santos won. He left.", "He = Juan Santos"},
		{"no conjunction in a name", "As President Juan Santos was losing support, Diego Campos won. Santos left.", ""},
		{"whoever bears the title", "President Juan Santos left Peru in 1950. Diego Campos led a party. The president returned.",
			"The president = Juan Santos"},
		{"whoever will bear it", "President Juan Santos left Peru in 1950. The president is elected for four years.", ""},
		{"two who bore it", "President Juan Santos met President Diego Campos in Peru. The president returned.", ""},
		{"the town just named", "Rebels fled to Lima. The army took the town.", "the town = Lima"},
		{"what a name beside it names",
			"The Red Front is a party in Peru. Peru praised the Blue League, the party that Juan Santos led.", "the party = Blue League"},
		{"what no name beside it names", "The Red Front is a party in Peru. Unlike the Blue League, the party lost.",
			"the party = Red Front"},
		{"two towns", "Rebels fled to Lima and to Leeds. The army took the town.", ""},
		{"who is assessed by another", "The Red Front is a party in Peru. The Lima Institute put its strength at 500.",
			"its = Red Front"},
		{"who puts its own somewhere", "The Red Front is a party in Peru. The Lima Institute put its staff on leave.",
			"its = Lima Institute"},
		{"who acts on its own", "The Red Front is a party in Peru. The Lima Institute cut its staff.", "its = Lima Institute"},
		{"what its name says", "The Dock Chapel is a building in Peru. It was small. The chapel was restored.",
			"The chapel = Dock Chapel"},
		{"another sense", "The Peasant Right is a party in Peru. It was small. The right won.", ""},
		{"a firm by its form", "Juan Santos is a writer in Peru. He worked for Andean Mills Ltd. in 1950. The company was sold.",
			"The company = Andean Mills Ltd."},
		{"they, of whom the sentence before tells", "Quispe left Lima in 1950. In 1960 the Red Guard took a town. They moved.",
			"They = Red Guard"},
		{"they, who do what things do not", "Quispe left Lima in 1950. In 1960 the Red Guard took two towns. They killed the mayor.",
			"They = Red Guard"},
		{"they, who may be those done to", "Quispe left Lima in 1950. In 1960 the Red Guard freed two miners. They killed the mayor.",
			""},
		{"they, after a noun for several", "Quispe left Lima in 1950. In 1960 the Red Guard lost two towns. They moved.", ""},
		{"whom the text was about", "Juan Santos led the army of Peru in 1950. After a quarrel with Diego Campos, he left.",
			"he = Juan Santos"},
		{"whom the text goes on about", "Juan Santos led the army of Peru in 1950. Diego Campos praised him. In 1960 he left.",
			"he = Juan Santos"},
		{"whom an apposition names beside", "The teacher Juan Santos, a friend of Diego Campos, led the army of Peru in 1950. He left.",
			"He = Juan Santos"},
		{"a family name that is a common word", "The Labour League is a party in Peru. In 1950 Rosa Young led it. She won.",
			"She = Rosa Young"},
		{"of whom a section tells, whoever it is",
			"In 1950 Tervok met the army. Rain fell. Roads closed. Trains stopped. The army moved. Tervok met it. " +
				"Rain fell. Roads closed. Trains stopped. The army moved. On the surface, he won.", "he = Tervok"},
		{"the one union around", "Juan Santos was a teacher. In 1950 Santos joined the AFTL. He asked the union to strike.",
			"He = Juan Santos; the union = AFTL"},
		{"two that may be meant",
			"Juan Santos was a teacher. In 1950 Santos joined the AFTL and the NFTW. He asked the union to strike.", "He = Juan Santos"},
		{"no company by its name", "Juan Santos was a teacher. In 1950 Santos joined the Labour Party. He asked the company to strike.",
			"He = Juan Santos"},
		{"what the noun heads the name of", "She sang at the Lima Film Festival in 1950. The festival ended.",
			"The festival = Lima Film Festival"},
		{"two of which the noun heads the names", "She sang at the Lima Film Festival and the Leeds Film Festival. The festival ended.",
			""},
		{"of whom they goes on", "The Labour League is a party in Peru. Juan Santos and Diego Campos left it in 1950. They moved to " +
			"Lima. They founded a school.",
			"They = Juan Santos+Diego Campos"},
		{"they who founded it",
			"The Labour League is a party in Peru. It was founded in 1950 by Juan Santos and Diego Campos. They won.",
			"They = Juan Santos+Diego Campos"},
		{"they, an organization named after persons",
			"The Labour League is a party in Peru. A mill was sold by Juan Santos and Diego Campos to the Andean Mills Company. " +
				"They moved.", "They = Labour League"},
		{"the company that did something",
			"Juan Santos is a writer in Peru. Andean Mills Ltd. hired him from Katal Mines Ltd. in 1950. The company grew.",
			"The company = Andean Mills Ltd."},
		{"the first of two family names",
			"The Labour League is a party in Peru. It was led by Juan Quispe Mamani. Mr. Quispe left. He won.",
			"He = Juan Quispe Mamani"},
		{"the state of which the text tells most",
			"Voters in Peru are few. Peru has two parties. Rain fell. The central government asked them.",
			"The central government = Peru"},
		{"both of two persons",
			"The Labour League is a party in Peru. Juan Santos met Maria Campos in 1950. Rain fell. Both left Lima.",
			"Both = Juan Santos+Maria Campos"},
		{"the pair", "Juan Santos met Maria Campos in Lima in 1950. In 1960 the pair left.", "the pair = Juan Santos+Maria Campos"},
		{"both, of three", "Juan Santos met Maria Campos and Diego Quispe in Lima in 1950. In 1960 both left.", ""},
		{"both before a noun", "Juan Santos met Maria Campos in Lima in 1950. In 1960 both towns burned.", ""},
		{"the latter", "Juan Santos met Maria Campos in 1950, before the latter left.", "the latter = Maria Campos"},
		{"the latter of several things", "Juan Santos met Maria Campos in 1950 and chose the latter plan.", ""},
		{"the committee just formed",
			"The Peace Committee is a committee in Peru. It passed a law in 1950 to form a Committee of Peasants. The committee met.",
			"The committee = Committee of Peasants"},
		{"it, which was just founded",
			"The Labour League is a party in Peru. In 1950 the League founded the Andean Mills Company. It built a mill.",
			"It = Andean Mills Company"},
		{"the company that goes on without a name",
			"Juan Santos is a writer in Peru. In 1950 the company hired him. It bought wool from Andean Mills Ltd. " +
				"The company grew.", ""},
		{"the country of which the text tells, not whose troops left it",
			"Peru is poor. Peru is small. Peru was at war with Chile in 1950. Chilean troops left the country.",
			"the country = Peru"},
		{"the country that the sentence names",
			"Peru is poor. Peru is small. Peru is dry. A firm worked in Chile until 1950 and left the country.",
			"the country = Chile"},
		{"he after they",
			"The Labour League is a party in Peru. Juan Santos and Diego Campos left it in 1950. They moved to Lima. There he died.",
			"he = Juan Santos"},
		{"they both", "Juan Santos met Diego Campos in Lima. In 1950 they both left.",
			"they = Juan Santos+Diego Campos; both = Juan Santos+Diego Campos"},
		{"they, of two persons beside others", "Juan Santos met Diego Campos in Lima. In 1950 they left.", ""},
		{"two parties named so far", "The Red Guard is a militia in Peru. It was set up by the Labour Party and the Peasant Party. " +
			"Its men were trained near Lima. They wore red. Few had arms. In 1950 the party armed the town.", ""},
		{"a noun before what its bearer has", "The Labour League is a party in Peru. It lost in 1950. The party leader left.",
			"The party = Labour League"},
		{"a noun before a noun with which it tells of none",
			"The Labour League is a party in Peru. It lost in 1950. The party system changed.", ""},
		{"the new one, some sentences on",
			"Juan Santos led the Labour League in Lima. In 1950 it merged with others to form the Peasant Union. " +
				"Few came. The new party won a seat.", "The new party = Peasant Union"},
		{"the new one that others merged into",
			"In 1950 the Labour League and the Red Guard merged into the Peasant Union. Juan Santos led the new party.",
			"the new party = Peasant Union"},
		{"of two new ones",
			"In 1950 Juan Santos founded the Labour League and Diego Campos formed the Peasant Union. Few came. The new party won.", ""},
		{"a party named after one without a name",
			"Juan Santos left the party in 1950. Maria Campos met members of the Labour Party. Santos led a wing of the party.",
			"the party = Labour Party"},
		{"a firm by its name", "In 1950 Andean Industries opened a mill in Lima. In 1960 the company moved.",
			"the company = Andean Industries"},
		{"the one so called of several, spoken of most",
			"Juan Santos led the Labour Party. The party had beaten the Peasant Party in 1950. The Labour Party won. " +
				"The Labour Party ruled. It rained. Roads closed. In 1960 the party split.", "the party = Labour Party"},
		{"its, ahead of the name", "The Red Front is a party in Peru. Having its roots in Oruro, the Labour League won.",
			"its = Labour League"},
		{"its, of whom another takes over", "The Red Front is a party in Peru. In its place, the Labour League won.",
			"its = Red Front"},
		{"its, in the subject itself", "The Red Front is a party in Peru. In 1950, its Labour League won.", "its = Red Front"},
		{"he, ahead of the name", "Juan Santos led the town. Though he was ill, Diego Campos left for Lima.", "he = Diego Campos"},
		{"what a deed makes of its doer",
			"The Red Front is a party in Peru. It won nine seats in the Chamber of Deputies, making it the largest.",
			"It = Red Front; it = Red Front"},
		{"what a deed brings its doer", "The Red Front is a party in Peru. In 1950 the Front won 9 percent, giving them two seats.",
			"them = Red Front"},
		{"what a deed makes of another", "The Red Front is a party in Peru. Peru armed the Labour League, making it the stronger.",
			"it = Labour League"},
		{"who turns out to be a person by what was done to him", "Maria Campos led the Labour League until 1950. " +
			"She beat Tervok in a vote, and he left.", "She = Maria Campos; he = Tervok"},
		{"not who only tells of another", "Maria Campos led the Labour League until 1950. " +
			"She went to Tervok for a vote, and he left.", "She = Maria Campos"},
		{"what an apposition says that somebody is", "Juan Santos, a lawyer, led the Labour League. Diego Campos left it. " +
			"In 1950 police jailed the lawyer.", "the lawyer = Juan Santos"},
		{"what a noun before the name says", "Peru freed the cleric Juan Santos in 1950. Police had jailed Diego Campos. " +
			"The cleric left.", "The cleric = Juan Santos"},
		{"what a clause says that somebody is", "Juan Santos was a lecturer in Lima. Diego Campos met him. " +
			"Police jailed the lecturer.", "the lecturer = Juan Santos"},
		{"two who are the same", "Juan Santos, a lawyer, met Diego Campos, a lawyer. Police jailed the lawyer.", ""},
		{"as many states", "Mali, Niger and Chad left the Pact in 2024. The three countries had been suspended.",
			"The three countries = Mali+Niger+Chad"},
		{"those who rule them", "Mali, Niger and Chad left the Pact in 2024. They signed a charter. " +
			"The trio sent the troops home.", "The trio = Mali+Niger+Chad"},
		{"two neighbours", "Peru and Chile signed a treaty in 1929. The two neighbours had fought since 1879.",
			"The two neighbours = Peru+Chile"},
		{"all three bodies", "The Red Front, the Green League and the Blue Column formed a pact. " +
			"All three had fought the army.", "All three = Red Front+Green League+Blue Column"},
		{"another number", "The Red Front, the Green League and the Blue Column formed a pact. " +
			"The four groups had fought the army.", ""},
		{"others named since", "Mali, Niger and Chad left the Pact. Peru stayed. The three countries had been suspended.",
			""},
		{"two men", "The Red Front is a party in Peru. Juan Santos and Diego Campos left it. " +
			"The two men were jailed in 1995.", "The two men = Juan Santos+Diego Campos"},
		{"its successor", "The Red Front is a party in Peru. " +
			"Its successor, the Tablones party, has won since it was founded.", "Its = Red Front; it = Tablones"},
		{"neither of two spoken of as much", "Juan Santos led the Labour Party and met the Peasant Party. Snow fell. Roads closed. " +
			"Trains stopped. Few came. In 1960 the party split.", ""},
	} {
		d := grammartest.Read(c.text)
		var got []string
		s := d.Sentences[len(d.Sentences)-1]
		for _, m := range s.Mentions {
			if m.Anaphor {
				var names []string
				for _, e := range m.Entity.Members() {
					names = append(names, e.Name())
				}
				got = append(got, s.Text(m.First, m.Last)+" = "+strings.Join(names, "+"))
			}
		}
		if got := strings.Join(got, "; "); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestNamesOnOneLine(t *testing.T) {
	text := "The Labour League is a party in Peru. The United\nStates listed it in 1950, and the Peasant\nParty left it."
	d := grammar.NewDocument(grammar.Source{Text: text, Masked: strings.ReplaceAll(text, "\n", " "),
		Blocks: []document.Block{{Kind: annals.BlockParagraph, End: len(text)}}}, lang.Load())
	var got []string
	for _, e := range d.Entities {
		got = append(got, e.Name())
	}
	if want := "Labour League, Peru, United States, Peasant Party"; strings.Join(got, ", ") != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestWhatAParagraphIsAbout holds that "it" is the organization that the sentence before is about, in its last clause
// that is about one, and in a clause of its own time.
func TestWhatAParagraphIsAbout(t *testing.T) {
	for text, want := range map[string]string{
		"The Inquiry Board is an agency in Peru.\nThe Red Front took a town. It left in 1990.":                "Red Front",
		"The Inquiry Board is an agency in Peru.\nThe Board met in Lima. The Red Front led. It left in 1990.": "Red Front",
		"The Inquiry Board is an agency in Peru.\nThe Board met in Lima. The Red Front had led before. It " +
			"left in 1990.": "Inquiry Board",
		"The Inquiry Board is an agency in Peru.\nThe Red Front fled and the Board met in Lima. It left in 1990.": "Inquiry Board",
		"The Inquiry Board is an agency in Peru.\nThe Board met in Lima and the Red Front fled. It left in 1990.": "Red Front",
		"The Inquiry Board is an agency in Peru.\nJuan Santos led the town. It left in 1990.":                     "Inquiry Board",
	} {
		first := strings.Index(text, "\n")
		d := grammar.NewDocument(grammar.Source{Text: text, Masked: text, Blocks: []document.Block{
			{Kind: annals.BlockParagraph, End: first}, {Kind: annals.BlockParagraph, Start: first + 1, End: len(text)}}}, lang.Load())
		last := d.Sentences[len(d.Sentences)-1]
		if m := last.MentionAt(0); m == nil || m.Entity.Name() != want {
			t.Errorf("%q: it is not %s: %v", text, want, m)
		}
	}
}
