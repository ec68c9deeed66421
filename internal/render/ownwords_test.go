package render_test

import (
	"strings"
	"testing"

	"annals"
	"annals/edtf"
	"annals/internal/render"
)

// TestEventsInTheWordsOfTheirSource: fillers are given as the words of the evidence or of the text before it, with the
// entity's name after "=".
func TestEventsInTheWordsOfTheirSource(t *testing.T) {
	const before = "The Front fought; "
	for _, c := range []struct {
		name, evidence, kind, actor, target, when string
		stance                                    annals.Stance
		speaker                                   string
		want                                      string
	}{
		{"as written", "students burned the archive", "burned", "students", "the archive", "", "", "", "Students burned the archive."},
		{"a pronoun", "it attacked two barracks", "attacked", "it=Red Front", "two barracks", "1981-06", "", "",
			"The Red Front attacked two barracks in June 1981."},
		{"a possessive", "its attack on the port", "attack", "its=Red Front", "the port", "", "", "",
			"The Red Front’s attack on the port."},
		{"an actor elsewhere in the sentence", "burning the archive", "burning", "The Front=Red Front", "the archive", "", "", "",
			"The Red Front: burning the archive."},
		{"a verb whose actor stands elsewhere", "laid down their arms", "laid down", "The Front=Red Front", "their arms", "", "", "",
			"The Red Front laid down their arms."},
		{"an actor at the end", "Leaving the school, it", "Leaving", "it=Red Front", "the school", "", "", "",
			"The Red Front: leaving the school."},
		{"whom it was done to elsewhere", "Sent to the coast", "Sent", "", "The Front=Red Front", "", "", "",
			"The Red Front: sent to the coast."},
		{"whom it was done to at the end", "Inspired by the strike, Santos", "Inspired", "", "Santos=Ana Santos", "", "", "",
			"Ana Santos: inspired by the strike."},
		{"a verb that opens a sentence", "Born in Lima, she", "Born", "she=Ana Santos", "", "", "", "",
			"Ana Santos: born in Lima."},
		{"a participle whose actor stands elsewhere", "Drafted in 1990", "Drafted", "The Front=Red Front", "", "", "", "",
			"The Red Front: drafted in 1990."},
		{"marks inside", "students burned the archive[12][page needed] and left", "burned", "students", "the archive", "", "", "",
			"Students burned the archive and left."},
		{"a quotation cut off", `students announced an "end of the war`, "announced", "students", "", "", "", "",
			`Students announced an "end of the war".`},
		{"a year that the words tell", "students burned the archive in 1981", "burned", "students", "", "1981", "", "",
			"Students burned the archive in 1981."},
		{"told as planned", "students to burn the archive", "burn", "students", "the archive", "", annals.Intended, "",
			"Students to burn the archive (intended)."},
		{"told as not so", "students did not burn the archive", "burn", "students", "the archive", "", annals.Denied, "",
			"Students did not burn the archive."},
		{"told as not so elsewhere", "the burning of the archive", "burning", "", "the archive", "", annals.Denied, "",
			"The burning of the archive (said not to be so)."},
		{"said by somebody", "students burned the archive", "burned", "students", "the archive", "1981", annals.Alleged,
			"The Front=Red Front", "The Red Front says: “students burned the archive” in 1981."},
		{"a name put into what somebody says", "it burned its archive", "burned", "it=Red Front", "its=Red Front", "", annals.Alleged,
			"The Press=Press", "The Press says: “[the Red Front] burned [the Red Front’s] archive”."},
		{"an actor put into what somebody says", "burning the archive", "burning", "The Front=Red Front", "the archive", "",
			annals.Alleged, "The Press=Press", "The Press says: “[the Red Front]: burning the archive”."},
		{"the end of an abbreviation", "students met the U.S.", "met", "students", "the U.S.", "", "", "", "Students met the U.S."},
		{"a relative clause", "the Guard, which soon burned the archive", "burned", "the Guard", "the archive", "", "", "",
			"The Guard soon burned the archive."},
		{"a relative clause within", "the Guard, which was small, burned the archive", "burned", "the Guard", "the archive", "", "",
			"", "The Guard, which was small, burned the archive."},
		{"a relative clause that somebody says", "the Guard, which burned the archive", "burned", "the Guard", "the archive", "",
			annals.Alleged, "The Press=Press", "The Press says: “the Guard, which burned the archive”."},
		{"part in what has a name", "it joined Operation Dawn", "Operation Dawn", "it=Red Front", "", "", "", "",
			"The Red Front took part in Operation Dawn."},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := before + c.evidence
			filler := func(words string) []annals.Filler {
				if words == "" {
					return nil
				}
				words, name, _ := strings.Cut(words, "=")
				start := strings.Index(text[len(before):], words) + len(before)
				if start < len(before) {
					start = strings.Index(text, words)
				}
				return []annals.Filler{{Text: words, Start: start, End: start + len(words), Name: name}}
			}
			s := annals.Statement{Type: annals.TypeEvent, Stance: annals.Asserted,
				Roles: map[annals.Role][]annals.Filler{annals.RoleKind: filler(c.kind)}, Speaker: filler(c.speaker),
				Evidence: annals.Evidence{Start: len(before), End: len(text), Text: c.evidence}}
			if c.stance != "" {
				s.Stance = c.stance
			}
			if c.when != "" {
				s.Time = edtf.MustParse(c.when)
			}
			for role, words := range map[annals.Role]string{annals.RoleActor: c.actor, annals.RoleTarget: c.target} {
				if fs := filler(words); fs != nil {
					s.Roles[role] = fs
				}
			}
			if got := render.Sentence(s, render.FullNames); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

// TestTwoEventsOfOneVerbAreToldOnce: the sentence stands once, with both ids, and without the date that stands beside it.
func TestTwoEventsOfOneVerbAreToldOnce(t *testing.T) {
	const evidence = "In June 1981, students refused to burn the archive"
	event := func(kind string) annals.Statement {
		start := strings.Index(evidence, kind)
		return annals.Statement{Type: annals.TypeEvent, Stance: annals.Asserted, Time: edtf.MustParse("1981-06"),
			Roles:    map[annals.Role][]annals.Filler{annals.RoleKind: {{Text: kind, Start: start, End: start + len(kind)}}},
			Evidence: annals.Evidence{Source: "sha256:1", End: len(evidence), Text: evidence, Cites: []string{"7"}}}.WithID()
	}
	refused, burn := event("refused"), event("burn")
	a := annals.Answer{Question: annals.Question{Ask: annals.AskTimeline, From: edtf.Beginning, To: edtf.Forever},
		Statements: map[annals.StatementID]annals.Statement{refused.ID: refused, burn.ID: burn},
		Sources:    map[annals.SourceID]annals.Source{"sha256:1": {ID: "sha256:1", Name: "front.txt"}}}
	row := func(s annals.Statement) annals.Row {
		return annals.Row{Statements: []annals.StatementID{s.ID}, Time: s.Time}
	}
	a.Sections = []annals.Section{{Name: "timeline", Title: "Timeline", Rows: []annals.Row{row(refused), row(burn)}}}
	got := render.Terminal(a, render.Options{Width: 120})
	want := "  Students refused to burn the archive. [7] " + refused.ID.Short() + " " + burn.ID.Short() + "\n"
	if strings.Count(got, "refused") != 1 || !strings.Contains(got, want) {
		t.Errorf("printed as\n%s", got)
	}
}
