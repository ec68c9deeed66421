package entity_test

import (
	"testing"

	"annals/internal/extract/entity"
	"annals/internal/extract/grammar/grammartest"
)

// What a name names, and where it begins, by its words and the words around it.
func TestEntitiesOfText(t *testing.T) {
	for _, c := range []struct{ text, name, kind string }{
		{"They read the Dead Coast Scrolls.", "Dead Coast Scrolls", ""},
		{"He was born in Coast Valley.", "Coast Valley", "place"},
		{"The vote was held by Dáil Uladh, as the Dáil had asked.", "Dáil Uladh", "organization"},
		{"In October Marquez fled. Later Marquez fell.", "Marquez", ""},
		{"In October Marquez resigned.", "Marquez", "person"},
		{"The Oruro Cabinet resigned.", "Oruro Cabinet", ""},
		{"Tarnok became a town.", "Tarnok", ""},
		{"In May Campbells was promoted.", "Campbells", ""},
		{"Residents of Camp Rilvo and of Rilvo 3 protested.", "Rilvo 3", ""},
		{"Apollo 17 flew to the Moon.", "Apollo 17", ""},
		{"Harakat al-Fajr fled to Lima.", "Harakat al-Fajr", "organization"},
		{"Hayat Tahrir al-Fajr fled to Lima.", "Hayat Tahrir al-Fajr", "organization"},
		{"Hayat Bouzid fled to Lima.", "Hayat Bouzid", "person"},
		{"Al-Fajr was formed in 1990 by students.", "Al-Fajr", "organization"},
		{"Iraqi Fawzi al-Rashid led the men.", "Fawzi al-Rashid", "person"},
		{"The Peruvian Shining Road led the men.", "Peruvian Shining Road", ""},
		{"They left al-Qaeda in the Andes.", "al-Qaeda in the Andes", "organization"},
		{"They met NYL Tarnok.", "NYL Tarnok", "organization"},
		{"They met NYL Director Rilvo.", "NYL Director Rilvo", ""},
		{"He moved to Ba'athist Iraq.", "Iraq", "state"},
		{"According to the newspaper Вечерний Душанбе, it rained.", "Вечерний Душанбе", ""},
		{"According to the singer Вечерний Душанбе, it rained.", "Вечерний Душанбе", "person"},
		{"The newspaper Maria Campos edited was banned.", "Maria Campos", "person"},
		{"They appointed Zayn al'Abidin Shah.", "Zayn al'Abidin Shah", "person"},
		{"He left the National Party of Peru and the Liberal Party of Peru.", "National Party of Peru", "organization"},
		{"Andean Mills, Inc. was sold to the state.", "Andean Mills, Inc.", "organization"},
		{"Zelmax is a developer and publisher of games.", "Zelmax", "organization"},
		{"Maria Campos (born 1950) is a developer and publisher of games.", "Maria Campos", "person"},
		{"Zelda's Pantry is a chain of shops in Peru.", "Zelda's Pantry", "organization"},
		{"Zelda Motors was sold.", "Zelda Motors", "organization"},
		{"The firm is based in Katal, NY.", "NY", "place"},
		{"The NY struck.", "NY", "organization"},
		{"The Congress(R) won.", "Congress(R)", "organization"},
		{"The NYL(ml) won.", "NYL(ml)", "organization"},
		{"It was led by Rilva of Katal.", "Rilva of Katal", "person"},
		{"They heard Torches of Rilvo Katal.", "Torches of Rilvo Katal", ""},
		{"They opened a yoga school named Aru Shinsen no Mai.", "Aru Shinsen no Mai", "organization"},
		{"They met a farmer named Aru Shinsen no Mai.", "Aru Shinsen no Mai", "person"},
		{"They began a movement called Katal Rilvo.", "Katal Rilvo", "organization"},
		{"They built a town named Katal Rilvo.", "Katal Rilvo", "place"},
		{"He moved to Buffalo NY in 1950.", "Buffalo NY", "place"},
		{"Juan Santos Ltd. was sold. Juan Santos left. He was a smith. Juan Santos fled. He was caught.", "Juan Santos Ltd.",
			"organization"},
	} {
		d := grammartest.Read(c.text)
		if e, ok := entity.Lookup(d, c.name); !ok {
			t.Errorf("%q: no entity %q", c.text, c.name)
		} else if string(e.Kind) != c.kind {
			t.Errorf("%q: %q is %q, want %q", c.text, c.name, e.Kind, c.kind)
		}
	}
}
