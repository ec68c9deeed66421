package render_test

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"annals"
	"annals/edtf"
	"annals/internal/golden"
	"annals/internal/render"
)

// network is a network of two steps with each verdict in it.
func network() annals.Answer {
	day := edtf.DayOf
	ref := func(id, name string, kind annals.EntityKind) annals.EntityRef {
		return annals.EntityRef{ID: annals.EntityID(id), Name: name, Kind: kind}
	}
	front := ref("e1", "Popular Front for the Liberation of the Northern Provinces", annals.Organization)
	secretary := ref("e2", "Secretary", annals.Person)
	sister := ref("e3", "Sister", annals.Person)
	neighbour := ref("e4", "Neighbour", annals.State)
	column := ref("e5", `Column <script> & "Sons"`, annals.Organization)
	north := ref("e6", "جبهه شمال", annals.Organization)
	row := func(from, to annals.EntityRef, what, text string, v annals.Verdict) annals.Row {
		return annals.Row{Ends: []annals.EntityRef{from, to}, What: what, Text: text, Verdict: v, Reason: "it says so",
			Statements: []annals.StatementID{annals.StatementID(from.ID + to.ID + "0000000000")},
			Course: []annals.Stretch{{From: edtf.Beginning, To: day(1985, 12, 31), Verdict: annals.No},
				{From: day(1986, 1, 1), To: edtf.Forever, Verdict: v}}}
	}
	return annals.Answer{Question: annals.Question{Ask: annals.AskNetwork, On: day(1990, 1, 1), Hops: 2}, Entity: &front,
		Sections: []annals.Section{{Name: "ties", Rows: []annals.Row{
			row(secretary, front, "leadership", "secretary", annals.Yes),
			row(neighbour, front, "support", "arms", annals.Possibly),
			row(neighbour, front, "designation", "a terrorist organization", annals.Disputed),
			row(column, front, "part", "wing", annals.Yes),
			row(front, north, "conflict", "", annals.No),
			row(sister, secretary, "family", "sister", annals.Yes),
			row(neighbour, north, "alliance", "", annals.Yes),
		}}}}
}

func picture(width int) render.Picture {
	return render.Picture{Width: width,
		Link:   func(ids []annals.StatementID) string { return "/why/" + ids[0].Short() },
		Entity: func(e annals.EntityRef) string { return "/network/" + string(e.ID) }}
}

func TestNetworkSVG(t *testing.T) {
	for _, c := range []struct {
		golden string
		width  int
	}{{"testdata/network.svg", 960}, {"testdata/network-narrow.svg", 390}} {
		svg := render.NetworkSVG(network(), picture(c.width))
		golden.Equal(t, c.golden, svg)
		wellFormed(t, svg)
		for _, want := range []string{"secretary", "supported by", "listed by", "has as wing", "in conflict with", "People and members",
			`class="tie structure yes"`, `class="tie conflict no"`, `data-course="beginning no,1986-01-01 possibly"`,
			`href="/why/e4e10000"`, `href="/network/e5"`, "Column &lt;script&gt;"} {
			if !strings.Contains(svg, want) {
				t.Errorf("%s has no %s", c.golden, want)
			}
		}
	}
}

// TestNetworkSVGAlone: nothing to draw where nothing binds the entity.
func TestNetworkSVGAlone(t *testing.T) {
	a := network()
	a.Sections = nil
	if svg := render.NetworkSVG(a, picture(960)); svg != "" {
		t.Errorf("it draws %s", svg)
	}
}

var labelled = regexp.MustCompile(`<text class="who" x="(\d+)" y="(\d+)" text-anchor="(\w+)">([^<]*)`)

// TestNetworkSVGLabels: names stand inside the picture and never in each other's place, however many there are.
func TestNetworkSVGLabels(t *testing.T) {
	for _, width := range []int{390, 960} {
		a := network()
		groups := render.TieGroups()
		for i := range 60 {
			from := a.Entity
			if i > 20 {
				from = &a.Sections[0].Rows[i%20+7].Ends[1]
			}
			types := groups[i%len(groups)].Types
			a.Sections[0].Rows = append(a.Sections[0].Rows, annals.Row{What: string(types[i%len(types)]), Verdict: annals.Yes,
				Ends: []annals.EntityRef{*from,
					{ID: annals.EntityID(fmt.Sprint("f", i)), Name: fmt.Sprintf("An organization with a long name, number %d", i)}}})
		}
		svg := render.NetworkSVG(a, picture(width))
		whole := regexp.MustCompile(`viewBox="0 0 (\d+) (\d+)"`).FindStringSubmatch(svg)
		right, _ := strconv.Atoi(whole[1])
		type box struct{ left, right, y int }
		var boxes []box
		for _, m := range labelled.FindAllStringSubmatch(svg, -1) {
			x, _ := strconv.Atoi(m[1])
			y, _ := strconv.Atoi(m[2])
			b := box{x, x + 7*render.Columns(m[4]), y}
			switch m[3] {
			case "end":
				b = box{x - 7*render.Columns(m[4]), x, y}
			case "middle":
				b = box{x - 4*render.Columns(m[4]), x + 4*render.Columns(m[4]), y}
			}
			if b.left < 0 || b.right > right {
				t.Errorf("%d wide: %q stands from %d to %d of %d", width, m[4], b.left, b.right, right)
			}
			for _, o := range boxes {
				if b.left < o.right && o.left < b.right && max(b.y-o.y, o.y-b.y) < 15 {
					t.Errorf("%d wide: %q stands on another name", width, m[4])
				}
			}
			boxes = append(boxes, b)
		}
		if len(boxes) < 65 {
			t.Errorf("%d wide: %d names are drawn", width, len(boxes))
		}
	}
}

// TestTie tells every type of tie in both directions.
func TestTie(t *testing.T) {
	for _, c := range []struct{ what, label, forth, back string }{
		{"support", "arms", "supports", "supported by"},
		{"leadership", "", "leads", "led by"},
		{"leadership", "secretary", "secretary of", "has as secretary"},
		{"part", "wing", "wing of", "has as wing"},
		{"merger", "into", "merged into", "took in"},
		{"merger", "", "merged with", "merged with"},
		{"designation", "a terrorist group", "lists as a terrorist group", "listed as a terrorist group by"},
		{"designation", "terrorist organizations", "lists among terrorist organizations", "listed among terrorist organizations by"},
		{"designation", "listed", "lists", "listed by"},
		{"designation", "Specially Designated Global Terrorist", "lists as Specially Designated Global Terrorist",
			"listed as Specially Designated Global Terrorist by"},
		{"designation", "the Al-Qaida sanctions list", "lists on the Al-Qaida sanctions list",
			"listed on the Al-Qaida sanctions list by"},
		{"designation", "Al-Qaida", "lists under “Al-Qaida”", "listed under “Al-Qaida” by"},
		{"designation", "100% <b>", "lists under “100% <b>”", "listed under “100% <b>” by"},
	} {
		r := annals.Row{What: c.what, Text: c.label}
		if forth, back := render.Tie(r, false), render.Tie(r, true); forth != c.forth || back != c.back {
			t.Errorf("%s %q: %q and %q", c.what, c.label, forth, back)
		}
	}
	for _, g := range render.TieGroups() {
		for _, typ := range g.Types {
			if r := (annals.Row{What: string(typ)}); render.Tie(r, false) == "" || render.Tie(r, true) == "" ||
				render.TieGroup(r) != g.Name {
				t.Errorf("%s has no words", typ)
			}
		}
	}
}
