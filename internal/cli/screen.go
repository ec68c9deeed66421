package cli

import (
	"fmt"
	"io"
	"os"
	"strconv"

	"annals/internal/render"
)

// screen is what answers are printed on.
type screen struct {
	render.Options
	// terminal tells that stdout is one; talks that stderr is one.
	terminal, talks bool
}

// newScreen finds out about the screen: its width, and whether colours and isolates have a place on it.
func newScreen(sys System, g Globals) (screen, error) {
	var s screen
	var columns int
	columns, s.terminal = terminalWidth(sys.Stdout)
	_, s.talks = terminalWidth(sys.Stderr)
	switch {
	case g.Width < 0 || g.Width > 0 && g.Width < minWidth:
		return s, usageError{fmt.Sprintf("--width %d is too narrow to read", g.Width),
			fmt.Sprintf("%d columns are the least", minWidth)}
	case g.Width > 0:
		s.Width = g.Width
	case columns > 0:
		s.Width = columns
	default:
		s.Width = 80
		if n, err := strconv.Atoi(sys.Getenv("COLUMNS")); err == nil && n >= minWidth {
			s.Width = n
		}
	}
	switch g.Color {
	case "always":
		s.Color = true
	case "auto":
		s.Color = s.terminal && sys.Getenv("NO_COLOR") == "" && sys.Getenv("TERM") != "dumb"
	}
	s.Isolate = s.terminal
	return s, nil
}

// minWidth is the narrowest page that can be asked for.
const minWidth = 30

// terminalWidth is the number of columns of the terminal that a writer writes to, and whether it is one.
func terminalWidth(w io.Writer) (int, bool) {
	f, ok := w.(*os.File)
	if !ok {
		return 0, false
	}
	return windowWidth(f)
}
