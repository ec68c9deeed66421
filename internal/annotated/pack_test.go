package annotated

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// page1863 is a page of an archive, in words of our own.
const page1863 = `THE RED CROSS (French: Croix-Rouge, {{lang}}) was founded in Genève in 1863 by Henry Dunant and four others.[1]

Its emblem, a red cross on white, is protected by the Geneva Convention[2] of 1864.[3][4] Critics said that it was too slow.[5]

This paragraph is not annotated.
`

const text1863 = `The Red Cross (French: Croix-Rouge) was founded in Genève in 1863 by Henry Dunant and four others.[1]

Its emblem, a red cross on white, is protected by the Geneva Convention[2] of 1864.[3][4] Critics said that it was too slow.[5]
`

const gold1863 = `{"entities":{"RC":["The Red Cross","Croix-Rouge","International Red Cross"],"Dunant":["Henry Dunant"]},"quick":true}
{"type":"founding","roles":{"subject":["The Red Cross|RC"],"founder":["Henry Dunant|Dunant","four others"],"place":["Genève"]},"time":"1863","span":"The Red Cross (French: Croix-Rouge) was founded in Genève in 1863 by Henry Dunant and four others","cites":["1"]}
{"type":"name","form":"native","lang":"fr","roles":{"subject":["The Red Cross|RC"],"value":["Croix-Rouge"]},"time":"","span":"The Red Cross (French: Croix-Rouge","cites":["1"]}

{"type":"status","roles":{"subject":["Its emblem"],"as":["protected"],"law":["the Geneva Convention"]},"time":"/..","span":"Its emblem, a red cross on white, is protected by the Geneva Convention of 1864","cites":["2","3","4"],"marks":["dubious"]}
{"type":"description","roles":{"subject":["|RC"],"value":["too slow"]},"time":"","speaker":["Critics|unnamed"],"stance":"alleged","span":"Critics said that it was too slow","cites":["5"]}
{"type":"aim","roles":{"subject":["The Red Cross|RC"],"value":["slow"]},"time":"","speaker":[],"span":"it was too slow","cites":[]}
`

var archives = []Archive{
	{"one", fstest.MapFS{"Page/Other.md": {Data: []byte("The Red Cross is told of here as well, and was founded in Genève in 1863 " +
		"by somebody.\n")}}},
	{"two", fstest.MapFS{"Page/Red_Cross.md": {Data: []byte(page1863)}}},
}

// folder writes files into a directory of the test.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func slurp(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// packOf packs a directory.
func packOf(t *testing.T, dir, kept string) (string, Report) {
	t.Helper()
	var b bytes.Buffer
	r, err := Pack(&b, dir, kept, archives)
	if err != nil {
		t.Fatal(err)
	}
	return b.String(), r
}

func TestPackRoundTrip(t *testing.T) {
	named := map[string]string{"club.txt": "The Club met.\n", "club.gold.jsonl": `{"entities":{}}` + "\n"}
	dir := folder(t, map[string]string{"rc.txt": text1863, "rc.gold.jsonl": gold1863, "club.txt": named["club.txt"],
		"club.gold.jsonl": named["club.gold.jsonl"]})
	kept := folder(t, named)
	pack, report := packOf(t, dir, kept)
	want := Report{Articles: 2, Named: 1, Statements: 5, Inserted: 13, Code: 231, Names: 1, Apart: 1}
	if diff := cmp.Diff(want, report, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("report (-want +got):\n%s", diff)
	}
	_, articles, _ := strings.Cut(pack, "\n")
	for _, words := range []string{"Dunant", "Genève", "Critics", "slow", "emblem", "Convention", "RC"} {
		if strings.Contains(articles, words) {
			t.Errorf("the pack has the words %q", words)
		}
	}

	to := t.TempDir()
	n, err := Unpack(strings.NewReader(pack), to, kept, archives)
	if n != 2 || err != nil {
		t.Fatalf("%d articles unpacked, %v", n, err)
	}
	for name, want := range map[string]string{"rc.txt": text1863, "club.txt": named["club.txt"],
		"club.gold.jsonl": named["club.gold.jsonl"]} {
		if diff := cmp.Diff(want, slurp(t, filepath.Join(to, name))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	again, err := Read(to)
	if err != nil {
		t.Fatal(err)
	}
	before, err := Read(dir)
	if err != nil {
		t.Fatal(err)
	}
	renamed := strings.NewReplacer("|RC", "|e1", "|Dunant", "|e2")
	for i := range before {
		for _, s := range before[i].Statements {
			for _, fillers := range s.Roles {
				for j := range fillers {
					fillers[j] = renamed.Replace(fillers[j])
				}
			}
		}
		if diff := cmp.Diff(before[i].Statements, again[i].Statements, cmpopts.IgnoreUnexported(Statement{}),
			cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("statements of %s (-want +got):\n%s", before[i].Name, diff)
		}
	}
	if diff := cmp.Diff(map[string][]string{"e1": {"The Red Cross", "Croix-Rouge", "International Red Cross"},
		"e2": {"Henry Dunant"}},
		again[1].names); diff != "" {
		t.Errorf("entities (-want +got):\n%s", diff)
	}
	if second, _ := packOf(t, to, kept); second != pack {
		t.Errorf("packed again it is another pack:\n%s", cmp.Diff(pack, second))
	}
}

func TestPackLeavesOut(t *testing.T) {
	const entities = `{"entities":{"RC":["The Red Cross"]}}` + "\n"
	for _, tt := range []struct {
		name, text, gold string
		// article and statement are what the report says of what was left out.
		article, statement string
	}{
		{"a text of no archive", "The Club met.\n", entities, "no archive has its text", ""},
		{"a text with more of its own", text1863 + strings.Repeat("And more. ", 7), entities, "70 code points in a stretch", ""},
		{"a text that is not in UTF-8", text1863 + "\xff", entities, "the text from two/Page/Red_Cross.md has the checksum", ""},
		{"a field that the guide does not have", text1863, entities + `{"type":"kind","mood":"good"}`, `unknown field "mood"`, ""},
		{"evidence that is not in the text", text1863, entities + `{"type":"kind","span":"the club"}`, "not in the source", ""},
		{"words that are not in the text", text1863,
			entities + `{"type":"kind","roles":{"subject":["the club"]},"time":"","span":"emblem","cites":[]}`, "",
			`"the club" are not in the text`},
		{"the key of no entity", text1863,
			entities + `{"type":"kind","roles":{"subject":["emblem|E"]},"time":"","span":"emblem","cites":[]}`, "",
			`"emblem|E" is not among`},
		{"a key without an end", text1863,
			entities + `{"type":"kind","roles":{"subject":["emblem|"]},"time":"","span":"emblem","cites":[]}`, "",
			"not among the entities"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, r := packOf(t, folder(t, map[string]string{"rc.txt": tt.text, "rc.gold.jsonl": tt.gold}), "")
			for _, x := range []struct {
				want string
				got  []string
			}{{tt.article, r.LeftArticles}, {tt.statement, r.LeftStatements}} {
				if (x.want == "") != (len(x.got) == 0) || !strings.Contains(strings.Join(x.got, "\n"), x.want) {
					t.Errorf("left out: %q, expected %q", x.got, x.want)
				}
			}
		})
	}
}

func TestUnpackFailsByArticle(t *testing.T) {
	pack, _ := packOf(t, folder(t, map[string]string{"rc.txt": text1863, "rc.gold.jsonl": gold1863}), "")
	lines := strings.Split(pack, "\n")
	other := strings.Join(append(lines[:len(lines)-1:len(lines)-1],
		strings.Replace(lines[1], `"rc"`, `"other"`, 1), strings.Replace(lines[1], `"rc"`, `"third"`, 1)), "\n")
	changed := []Archive{{"two", fstest.MapFS{"Page/Red_Cross.md": {Data: []byte(strings.Replace(page1863, "four", "five", 1))}}}}
	for _, tt := range []struct {
		name, pack string
		archives   []Archive
		made       int
		want       []string
	}{
		{"the archive has another text", pack, changed, 0,
			[]string{"rc: the text from two/Page/Red_Cross.md has the checksum ", ", expected " + checksum(text1863)}},
		{"the archive is not given", pack, archives[:1], 0, []string{"rc: its text is of the archive two, which is not given"}},
		{"one of three has another checksum", strings.Replace(other, checksum(text1863), "00", 1), archives, 2,
			[]string{"rc: the text from"}},
		{"a stretch that the file does not have", strings.Replace(pack, `"text":[`, `"text":[[5,9999],`, 1), archives, 0,
			[]string{"rc: the text from two/Page/Red_Cross.md: no stretch 5 to 9999 in a text of "}},
		{"a stretch that the text does not have", strings.Replace(pack, `"at":[0,`, `"at":[4000,`, 1), archives, 0,
			[]string{"rc: statement 1: evidence: no stretch 4000 to"}},
		{"an offset alone", strings.Replace(pack, `"at":[0,`, `"at":[0,0,`, 1), archives, 0,
			[]string{"rc: statement 1: evidence: 3 offsets"}},
		{"a name that leads elsewhere", strings.Replace(pack, `"rc"`, `"../rc"`, 1), archives, 0, []string{`line 2: the name "../rc"`}},
		{"another version", strings.Replace(pack, `s":1`, `s":2`, 1), archives, 0,
			[]string{"line 1: found a pack of version 2, expected 1"}},
		{"no article before a statement", lines[0] + "\n" + lines[2], archives, 0, []string{"line 2: expected an article"}},
		{"only named, and not kept", lines[0] + "\n" + `{"article":"rc","gold":true,"sha256":"00"}`, archives, 0,
			[]string{"rc: it is only named"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			n, err := Unpack(strings.NewReader(tt.pack), dir, t.TempDir(), tt.archives)
			if err == nil || n != tt.made {
				t.Fatalf("%d articles, %v", n, err)
			}
			for _, want := range tt.want {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("the error is %q, expected %q in it", err, want)
				}
			}
			if made, _ := filepath.Glob(filepath.Join(dir, "*")); len(made) != 2*tt.made {
				t.Errorf("made: %v", made)
			}
		})
	}
}

// FuzzUnpack reads what may not be a pack: it has an error, or texts and annotations of it.
func FuzzUnpack(f *testing.F) {
	f.Add(`{"article":"a","archive":"two","file":"Page/Red_Cross.md","text":[[0,9],"x",[9,30]],"sha256":"00",` +
		`"entities":[[[0,3],"x"]]}`)
	f.Add(`{"article":"a","archive":"two","file":"Page/Red_Cross.md","text":[[0]],"sha256":"00"}` + "\n" +
		`{"type":"kind","at":[9,1]}`)
	f.Add(`{"type":"kind","at":[0,4,6,9],"roles":{"subject":[[0,4,"e1"],"e1",""]},"speaker":[[-1,2]]}`)
	f.Fuzz(func(t *testing.T, body string) {
		articles, err := readPack(strings.NewReader(`{"annotations":1}` + "\n" + body))
		if err != nil {
			return
		}
		for _, a := range articles {
			if source, err := a.source(archives); err == nil {
				if text, err := edited([]rune(source), a.Text); err == nil {
					a.SHA256 = checksum(text)
				}
			}
			text, gold, err := a.restored(archives)
			if err != nil {
				continue
			}
			if checksum(text) != a.SHA256 || !bytes.HasSuffix(gold, []byte("}\n")) {
				t.Errorf("made %q and %q", text, gold)
			}
		}
	})
}
