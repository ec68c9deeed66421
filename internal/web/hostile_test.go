package web_test

import (
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"annals"
	"annals/edtf"
	"annals/internal/query/querytest"
)

// hostile is what a source may say to make a page do something.
const hostile = `<script>alert(1)</script>"'><img src=x onerror=alert(1)>&lt;{{.}}</title></textarea>` +
	"\u202eevil\u2066\u0000\u0007"

// attacked is a record in which every word that a source or a person can give is hostile.
func attacked(r querytest.Record) {
	b := r.Batch("front.txt", "2015-01-01", `
		name:native - subject: SUBJECT=NAME (organization); value: VALUE / cite CITE / mark MARK
		kind - subject: SUBJECT=NAME (organization); value: VALUE
		designation 1997/2008 subject: SUBJECT=NAME (organization); authority: WHO=AUTHORITY (body); as: VALUE; law: LAW / hedge: HEDGE
		leadership 1999 subject: SUBJECT=NAME (organization); person: PERSON=PERSON (person); title: TITLE
		event 1981-06 kind: KIND; actor: SUBJECT=NAME (organization); place: PLACE=PLACE (place)
		accusation 2001 against: SUBJECT=NAME (organization); value: VALUE / said by SPEAKER=SPEAKER
		description - subject: SUBJECT=NAME (organization); value: VALUE / said by critics CRITICS
		ban 2001 subject: SUBJECT=NAME (organization) / confidence 0.3`)
	h := func(s string) string { return hostile + s }
	b.Source.Name, b.Source.Title, b.Source.Publisher = h("name"), h("title"), h("publisher")
	b.Source.URL = "javascript:alert(1)"
	b.Source.Published = edtf.MustParse("2015-01-01")
	b.Text = hostile + b.Text + hostile
	b.Problems = []annals.Problem{{Code: "bad", Source: h("source"), Line: 1, Column: 1, Message: h("message"), Hint: h("hint")},
		{Code: "bad", Message: h("general")}}
	for i := range b.Entities {
		b.Entities[i].Name = h(b.Entities[i].Name)
		for j := range b.Entities[i].Names {
			b.Entities[i].Names[j].Name = h(b.Entities[i].Names[j].Name)
		}
	}
	for i := range b.Statements {
		s := &b.Statements[i]
		s.Lang = `"><script>`
		s.Evidence.Text = hostile
		s.Evidence.End = s.Evidence.Start + len([]rune(hostile))
		for j := range s.Evidence.Cites {
			s.Evidence.Cites[j] = h("cite")
		}
		for j := range s.Evidence.Marks {
			s.Evidence.Marks[j] = h("mark")
		}
		for j := range s.Hedges {
			s.Hedges[j] = h("hedge")
		}
		s.Rules = []string{h("rule")}
		s.EachFiller(func(_ annals.Role, _ int, f *annals.Filler) {
			f.Text = hostile + f.Text
			if f.Name != "" {
				f.Name = hostile + f.Name
			}
		})
		*s = s.WithID()
	}
	r.Append(b)
	r.Decide(annals.Decision{Kind: annals.Accept, Statement: b.Statements[0].ID, By: h("author"), Reason: h("reason")})
}

var (
	element = regexp.MustCompile(`<[a-zA-Z][^>]*>`)
	quoted  = regexp.MustCompile(`"[^"]*"`)
	// foreign is an element, an attribute or an address that no template of ours has.
	foreign = regexp.MustCompile(`(?i)^<(?:img|iframe|object|embed|base)|\s(?:on[a-z]+|style|srcdoc)=|^<script.*>`)
)

// TestHostileSources walks every page of a record that tries to run scripts, to close our elements and to turn lines
// around, and sends the same to every form.
func TestHostileSources(t *testing.T) {
	s := build(t, attacked)
	pages := []string{"/", "/find?q=" + url.QueryEscape(hostile), "/find?part=suggestions&q=" + url.QueryEscape(hostile),
		"/screen?name=" + url.QueryEscape(hostile[:60]), "/e/" + url.PathEscape("<script>"), "/?on=" + url.QueryEscape(hostile),
		"/?known=" + url.QueryEscape(hostile), "/enter?token=x&next=" + url.QueryEscape(hostile),
		"/screen?kind=" + url.QueryEscape(hostile) + "&name=x", "/nowhere/" + url.PathEscape(hostile)}
	seen := map[string]bool{}
	shown := 0
	for len(pages) > 0 {
		path := pages[0]
		pages = pages[1:]
		res := s.get(path)
		if strings.HasPrefix(res.Header().Get("Content-Disposition"), "attachment;") {
			// A table has the words of the source as they are: it is saved, and no browser takes it for a page.
			if h := res.Header(); h.Get("Content-Type") != "text/csv; charset=utf-8" || h.Get("X-Content-Type-Options") != "nosniff" {
				t.Errorf("%s is sent as %v", path, h)
			}
			continue
		}
		s.unharmed(path, res.Body.String())
		if res.Code == http.StatusInternalServerError {
			t.Errorf("%s: %s", path, res.Body)
		}
		if strings.Contains(res.Body.String(), "&lt;script&gt;") {
			shown++
		}
		for _, m := range links.FindAllStringSubmatch(res.Body.String(), -1) {
			to := strings.ReplaceAll(m[1], "&amp;", "&")
			to, _, _ = strings.Cut(to, "#")
			if strings.HasPrefix(to, "/") && !strings.HasPrefix(to, "/assets/") && !strings.Contains(to, "from=") && !seen[to] &&
				len(seen) < 150 {
				seen[to] = true
				pages = append(pages, to)
				if strings.HasPrefix(to, "/why/") {
					pages = append(pages, to+"?part=panel")
				}
			}
		}
	}
	if shown < 15 {
		t.Errorf("only %d pages show what the source says", shown)
	}
	draft := s.post("/add", url.Values{"text": {hostile + article + hostile}}).Header().Get("Location")
	s.unharmed(draft, s.found(draft))
	s.unharmed("a wrong date", s.post(draft, url.Values{"do": {"add"}, "published": {hostile}}).Body.String())
	s.unharmed("a wrong address", s.post("/add", url.Values{"url": {hostile}}).Body.String())
	s.unharmed("a file", s.sendFile("/screen", hostile).Body.String())
}

// unharmed fails where a page has an element or handler of a source's, or a control that turns lines around.
func (s *site) unharmed(path, page string) {
	s.t.Helper()
	for _, e := range element.FindAllString(page, -1) {
		bare := quoted.ReplaceAllString(e, `""`)
		if foreign.MatchString(bare) && !strings.HasPrefix(e, `<script type="module" src="/assets/`) ||
			strings.Contains(e, `="javascript:`) {
			s.t.Errorf("%s has %q", path, e)
		}
	}
	inner := page
	if i := strings.Index(page, "<main"); i >= 0 {
		inner = page[i:]
	}
	for _, control := range []string{"\u202e", "\u2066", "\x00", "\x07"} {
		if i := strings.Index(inner, control); i >= 0 {
			s.t.Errorf("%s has the control %U: …%q…", path, []rune(control)[0], inner[max(0, i-80):min(len(inner), i+20)])
		}
	}
}
