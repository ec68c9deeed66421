package extract

import "testing"

// TestNamesInCapitals holds that whom a text prints in capitals for show, as whom an article is about, has a name without them in
// what is read, and that letters which stand for a body stay.
func TestNamesInCapitals(t *testing.T) {
	for text, want := range map[string]string{
		"BORIS IVANOVICH MCLEAN (born 1905) was a politician. McLean founded the Harbour League in 1930.":  "Boris Ivanovich McLean",
		"The 40TH RIFLE DIVISION was a division of the Red Army. It was formed in 1943.":                   "40th Rifle Division",
		"The PEOPLE'S FRONT OF KARVAN (PFK) is a political party in Karvan. It was founded in 1990.":       "People's Front of Karvan",
		"The NKL LEAGUE is a political party. The NKL was founded in 1990.":                                "NKL League",
		"The STOP-THE-DAM MOVEMENT is an organization. It was founded in 1990.":                            "Stop-the-Dam Movement",
		"AL-QATRA (English: \"The Foundation\") is a militant organization. Al-Qatra was founded in 1988.": "Al-Qatra",
		"BRIEFING BHR 11/0352/2017 is a political party. It was founded in 1990.":                          "Briefing BHR 11/0352/2017",
		"MARVEX FOODS INC. is a company in Peru. It was founded in 1990.":                                  "Marvex Foods Inc.",
		"MARVEX FOODS S.P.A. is a company in Peru. It was founded in 1990.":                                "Marvex Foods S.P.A.",
		"FRELO is a political party. It was founded in 1990.":                                              "FRELO",
		"PAUL XII was a bishop. He founded the League in 1990.":                                            "PAUL XII",
	} {
		_, entities, _ := Extract(documentOf(text))
		if len(entities) == 0 || entities[0].Name != want {
			t.Errorf("%q: named %+v, want %q", text, entities, want)
		}
	}
}
