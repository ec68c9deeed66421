package states_test

import (
	"strings"
	"testing"

	"annals/states"
)

func TestRef(t *testing.T) {
	for name, want := range map[string]string{
		"Iran":                         "iso3166:IR",
		"the islamic republic of IRAN": "iso3166:IR",
		"Korea, North":                 "iso3166:KP",
		"Iran (Islamic Republic of)":   "iso3166:IR",
		"Korea (Democratic People's Republic of)": "iso3166:KP",
		"Guinea (a town)":                         "",
		"Congo, Democratic Republic of the":       "iso3166:CD",
		"Cote d Ivoire":                           "",
		"Cote d'Ivoire":                           "iso3166:CI",
		"Côte d’Ivoire":                           "iso3166:CI",
		"Virgin Islands, British":                 "iso3166:VG",
		"Curaçao":                                 "iso3166:CW",
		"Hong Kong":                               "iso3166:HK",
		"Palestinian":                             "iso3166:PS",
		"Saudi Arabian":                           "iso3166:SA",
		"Dutch":                                   "iso3166:NL",
		"Atlantean":                               "",
		"Atlantis":                                "",
		"":                                        "",
		"Republic of North Macedonia, The, The":   "",
	} {
		if got, ok := states.Ref(name); got != want || ok != (want != "") {
			t.Errorf("%q is %q, %v; want %q", name, got, ok, want)
		}
	}
}

func TestName(t *testing.T) {
	for ref, want := range map[string]string{"iso3166:KP": "North Korea", "iso3166:PS": "Palestine", "iso3166:HK": "Hong Kong",
		"iso3166:??": "", "": ""} {
		if got := states.Name(ref); got != want {
			t.Errorf("%s is called %q, want %q", ref, got, want)
		}
	}
}

// TestTable: every line has a code and a usual name, and no name stands for two states.
func TestTable(t *testing.T) {
	of := map[string]string{}
	for line := range strings.Lines(states.Table) {
		fields := strings.Split(strings.TrimSpace(line), "|")
		if strings.HasPrefix(line, "#") || line == "\n" {
			continue
		}
		if len(fields) < 4 || strings.TrimSpace(fields[0]) == "" || strings.TrimSpace(fields[1]) == "" {
			t.Errorf("%q lacks its code, its name or its columns", line)
			continue
		}
		code := strings.TrimSpace(fields[0])
		for _, name := range append([]string{fields[1]}, strings.Split(fields[2], ";")...) {
			name = strings.TrimSpace(name)
			if other := of[name]; name != "" && other != "" && other != code {
				t.Errorf("%q is both %s and %s", name, other, code)
			}
			of[name] = code
		}
	}
}
