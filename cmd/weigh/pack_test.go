package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestPackAndUnpack(t *testing.T) {
	root := t.TempDir()
	files := map[string]string{
		"wiki/Page/Front.md": "THE FRONT was founded in 1951 in the capital.\n\nIt has its seat there.\n",
		"from/front.txt":     "The Front was founded in 1951 in the capital.\n",
		"from/front.gold.jsonl": `{"entities":{"e1":["The Front"]}}` + "\n" + `{"type":"founding","roles":{"subject":["The ` +
			`Front|e1"]},"time":"1951","span":"The Front was founded in 1951","cites":[]}` + "\n",
		"from/league.txt": "The League was founded in 1952.\n",
		"dev/league.txt":  "The League was founded in 1952.\n",
	}
	files["from/league.gold.jsonl"] = `{"entities":{}}` + "\n"
	files["dev/league.gold.jsonl"] = files["from/league.gold.jsonl"]
	for name, text := range files {
		path := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	in := func(name string) string { return filepath.Join(root, name) }
	common := []string{"-archives", in("wiki"), "-dev", in("dev")}
	for _, file := range []string{"pack.jsonl", "pack.jsonl.gz"} {
		t.Run(file, func(t *testing.T) {
			var packs [2][]byte
			for i := range packs {
				if err := runPack("pack", append([]string{"-from", in("from"), "-write", in(file)}, common...)); err != nil {
					t.Fatal(err)
				}
				b, err := os.ReadFile(in(file))
				if err != nil {
					t.Fatal(err)
				}
				packs[i] = b
			}
			if !bytes.Equal(packs[0], packs[1]) {
				t.Error("the same articles gave other bytes")
			}
			to := in("to-" + file)
			if err := runPack("unpack", append([]string{"-read", in(file), "-to", to}, common...)); err != nil {
				t.Fatal(err)
			}
			for name, want := range files {
				if dir, base := filepath.Split(name); dir == "from/" {
					if got, err := os.ReadFile(filepath.Join(to, base)); err != nil || string(got) != want {
						t.Errorf("%s: %q, %v; expected %q", base, got, err, want)
					}
				}
			}
		})
	}
	if err := runPack("unpack", []string{"-read", in("pack.jsonl"), "-to", in("none")}); err == nil ||
		!strings.Contains(err.Error(), "front: its text is of the archive wiki, which is not given") {
		t.Errorf("without the archive: %v", err)
	}
	if err := runPack("pack", common); err == nil {
		t.Error("a pack of nothing to nowhere")
	}
}

// TestArchivesMustBeThere says once which archive is not there.
func TestArchivesMustBeThere(t *testing.T) {
	for _, args := range [][]string{
		{"unpack", "-read", "x", "-to", t.TempDir(), "-archives", "no/such/archive"},
		{"pack", "-from", "x", "-write", "y", "-archives", "no/such/archive"},
	} {
		if err := runPack(args[0], args[1:]); err == nil || !strings.Contains(err.Error(), "no/such/archive: no such directory") {
			t.Errorf("%s: the error is %v", args[0], err)
		}
	}
}
