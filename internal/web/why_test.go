package web_test

import (
	"regexp"
	"strings"
	"testing"

	"annals"
	"annals/internal/query/querytest"
)

// cited is a source with a note, as it would be read from a file.
func cited(t *testing.T) (*site, annals.StatementID) {
	t.Helper()
	var id annals.StatementID
	s := build(t, func(r querytest.Record) {
		b := r.Batch("front.txt", "2015-01-01",
			`ban 2003 subject: the Front=Northern Liberation Front (organization); authority: Chile=Chile (state iso3166:CL) / cite 1`)
		b.Text += "\n\nSo it was printed.[1]\n\n== Notes ==\n\n[1] Gazette of Chile, 2003.\n"
		id = b.Statements[0].ID
		r.Append(b)
		r.Decide(annals.Decision{Kind: annals.Accept, Statement: id, By: "a reader", Reason: "seen in the gazette"})
	})
	return s, id
}

func TestWhy(t *testing.T) {
	s, id := cited(t)
	if to := s.get("/why/" + id.Short()).Header().Get("Location"); to != "/why/"+string(id) {
		t.Errorf("a part of the id leads to %q", to)
	}
	page := s.page("/why/" + string(id))
	has(t, page, "Chile banned the Northern Liberation Front in 2003.", "[1] Gazette of Chile, 2003.", "front.txt",
		"published 1 January 2015", "authority Chile Chile", "sha256:", "accept", "a reader", "seen in the gazette")
	if !regexp.MustCompile(`<span class="ev( role)?"[^>]*>[^<]*Chile`).MatchString(page) {
		t.Errorf("the words are not marked:\n%s", page)
	}
	part := s.page("/why/" + string(id) + "?part=panel")
	if strings.Contains(part, "<html") || !strings.Contains(part, "Gazette of Chile") ||
		!strings.Contains(part, `href="/why/`+string(id)+`"`) {
		t.Errorf("the panel is\n%s", part)
	}
}

func TestSource(t *testing.T) {
	s, id := cited(t)
	why := s.page("/why/" + string(id))
	address := regexp.MustCompile(`href="(/source/[^"#]*)#s` + id.Short() + `"`).FindStringSubmatch(why)
	if address == nil {
		t.Fatalf("the page of a statement does not lead to its place:\n%s", why)
	}
	page := s.page(address[1])
	has(t, page, "front.txt", "1 January 2015", "Chile banned the Northern Liberation Front in 2003.", "Notes of the source",
		"Gazette of Chile")
	for _, wanted := range []string{`id="s` + id.Short() + `"`, `class="f-standing"`, `href="#note-1"`, `data-r="`} {
		if !strings.Contains(page, wanted) {
			t.Errorf("the page has no %s:\n%s", wanted, page)
		}
	}
}

// TestLongSource: a long source comes in parts, and a place leads to the part that has it.
func TestLongSource(t *testing.T) {
	var ids []annals.StatementID
	s := build(t, func(r querytest.Record) {
		var lines strings.Builder
		for range 3 {
			lines.WriteString("\nconflict 1990/.. party: the Front=Northern Liberation Front (organization); against: =Southern Column " +
				"(organization) / words the Front / text " + strings.Repeat("and so on ", 3000))
		}
		ids = r.Read("long.txt", "2015-01-01", lines.String())
	})
	last := ids[len(ids)-1]
	address := regexp.MustCompile(`href="(/source/[^"]*)#s` + last.Short() + `"`).FindStringSubmatch(s.page("/why/" + string(last)))
	if address == nil {
		t.Fatal("no place")
	}
	page := s.page(strings.ReplaceAll(address[1], "&amp;", "&"))
	if !strings.Contains(page, `id="s`+last.Short()+`"`) || !strings.Contains(page, "Part 2") {
		t.Errorf("%s does not have the statement; %d bytes", address[1], len(page))
	}
	if strings.Contains(page, `id="s`+ids[0].Short()+`"`) {
		t.Error("all parts are on one page")
	}
}
