package web

import (
	"embed"
	"html/template"
	"io/fs"
	"path"
	"strings"
	"sync"

	"annals/edtf/english"
	"annals/internal/render"
)

//go:embed templates/*.html
var templateFiles embed.FS

// templates are the pages by name, each with the layout and the parts that several pages share, read for the first page.
var templates = sync.OnceValue(parseTemplates)

// shared are the files that every page has with it.
var shared = []string{"templates/layout.html", "templates/parts.html"}

func parseTemplates() map[string]*template.Template {
	base := template.Must(template.New("").Funcs(template.FuncMap{
		"words": words,
		"date":  english.Date,
		"day":   english.Day,
		"count": render.Count,
		// What a page has by the hundred is drawn without templates; see draw.go.
		"drawNotes":    drawNotes,
		"drawTold":     drawTold,
		"drawEvidence": drawEvidence,
		"drawTimes":    drawTimes,
		"drawStrips":   drawStrips,
		"drawList":     drawList,
		"drawNames":    drawNames,
		"drawStanding": drawStanding,
	}).ParseFS(templateFiles, shared...))
	files, err := fs.Glob(templateFiles, "templates/*.html")
	if err != nil {
		panic(err) // the pattern is a good one
	}
	all := map[string]*template.Template{}
	for _, f := range files {
		name := strings.TrimSuffix(path.Base(f), ".html")
		if name == "layout" || name == "parts" {
			continue
		}
		all[name] = template.Must(template.Must(base.Clone()).ParseFS(templateFiles, f))
	}
	return all
}

// words prepares words of a source for a page: controls of direction go, and what is written from right to left keeps its
// order and leaves its neighbours theirs.
func words(s string) string { return render.Line(s) }
