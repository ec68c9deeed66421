package extract

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"annals"
	"annals/internal/reader/text"
)

// TestChronology reads what stands under dates as its readers do: then, and of whom the title names.
func TestChronology(t *testing.T) {
	chronicle := `# Chronology of the Harbour Front

- **1974**: Splits from the Maritime League.
- 1976 – Banned by the military government.
- 1978 – Joins the United Left. Rojas is elected chairman.
- March 1982: Rojas flees to Mexico.
- 1983: Three members killed in a clash with soldiers.
- 1988: Ban lifted.
- 1991: Dissolved; its members join the Labour Party.
- 1993: Declared a terrorist organization by Peru.
- 1995: Re-founded in Lima by Jorge Ibarra.

## 2001

### 4 May
Soldiers storm the office in Callao.

### 5 June
Signs a truce with the government. On 8 July Ibarra resigned.

2003

Merges with the Sailors' Union to form the Coast Union. It has 300 members today.

## Members

Rojas is a lawyer.
`
	want := `split 1974: from "the Maritime League", subject Harbour Front
ban 1976/..: authority "the military government", subject Harbour Front
membership 1978/..: member Harbour Front, organization "the United Left"
leadership 1978/..: person "Rojas", subject Harbour Front, title "chairman"
event 1982-03: actor "Rojas", kind "flees", place "Mexico"
event 1983: kind "killed", participant "soldiers", target "Three members"
ban /1988: subject Harbour Front
dissolution 1991: subject Harbour Front
membership 1991/..: member "its members", organization "the Labour Party"
designation 1993/..: as "a terrorist organization", authority "Peru", subject Harbour Front
founding 1995: founder "Jorge Ibarra", place "Lima", subject Harbour Front
event 2001-05-04: actor "Soldiers", kind "storm", place "Callao", target "the office"
event 2001-06-05: kind "truce", participant Harbour Front "the government"
event 2001-07-08: actor "Ibarra", kind "resigned"
merger 2003: into "the Coast Union", subject Harbour Front "the Sailors' Union"
size /..: subject "It", value "300 members"
`
	if diff := cmp.Diff(want, readAs(t, chronicle)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestYearOfHeading gives a day below a heading its year, and leaves alone what has one or tells a state.
func TestYearOfHeading(t *testing.T) {
	report := `# Country Report: Lesanga

Attacks in 2019:

- On 3 February, rebels attacked the town of Doro.
- On 4 May 2018, rebels attacked the town of Kabra.

## Parties, 1990–1995

On 5 May the Popular Front was banned.
`
	want := `event 2019-02-03: actor "rebels", kind "attacked", target "the town of Doro"
event 2018-05-04: actor "rebels", kind "attacked", target "the town of Kabra"
ban XXXX-05-05/..: subject "the Popular Front"
`
	if diff := cmp.Diff(want, readAs(t, report)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// readAs gives the statements that are read of a text at the confidence at which views show one, a line each: the words of its fillers, or
// the name of one that has none.
func readAs(t *testing.T, words string) string {
	t.Helper()
	d, _, err := text.Read("test.md", []byte(words))
	if err != nil {
		t.Fatal(err)
	}
	statements, _, _ := Extract(&d)
	var b strings.Builder
	for _, s := range statements {
		if s.Confidence < annals.DefaultConfidence {
			continue
		}
		fmt.Fprintf(&b, "%s %s:", s.Type, s.Time)
		sep := " "
		for _, r := range slices.Sorted(maps.Keys(s.Roles)) {
			if len(s.Roles[r]) == 0 {
				continue
			}
			fmt.Fprintf(&b, "%s%s", sep, r)
			for _, f := range s.Roles[r] {
				if f.Text == "" {
					fmt.Fprintf(&b, " %s", f.Name)
				} else {
					fmt.Fprintf(&b, " %q", f.Text)
				}
			}
			sep = ", "
		}
		b.WriteString("\n")
	}
	return b.String()
}
