package layout

import "testing"

// TestDateline holds what a report's dateline is, and that a name before a dash is none.
func TestDateline(t *testing.T) {
	for text, want := range map[string]string{
		"LISBON, March 14 (2011) — A court ruled.":           "LISBON, March 14 (2011) —",
		"LIMA, Peru (AP) — A court ruled.":                   "LIMA, Peru (AP) —",
		"Lima (Reuters) - A court ruled.":                    "Lima (Reuters) -",
		"PUERTO MALDONADO, Peru, Oct. 2 -- A court ruled.":   "PUERTO MALDONADO, Peru, Oct. 2 --",
		`ST. JOHN'S, 2 October 2011 – "We won," he said.`:    "ST. JOHN'S, 2 October 2011 –",
		"PARIS — A court ruled.":                             "PARIS —",
		"FARC — The Armed Forces of Colombia fought.":        "",
		"Popular Army (PA) — Founded in 1964 by Ana Pérez.":  "",
		"The Red Front (RF) — the armed wing — was founded.": "",
		"Ana Pérez (1950–2001) — The Front was hers.":        "",
		"The Fronts of 30 September – 4 October 1917 fell.":  "",
		"Peru–Chile relations are old.":                      "",
		"In 1990 — A court ruled.":                           "",
		"UN – A court ruled.":                                "",
		"(Lima, March 4, 2019) – A court ruled.":             "(Lima, March 4, 2019) –",
		"Lima, 21 November 2014—A court ruled.":              "Lima, 21 November 2014—",
		"(Ana Pérez, died in March 2011) – A court ruled.":   "",
		"Lima—A court ruled.":                                "",
		"LIMA/PUERTO AZUL, May 2, 2022 - A court ruled.":     "LIMA/PUERTO AZUL, May 2, 2022 -",
		"PUERTO AZUL (Newswire) — A court ruled.":            "PUERTO AZUL (Newswire) —",
		"Sept 14 (Agency) - A court ruled.":                  "Sept 14 (Agency) -",
		"PUERTO AZUL, 8 July 2014 (Press Service). A court.": "PUERTO AZUL, 8 July 2014 (Press Service).",
		"**LIMA, 8 July 2014** — A court ruled.":             "**LIMA, 8 July 2014** —",
		"LIMA, July 8, 2014 /Newswire/ -- A court ruled.":    "LIMA, July 8, 2014 /Newswire/ --",
		"SWAPO (Namibia) — A court ruled.":                   "",
		"Lima, 8 July 2014. A court ruled.":                  "",
		"Sept 14 - A court ruled.":                           "",
		"LIMA, Peru":                                         "",
		"":                                                   "",
	} {
		if got := text[:Dateline(text)]; got != want {
			t.Errorf("%q: the dateline is %q, want %q", text, got, want)
		}
	}
}
