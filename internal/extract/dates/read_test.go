package dates

import (
	"strings"
	"testing"

	"annals/edtf"
	"annals/internal/extract/lang"
)

// readDates reads a sentence with the dates of the sentences before it as context.
func readDates(ctx *Context, text string) []Expr {
	return Read(lang.Tokens(text, 0, len(text)), ctx)
}

// show is the expressions of a text as "words = value", in one line.
func show(text string, found []Expr) string {
	var out []string
	for _, e := range found {
		out = append(out, text[e.Start:e.End]+" = "+e.Value.String())
	}
	return strings.Join(out, "; ")
}

// TestSpecification is the table of the specification's section on time, in other words.
func TestSpecification(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The Front was founded on 3 February 1964.", "on 3 February 1964 = 1964-02-03"},
		{"It met in May 1974.", "in May 1974 = 1974-05"},
		{"It split in 1991.", "in 1991 = 1991"},
		{"It grew in the 1960s.", "in the 1960s = 196X"},
		{"Its roots lie in the 18th century.", "in the 18th century = 17XX"},
		{"It was banned in early 1973.", "in early 1973 = 1973-37"},
		{"It was banned in mid-1973.", "in mid-1973 = 1973-38"},
		{"It was banned in late 1973.", "in late 1973 = 1973-39"},
		{"Talks began in spring 1988.", "in spring 1988 = 1988-21"},
		{"Talks began in the summer of 1988.", "in the summer of 1988 = 1988-22"},
		{"Talks began in autumn 1988.", "in autumn 1988 = 1988-23"},
		{"Talks have gone on since the Croatian Spring in 1971.", "in 1971 = 1971"},
		{"In Spring 1988 talks began; they ended in Late Summer 1988.", "In Spring 1988 = 1988-21; in Late Summer 1988 = 1988-22"},
		{"Talks began in the winter of 1988.", "in the winter of 1988 = 1988-24"},
		{"It was active in the early 1970s.", "in the early 1970s = [1970..1973]"},
		{"It was active in the mid-1970s.", "in the mid-1970s = [1974..1976]"},
		{"It was active in the late 1970s.", "in the late 1970s = [1977..1979]"},
		{"It fought from 1954 to the early 1960s.", "from 1954 to the early 1960s = 1954/196X"},
		{"It arose around 1920.", "around 1920 = 1920~"},
		{"It arose c. 1920.", "c. 1920 = 1920~"},
		{"It arose perhaps in 1920.", "perhaps in 1920 = 1920?"},
		{"It governed from 1948 to 1954.", "from 1948 to 1954 = 1948/1954"},
		{"It governed between 1948 and 1954.", "between 1948 and 1954 = 1948/1954"},
		{"She has led it since 2003.", "since 2003 = 2003/.."},
		{"From 1989, he led the bloc.", "From 1989 = 1989/.."},
		{"He led it until 1995.", "until 1995 = /1995"},
		{"It had closed by late 1960.", "by late 1960 = [..1960-39]"},
		{"It existed before 1910.", "before 1910 = [..1909]"},
		{"It declined after 1910.", "after 1910 = [1911..]"},
		{"It met in May 1991 and split three months later on 6 August 1991.",
			"in May 1991 = 1991-05; three months later on 6 August 1991 = 1991-08-06"},
		{"About the year 1254 he built a house.", "About the year 1254 = 1254~"},
		{"It grew in the 1970s. Since then it has led the state.", "in the 1970s = 197X; Since then = 197X/.."},
		{"In the 2018 election it won. In December it fell.", "In the 2018 = 2018; In December = 2018-12"},
		{"It adopted Decision (CFSP) 2020/20 in May 2020.", "in May 2020 = 2020-05"},
		{"Congresses met in 1921, 1924 and 1930.", "in 1921, 1924 and 1930 = {1921,1924,1930}"},
		{"A congress met in 1921 or 1922.", "in 1921 or 1922 = [1921,1922]"},
		{"In FY 2015 it grew.", "In FY 2015 = 2015"},
		{"In fiscal 2015 it grew.", "In fiscal 2015 = 2015"},
		{"In the financial year 2015–16 it grew.", "In the financial year 2015–16 = 2015/2016"},
		{"It grew in the 2015 fiscal year.", "in the 2015 fiscal year = 2015"},
		{"The 2015 fiscal year report is out.", "The 2015 = 2015"},
		{"In the 1925–1929 period it shrank.", "In the 1925–1929 period = 1925/1929"},
		{"In the 4–7th centuries it grew.", "In the 4–7th centuries = 03XX/06XX"},
		{"It stood in the parliamentary election 2016.", "2016 = 2016"},
		{"In the general election, 2019, it lost.", "2019 = 2019"},
		{"It met in 1921 and moved later that same year.", "in 1921 = 1921; that same year = 1921"},
	} {
		if got := show(c.text, readDates(nil, c.text)); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// TestDates shows every form of a date and of what stands around it.
func TestDates(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		// Days.
		{"on September 5, 1965", "on September 5, 1965 = 1965-09-05"},
		{"On Sept. 5th, 1965, it met.", "On Sept. 5th, 1965 = 1965-09-05"},
		{"on the fifth of September 1965", "on the fifth of September 1965 = 1965-09-05"},
		{"on the 23rd of September, 1965", "on the 23rd of September, 1965 = 1965-09-23"},
		{"dated 2012-09-24 and signed", "dated 2012-09-24 = 2012-09-24"},
		{"on 25/9/1965", "on 25/9/1965 = 1965-09-25"},
		{"on 9/25/1965", "on 9/25/1965 = 1965-09-25"},
		{"on 25.9.1965", "on 25.9.1965 = 1965-09-25"},
		{"on 7/7/2005", "on 7/7/2005 = 2005-07-07"},
		{"on 8-May-2006", "on 8-May-2006 = 2006-05-08"},
		{"1981, 20 June – A court banned it.", "1981, 20 June = 1981-06-20"},
		{"1968, March: It met.", "1968, March = 1968-03"},
		{"**1997, October 8** It met.", "1997, October 8 = 1997-10-08"},
		{"1985, July 3. It met.", "1985, July 3 = 1985-07-03"},
		{"In 2016, May, then a minister, resigned.", "In 2016 = 2016"},
		{"on Friday, 8 May 2009", "on Friday, 8 May 2009 = 2009-05-08"},
		{"on Tuesday March 12, 2002", "on Tuesday March 12, 2002 = 2002-03-12"},
		// Ranges and lists.
		{"on 5–7 May 1999", "on 5–7 May 1999 = 1999-05-05/1999-05-07"},
		{"May 5–7, 1999", "May 5–7, 1999 = 1999-05-05/1999-05-07"},
		{"from 28 March to 2 April 1983", "from 28 March to 2 April 1983 = 1983-03-28/1983-04-02"},
		{"from November to March 1984", "from November to March 1984 = 1983-11/1984-03"},
		{"in June and July 1988", "in June and July 1988 = {1988-06,1988-07}"},
		{"on 5 and 6 May 1999", "on 5 and 6 May 1999 = {1999-05-05,1999-05-06}"},
		{"on 3, 5 and 6 May 1999", "on 3, 5 and 6 May 1999 = {1999-05-03,1999-05-05,1999-05-06}"},
		{"on May 5 and 6, 1999", "on May 5 and 6, 1999 = {1999-05-05,1999-05-06}"},
		{"on 5 May and 7 June 1999", "on 5 May and 7 June 1999 = {1999-05-05,1999-06-07}"},
		{"the years 1983–86", "the years 1983–86 = 1983/1986"},
		{"in 1983–1986", "in 1983–1986 = 1983/1986"},
		{"in 1998–02", "in 1998–02 = 1998/2002"},
		{"in the 1990/91 season", "in the 1990/91 = 1990/1991"},
		{"in 1983-86", "in 1983-86 = 1983/1986"},
		{"in 1872 – 73", "in 1872 – 73 = 1872/1873"},
		{"from 1983 until 1986", "from 1983 until 1986 = 1983/1986"},
		{"from 1983 through to 1986", "from 1983 through to 1986 = 1983/1986"},
		{"from early 1983 to late 1986", "from early 1983 to late 1986 = 1983-37/1986-39"},
		{"between 1975 and the coup", "between 1975 = 1975/"},
		{"between May and July 1983", "between May and July 1983 = 1983-05/1983-07"},
		{"between the 1960s and 1980s", "between the 1960s and 1980s = 196X/198X"},
		{"in the 1980s and 1990s", "in the 1980s and 1990s = {198X,199X}"},
		{"in the late 1980s and early 1990s", "in the late 1980s and early 1990s = {1987..1989,1990..1993}"},
		{"the war (c. 1948–58)", "c. 1948–58 = 1948~/1958~"},
		{"the coalition (1989–2001)", "1989–2001 = 1989/2001"},
		{"the coalition (1990–present)", "1990–present = 1990/.."},
		{"the coalition (1990–)", "1990– = 1990/.."},
		{"from 1990 to the present day", "from 1990 to the present day = 1990/.."},
		// Decades, centuries, parts.
		{"in the late '80s", "in the late '80s = [1987..1989]"},
		{"in the late 80s", "in the late 80s = [1987..1989]"},
		{"in the seventies", "in the seventies = 197X"},
		{"in the nineteen-eighties", "in the nineteen-eighties = 198X"},
		{"in the 1970's", "in the 1970's = 197X"},
		{"in the mid-to-late 1990s", "in the mid-to-late 1990s = [1994..1999]"},
		{"in the early to mid-1990s", "in the early to mid-1990s = [1990..1996]"},
		{"in the 1800s", "in the 1800s = 18XX"},
		{"in the 2000s", "in the 2000s = 200X"},
		{"in the late 19th century", "in the late 19th century = [1867..1899]"},
		{"in the nineteenth century", "in the nineteenth century = 18XX"},
		{"in the 19th and 20th centuries", "in the 19th and 20th centuries = {18XX,19XX}"},
		{"in the first half of the 19th century", "in the first half of the 19th century = [1800..1849]"},
		{"in the first decade of the 21st century", "in the first decade of the 21st century = 200X"},
		{"It stood for the 2016 election.", "for the 2016 = 2016"},
		{"its 1990 “Manifesto”", "1990 = 1990"},
		{"its 1990s bombings", "1990s = 199X"},
		{"in the last decade of the 20th century", "in the last decade of the 20th century = 199X"},
		{"in the second half of 1999", "in the second half of 1999 = 1999-41"},
		{"in the first quarter of 2001", "in the first quarter of 2001 = 2001-33"},
		{"in the last quarter of 2001", "in the last quarter of 2001 = 2001-36"},
		{"in Q3 2001", "in Q3 2001 = 2001-35"},
		{"at the end of 2003", "at the end of 2003 = 2003-39"},
		{"at the beginning of the 1990s", "at the beginning of the 1990s = [1990..1993]"},
		{"by the end of June 2003", "by the end of June 2003 = [..2003-06]"},
		{"in the early months of 2001", "in the early months of 2001 = 2001-37"},
		{"early in 1981", "early in 1981 = 1981-37"},
		{"at the turn of the 20th century", "at the turn of the 20th century = 1900~"},
		{"in early June 1981", "in early June 1981 = 1981-06"},
		{"in the winter of 1978–79", "in the winter of 1978–79 = 1978-24"},
		// Operators.
		{"as of 2009", "as of 2009 = 2009"},
		{"as early as 1981", "as early as 1981 = 1981"},
		{"no later than 1981", "no later than 1981 = [..1981]"},
		{"on or after 1 May 1981", "on or after 1 May 1981 = [1981-05-01..]"},
		{"over the 1980s", "over the 1980s = 198X"},
		{"up to 1998", "up to 1998 = /1998"},
		{"by the mid-1990s", "by the mid-1990s = [..1996]"},
		{"since the mid-2000s", "since the mid-2000s = 200X/.."},
		{"until the 1970s", "until the 1970s = /197X"},
		{"before June 1981", "before June 1981 = [..1981-05]"},
		{"before 1 March 1980", "before 1 March 1980 = [..1980-02-29]"},
		{"after late 1981", "after late 1981 = [1982..]"},
		{"prior to mid-1981", "prior to mid-1981 = [..1981-37]"},
		{"after the 1970s", "after the 1970s = [1980..]"},
		{"from 1990 onwards", "from 1990 onwards = 1990/.."},
		{"starting in March 1990", "starting in March 1990 = 1990-03/.."},
		{"circa 1880 or earlier", "circa 1880 or earlier = [..1880~]"},
		{"in or around 1880", "in or around 1880 = 1880~"},
		{"since around 1980", "since around 1980 = 1980~/.."},
		{"not until 1994", "not until 1994 = 1994"},
		{"by about 1980", "by about 1980 = [..1980~]"},
		{"came about in 1980", "in 1980 = 1980"},
		{"the post-2003 order", "post-2003 = [2004..]"},
		{"since at least the 1980s", "since at least the 1980s = 198X/.."},
		{"until at least 2003", "until at least 2003 = /2003"},
		{"In early 2010 members voted", "In early 2010 = 2010-37"},
		{"around 2014 it declined", "around 2014 = 2014~"},
		{"the 1864/5 season", "the 1864/5 = 1864/1865"},
		{"from the 5th to the 7th of May 1999", "from the 5th to the 7th of May 1999 = 1999-05-05/1999-05-07"},
		{"5 May – 7 June 1999", "5 May – 7 June 1999 = 1999-05-05/1999-06-07"},
		{"5 May 1998 – 7 June 1999", "5 May 1998 – 7 June 1999 = 1998-05-05/1999-06-07"},
		{"in May–June 1999", "in May–June 1999 = 1999-05/1999-06"},
		{"from 1998-05-05 to 1998-06-01", "from 1998-05-05 to 1998-06-01 = 1998-05-05/1998-06-01"},
		{"in the 1930s–40s", "in the 1930s–40s = 193X/194X"},
		{"from the mid-1970s to the 1990s", "from the mid-1970s to the 1990s = 197X/199X"},
		{"in the 1980s and '90s", "in the 1980s and '90s = {198X,199X}"},
		{"Winners: 1991, 2000, 2005.", "1991, 2000, 2005 = {1991,2000,2005}"},
		{"in the period 1990–95", "1990–95 = 1990/1995"},
		{"in May, 1999, it met", "in May, 1999 = 1999-05"},
		{"In 1981, 300 people left.", "In 1981 = 1981"},
		{"A bomb in May 1988 killed two guards.", "in May 1988 = 1988-05"},
		{"A fire on 3 May 1988 wounded at least ten.", "on 3 May 1988 = 1988-05-03"},
		{"in 1981 and 300 others", "in 1981 = 1981"},
		{"from June 2001 to July", "from June 2001 to July = 2001-06/2001-07"},
		{"on 5 May 1999 and in June 2001", "on 5 May 1999 = 1999-05-05; in June 2001 = 2001-06"},
		// Eras.
		{"in 44 BC", "in 44 BC = -0043"},
		{"in the 5th century BC", "in the 5th century BC = -04XX"},
		{"in AD 476", "in AD 476 = 0476"},
		{"from 753 BC to 476 AD", "from 753 BC to 476 AD = -0752/0476"},
		{"between 500 and 400 BCE", "between 500 and 400 BCE = -0499/-0399"},
		// Years that need a reason.
		{"the ceasefire of 1994", "of 1994 = 1994"},
		{"the Congress (1947) adopted it", "1947 = 1947"},
		{"a 1999 report", "a 1999 = 1999"},
		{"the 1981 bombing", "the 1981 = 1981"},
		{"Iraq's 2005 elections", "2005 = 2005"},
		{"2005: the party splits", "2005 = 2005"},
		{"1968 saw protests in many countries", "1968 = 1968"},
		{"(Williams, 2010)", "2010 = 2010"},
		{"founded 1922, it grew", "1922 = 1922"},
		{"the Terrorism Act 2000", "2000 = 2000"},
		{"in the year 1204", "in the year 1204 = 1204"},
		// A time without a year.
		{"It began in June.", "in June = XXXX-06"},
		{"It began on 4 July.", "on 4 July = XXXX-07-04"},
		{"On 15th April 2015 officers of the League left.", "On 15th April 2015 = 2015-04-15"},
		{"In May 2015 members of the League left.", "In May 2015 = 2015-05"},
	} {
		if got := show(c.text, readDates(nil, c.text)); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

func TestNoDates(t *testing.T) {
	for _, text := range []string{
		"It has 1,200 members.",
		"It has 1900 members.",
		"It cost $1979 in all.",
		"It had some 2,000 fighters.",
		"It had 2000 armed fighters.",
		"Resolution 1373 was adopted.",
		"under Resolution 1540",
		"Article 1962 of the code",
		"a force of 2000",
		"a total of 1500",
		"about 1500 people",
		"around 2000 soldiers",
		"by 1900 votes",
		"see page 1984",
		"see pp. 1990–1995",
		"No. 1948",
		"Directive 2001/29",
		"Flight 1549",
		"at 1900 hours",
		"aged 45",
		"She was 31.",
		"for 10 years",
		"in his sixties",
		"5 of the 12 men",
		"He may march in august company.",
		"the March on Rome",
		"the Black September organization",
		"the 26 July Movement",
		"the 26th of July Movement",
		"the Movement of 4 February",
		"rose from 1200 to 1900 members",
		"membership grew from 1500 to 2000",
		"It flew F-1999 jets.",
		"a 1500-strong militia",
		"more than 2000 were killed",
		"killing 1990 people",
		"a survey of 1709 schoolchildren",
		"a fleet of 1800 ships",
		"call 461-1776",
		"between 1500 and 2000 were killed",
		"up to 2000 were killed",
		"over 1500 of them",
		"an estimated 1500–2000 fighters",
		"its first fall from power",
		"in the fall of Saigon",
		"Second Republic",
		"the first half of the match",
		"The Hijri year begins in 1400 AH.",
		"last year and two weeks ago",
		"in the year 0",
		"in 0000",
		"two years later",
		"the following year",
		"that year",
	} {
		if got := readDates(nil, text); len(got) > 0 {
			t.Errorf("%s: got %s", text, show(text, got))
		}
	}
}

// TestParagraphs resolves incomplete and relative dates against the last stated one.
func TestParagraphs(t *testing.T) {
	for _, c := range []struct {
		name      string
		sentences []string
		want      []string
	}{
		{"a month takes the year", []string{"It split in March 2004.", "In June it merged."},
			[]string{"in March 2004 = 2004-03", "In June = 2004-06"}},
		{"what stands in brackets is beside the story", []string{"It split in March 2004, as the League (1950–1953) did.",
			"In June it merged."}, []string{"in March 2004 = 2004-03; 1950–1953 = 1950/1953", "In June = 2004-06"}},
		{"a day takes the year", []string{"It split in 2004.", "On 7 June it merged."},
			[]string{"in 2004 = 2004", "On 7 June = 2004-06-07"}},
		{"the same sentence", []string{"It split in March 2004 and merged on 7 June."},
			[]string{"in March 2004 = 2004-03; on 7 June = 2004-06-07"}},
		{"the following year", []string{"It won in 1931.", "The following year it disbanded."},
			[]string{"in 1931 = 1931", "The following year = 1932"}},
		{"years later", []string{"It was founded in May 1931.", "Two years later it disbanded."},
			[]string{"in May 1931 = 1931-05", "Two years later = 1933"}},
		{"about so many years later", []string{"It was founded in 1931.", "About two years later it disbanded."},
			[]string{"in 1931 = 1931", "About two years later = 1933~"}},
		{"a vague date, and what is counted from it", []string{"It was founded around 1931.", "Two years later it disbanded."},
			[]string{"around 1931 = 1931~", "Two years later = 1933~"}},
		{"a month later", []string{"It disarmed on 27 June 2017.", "One month later it became a party."},
			[]string{"on 27 June 2017 = 2017-06-27", "One month later = 2017-07"}},
		{"days later", []string{"The coup took place on 30 December 1999.", "Three days later it failed."},
			[]string{"on 30 December 1999 = 1999-12-30", "Three days later = 2000-01-02"}},
		{"a month before", []string{"It fell on 3 March 1999.", "A month before, it had met."},
			[]string{"on 3 March 1999 = 1999-03-03", "A month before = 1999-02"}},
		{"a chain", []string{"It won in 1931.", "The following year it lost; two years later it disbanded."},
			[]string{"in 1931 = 1931", "The following year = 1932; two years later = 1934"}},
		{"that year", []string{"It won in 1931.", "Later that year it split."}, []string{"in 1931 = 1931", "that year = 1931"}},
		{"month of that year", []string{"It won in 1931.", "In August of that year it split."},
			[]string{"in 1931 = 1931", "In August of that year = 1931-08"}},
		{"month of the next", []string{"It won in 1931.", "In August of the following year it split."},
			[]string{"in 1931 = 1931", "In August of the following year = 1932-08"}},
		{"the following June", []string{"It won in August 1931.", "The following June it split."},
			[]string{"in August 1931 = 1931-08", "The following June = 1932-06"}},
		{"that summer", []string{"It won in May 1931.", "That summer it split."},
			[]string{"in May 1931 = 1931-05", "That summer = 1931-22"}},
		{"the end of a range counts", []string{"It ruled from 1931 to 1934.", "The following year it split."},
			[]string{"from 1931 to 1934 = 1931/1934", "The following year = 1935"}},
		{"what recurs is of no year",
			[]string{"It was founded in 1990.", "It meets on 4 May every year.", "Annually on 5 June it marches.", "On 7 July it split."},
			[]string{"in 1990 = 1990", "on 4 May = XXXX-05-04", "on 5 June = XXXX-06-05", "On 7 July = 1990-07-07"}},
		{"a modifier states nothing", []string{"It opposed the 1967 war.", "In June it split."},
			[]string{"the 1967 = 1967", "In June = XXXX-06"}},
		{"the same time", []string{"It won in 1931.", "Since then it has split, and by that time it had lost."},
			[]string{"in 1931 = 1931", "Since then = 1931/..; by that time = [..1931]"}},
		{"at the time", []string{"It won in 1931.", "He led it at the time.", "At the time of the war it hid, and then it fell."},
			[]string{"in 1931 = 1931", "at the time = 1931", ""}},
		{"how long is no date", []string{"It won in 1931.", "Over the following year it split."}, []string{"in 1931 = 1931", ""}},
		{"days need a day", []string{"It won in 1931.", "Two days later it split."}, []string{"in 1931 = 1931", ""}},
		{"after something else", []string{"It won in 1931.", "Two years after the war it split."}, []string{"in 1931 = 1931", ""}},
	} {
		ctx := &Context{}
		for i, s := range c.sentences {
			if got := show(s, readDates(ctx, s)); got != c.want[i] {
				t.Errorf("%s: %s\n got %s\nwant %s", c.name, s, got, c.want[i])
			}
		}
		ctx = &Context{}
		text := "In June it merged; two years later it split."
		if got := show(text, readDates(ctx, text)); got != "In June = XXXX-06" {
			t.Errorf("%s: across a paragraph: got %s", c.name, got)
		}
	}
}

func TestDateProblems(t *testing.T) {
	for _, c := range []struct{ text, value, code string }{
		{"It met on 31 February 2019.", "2019-02", "date-does-not-exist"},
		{"It met on 29 February 2019.", "2019-02", "date-does-not-exist"},
		{"It met on June 31, 1990.", "1990-06", "date-does-not-exist"},
		{"It met on 1999-02-30.", "1999-02", "date-does-not-exist"},
		{"It met on 5/9/1965.", "1965", "date-ambiguous"},
		{"It met on 29 February 2020.", "2020-02-29", ""},
	} {
		found := readDates(nil, c.text)
		if len(found) != 1 || found[0].Value.String() != c.value {
			t.Errorf("%s: got %s", c.text, show(c.text, found))
			continue
		}
		code := ""
		if p := found[0].Problem; p != nil {
			code = p.Code
		}
		if code != c.code {
			t.Errorf("%s: problem %q, want %q", c.text, code, c.code)
		}
	}
}

// TestUses gives the same date to an event, a state, and the beginning and end of a state.
func TestUses(t *testing.T) {
	for _, c := range []struct{ text, event, state, start, end string }{
		{"in 1983", "1983", "1983", "1983/..", "/1983"},
		{"in late 1983", "1983-39", "1983-39", "1983-39/..", "/1983-39"},
		{"in the late 1980s", "[1987..1989]", "[1987..1989]", "198X/..", "/198X"},
		{"since 1983", "1983/..", "1983/..", "1983/..", ""},
		{"until 1983", "/1983", "/1983", "/1983", "/1983"},
		{"by 1983", "[..1983]", "[..1983]", "[..1983]", "/1983"},
		{"before 1983", "[..1982]", "[..1982]", "[..1982]", "/1982"},
		{"from 1983 to 1986", "1983/1986", "1983/1986", "1983/1986", "1983/1986"},
		{"in 1859 and 1860", "{1859,1860}", "1859/1860", "{1859,1860}", "{1859,1860}"},
		{"in 1859 and 1862", "{1859,1862}", "{1859,1862}", "{1859,1862}", "{1859,1862}"},
		{"in the 1980s and 1990s", "198X/199X", "198X/199X", "{198X,199X}", "{198X,199X}"},
		{"as of 2009", "2009", "2009", "2009/..", "/2009"},
	} {
		found := readDates(nil, c.text)
		if len(found) != 1 {
			t.Errorf("%s: %s", c.text, show(c.text, found))
			continue
		}
		e := found[0]
		for _, u := range []struct {
			name, want string
			got        edtf.Value
		}{{"event", c.event, e.ForEvent()}, {"state", c.state, e.ForState()}, {"start", c.start, e.AsStart()},
			{"end", c.end, e.AsEnd()}} {
			if u.got.String() != u.want {
				t.Errorf("%s as %s: got %q, want %q", c.text, u.name, u.got, u.want)
			}
		}
	}
}

func TestModifier(t *testing.T) {
	for text, want := range map[string]bool{
		"the 1981 bombing":                     true,
		"the September 2005 federal elections": true,
		"during the 2014 genocide":             true,
		"its 1995 congress":                    true,
		"a December 2016 report":               true,
		"many 19th century buildings":          true,
		"1980s-era tanks":                      true,
		"in 1981 students protested":           false,
		"in 1981, the bombing":                 false,
		"In the 1990s several groups":          false,
		"on 5 May 1999 troops entered":         false,
	} {
		found := readDates(nil, text)
		if len(found) != 1 || found[0].Modifier != want {
			t.Errorf("%s: %s, modifier should be %v", text, show(text, found), want)
		}
	}
}
