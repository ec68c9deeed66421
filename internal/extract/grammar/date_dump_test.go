package grammar

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"annals/internal/extract/lang"
)

func TestDump(t *testing.T) {
	p := os.Getenv("DUMP")
	if p == "" {
		t.Skip()
	}
	cite := regexp.MustCompile(`\[[^\]]{1,30}\]`)
	year := regexp.MustCompile(`\b(1[5-9]\d\d|20[0-2]\d)\b`)
	for _, f := range strings.Fields(p) {
		b, _ := os.ReadFile(f)
		for _, para := range strings.Split(string(b), "\n") {
			para = cite.ReplaceAllStringFunc(para, func(s string) string { return strings.Repeat(" ", len(s)) })
			ctx := NewDateContext()
			for _, s := range lang.Sentences(para, 0, len(para)) {
				ds := Dates(s.Tokens, ctx)
				last := s.Start
				out := ""
				rest := ""
				for _, e := range ds {
					out += para[last:e.Start] + "{" + para[e.Start:e.End] + "=" + e.Value.String()
					rest += para[last:e.Start] + "~"
					if e.Modifier {
						out += "/M"
					}
					if e.Relative {
						out += "/R"
					}
					if e.Problem != nil {
						out += "/P"
					}
					out += "}"
					last = e.End
				}
				out += para[last:s.End]
				rest += para[last:s.End]
				missed := ""
				if year.MatchString(rest) {
					missed = "MISSED " + year.FindString(rest) + " "
				}
				if len(ds) > 0 || missed != "" {
					fmt.Println(missed + out)
				}
			}
		}
	}
}

func TestCover(t *testing.T) {
	dir := os.Getenv("COVER")
	if dir == "" {
		t.Skip()
	}
	cite := regexp.MustCompile(`\[[^\]]{1,30}\]`)
	fs, _ := filepath.Glob(dir + "/*.gold.jsonl")
	n, hit := 0, 0
	for _, f := range fs {
		b, _ := os.ReadFile(strings.TrimSuffix(f, ".gold.jsonl") + ".txt")
		text := cite.ReplaceAllStringFunc(string(b), func(s string) string { return strings.Repeat(" ", len(s)) })
		type sent struct {
			s, e int
			vals map[string]bool
			show string
		}
		var ss []sent
		off := 0
		for _, para := range strings.SplitAfter(text, "\n") {
			ctx := NewDateContext()
			for _, s := range lang.Sentences(text, off, off+len(para)) {
				v := map[string]bool{}
				show := ""
				for _, e := range Dates(s.Tokens, ctx) {
					for _, x := range []string{e.Core.String(), e.Value.String(), e.ForState().String(), e.AsStart().String(), e.AsEnd().String()} {
						v[x] = true
					}
					for _, p := range e.Parts {
						v[p.Date.String()] = true
						v[p.Date.String()+"/.."] = true
						v["/"+p.Date.String()] = true
					}
					show += " " + e.Value.String()
				}
				ss = append(ss, sent{s.Start, s.End, v, show})
			}
			off += len(para)
		}
		g, _ := os.ReadFile(f)
		for i, line := range strings.Split(string(g), "\n") {
			var d struct{ Span, Time, Type string }
			if i == 0 || json.Unmarshal([]byte(line), &d) != nil || d.Time == "" || d.Time == "/.." {
				continue
			}
			head := cite.ReplaceAllString(d.Span, "")
			if len(head) > 25 {
				head = head[:25]
			}
			at := strings.Index(string(b), head)
			if at < 0 {
				at = strings.Index(string(b), head[:min(12, len(head))])
			}
			n++
			ok := false
			show := ""
			for _, s := range ss {
				if s.s <= at && at < s.e {
					ok = s.vals[d.Time]
					show = string(b)[s.s:s.e] + " =>" + s.show
				}
			}
			if ok {
				hit++
			} else {
				fmt.Println("NO", filepath.Base(f), d.Type, d.Time, "|", show)
			}
		}
	}
	fmt.Println(n, hit)
}
