package resolve

import (
	"slices"
	"strings"
)

// british gives for words of names, as Americans spell them, what the British do. Those in "-ization" are found by their
// ending.
var british = map[string]string{
	"center": "centre", "centers": "centres", "defense": "defence", "labor": "labour", "theater": "theatre",
	"theaters": "theatres", "program": "programme", "programs": "programmes", "neighbor": "neighbour",
	"neighbors": "neighbours", "organizing": "organising", "organized": "organised", "organizers": "organisers",
	"mobilized": "mobilised", "unrecognized": "unrecognised", "civilized": "civilised", "specialized": "specialised",
	"harbor": "harbour", "favor": "favour",
}

var american = func() map[string]string {
	m := map[string]string{}
	for a, b := range british {
		m[b] = a
	}
	return m
}()

// spellings are the keys under which a name may stand in a record: its own, and as the British and the Americans write
// its words, the endings apart from them, for some British write "Labour Organization".
func spellings(key string) []string {
	out := []string{key}
	for _, words := range []map[string]string{nil, british, american} {
		for _, ending := range [][2]string{{}, {"iz", "is"}, {"is", "iz"}} {
			if spelled := spell(key, words, ending); !slices.Contains(out, spelled) {
				out = append(out, spelled)
			}
		}
	}
	return out
}

// spell writes those words of a key otherwise that a table has, and the ending "-ation" behind one pair of letters behind
// the other.
func spell(key string, table map[string]string, ending [2]string) string {
	if !strings.Contains(key, "sation") && !strings.Contains(key, "zation") && table == nil {
		return key
	}
	words := strings.Split(key, " ")
	for i, w := range words {
		if other, ok := table[w]; ok {
			words[i] = other
			continue
		}
		for _, end := range []string{"ation", "ations"} {
			if stem, cut := strings.CutSuffix(w, ending[0]+end); cut && ending[0] != "" && len(stem) > 2 {
				words[i] = stem + ending[1] + end
			}
		}
	}
	return strings.Join(words, " ")
}
