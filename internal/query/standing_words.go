package query

import (
	"slices"
	"strings"
)

// standingWords are the words that sources have for one standing that is no listing and no ban, whether they tell that it is
// given, held or withdrawn, by what it is called here: "recognized it in 1998 and withdrew its recognition in 2008" tells of one.
var standingWords = func() map[string]string {
	m := map[string]string{}
	for _, family := range []string{
		registered + " register registers registering registration reregistered reregistration",
		"recognized recognised recognize recognise recognizes recognises recognizing recognising recognition",
		"accredited accredit accredits accrediting accreditation reaccredited reaccreditation",
		"licensed licenced license licence licenses licences licensing",
		"chartered charter",
		"certified certify certifies certifying certification",
		"incorporated incorporate incorporation",
		"approved approve approves approving approval",
		"observer observers",
	} {
		words := strings.Fields(family)
		for _, w := range words {
			m[w] = words[0]
		}
	}
	return m
}()

// besideStanding are the words beside such a word that make it no other standing: "its official recognition".
var besideStanding = strings.Fields("a an the its their his her legally legal officially official formally formal fully full " +
	"diplomatic status")

// standingName is what the standing of the words is called, "recognized" of "its official recognition", and the words
// themselves where they name a standing of their own.
func standingName(key string) string {
	key = strings.ReplaceAll(key, "re registered", "reregistered")
	rest := slices.DeleteFunc(strings.Fields(key), func(w string) bool { return slices.Contains(besideStanding, w) })
	if len(rest) == 1 && standingWords[rest[0]] != "" {
		return standingWords[rest[0]]
	}
	for _, own := range []string{"its ", "their ", "his ", "her "} {
		if rest, ok := strings.CutPrefix(key, own); ok {
			return rest // "its consultative status"
		}
	}
	return key
}

// undone are the words for an act that ends a standing, by what the standing is called: who "was deregistered in 2010" was
// registered until then.
var undone = map[string]string{"deregistered": registered, "de registered": registered, "deregister": registered,
	"derecognized": "recognized", "derecognised": "recognized", "derecognize": "recognized", "decertified": "certified",
	"disaccredited": "accredited"}
