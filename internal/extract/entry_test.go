package extract

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"annals"
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

## 20th century

Soldiers stormed the office in Tumbes.

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
size /..: subject "It"=Coast Union, value "300 members"
event : actor "Soldiers", kind "stormed", place "Tumbes", target "the office"
`
	if diff := cmp.Diff(want, readAs(t, chronicle)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestChronologyOfOneOfSeveral tells what stands under the name of an organization of that one, though the text names
// another oftener, and the date of an item that has its year first whole.
func TestChronologyOfOneOfSeveral(t *testing.T) {
	report := `# Parties of the coast

The report covers the Harbour Front of Lesanga (HFL) and the Maritime League (ML).

## The Harbour Front

- **1968, March** – The Harbour Front is founded in Doro.
- **1974** – Juan Santos, the leader, is executed; Maria Campos takes over.
- **1981, 20 June** – A court bans the organization.
- **1987** – The headquarters move from Doro to Kabra.
- **2008, 24 June** – The court lifts the ban.

## Leaders of the Maritime League

The Maritime League was founded in 1970. The Maritime League has 300 members.

## Outlook

The organization is expected to grow. The Maritime League repaired the bridge in 1990.
`
	want := `name : subject "the Harbour Front of Lesanga", value "HFL"
name : subject "the Maritime League", value "ML"
founding 1968-03: place "Doro", subject "The Harbour Front"
event 1974: kind "executed", target "Juan Santos"
leadership /1974: person "Juan Santos", subject Harbour Front of Lesanga, title "leader"
leadership 1974/..: person "Maria Campos", subject Harbour Front of Lesanga
ban 1981-06-20/..: authority "A court", subject "the organization"
base /1987: place "Doro", subject Harbour Front of Lesanga
base 1987/..: place "Kabra", subject Harbour Front of Lesanga
ban /2008-06-24: authority "The court", subject Harbour Front of Lesanga
founding 1970: subject "The Maritime League"
size /..: subject "The Maritime League", value "300 members"
event /..: actor "The organization", kind "grow"
event 1990: actor "The Maritime League", kind "repaired", target "the bridge"
`
	if diff := cmp.Diff(want, readAs(t, report)); diff != "" {
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

// TestWideHeadings dates what stands under a year by it, and nothing by a stretch of years over prose, nor by a year
// that a paragraph has left, nor by what is left of the words below a picture.
func TestWideHeadings(t *testing.T) {
	const lead = "# Popular Front\n\nThe Popular Front is a party in Peru.\n\n"
	for _, c := range []struct{ text, want string }{
		{"## 1985\n\nSoldiers stormed the office in Callao.", "event 1985: "},
		{"## 1980s and 1990s\n\n- Soldiers stormed the office in Callao.\n- Soldiers left the office.", "event : "},
		{"in 1985.]]\n\nSoldiers stormed the office in Callao.", "event : "},
		{"## 1985–1992\n\nSoldiers stormed the office in Callao.", "event : "},
		{"## Since 1985\n\nSoldiers stormed the office in Callao.", "event : "},
		{"## 1980s\n\nSoldiers stormed the office in Callao.", "event : "},
		{"## 1980s\n\n- Soldiers storm the office in Callao.\n- Soldiers leave the office.", "event 198X: "},
		{"1985–1992: Soldiers stormed the office in Callao.", "event 1985/1992: "},
		{"## 1985\n\nThe law of 1975 was repealed. Soldiers stormed the office in Callao.", "event : "},
		{"in 1985]] The party had lost. Soldiers stormed the office in Callao.", "event : "},
	} {
		got := readAs(t, lead+c.text+"\n")
		if !strings.Contains(got, c.want+"actor \"soldiers\"") && !strings.Contains(got, c.want+"actor \"Soldiers\"") {
			t.Errorf("%s: %s", c.text, got)
		}
	}
}

// TestTitlesInItalics reads no post and no deed in the title of a work, and a clause that begins with one.
func TestTitlesInItalics(t *testing.T) {
	got := readAs(t, "# Maria Campos\n\nMaria Campos is a Peruvian writer.\n\n- _Mayor of Lima_ (2000)\n- 2004: _Mayor of Callao_, "+
		"Port Press\n- 2006: Mayor of Tumbes\n- 2008: _The Port_ wins a prize in Lima.\n")
	if strings.Contains(got, "\"Lima\", title") || strings.Contains(got, "2004") || !strings.Contains(got, "Tumbes") ||
		!strings.Contains(got, "2008") {
		t.Error(got)
	}
}

// TestTextsOfLists holds that a list or a history of something has no president and does nothing.
func TestTextsOfLists(t *testing.T) {
	for _, c := range []string{
		"This is a LIST OF VICE PRESIDENTS.\n\n- 1990: Banned by the army.\n- Vice President – Juan Santos (1990–1995)\n",
		"The HISTORY OF PERU is divided into periods.\n\nJuan Santos served two terms as president. He died in Lima in 1985.\n",
	} {
		if got := readAs(t, c); strings.Contains(got, "LIST") || strings.Contains(got, "subject HISTORY") {
			t.Errorf("%s: %s", c, got)
		}
	}
}

// TestLinesWithLabels reads a date behind a label as that of what follows it, and a name with years before a sentence
// as whose it is.
func TestLinesWithLabels(t *testing.T) {
	profile := `# Harbour Front

**First attack:** 3 May 1985: The Front shelled the town of Oru.

## Leadership

- **Juan Rojas** (1985–1991): Rojas moved to Quito. He was shot in 1991.
- **Luis Rojas** (1991–present): Brother of the above.

## Attacks

12 June 1992: Attack on the port (3 killed, at least 11 wounded)
1 May 1993: Kidnapping of Ana Cruz (unknown killed)

Note (1990): this is no name (2 dead files).
`
	want := `event 1985-05-03: actor "The Front", kind "shelled", target "the town of Oru"
leadership 1985/1991: person "Juan Rojas", subject Harbour Front
event : actor "Rojas", kind "moved", place "Quito"
event 1991: kind "shot", target "He"
leadership 1991/..: person "Luis Rojas", subject Harbour Front
event 1992-06-12: kind "Attack", target "the port"
event 1992-06-12: kind "killed", target "3"
event 1992-06-12: kind "wounded", target "at least 11"
`
	if diff := cmp.Diff(want, readAs(t, profile)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// readAs gives the statements that are read of a text at the confidence at which views show one, a line each: the words
// of its fillers, and the name of one that has none or only a pronoun.
func readAs(t *testing.T, words string) string {
	t.Helper()
	statements := statementsOf(t, "test.md", words)
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
				switch pronoun := strings.ToLower(f.Text); {
				case f.Text == "":
					fmt.Fprintf(&b, " %s", f.Name)
				case pronoun == "it" || pronoun == "the party":
					fmt.Fprintf(&b, " %q=%s", f.Text, f.Name)
				default:
					fmt.Fprintf(&b, " %q", f.Text)
				}
			}
			sep = ", "
		}
		b.WriteString("\n")
	}
	return b.String()
}

// TestTitleOfChronology takes the one name of a title for whom a chronology is about, though nothing says what it is.
func TestTitleOfChronology(t *testing.T) {
	want := `founding 1928: founder "Juan Rojas", place "Lima", subject Brotherhood of the Lamp
event 1936/1939: actor Brotherhood of the Lamp, kind "Sends", place "Spain", target "volunteers"
ban 1948-12/..: authority "the government", subject Brotherhood of the Lamp
`
	got := readAs(t, "# Brotherhood of the Lamp: dates\n\n- 1928: Founded in Lima by Juan Rojas\n- 1936-39: Sends volunteers to "+
		"Spain\n- December 1948: Outlawed by the government\n")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestBornAndDead gives nobody a post from the date of a list of the born on.
func TestBornAndDead(t *testing.T) {
	got := readAs(t,
		"# April 12\n\n- 1908: Juan Santos, president of the Port League\n- 1910: Maria Campos, leader of the Red Party\n")
	if strings.Contains(got, " 1908") || strings.Contains(got, " 1910") {
		t.Error(got)
	}
	got = readAs(t, "# April 12\n\n- 1985 – Juan Santos, Peruvian banker, founded the Port League (b. 1908)\n- 1986 – Juan Rojas "+
		"founds the Coast Union in Lima.\n")
	if !strings.Contains(got, "founding : ") || !strings.Contains(got, "founding 1986: ") {
		t.Error(got)
	}
}

// TestYearbook reads each entry of a yearbook as of whom it names first, and what is told before the entries of nobody
// of them.
func TestYearbook(t *testing.T) {
	book := `# Parties of Moravia

The capital was moved to Olomouc in 2012.

Movement for Justice (MJ). It was banned in 2009. The party has 300 members.

Labour Union (LU). Founded in 1956, it was the sole legal party until 1990. The party's secretary-general, Juan Santos, served as minister in 1988–89.

Green League: It was founded in 1990 and is led by Maria Campos.
`
	want := `event 2012: kind "moved", place "Olomouc", target "The capital"
name : subject "Movement for Justice", value "MJ"
ban 2009/..: subject "It"=Movement for Justice
size /..: subject "The party"=Movement for Justice, value "300 members"
name : subject "Labour Union", value "LU"
founding 1956: subject "it"=Labour Union
kind /1990: subject "it"=Labour Union, value "the sole legal party"
leadership : person "Juan Santos", subject "The party"=Labour Union, title "secretary-general"
founding 1990: subject "It"=Green League
leadership /..: person "Maria Campos", subject "It"=Green League
`
	if diff := cmp.Diff(want, readAs(t, book)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestOrganizationsUnderHeadings reads a chapter under the name of an organization as of that, and one under other
// words as of none.
func TestOrganizationsUnderHeadings(t *testing.T) {
	chapters := `# Parties of Moravia

## Green League

Founded in 1983, it won four seats in 1990.

### Programme

It opposes nuclear power.

## Homeland Union (HU)

It was banned in 1995.

## Elections

It was a cold day.
`
	want := `founding 1983: subject "it"=Green League
size 1990: subject "it"=Green League, value "four seats"
aim /..: subject "It"=Green League, value "opposes nuclear power"
name : subject "Homeland Union", value "HU"
ban 1995/..: subject "It"=Homeland Union
`
	if diff := cmp.Diff(want, readAs(t, chapters)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestHeadingsInALife reads what stands under the names of those whom somebody served as of that person, and takes the
// periods of a land's history for no entries.
func TestHeadingsInALife(t *testing.T) {
	life := `Juan Santos is a Peruvian politician. He was born in Lima.

## Labour Party

In 1990 he was elected to the board.

## Harbour Union

## Honours

- 1998: Appointed a member of the Order of the Sun.
`
	if got := readAs(t, life); !strings.Contains(got, "membership 1998/..: member Juan Santos") {
		t.Errorf("read:\n%s", got)
	}
	history := "# Past of Moravia\n\n## Green League\n\nIt won four seats in 1990.\n\n## Homeland Guard\n\n" +
		"Rain fell on the fields of Brno for days. The roads were closed. The party won two seats in 1995.\n\n"
	if got := readAs(t, history); !strings.Contains(got, `"The party"=Homeland Guard`) {
		t.Errorf("of two chapters are read:\n%s", got)
	}
	for _, period := range []string{"Dawn", "Settlement", "Trade", "Decline", "Weather", "Rivers", "Roads"} {
		history += "## " + period + "\n\nIt was a cold day.\n\n"
	}
	if got := readAs(t, history); strings.Contains(got, `"The party"=Homeland Guard`) {
		t.Errorf("of two chapters among others are read:\n%s", got)
	}
}

// TestLabelsBeforeSentences takes the sort of a paragraph off its first sentence, reads a table of dates as a
// chronology, and leaves to a profile the labels before what is no sentence.
func TestLabelsBeforeSentences(t *testing.T) {
	profile := `# Red Dawn: dates

| Date | Event |
| --- | --- |
| 1928 | Founded in Lima by Juan Rojas |
| December 1948 | Outlawed by the government |

## Profile

a.k.a. Red Sun; Dawn Brigades

Description: Red Dawn is a Maoist group that seeks to overthrow the government.

Location/Area of operation: Northern Peru, Chile, and Bolivia

Strength: Red Dawn is estimated to have 300 fighters.

**2019 Terrorist Incidents:** On 3 March, members of Red Dawn attacked a bank.
`
	want := `founding 1928: founder "Juan Rojas", place "Lima", subject Red Dawn
ban 1948-12/..: authority "the government", subject Red Dawn
name : subject Red Dawn, value "Red Sun"
name : subject Red Dawn, value "Dawn Brigades"
kind /..: subject "Red Dawn", value "a Maoist group"
aim /..: subject "a Maoist group", value "to overthrow the government"
base /..: place "Northern Peru" "Chile" "Bolivia", subject Red Dawn
size /..: subject "Red Dawn", value "300 fighters"
event 2019-03-03: actor "members of Red Dawn", kind "attacked", target "a bank"
`
	if diff := cmp.Diff(want, readAs(t, profile)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestActsOfEntries reads what an entry of a chronology tells by a noun alone, of whom the title names.
func TestActsOfEntries(t *testing.T) {
	chronicle := `Red Dawn Front: a chronology

1972 – Juan Santos forms the Red Dawn Front in Lima.

October 1997 – Designation by the United States as a foreign terrorist organization.

14 May 1999 – Listing by the European Union.

2003 – Ban in Chile.

2005 – Removal from the EU list.
`
	want := `founding 1972: founder "Juan Santos", place "Lima", subject "the Red Dawn Front"
designation 1997-10/..: as "a foreign terrorist organization", authority "the United States", subject Red Dawn Front
designation 1999-05-14/..: as "Listing", authority "the European Union", subject Red Dawn Front
ban 2003/..: authority "Chile", subject Red Dawn Front
delisting 2005: authority "the EU", subject Red Dawn Front
`
	if diff := cmp.Diff(want, readAs(t, chronicle)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
