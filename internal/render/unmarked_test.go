package render

import "testing"

func TestUnmarked(t *testing.T) {
	for words, want := range map[string]string{
		"the **Red** Front":                        "the Red Front",
		"the _New York Times_, a *paper*":          "the New York Times, a paper",
		"(***loud***)":                             "(loud)",
		"\"_Peace_\" and “*peace*”":                "\"Peace\" and “peace”",
		"see [the paper](https://example.org/a_b)": "see the paper",
		"[a](/a \"A\") and [b](#b)":                "a and b",
		// Cut within emphasis.
		"acting _chargé": "acting chargé",
		"Absichten_":     "Absichten",
		"*peace":         "peace",
		// The source's own.
		"snake_case and E*TRADE": "snake_case and E*TRADE",
		"5 * 3":                  "5 * 3",
		"f**k":                   "f**k",
		"**** and ____":          "**** and ____",
		"[Japan]: attacks":       "[Japan]: attacks",
		"the note [1](p. 5)":     "the note [1](p. 5)",
		"plain":                  "plain",
		"":                       "",
	} {
		if got := unmarked(words); got != want {
			t.Errorf("%q is %q, want %q", words, got, want)
		}
	}
}
