package extract

import (
	"slices"
	"testing"

	"annals"
)

// TestSuccession reads who came to lead the organization that the text is about, or another, after whom the text tells to
// have led it.
func TestSuccession(t *testing.T) {
	for _, c := range []struct {
		text, person, time string // no person where nobody came to lead it
	}{
		{"Its emir, Juan Santos, joined the rising in 2012. Santos was killed in 2014 and succeeded by Maria Campos.", "Maria Campos",
			""},
		{"Juan Santos was its president until July 2001, when he was followed by Maria Campos.", "Maria Campos", "2001-07/.."},
		{"Juan Santos was its president from 1984 until 1990, when he was succeeded by Maria Campos.", "Maria Campos", "1990/.."},
		{"Juan Santos led it until 1990, when Maria Campos took over.", "Maria Campos", "1990/.."},
		{"Juan Santos led it until 1990, when Maria Campos took over the shop.", "", ""},
		{"In 1991 Juan Santos became chairman. He was replaced by Maria Campos on 1 September 2005.", "Maria Campos", "2005-09-01/.."},
		{"In 1991 Juan Santos became president of the League of Peru. He was replaced by Maria Campos on 1 September 2005.",
			"Maria Campos", "2005-09-01/.."},
		{"Juan Santos was chairman of the Andean League; Maria Campos succeeded him in 1990.", "Maria Campos", "1990/.."},
		{"Juan Santos led the Andean League until 1990, when Maria Campos took over.", "Maria Campos", "1990/.."},
		{"Juan Santos was its chairman. Maria Campos succeeded him in 2001.", "Maria Campos", "2001/.."},
		{"Juan Santos was its chairman. Maria Campos succeeded him and held the post until she was arrested in Lima in October 2008.",
			"Maria Campos", "/2008-10"},
		{"Juan Santos was its chairman. Maria Campos followed him to Lima.", "", ""},
		{"Maria Campos was acting chairwoman from 2008 to 2010.", "Maria Campos", "2008/2010"},
		{"Maria Campos was acting strangely from 2008 to 2010.", "", ""},
		{"Since 2010 the chairwoman has been Maria Campos.", "Maria Campos", "2010/.."},
		{"Juan Santos, its leader from 1969 until his death in 2004, was succeeded by Maria Campos.", "Maria Campos", "2004/.."},
		{"Its chief, Juan Santos, died in May 1990, and Maria Campos took up the post.", "Maria Campos", "1990-05/.."},
		{"Juan Santos led it. He died in May 1990, and Maria Campos took his place.", "Maria Campos", "1990-05/.."},
		{"Juan Santos led it from 1990. In 2001 he handed over to Maria Campos.", "Maria Campos", "2001/.."},
		{"Juan Santos led it until July 2003. Maria Campos has led it ever since.", "Maria Campos", "2003-07/.."},
		{"Juan Santos led it until July 2003. Maria Campos has held the chair ever since.", "Maria Campos", "2003-07/.."},
		{"Juan Santos led it until 1990, when he stood down for Maria Campos.", "Maria Campos", "1990/.."},
		{"Maria Campos was chosen to lead it in 1976 and did so until her death in May 2016.", "Maria Campos", "1976/2016-05"},
		{"Juan Santos led it. Maria Campos had taken over in 2008 on the death of Juan Santos.", "Maria Campos", "2008/.."},
		{"Juan Santos became its president in 1990. He held the post until July 1991, when Maria Campos followed him.", "Maria Campos",
			"1991-07/.."},
		{"In 1975 Maria Campos founded the Andean League and remained its secretary for the rest of her life.", "Maria Campos",
			"1975/.."},
		{"Juan Santos was followed by Maria Campos.", "", ""},
		{"In 1990 Maria Campos took over.", "", ""},
	} {
		statements, _, _ := Extract(documentOf("The Popular Front is a militia in Ecuador.", c.text))
		person, time := "", ""
		for _, s := range statements {
			for _, f := range s.Roles[annals.RolePerson] {
				if s.Type == annals.TypeLeadership && f.Text == "Maria Campos" && s.Confidence >= annals.DefaultConfidence {
					person, time = f.Text, s.Time.String()
				}
			}
		}
		if person != c.person || time != c.time {
			t.Errorf("%q: %q leads it, %q; want %q, %q", c.text, person, time, c.person, c.time)
		}
	}
}

// TestEndsOfLeadership reads until when somebody led an organization that they were told to lead before.
func TestEndsOfLeadership(t *testing.T) {
	for _, c := range []struct{ text, time string }{ // no time where no end is told
		{"Juan Santos became its president in 1990. He held the post until 2001.", "/2001"},
		{"Juan Santos was elected president of the Andean League in 1990, an office he kept until 2001.", "/2001"},
		{"Juan Santos became its president in 1990. He gave up the post in May 2001.", "/2001-05"},
		{"Juan Santos became its president in 1990. He held the post of mayor until 2001.", ""},
		{"Juan Santos became its president in 1990. He resigned in 2001.", "/2001"},
		{"Juan Santos became its president in 1990 and stepped down in 2001.", "/2001"},
		{"Juan Santos, who had led the Andean League since 1990, was deposed in 2001.", "/2001"},
		{"Juan Santos led it from 1990. In 2001 he handed over to Maria Campos.", "/2001"},
		{"Maria Campos leads it. She took over in 2001 on the death of Juan Santos.", "/2001"},
		{"Juan Santos led it from 1990. He threatened to resign in 2001.", ""},
		{"Juan Santos led it from 1990. He did not resign in 2001.", ""},
		{"Juan Santos led it from 1990. He resigned from parliament in 2001.", ""},
		{"Pedro Ruiz led it from 1990. Juan Santos resigned in 2001.", ""},
		{"Pedro Ruiz was its chairman; Juan Santos resigned in 2001.", ""},
	} {
		statements, _, _ := Extract(documentOf("The Popular Front is a militia in Ecuador.", c.text))
		time := ""
		for _, s := range statements {
			if f := s.First(annals.RolePerson); s.Type == annals.TypeLeadership && f.Name == "Juan Santos" &&
				s.Stance == annals.Asserted && s.Time.Start().IsZero() {
				time = s.Time.String()
			}
		}
		if time != c.time {
			t.Errorf("%q: he led %q, want %q", c.text, time, c.time)
		}
	}
}

// TestTimesOfOccasions dates what happened in something that has a date, and what lasted until something that has one.
func TestTimesOfOccasions(t *testing.T) {
	for _, c := range []struct {
		text string
		typ  annals.Type
		role annals.Role
		want string // the filler of the role by which the statement is known
		time string
	}{
		{"Juan Santos led the Front until his death in Lima in 1977.", annals.TypeLeadership, annals.RolePerson, "Juan Santos",
			"/1977"},
		{"Juan Santos led the Front from 1960 until his death in Lima in 1977.", annals.TypeLeadership, annals.RolePerson,
			"Juan Santos", "1960/1977"},
		{"The Front is known for the attack of 20 March 1995, in which ten people died.", annals.TypeEvent, annals.RoleKind, "died",
			"1995-03-20"},
		{"The Front carried out the bombing of 27 February 2004, which killed 90 people.", annals.TypeEvent, annals.RoleKind, "killed",
			"2004-02-27"},
		{"The Front carried out the bombing of 27 February 2004, for which two men were tried in 2006.", annals.TypeEvent,
			annals.RoleKind, "tried", "2006"},
	} {
		statements, _, _ := Extract(documentOf("The Popular Front is a militia in Ecuador.", c.text))
		got := "none"
		for _, s := range statements {
			if f := s.Roles[c.role]; s.Type == c.typ && len(f) > 0 && f[0].Text == c.want {
				got = s.Time.String()
			}
		}
		if got != c.time {
			t.Errorf("%q: the time of %q is %s, want %s", c.text, c.want, got, c.time)
		}
	}
}

// TestWhoseDeath gives "his" in a relative clause to whom its pronoun stands for, and elsewhere to whom the text goes
// on about.
func TestWhoseDeath(t *testing.T) {
	for _, c := range []struct{ text, who string }{
		{"Juan Santos led it until 1974. He was succeeded by Pedro Vega, who led it until his death in 1991.", "Pedro Vega"},
		{"Juan Santos led it until 1974. He was succeeded by Pedro Vega after his death in 1991.", "Juan Santos"},
	} {
		statements, _, _ := Extract(documentOf("The Popular Front is a militia in Ecuador.", c.text))
		got := ""
		for _, s := range statements {
			// Whether he does it or it is done to him is for the weights.
			for _, f := range slices.Concat(s.Roles[annals.RoleActor], s.Roles[annals.RoleTarget]) {
				if s.Type == annals.TypeEvent && f.Text == "his" {
					got = f.Name
				}
			}
		}
		if got != c.who {
			t.Errorf("%q: the death of %q, want %q", c.text, got, c.who)
		}
	}
}
