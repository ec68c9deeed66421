package naming_test

import (
	"strings"
	"testing"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/grammar/grammartest"
)

// TestWhatTheTextIsAbout reads which entity a text is about, and all the names that it gives it.
func TestWhatTheTextIsAbout(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a place in a parenthesis before the abbreviation",
			"The Reformed Church (Peru) (RC(P)) is a church.", "Reformed Church (Peru) | RC(P)"},
		{"the abbreviation in a parenthesis", "The Andean Labour Union (ALU) is a trade union.", "Andean Labour Union | ALU"},
		{"a place after the full name", "The Lima Liberal Party (LLP), officially the Lima Liberals (Northern Territory), is a party.",
			"Lima Liberals (Northern Territory) | Lima Liberal Party | LLP"},
		{"an abbreviation after a comma", "The Land and Freedom Movement, QMT, also known as Tierra, is a party.",
			"Land and Freedom Movement | QMT | Tierra"},
		{"small words with capitals", "Our Lima (Spanish: Nuestra Lima) is a local party.", "Our Lima | Nuestra Lima"},
		{"a name with a verb", "March Around Quito is an organization founded in 1990.", "March Around Quito"},
		{"a name with an alternative", "Live Free or Leave is a party in Peru.", "Live Free or Leave"},
		{"two names", "The Andean Union or Red Front is a party in Peru.", "Andean Union | Red Front"},
		{"a mark inside the text", "Nuestra Casa :: Our House (NCOH) is an organization.", "Nuestra Casa :: Our House | NCOH"},
		{"no definition", "The Red Front fought in the south. The Red Front was led by Juan Santos, and the Labour League armed " +
			"the Red Front.", "Red Front"},
		{"no definition, and two of whom the text tells", "The Red Front fought the Labour League. The Labour League was armed. " +
			"The Red Front fled to the Labour League.", ""},
		{"a short name of one that the text has named in full",
			"A court lifted a ban on the Dockers' Front. The Front was founded in 1979.", "Dockers' Front | Front"},
		{"what a report opens with", "A court lifted a ban on the Red Front. Peru armed the Red Front. Chile fought the Red Front.",
			"Red Front"},
		{"an honour behind a name", "JUAN DIEGO SANTOS AC (born 15 October 1954) is a politician.", "JUAN DIEGO SANTOS"},
		{"an adverb is no name", "Juan Santos left the Front. Traditionally, a bishop was the head of the League.", ""},
		{"nor are two", "Juan Santos left the Front. Back then, the Front was part of the League.", ""},
		{"nor is a number of things", "The 34 member states of the Andean Pact are Peru and Chile.", ""},
		{"nor is what is between two", "Juan Santos left. Relations between Peru and Chile were poor.", ""},
		{"nor are two of whom a text comes to tell", "Juan Santos left. Peru and Chile are depositaries of the treaty.", ""},
		{"nor are things of a sort", "Juan Santos left. Elections are held in May.", ""},
		{"nor does a place before it", "In Lima Juan Santos was a miner.", ""},
		{"a plural that is one", "Doctors for Lima is a charity in Peru.", "Doctors for Lima"},
		{"nor is which of them it is", "The Peruvian version of the hymn was a march.", ""},
		{"nor what is said within of another", "The Red Front fell. Peru, which armed the Front, as did Chile, sent men that were a " +
			"help to the Front in Lima.", "Red Front | Front"},
		{"nor does the clause behind a name", "The Santos network, whose chief is a minister, moved.", ""},
		{"an adjective in a movement's name", "The Islamic movement was a militia in Lima.", "Islamic movement"},
		{"what somebody's roots are is no name", "The Red Front's roots were in the south.", ""},
	} {
		d := grammartest.Read(c.text)
		got := ""
		if d.Main != nil {
			names := []string{d.Main.Name()}
			for _, n := range d.Main.Names {
				if n != names[0] {
					names = append(names, n)
				}
			}
			got = strings.Join(names, " | ")
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestWhoWasBornIsAPerson holds that a definition by what somebody commands makes no body of one whom it tells the birth of.
func TestWhoWasBornIsAPerson(t *testing.T) {
	for text, want := range map[string]annals.EntityKind{
		"Rilvo Tarnok (born 4 March 1962) is a Peruvian Armed Forces colonel general and commander.": annals.Person,
		"The Andean Miners' Association (1931–1942) was an association of miners in Peru.":           annals.Organization,
		"Torin was born in Lima. Torin was also in a rock band.":                                     annals.Person,
		"Torin was critical of Juan Santos. In his book he blamed Santos. Torin left. There he won.": annals.Person,
		"Torin was critical of Juan Santos. Torin left. It won. Its men fled.":                       annals.Organization,
		"The Torin were critical of Juan Santos. The Torin left. He won. He fled. He left.":          annals.Organization,
	} {
		if e := grammartest.Read(text).Main; e == nil || e.Kind != want {
			t.Errorf("%q: about %v, want of kind %q", text, e, want)
		}
	}
}

// firstSentence is the first sentence of a text, read.
func firstSentence(text string) *document.Sentence {
	return grammartest.Read(text).Sentences[0]
}

// TestTextOpensWithSomebodysOwn holds that a text which begins with what somebody's is has no name made of all of it.
func TestTextOpensWithSomebodysOwn(t *testing.T) {
	for sentence, want := range map[string]string{
		"The Popular Front's former leader, Juan Santos, was arrested in 1990.": "Popular Front",
		"Fatah's political chief, Juan Santos, was killed in Lima.":             "Fatah",
		"Former President Juan Santos was sentenced to ten years in prison.":    "Juan Santos",
		"The Popular Front's offices in Lima were raided by police.":            "Popular Front",
		"The Students' movement was banned in 1980.":                            "Students' movement",
		"Originally the Popular Front was part of the Labour League.":           "Popular Front",
		"Maybe Juan Santos was the leader of the Front.":                        "Juan Santos",
	} {
		s := firstSentence(sentence)
		if len(s.Mentions) == 0 || s.Mentions[0].Entity.Name() != want {
			t.Errorf("%q: mentions %v, want %q first", sentence, s.Mentions, want)
		}
	}
}

// TestDefinedKindIsSure holds that the order of the nouns of a definition does not decide what it defines.
func TestDefinedKindIsSure(t *testing.T) {
	for range 20 {
		s := firstSentence("The Lima Courier is a magazine and a leader of its market.")
		if e := s.Doc.Main; e == nil || e.Kind != annals.Organization {
			t.Fatalf("the text is about %v, want an organization", e)
		}
	}
}
