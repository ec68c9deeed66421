package extract

import (
	"strings"
	"testing"
)

// TestObjects holds whose verb what stands behind a conjunction is.
func TestObjects(t *testing.T) {
	const about = "The Harbour Front is a Peruvian party. "
	for text, want := range map[string]string{
		"The Front robbed banks and ambushed army patrols.": `event : actor "The Front", kind "robbed", target "banks"
event : actor "The Front", kind "ambushed", target "army patrols"`,
		// Things that may be so without anybody doing it there.
		"Soldiers sold captured weapons and wounded horses.": `event : actor "Soldiers", kind "sold", target "captured weapons and ` +
			`wounded horses"`,
		"In 1922 Juan Santos founds the Port League.": `founding 1922: founder "Juan Santos", subject "the Port League"`,
	} {
		_, got, _ := strings.Cut(readAs(t, about+text), "\n")
		if got = strings.TrimPrefix(got, "name : subject Harbour Front, value \"Harbour Front\"\n"); got != want+"\n" {
			t.Errorf("%q:\ngot  %s\nwant %s", text, got, want)
		}
	}
}
