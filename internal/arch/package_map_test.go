package arch

import (
	"go/parser"
	"go/token"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestPackageMaps keeps true the maps that packages have of their own files in the comment of their doc.go:
//
//	standing, status   what authorities say of somebody
//	cue*               words that tell it is not so
//
// A name stands for the file and for those that go on with it, standing_list.go; one with a star for whatever begins so. Every
// file has a place on the map of its package, except doc.go and lists.go, the words of lists.txt, and what a map names is there.
func TestPackageMaps(t *testing.T) {
	root := moduleRoot(t)
	found := 0
	for dir, files := range filesByPackage(t, root) {
		if !slices.Contains(files, "doc") {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), filepath.Join(root, dir, "doc.go"), nil,
			parser.ParseComments|parser.PackageClauseOnly)
		if err != nil {
			t.Fatal(err)
		}
		names := fileMap(parsed.Doc.Text(), files)
		if len(names) == 0 {
			continue
		}
		found++
		for _, name := range names {
			if !slices.ContainsFunc(files, func(f string) bool { return placed(name, f) }) {
				t.Errorf("%s/doc.go has %s on its map, and there is no such file", dir, name)
			}
		}
		for _, f := range files {
			if f != "doc" && f != "lists" && !slices.ContainsFunc(names, func(name string) bool { return placed(name, f) }) {
				t.Errorf("%s/doc.go has no place for %s.go on its map", dir, f)
			}
		}
	}
	if found < 15 {
		t.Errorf("only %d maps were found", found)
	}
}

// TestFileMap keeps the finder of maps honest.
func TestFileMap(t *testing.T) {
	files := []string{"doc", "cue", "cue_aside", "quote", "tale"}
	for text, want := range map[string]string{
		"Package a.\n\n\tcue*         cues\n\tquote, tale,  others\n\tlost\n\nHere it ends.\n": "cue* quote tale lost",
		"\tcue      cues\n\t         of a sentence\n\ttale     tales\n":                        "cue tale",
		"\ta.Read(cue)\n\ta.All()\n":                                    "", // an example
		"\tscope   what a\n\tlayout  package is\n\tcue     on top of\n": "", // other packages
	} {
		if got := strings.Join(fileMap(text, files), " "); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// mapLine is a line of a map: names of files, and behind some space, or nothing, what they are about.
var mapLine = regexp.MustCompile(`^([a-z_]+\*?(?:, [a-z_]+\*?)*),?(?:\s{2,}.*)?$`)

// fileMap is what the indented paragraphs of a package's comment name in the first column, of those paragraphs in which three of
// four are files of the package; nothing where there are none.
func fileMap(comment string, files []string) []string {
	var out []string
	for paragraph := range strings.SplitSeq(comment, "\n\n") {
		var names []string
		known := 0
		for line := range strings.Lines(paragraph) {
			m := mapLine.FindStringSubmatch(strings.TrimPrefix(strings.TrimRight(line, "\n"), "\t"))
			if m == nil || !strings.HasPrefix(line, "\t") {
				continue
			}
			for name := range strings.SplitSeq(m[1], ", ") {
				names = append(names, name)
				if slices.ContainsFunc(files, func(f string) bool { return placed(name, f) }) {
					known++
				}
			}
		}
		if 4*known >= 3*len(names) {
			out = append(out, names...)
		}
	}
	return out
}

// placed reports whether a name on a map stands for the file.
func placed(name, file string) bool {
	prefix, star := strings.CutSuffix(name, "*")
	return star && strings.HasPrefix(file, prefix) || file == name || strings.HasPrefix(file, name+"_")
}

// filesByPackage are the names of the Go files of each folder but tests, without ".go".
func filesByPackage(t *testing.T, root string) map[string][]string {
	t.Helper()
	out := map[string][]string{}
	for _, f := range goFiles(t, root) {
		name, err := filepath.Rel(root, f)
		if err != nil {
			t.Fatal(err)
		}
		dir, file := path.Split(filepath.ToSlash(name))
		if base := strings.TrimSuffix(file, ".go"); !strings.HasSuffix(base, "_test") {
			out[path.Clean(dir)] = append(out[path.Clean(dir)], base)
		}
	}
	return out
}
