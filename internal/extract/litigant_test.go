package extract

import (
	"strings"
	"testing"

	"annals"
)

// TestPartiesToCases holds whom the noun for a party to a case stands for in the last sentence of a text, a ban; "" for
// nobody.
func TestPartiesToCases(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a label", "Applicant: the Public Prosecutor\nRespondent: Party of Open Doors\n\nIn 1985 Peru banned the respondent party.",
			"Party of Open Doors"},
		{"labels in bold", "- **Petitioner:** Clean Lima Association\n- **Respondent:** Ministry of Justice\n\nIn 1985 Peru banned " +
			"the petitioner.", "Clean Lima Association"},
		{"a line of a case's head", "BETWEEN\n\nCLEAN LIMA ASSOCIATION .......... PETITIONER\n\nAND\n\nTHE STATE .......... " +
			"RESPONDENT\n\nIn 1985 Peru banned the Petitioner.",
			"Clean Lima Association"},
		{"a line below the name", "Harbour Relief Foundation, established in Leeds,\n\napplicant,\n\nv\n\nCouncil of " +
			"Peru,\n\ndefendant.\n\nIn 1985 Peru banned the applicant.",
			"Harbour Relief Foundation"},
		{"a list of petitioners", "1. Clean Lima Association\n2. Harbour Relief Foundation\n\nPetitioners\n\nIn 1985 Peru banned the " +
			"2nd Petitioner.", "Harbour Relief Foundation"},
		{"a list below a line", "In the matter of Articles 17 and 126\n\n1. Clean Lima Association\n2. Juan " +
			"Santos\n\nPetitioners\n\nIn 1985 Peru banned the 1st Petitioner.", "Clean Lima Association"},
		{"what it is", "BETWEEN\n\nCLEAN LIMA ASSOCIATION .......... PETITIONER\n\nThe Petitioner is a party in Peru. In 1985 Peru " +
			"banned the party.", "Clean Lima Association"},
		{"a sum behind", "CLEAN LIMA ASSOCIATION v. PERU\n\nPeru must pay the applicant EUR 6,000. In 1985 Peru banned the applicant.",
			"Clean Lima Association"},
		{"by its number behind", "Respondent No. 1: Ministry of Justice\nRespondent No. 2: Clean Lima Association\n\nIn 1985 Peru " +
			"banned Respondent No. 2.", "Clean Lima Association"},
		{"an apposition", "The petitioner, Clean Lima Association, was heard. In 1985 Peru banned the petitioner.",
			"Clean Lima Association"},
		{"an apposition behind", "Clean Lima Association, the applicant, was heard. In 1985 Peru banned the applicant association.",
			"Clean Lima Association"},
		{"a parenthesis", "The case was lodged by Clean Lima Association (\"the applicant association\"). In 1985 Peru banned the " +
			"applicant association.", "Clean Lima Association"},
		{"who filed", "In 1984 Clean Lima Association lodged an appeal against the order. In 1985 Peru banned the appellant.",
			"Clean Lima Association"},
		{"by whom it was brought",
			"The court dismissed the action brought by the association \"Clean Lima\". In 1985 Peru banned the plaintiff.", "Clean Lima"},
		{"a case's title", "CLEAN LIMA ASSOCIATION v. PERU\n\nIn 1985 Peru banned the applicant.", "Clean Lima Association"},
		{"nobody told", "Clean Lima Association was heard. In 1985 Peru banned the applicant.", ""},
		{"another party", "Clean Lima Association lodged an appeal. In 1985 Peru banned the second respondent.", ""},
	} {
		statements := statementsOf(t, "x.txt", c.text+"\n")
		got := "no ban"
		for _, s := range statements {
			if s.Type == annals.TypeBan && strings.Contains(s.Evidence.Text, "banned") {
				got = s.Roles[annals.RoleSubject][0].Name
			}
		}
		if got != c.want {
			t.Errorf("%s: %q was banned, want %q", c.name, got, c.want)
		}
	}
}

// TestTheCourt holds which court bans a party in the last sentence of a text that has a court's name in its head.
func TestTheCourt(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"the court of the head", "CONSTITUTIONAL COURT OF PERU\n\nJudgment of 3 May 1985\n\nThe Prosecutor of the Court of Audit " +
			"asked for it. The Court banned Clean Lima.",
			"Constitutional Court of Peru"},
		{"the only court named", "The Prosecutor of the Court of Audit asked for it. The Court banned Clean Lima.", "Court of Audit"},
	} {
		statements := statementsOf(t, "x.txt", c.text+"\n")
		got := "no ban"
		for _, s := range statements {
			if s.Type == annals.TypeBan && len(s.Roles[annals.RoleAuthority]) > 0 {
				got = s.Roles[annals.RoleAuthority][0].Name
			}
		}
		if got != c.want {
			t.Errorf("%s: %q banned it, want %q", c.name, got, c.want)
		}
	}
}
