// Command assets builds what the pages of internal/web need beside HTML: the scripts, from TypeScript, and the style. It
// needs no tools but Go. Run it in the root of the module after a change below internal/web/assets/src:
//
//	go run ./cmd/assets
//
// What it writes is committed, so that building the program needs neither it nor its module; its test compares.
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/evanw/esbuild/pkg/api"
)

func main() {
	files, err := build("internal/web/assets/src")
	if err != nil {
		fmt.Fprintln(os.Stderr, "assets:", err)
		os.Exit(1)
	}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join("internal/web/assets", name), text, 0o644); err != nil {
			fmt.Fprintln(os.Stderr, "assets:", err)
			os.Exit(1)
		}
	}
}

// build makes the files of the assets from their sources in a folder.
func build(src string) (map[string][]byte, error) {
	root, err := filepath.Abs(src)
	if err != nil {
		return nil, err
	}
	result := api.Build(api.BuildOptions{
		EntryPoints:       []string{"site.ts", "site.css"},
		AbsWorkingDir:     root,
		Outdir:            "/out", // only a name: nothing is written
		Bundle:            true,
		MinifySyntax:      true,
		MinifyWhitespace:  true,
		MinifyIdentifiers: true,
		Format:            api.FormatESModule,
		Target:            api.ES2022,
		Charset:           api.CharsetUTF8,
		Engines: []api.Engine{{Name: api.EngineChrome, Version: "111"}, {Name: api.EngineFirefox, Version: "113"},
			{Name: api.EngineSafari, Version: "16.4"}},
		TsconfigRaw: `{}`,
		LogLevel:    api.LogLevelSilent,
	})
	if len(result.Errors) > 0 {
		e := result.Errors[0]
		if e.Location != nil {
			return nil, fmt.Errorf("%s:%d: %s", e.Location.File, e.Location.Line, e.Text)
		}
		return nil, fmt.Errorf("%s", e.Text)
	}
	files := map[string][]byte{}
	for _, f := range result.OutputFiles {
		files[filepath.Base(f.Path)] = f.Contents
	}
	return files, nil
}
