package arch

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "annals"

// layers says what the packages of this module may import of each other. The first pattern that fits a package
// decides; a pattern that ends in "/" fits everything below a folder. "." is the root package.
//
//	0 leaves · 1 vocabulary · 2 workers, never a sibling · 3 flows · 4 faces · 5 wiring
var layers = []struct {
	pattern string
	may     []string
}{
	{"edtf", nil},
	{"edtf/english", []string{"edtf"}},
	{"names", nil},
	{"states", nil},
	{"internal/pattern", nil},
	{".", []string{"edtf"}},

	// Workers know the vocabulary and the leaves. A sibling that one may import anyway is listed with it.
	{"internal/reader/", workers("internal/reader/")},
	{"internal/extract/wordlist", nil},
	{"internal/extract/lang", nil},
	{"internal/extract/nouns", workers("internal/extract/wordlist")},
	{"internal/extract/dates", workers("internal/extract/lang", "internal/extract/wordlist", "internal/extract/nouns")},
	// What reads a text before anything is told, and then what is told, layer on layer.
	{"internal/extract/gazetteer", workers(beneath("gazetteer")...)},
	{"internal/extract/document", workers(beneath("document")...)},
	{"internal/extract/mend", workers(beneath("mend")...)},
	{"internal/extract/entity", workers(beneath("entity")...)},
	{"internal/extract/layout", workers(beneath("layout")...)},
	{"internal/extract/predicate", workers(beneath("predicate")...)},
	{"internal/extract/naming", workers(beneath("naming")...)},
	{"internal/extract/coref", workers(beneath("coref")...)},
	{"internal/extract/scope", workers(beneath("scope")...)},
	{"internal/extract/profile", workers(beneath("profile")...)},
	{"internal/extract/grammar", workers(beneath("grammar")...)},
	{"internal/extract/grammar/grammartest", workers("internal/extract/")},
	// What reads trees, layer on layer too.
	{"internal/extract/frame/words", nil},
	{"internal/extract/frame/tree", workers(beneath("frame/tree")...)},
	{"internal/extract/frame/noun", workers(beneath("frame/noun")...)},
	{"internal/extract/frame/tense", workers(beneath("frame/tense")...)},
	{"internal/extract/frame/voice", workers(beneath("frame/voice")...)},
	{"internal/extract/frame/repair", workers(beneath("frame/repair")...)},
	{"internal/extract/frame/size", workers(beneath("frame/size")...)},
	{"internal/extract/frame/filler", workers(beneath("frame/filler")...)},
	{"internal/extract/frame/rule", workers(beneath("frame/rule")...)},
	{"internal/extract/frame/kind", workers(beneath("frame/kind")...)},
	{"internal/extract/frame/relation", workers(beneath("frame/relation")...)},
	{"internal/extract/frame/event", workers(beneath("frame/event")...)},
	{"internal/extract/frame", workers(beneath("frame")...)},
	{"internal/extract/frame/frametest", workers("internal/extract/", "internal/golden")},
	{"internal/extract/", workers("internal/extract/")},
	{"internal/resolve", workers()},
	{"internal/query", workers("internal/resolve", "internal/reader/text", "internal/extract/lang")},
	{"internal/query/querytest", workers()},
	{"internal/check", workers("internal/query", "internal/resolve")},
	{"internal/store/", workers("internal/store/")},
	{"internal/wire", workers()},
	{"internal/logistic", nil},
	{"internal/golden", nil},
	{"internal/fetch", workers()},
	{"internal/screen", workers("internal/resolve", "internal/query")},
	{"internal/render", workers()},

	// Flows join workers and know no concrete store.
	{"internal/annotated", workers("internal/reader/")},
	{"internal/ingest", workers("internal/reader/", "internal/extract/", "internal/resolve", "internal/query", "internal/fetch")},
	{"internal/review", workers("internal/resolve")},

	// Faces show answers and know no concrete store, nor each other.
	{"internal/gate", nil},
	{"internal/http1", nil},
	{"internal/web", workers("internal/gate", "internal/http1", "internal/screen", "internal/query", "internal/check",
		"internal/resolve", "internal/review", "internal/render", "internal/reader/", "internal/ingest")},
	{"internal/api", workers("internal/gate", "internal/http1", "internal/screen", "internal/query", "internal/check",
		"internal/resolve", "internal/review", "internal/wire")},

	// Wiring knows everything.
	{"internal/cli", []string{"."}},
	{"internal/arch", nil},
	{"cmd/annals", []string{"internal/cli"}},
	{"cmd/train", workers("internal/extract/")},
	{"cmd/weigh", workers("internal/extract/", "internal/annotated", "internal/logistic")},
	{"cmd/assets", nil},
}

// english are the packages that read a text, each on top of those before it.
var english = []string{"wordlist", "lang", "nouns", "dates", "gazetteer", "document", "mend", "entity", "layout", "predicate",
	"naming", "coref", "scope", "profile", "grammar",
	"frame/words", "frame/tree", "frame/noun", "frame/tense", "frame/voice", "frame/repair", "frame/size", "frame/filler",
	"frame/rule", "frame/kind", "frame/relation", "frame/event", "frame"}

// beneath are the packages of english before one.
func beneath(name string) []string {
	var out []string
	for _, p := range english[:slices.Index(english, name)] {
		out = append(out, "internal/extract/"+p)
	}
	return out
}

// everything stands in layers for "any package": only wiring has it.
const everything = "internal/cli"

func workers(siblings ...string) []string {
	return append([]string{".", "edtf", "edtf/english", "names", "states", "internal/pattern"}, siblings...)
}

// thirdParty says in which folders a module may be imported. Tests may import those of testOnly anywhere.
var thirdParty = map[string][]string{
	"github.com/alecthomas/kong":      {"internal/cli"},
	"modernc.org/sqlite":              {"internal/store/sqlite"},
	"github.com/evanw/esbuild":        {"cmd/assets"},
	"golang.org/x/sys":                {"internal/cli"},
	"github.com/klippa-app/go-pdfium": {"internal/reader/pdf"},
	"github.com/tetratelabs/wazero":   {"internal/reader/pdf"},
	"golang.org/x/text": {"names", "states", "internal/render", "internal/reader/", "internal/extract/",
		"internal/annotated"},
	// Suites that stores import from their tests are code that only tests run.
	"github.com/google/go-cmp": {"internal/store/storetest", "internal/golden"},
	"pgregory.net/rapid":       {"internal/store/storetest"},
}

var testOnly = []string{"github.com/google/go-cmp", "pgregory.net/rapid", "github.com/rogpeppe/go-internal", "go.yaml.in/yaml"}

func TestImportTable(t *testing.T) {
	root := moduleRoot(t)
	seen := map[string]bool{}
	for _, f := range goFiles(t, root) {
		dir, err := filepath.Rel(root, filepath.Dir(f))
		if err != nil {
			t.Fatal(err)
		}
		dir = filepath.ToSlash(dir)
		seen[dir] = true
		isTest := strings.HasSuffix(f, "_test.go")
		parsed, err := parser.ParseFile(token.NewFileSet(), f, nil, parser.ImportsOnly)
		if err != nil {
			t.Errorf("%v", err)
			continue
		}
		for _, spec := range parsed.Imports {
			path, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				t.Fatal(err)
			}
			if problem := judge(dir, path, isTest); problem != "" {
				name, _ := filepath.Rel(root, f)
				t.Errorf("%s imports %s: %s", name, path, problem)
			}
		}
	}
	for dir := range seen {
		if rule(dir) < 0 {
			t.Errorf("package %s has no line in the import table", dir)
		}
	}
}

// TestTheTableForbids keeps the judge honest.
func TestTheTableForbids(t *testing.T) {
	for _, c := range []struct {
		dir, path string
		test, ok  bool
	}{
		{"internal/query", "annals/internal/resolve", false, true},
		{"internal/query", "annals/internal/store/sqlite", false, false},
		{"internal/query", "annals/internal/store/memory", true, true},
		{"internal/ingest", "annals/internal/store/sqlite", false, false},
		{"internal/cli", "annals/internal/store/sqlite", false, true},
		{"internal/render", "annals/internal/wire", false, false},
		{"edtf", "annals", false, false},
		{"names", "golang.org/x/text/unicode/norm", false, true},
		{"edtf", "golang.org/x/text/unicode/norm", false, false},
		{"internal/query", "modernc.org/sqlite", false, false},
		{"internal/query", "github.com/google/go-cmp/cmp", false, false},
		{"internal/query", "github.com/google/go-cmp/cmp", true, true},
		{"internal/query", "example.org/unheard/of", false, false},
		{"internal/query", "net/http", false, true},
	} {
		if problem := judge(c.dir, c.path, c.test); (problem == "") != c.ok {
			t.Errorf("%s imports %s (test: %v): %q", c.dir, c.path, c.test, problem)
		}
	}
}

// judge says what is wrong with an import, or "".
func judge(dir, path string, isTest bool) string {
	if inside, ok := cutModule(path); ok {
		// Tests set scenes with whatever they need.
		if isTest || inside == dir {
			return ""
		}
		r := rule(dir)
		if r < 0 {
			return "the importing package has no line in the import table"
		}
		if layers[r].pattern == everything {
			return ""
		}
		for _, may := range layers[r].may {
			if fits(may, inside) {
				return ""
			}
		}
		return "the import table does not allow it; may import " + strings.Join(layers[r].may, ", ")
	}
	first, _, _ := strings.Cut(path, "/")
	if !strings.Contains(first, ".") {
		return "" // the standard library
	}
	if isTest {
		for _, m := range testOnly {
			if path == m || strings.HasPrefix(path, m+"/") {
				return ""
			}
		}
	}
	for m, dirs := range thirdParty {
		if path != m && !strings.HasPrefix(path, m+"/") {
			continue
		}
		if slices.ContainsFunc(dirs, func(d string) bool { return fits(d, dir) }) {
			return ""
		}
		return "this module belongs in " + strings.Join(dirs, ", ")
	}
	return "a module that the import table does not know"
}

// cutModule is the folder of a package of this module.
func cutModule(path string) (string, bool) {
	if path == module {
		return ".", true
	}
	return strings.CutPrefix(path, module+"/")
}

// rule is the line of the table that decides for a folder, or -1.
func rule(dir string) int {
	return slices.IndexFunc(layers, func(l struct {
		pattern string
		may     []string
	}) bool {
		return fits(l.pattern, dir)
	})
}

func fits(pattern, dir string) bool {
	if folder, ok := strings.CutSuffix(pattern, "/"); ok {
		return dir == folder || strings.HasPrefix(dir, pattern)
	}
	return dir == pattern
}

// goFiles lists the Go files of the module, without modules of their own, test data and hidden folders.
func goFiles(t *testing.T, root string) []string {
	t.Helper()
	var out []string
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := d.Name()
		if d.IsDir() {
			if path == root {
				return nil
			}
			if _, err := os.Stat(filepath.Join(path, "go.mod")); err == nil || name == "testdata" ||
				strings.HasPrefix(name, ".") || strings.HasPrefix(name, "_") {
				return fs.SkipDir
			}
			return nil
		}
		if strings.HasSuffix(name, ".go") {
			out = append(out, path) // files for other systems too
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func moduleRoot(t *testing.T) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			t.Fatal("no go.mod above the test")
		}
		dir = parent
	}
}
