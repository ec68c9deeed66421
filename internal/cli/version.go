package cli

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"annals/internal/wire"
)

// release is the version that this source is or will be. The changelog says what it brings.
const release = "0.1.0"

type versionCommand struct{}

func (versionCommand) manual() manual {
	return manual{
		text: "Prints the version, the revision of the source it was built from, and the version of Go.",
		examples: []example{
			{"annals version", "what runs here"},
			{"annals version --json", "the same for a program"},
		},
	}
}

// thisVersion is which program this is.
func thisVersion() wire.Version {
	v := wire.Version{Version: release, Go: runtime.Version(), Platform: runtime.GOOS + "/" + runtime.GOARCH}
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, s := range info.Settings {
			switch s.Key {
			case "vcs.revision":
				v.Source = s.Value[:min(12, len(s.Value))]
			case "vcs.modified":
				v.Modified = s.Value == "true"
			}
		}
	}
	return v
}

// built tells builds apart as far as they know where they are from.
func built() string {
	v := thisVersion()
	return fmt.Sprint(v.Version, " ", v.Source, " ", v.Modified, " ", v.Go)
}

func (versionCommand) Run(inv *invocation) error {
	v := thisVersion()
	if inv.globals.JSON {
		return wire.Write(inv.Stdout, v)
	}
	source := ""
	if v.Source != "" {
		source = " (" + v.Source
		if v.Modified {
			source += ", changed"
		}
		source += ")"
	}
	_, err := fmt.Fprintf(inv.Stdout, "annals %s%s, %s %s\n", v.Version, source, v.Go, v.Platform)
	return err
}
