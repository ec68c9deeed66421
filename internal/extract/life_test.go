package extract

import (
	"testing"

	"annals"
)

// TestWhoseLife reads of whom the lives of people tell that define nobody: whom a dictionary's entry names, family name
// first, or a title or first paragraph in full.
func TestWhoseLife(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"an entry's headword", "SANTOS, Juan José (1798–1867), soldier. Born at San Mateo, he fought in the wars. He was " +
			"arrested in 1841.", "Juan José Santos"},
		{"each entry's own", "SANTOS, Juan, teacher. He was born in Lima.\n\nDE LA CRUZ, Maria, lawyer. She lived in Lima. She was " +
			"arrested in 1841.", "Maria de la Cruz"},
		{"by the post that the text says is hers", "Mrs Maria Campos was sworn in as Governor of Ica in 1990. She was born in Lima, " +
			"where she taught law. Campos joined the Greens as her father had.\n\nThe Governor was arrested in 1995.", "Maria Campos"},
		{"by no post that is another's", "Mrs Maria Campos was sworn in as Governor of Ica in 1990. She was born in Lima, where she " +
			"taught law. Campos joined the Greens as her father had. She beat Governor Juan Quispe.\n\nThe Governor was arrested in 1995.",
			"Governor"},
		{"as one of theirs who write", "In memory of Maria Campos\n\nThe League mourns Maria Campos. She taught law. She led her " +
			"village.\n\nOur comrade was arrested in 1995.", "Maria Campos"},
		{"no dateline", "LIMA, Peru. The court met. Juan Santos came. He was arrested in 1841.", "Juan Santos"},
		{"whom the title names", "In memory of Juan Santos\n\nThe League mourns Juan Santos. He was born in Lima. Maria Campos met " +
			"him there. His house was burnt by soldiers.\n\nThe soldiers came back. The town was sacked. The harvest failed. The mill " +
			"was sold. He was arrested in 1841.", "Juan Santos"},
		{"not whom it names as often as another",
			"In memory of Juan Santos and Pedro Ruiz\n\nThe League mourns Juan Santos and Pedro " +
				"Ruiz. He taught his son, and his son loved him. Juan Santos left.\n\nThe soldiers came back. Pedro Ruiz came. The harvest " +
				"failed. The mill was sold. The soldiers left. The town was sacked. The mayor was arrested in 1841.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			statements := statementsOf(t, "life.txt", c.text)
			got := ""
			for _, s := range statements {
				if k := s.Roles[annals.RoleKind]; len(k) > 0 && k[0].Text == "arrested" && len(s.Roles[annals.RoleTarget]) > 0 {
					got = s.Roles[annals.RoleTarget][0].Name
				}
			}
			if got != c.want {
				t.Errorf("arrested %q, want %q", got, c.want)
			}
		})
	}
}
