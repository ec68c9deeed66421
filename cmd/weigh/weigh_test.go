package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"annals/internal/annotated"
	"annals/internal/extract/weigh"
)

// verbs are told as events in the articles of the tests, and others are not.
var (
	verbs  = []string{"greeted", "praised", "thanked", "welcomed"}
	people = []string{"the king", "two ministers", "the bishop", "some farmers", "the mayor", "three judges"}
)

// articles are annotated articles of sentences made of a few words.
func articles(t *testing.T) []*article {
	t.Helper()
	dir := t.TempDir()
	for n := range 6 {
		text := "The Popular Front is a party in Ecuador."
		gold := `{"entities": {"FP": ["Popular Front"]}}` + "\n"
		for i, v := range verbs {
			who := people[(n+i)%len(people)]
			text += fmt.Sprintf(" In %d the Front %s %s.", 1980+i, v, who)
			gold += fmt.Sprintf(`{"type": "event", "roles": {"kind": [%q], "actor": ["the Front|FP"], "target": [%q]}, "time": "%d", `+
				`"span": "the Front %s %s"}`+"\n",
				v, who, 1980+i, v, who)
		}
		name := filepath.Join(dir, fmt.Sprint("front", n))
		for end, content := range map[string]string{".txt": text + "\n", ".gold.jsonl": gold} {
			if err := os.WriteFile(name+end, []byte(content), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	read, err := annotated.Read(dir)
	if err != nil {
		t.Fatal(err)
	}
	var out []*article
	for i := range read {
		out = append(out, newArticle(&read[i]))
	}
	return out
}

// TestTrain learns what a few articles tell: the verbs tell events with actor and target, and likelihoods say so.
func TestTrain(t *testing.T) {
	all := articles(t)
	tr := &trainer{articles: all, folds: 2, from: 0.3}
	p, err := tr.train()
	if err != nil {
		t.Fatal(err)
	}
	if p.Documents != len(all) || p.Annotated != len(all)*len(verbs) {
		t.Errorf("learnt of %d articles and %d statements", p.Documents, p.Annotated)
	}
	n, right := tr.within(func(r shown) bool { return r.confidence >= 0.5 && strings.HasPrefix(r.rule, "event") })
	if n == 0 || right < n*9/10 {
		t.Errorf("of %d events %d are right", n, right)
	}
	var report bytes.Buffer
	if tr.report(&report); !strings.Contains(report.String(), "precision") {
		t.Errorf("the report is %q", report.String())
	}
}

// TestSameFile holds that the same articles give the same file.
func TestSameFile(t *testing.T) {
	var files [2][]byte
	for i := range files {
		file, err := learn(articles(t)).File()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := weigh.Read(file); err != nil {
			t.Fatal(err)
		}
		files[i] = file
	}
	if !bytes.Equal(files[0], files[1]) {
		t.Error("the files differ")
	}
}

// TestCareful holds that where articles differ in what a word tells, those annotated with care count more.
func TestCareful(t *testing.T) {
	tells := func(quick bool) float64 {
		all, silent := articles(t), articles(t)
		for _, a := range silent {
			a.tellings = slices.Clone(a.tellings)
			for i := range a.tellings {
				a.tellings[i].tells = nil
			}
			a.Quick = !quick
		}
		for _, a := range all {
			a.Quick = quick
		}
		m, err := model(learn(slices.Concat(all, silent)))
		if err != nil {
			t.Fatal(err)
		}
		sum := 0.0
		shares := make([]float64, len(weigh.Types()))
		for _, x := range all[0].tellings {
			if len(x.tells) > 0 {
				m.TypeShares(x.traits, shares)
				sum += shares[x.tells[0]]
			}
		}
		return sum / float64(len(verbs))
	}
	if careful, quick := tells(false), tells(true); careful < 0.55 || quick > 0.45 {
		t.Errorf("words tell what careful articles have with a share of %.2f, and what quick ones have with %.2f", careful, quick)
	}
}

// TestChecked refuses arguments before anything is learnt.
func TestChecked(t *testing.T) {
	for name, c := range map[string]struct {
		rest         []string
		write, check string
		folds        int
		from         float64
		want         string
	}{
		"no flag":      {rest: []string{"dir"}, folds: 3, from: 0.3, want: "no flag"},
		"one part":     {folds: 1, from: 0.3, want: "two parts"},
		"no share":     {folds: 3, from: 7, want: "between 0 and 1"},
		"no directory": {write: "no/such/file", folds: 3, from: 0.3, want: "no/such"},
		"no file":      {check: "no-such-file", folds: 3, from: 0.3, want: "no-such-file"},
	} {
		t.Run(name, func(t *testing.T) {
			if err := checked(c.rest, c.write, c.check, "", c.folds, c.from); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("the error is %v; it should tell of %q", err, c.want)
			}
		})
	}
	out := filepath.Join(t.TempDir(), "made", "for it")
	if err := checked(nil, "", "", out, 3, 0.3); err != nil {
		t.Error(err)
	}
	if info, err := os.Stat(out); err != nil || !info.IsDir() {
		t.Errorf("the directory to write to was not made: %v", err)
	}
}
