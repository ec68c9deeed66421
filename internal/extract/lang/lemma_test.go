package lang

import "testing"

func TestUndoubled(t *testing.T) {
	for form, want := range map[string]string{
		"expelled": "expel", "compelled": "compel", "rebelled": "rebel", "controlled": "control", "patrolled": "patrol",
		"signalled": "signal", "modelled": "model", "quelled": "quell", "yelled": "yell", "spelled": "spell",
		"strolled": "stroll", "called": "call", "misspelled": "misspell", "shelled": "shell", "retelling": "retell",
	} {
		double := form[:len(form)-len("ed")]
		if want == "retell" {
			double = "retell"
		}
		if got := undoubled(double, form); got != want {
			t.Errorf("undoubled(%q, %q) = %q, want %q", double, form, got, want)
		}
	}
}
