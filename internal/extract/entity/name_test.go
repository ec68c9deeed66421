package entity_test

import (
	"strings"
	"testing"

	"annals/internal/extract/document"
	"annals/internal/extract/grammar/grammartest"
)

// TestWhoBearsTheName reads under which name the names and pronouns of the last sentence of a text stand: "words = name".
func TestWhoBearsTheName(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"letters reach over 'and'", "PERNA (the Peru Education and Research Networking Association) was sold. PERNA moved.",
			"PERNA = Peru Education and Research Networking Association"},
		{"letters reach over what a hyphen ties",
			"It was sold to the State-owned Mines Supervision and Trade Commission (SMSTC). The SMSTC moved.",
			"SMSTC = State-owned Mines Supervision and Trade Commission"},
		{"letters reach over an article", "He led the Friends of an International Organization of Masons (FIOM). The FIOM moved.",
			"FIOM = Friends of an International Organization of Masons"},
		{"an abbreviation gives its letters", "He led the UN Mining Office in Peru (UNMOP). The UNMOP moved.",
			"UNMOP = UN Mining Office in Peru"},
		{"letters reach over a dash", "He led Coastal Dream – Democratic Peru (CDDP). The CDDP moved.",
			"CDDP = Coastal Dream – Democratic Peru"},
		{"a saint in a party's name", "He led the Saint Andes Labour Party (SLP). The SLP won.", "SLP = Saint Andes Labour Party"},
		{"what another name's letters are", "The Andean Theatre and Mining Association (ATMA) is a union. In 1971 ATMA was named the " +
			"UNESCO-International Mining Center of Lima. ATMA moved.", "ATMA = Andean Theatre and Mining Association"},
		{"no title where the name stands without", "Juan Alfred Santos is a politician. Sir Juan Alfred Santos won. Santos left.",
			"Santos = Juan Alfred Santos"},
		{"a title before a single name", "The Labour League is a party. Saint Rilva won. Rilva left.", "Rilva = Saint Rilva"},
		{"what somebody is is no part of the name", "Andean road safety specialist Rilvo Tarnok is critical of the plan. Tarnok left.",
			"Tarnok = Rilvo Tarnok"},
		{"whom a text opens with, by what he is", "Peruvian politician Juan Santos is a member of the council. Santos left.",
			"Santos = Juan Santos"},
		{"a rank before whom a text opens with", "Field Marshal Sir Juan Alfred Santos was an officer. Santos left.",
			"Santos = Sir Juan Alfred Santos"},
		{"a party by the words before its head", "The Labour Party of Peru is a party. In 1952 Labour won.",
			"Labour = Labour Party of Peru"},
		{"a movement by the words before its head", "The League met the Shining Dawn Movement. Shining Dawn won.",
			"Shining Dawn = Shining Dawn Movement"},
		{"a party by those whom its name begins with", "The Toilers Party is a party. In 1952 Toilers won.",
			"Toilers = Toilers Party"},
		{"no party by a word that another's name has too", "The Labour Party is a party. It left the Labour League. " +
			"In 1952 Labour won.",
			"Labour = Labour"},
		{"no union by the person whose name it has", "The League met the Juan Santos Union. Juan Santos won.",
			"Juan Santos = Juan Santos"},
		{"a surname behind a nickname", "It was led by Ramiro \"El Sordo\" Quintana. Quintana left.",
			"Quintana = Ramiro \"El Sordo\" Quintana"},
		{"a people is no part of the name", "The League was led by Kurdish Juan Santos. Santos left.", "Santos = Juan Santos"},
		{"no place for whom is named by it", "It was led by Rilva of Katal. He built Katal.", "He = Rilva of Katal; Katal = Katal"},
		{"a title where it always stands", "The Labour League is a party. Sir Juan Santos won. Santos left.",
			"Santos = Sir Juan Santos"},
		{"no date in a name", "In December Kasol was a councillor of Lima. Kasol left.", "Kasol = Kasol"},
		{"the older is called by the family's name", "Juan Santos, Jr. left Lima. Santos won.", "Santos = Juan Santos, Jr."},
		{"whom the text is about", "Juan Santos is a politician. He met Diego Santos. Santos won.", "Santos = Juan Santos"},
		{"a company by its founder's name",
			"Juan Campos Limited is a company in Peru. It was founded by Pedro Juan Campos. Juan Campos built mills.",
			"Juan Campos = Juan Campos Limited"},
		{"a founder by the family's name", "Campos Limited is a company in Peru. It was founded by Pedro Campos. Campos left.",
			"Campos = Pedro Campos"},
		{"a regime is not whose it is", "Juan Santos won. The Juan Santos regime fell.",
			"Juan Santos regime = Juan Santos regime"},
		{"a family", "Lima grew. A mill was built by the Santos family.", "Santos family = Santos family"},
		{"a minister of somebody's government", "Lima grew. The Santos government spokesman left.", "Santos = Santos"},
		{"no degree is somebody", "Rilvo Tarnok went to Lima. He took a Ph.D. and an M.Div. there. He left.", "He = Rilvo Tarnok"},
		{"no office is somebody", "Rilvo Tarnok went to Lima. There the LNP Secretary spoke. He left.", "He = Rilvo Tarnok"},
		{"no band is somebody", "Rilvo Tarnok went to Lima. There he sang in Torches of Fury. He left.", "He = Rilvo Tarnok"},
		{"the one that a noun heads", "Juan Santos led the Andean Bloc. His son joined the Bloc.",
			"His = Juan Santos; Bloc = Andean Bloc"},
		{"not where two are headed by it", "Juan Santos led the Andean Bloc and the Labour Bloc. Maria joined the Bloc.",
			"Maria = Maria"},
		{"a noun is no name without its article", "Andes Motor Group was sold. The Group moved. Its Group A moved.",
			"Its = Andes Motor Group; Group A = Group A"},
		{"letters before the name that they are of",
			"Peru banned the LRSP. Juan Santos founded the Lima Republican Socialist Party. The LRSP moved.",
			"LRSP = Lima Republican Socialist Party"},
		{"a ring by the name of its head",
			"The Santos network, whose chief Juan Santos is a minister, moved. Peru listed the Santos network.",
			"Peru = Peru; Santos network = Santos network"},
		{"not the head of what a part is of", "He led the Board of the League of Lima. Maria joined the League.",
			"Maria = Maria; League = League"},
		{"short for a name that it heads", "Juan Santos left the Granite Column. The Column fought the Open Door. The Door fell.",
			"Door = Open Door"},
		{"short for what a treaty is called", "Peru signed the Coast Treaty. The Treaty was kept.", "Treaty = Coast Treaty"},
		{"short for an army that is no country's", "Peru fought the Free Hills Army. The Army fell.", "Army = Free Hills Army"},
		{"which of several is not told", "Peru fought the Granite Column and the Red Column. The Column fell.", ""},
		{"not before it is named", "The Column fell. The Granite Column rose. The Column won.", "Column = Column"},
		{"nor what everybody knows", "He lived in the White House. The House passed the bill.", "House = House"},
		{"an army is the country's", "Juan Santos led the Andean Army. Maria joined the Army.", "Maria = Maria; Army = Army"},
		{"whom a text opens with, by whom he leads", "Red Dawn founder Rilvo Tarnok was arrested. Tarnok left.",
			"Tarnok = Rilvo Tarnok"},
		{"letters reach over 'and' and the article",
			"PERNA (the Peru Education and Research Networking Association) was sold. It was moved to Lima, and PERNA left.",
			"It = Peru Education and Research Networking Association; Lima = Lima; PERNA = Peru Education and Research Networking " +
				"Association"},
		{"a king by his name", "Rosa II of Peru left Lima. Rosa II fell. Then Rosa won.", "Rosa = Rosa II of Peru"},
		{"of a family, whom the text tells of",
			"The mill was built by Juan Santos, who lent money of Diego Santos. Then Santos sold it.", "Santos = Juan Santos"},
		{"of a family, whom it told of last", "The mill was built by Juan Santos. In 1950 Diego Santos bought it. Then Santos sold it.",
			"Santos = Diego Santos"},
		{"of a family, whom it is about", "Rosa Santos is a politician. Her father Juan Santos was a miner. Then Santos left.",
			"Santos = Rosa Santos"},
		{"of a family, who has the title", "Governor Juan Santos met Rosa Santos. Rosa Santos left, and Governor Santos won.",
			"Rosa Santos = Rosa Santos; Santos = Juan Santos"},
		{"a faction is not whose it is", "He joined the Tarnok faction. The Tarnok faction fell.", "Tarnok faction = Tarnok faction"},
		{"a faction that is a league", "He joined the Tarnok League faction. The Tarnok League faction fell.",
			"Tarnok League faction = Tarnok League"},
		{"letters in another order", "He led the PSNR (Road Society of Northern Peru). The PSNR moved.",
			"PSNR = Road Society of Northern Peru"},
		{"letters in another order, over 'and'", "He led the CLTR (Lima Road and Tunnel Council). The CLTR moved.",
			"CLTR = Lima Road and Tunnel Council"},
		{"a people in a party's name", "He left the PSIR (Italian Socialist Party of Rome). The PSIR fell.",
			"PSIR = Italian Socialist Party of Rome"},
		{"what is called by another's name", "The town of Rilva lies in Peru. There Rilva Tarnik was founded. Then Rilva fell.",
			"Rilva = Rilva"},
		{"no firm by its letters is somebody", "Tarnok was sold. ABCD Tarnok moved. Then Tarnok grew.", "Tarnok = Tarnok"},
		{"of a family, whom the name has stood for", "Juan Santos won. Then Santos sold the mill of Diego Santos. Santos left.",
			"Santos = Juan Santos"},
		{"no part of the government is it", "The Labour League is a party in Peru. It appointed a Minister of Defence. It fell.",
			"It = Labour League"},
	} {
		d := grammartest.Read(c.text)
		var got []string
		s := d.Sentences[len(d.Sentences)-1]
		for _, m := range s.Mentions {
			got = append(got, s.Text(m.First, m.Last)+" = "+m.Entity.Name())
		}
		if got := strings.Join(got, "; "); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// TestHeads tells which nouns head a name.
func TestHeads(t *testing.T) {
	for _, c := range []struct {
		name, noun string
		want       bool
	}{
		{"Labour Party of Peru", "party", true},
		{"Congress of the Labour Party", "congress", true},
		{"Congress of the Labour Party", "party", false},
		{"Labour Party for the Congress of Peru", "congress", false},
		{"Friends of the Labour Party", "party", true},
	} {
		if got := (&document.Entity{Names: []string{c.name}}).Heads(c.noun); got != c.want {
			t.Errorf("%q heads %q: %v", c.noun, c.name, got)
		}
	}
}
