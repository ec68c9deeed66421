package relation_test

import (
	"testing"

	"annals"
	"annals/internal/extract/frame/frametest"
)

// TestAntis reads whom groups are against by the words before their nouns.
func TestAntis(t *testing.T) {
	for _, c := range []struct {
		sentence, party, against string
	}{
		{"Juan Santos was mayor. The anti-Santos coalition won.", "The anti-Santos coalition", "Santos"},
		{"The NLA met. An anti-NLA militia fled.", "An anti-NLA militia", "NLA"},
		{"Juan Santos was mayor. His anti-Semitic party lost.", "", ""},
		{"Juan Santos was mayor. An anti-Santos song was sung.", "", ""},
	} {
		var party, against string
		for _, x := range frametest.Read(c.sentence) {
			if x.Rule == "conflict.anti" {
				text := frametest.Preface + c.sentence
				p, a := x.Roles[annals.RoleParty][0], x.Roles[annals.RoleAgainst][0]
				party, against = text[p.Start:p.End], text[a.Start:a.End]
			}
		}
		if party != c.party || against != c.against {
			t.Errorf("%q: party %q against %q, want %q against %q", c.sentence, party, against, c.party, c.against)
		}
	}
}
