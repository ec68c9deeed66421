package check

import "annals"

// reported reports whether a statement is what somebody says, and no source tells it as so. It contradicts nothing, but
// who reads what sources tell should know of it.
func reported(s annals.Statement) bool {
	return (len(s.Speaker) > 0 || s.Stance == annals.Alleged) && (s.Stance == annals.Alleged || s.Stance == annals.Asserted)
}

// saidOtherwise says how what somebody says of a date or a number excludes what is told, or said by another, or "".
func saidOtherwise(a, b annals.Statement) string {
	code, message := exclude(a, b, nil)
	if code != ContradictingDates && code != ContradictingNumbers || oneBreath(a.Evidence, b.Evidence) {
		return ""
	}
	switch {
	case !reported(a):
		return message + "; the second " + accordingTo(b)
	case !reported(b):
		return message + "; the first " + accordingTo(a)
	}
	return message + "; the first " + accordingTo(a) + ", the second " + accordingTo(b)
}

// accordingTo is who says a statement.
func accordingTo(s annals.Statement) string {
	for _, f := range s.Speaker {
		if f.Name != annals.Unnamed && f.Label() != "" {
			if len(s.Speaker) > 1 {
				return "according to " + f.Label() + " and others"
			}
			return "according to " + f.Label()
		}
	}
	return "only as somebody says"
}
