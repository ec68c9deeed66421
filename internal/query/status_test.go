package query_test

import (
	"fmt"
	"strings"
	"testing"

	"annals"
	"annals/edtf"

	"github.com/google/go-cmp/cmp"
)

// The statements of the table are about the Front; EU, US and UK are what it calls the authorities.
var shorthand = strings.NewReplacer(
	"EU", "authority: the EU=European Union (body body:EU)",
	"COUNCIL", "authority: the Council=Council of Ministers of the European Union (body)",
	"USA", "authority: the U.S.=United States (state iso3166:US)",
	"STATE", "authority: the State Department",
	"FRONT", "subject: the Front=Popular Front (organization test:front)",
	"TERROR", "as: a terrorist organization",
	"FTO", "as: a Foreign Terrorist Organization (FTO)",
	"SDGT", "as: a Specially Designated Global Terrorist",
)

// TestVerdict says what the ledger answers for a day, as a lawyer would check it: statements, then days and verdicts. A
// source's line begins with "published" and its date, or "undated".
func TestVerdict(t *testing.T) {
	for _, c := range []struct {
		name    string
		sources string
		// want has a line for each day: day, verdict, who and why.
		want string
	}{
		{"taken off on a day: listed the day before, no more of the start, not from that day on",
			`published 2010-05-01
			 delisting 2009-01-26 FRONT; EU`, `
			 2009-01-25 yes European Union listed until 25 January 2009, the day before it was taken off the list (26 January 2009)
			 2009-01-24 possibly European Union listed by 25 January 2009; the start is not stated
			 2009-01-26 no European Union taken off the list on 26 January 2009
			 2020-01-01 no European Union taken off the list on 26 January 2009`},
		{"previously listed and taken off: the past listing adds no start",
			`published 2010-05-01
			 designation - FRONT; EU; TERROR / hedge: previously
			 delisting 2009-01-26 FRONT; EU`, `
			 2005-01-01 possibly European Union listed by 25 January 2009; the start is not stated
			 2009-01-25 yes European Union listed until 25 January 2009, the day before it was taken off the list (26 January 2009)
			 2009-01-27 no European Union taken off the list on 26 January 2009`},
		{"who bans it and lists it: a list that the source does not name begins no ban",
			`published 2010-05-01
			 ban 2004/.. FRONT; USA
			 designation 2001/.. FRONT; USA; TERROR
			 designation 2002/.. FRONT; USA; as: its list
			 delisting 2009-01-26 FRONT; USA`, `
			 2003-01-01 yes United States listed since 2001, until 25 January 2009, the day before it was taken off the list (26 January 2009)
			 2003-01-01 no United States not before 2004`},
		{"listed, listed again and taken off once: the end is that of both",
			`published 2010-05-01
			 designation 1997/.. FRONT; USA; TERROR
			 designation 2003/.. FRONT; USA; TERROR
			 delisting 2009-01-26 FRONT; USA`, `
			 2000-01-01 yes United States listed since 1997, until 25 January 2009, the day before it was taken off the list (26 January 2009)
			 2005-01-01 yes United States listed since 1997, until 25 January 2009, the day before it was taken off the list (26 January 2009)
			 2010-01-01 no United States taken off the list on 26 January 2009`},
		{"banned twice, each time for a while: an end is that of the ban before it",
			`published 2010-05-01
			 ban 1990/.. FRONT; EU
			 ban 2001/.. FRONT; EU
			 ban /1995 FRONT; EU
			 ban /2009 FRONT; EU`, `
			 1993-01-01 yes European Union banned since 1990, until 1995
			 1997-01-01 no European Union ended in 1995
			 2005-01-01 yes European Union banned since 2001, until 2009
			 2010-01-01 no European Union ended in 2009`},
		{"a list of which only the owner is told is any list of theirs, and ends with the delisting of another source; another " +
			"list does not",
			`published 2009-03-14
			 designation 2000/.. FRONT; EU; as: its list
			 designation 2000/.. FRONT; USA; as: its control list
			 published 2010-05-01
			 designation 2002/.. FRONT; EU; TERROR
			 designation 1997/.. FRONT; USA; TERROR
			 delisting 2009-01-26 FRONT; EU
			 delisting 2009-01-26 FRONT; USA`, `
			 2009-02-01 yes United States listed since 2000; no end is stated in a.txt, published 14 March 2009
			 2009-02-01 no European Union taken off the list on 26 January 2009
			 2009-02-01 no United States taken off the list on 26 January 2009`},
		{"a list that a source does not name is none of those that it dates later",
			`published 2026-02-01
			 designation 2020-03-12/.. FRONT; USA; as: designated
			 designation 2025-09-17/.. FRONT; USA; TERROR`, `
			 2021-01-01 yes United States listed since 12 March 2020; no end is stated in a.txt, published 1 February 2026
			 2021-01-01 no United States not before 17 September 2025`},
		{"what says only that it is listed names no list: it joins the list that others name, and ends with it",
			`published 2010-05-01
			 designation 2002-05-02/.. FRONT; EU; TERROR
			 published 2011-05-01
			 designation 2002-05-03/.. FRONT; EU; as: lists
			 delisting 2009-01-26 FRONT; EU`, `
			 2002-05-02 disputed European Union the sources exclude each other
			 2009-01-26 no European Union taken off the list on 26 January 2009`},
		{"a ban that had begun ends with the list that its authority does not name, beside a listing; a later one does not",
			`published 2010-05-01
			 ban 2001-03-28/.. FRONT; authority: the Kingdom=Kingdom of Atlantis (organization test:atlantis)
			 designation 2001/.. FRONT; authority: the Kingdom=Kingdom of Atlantis (organization test:atlantis); TERROR
			 delisting 2008-06-24 FRONT; authority: the Kingdom=Kingdom of Atlantis (organization test:atlantis)
			 ban 2009-03-28/.. FRONT; EU
			 designation 2002/.. FRONT; EU; TERROR
			 delisting 2009-01-26 FRONT; EU`, `
			 2009-06-01 yes European Union banned since 28 March 2009; no end is stated in a.txt, published 1 May 2010
			 2009-06-01 no European Union taken off the list on 26 January 2009
			 2009-06-01 no Kingdom of Atlantis taken off the list on 24 June 2008
			 2009-06-01 no Kingdom of Atlantis taken off the list on 24 June 2008`},
		{"a present listing without a start: for certain only when the source was published",
			`published 2010-05-01
			 designation /.. FRONT; USA; TERROR`, `
			 2009-12-31 possibly United States listed when a.txt was published (1 May 2010); the start is not stated
			 2010-05-01 yes United States listed when a.txt was published (1 May 2010)
			 2010-05-02 possibly United States last attested when a.txt was published (1 May 2010)`},
		{"listed since a year, no end: until the source was published, then last attested",
			`published 2010-05-01
			 designation 1997/.. FRONT; USA; TERROR`, `
			 1996-12-31 no United States not before 1997
			 1997-06-01 possibly United States listed in 1997, the day is not stated
			 1998-01-01 yes United States listed since 1997; no end is stated in a.txt, published 1 May 2010
			 2010-05-01 yes United States listed since 1997; no end is stated in a.txt, published 1 May 2010
			 2010-05-02 possibly United States listed since 1997; last attested when a.txt was published (1 May 2010)`},
		{"a source without a date vouches only up to the last day that it tells of",
			`undated
			 designation 1997/.. FRONT; USA; TERROR
			 event 2005-03-01 kind: raid; actor: the Front=Popular Front (organization test:front)`, `
			 2005-03-01 yes United States listed since 1997; no end is stated in a.txt, written not before 1 March 2005
			 2005-03-02 possibly United States listed since 1997; last attested when a.txt was written (it has no date and was read on 1 January 2026)`},
		{"from one source the start, from another the end: one standing",
			`published 2001
			 designation 1997-10-08/.. FRONT; USA; TERROR
			 published 2013
			 delisting 2012-09-28 FRONT; STATE`, `
			 1997-10-07 no United States not before 8 October 1997
			 1997-10-08 yes United States listed since 8 October 1997, until 27 September 2012, the day before it was taken off the list (28 September 2012)
			 2012-09-27 yes United States listed since 8 October 1997, until 27 September 2012, the day before it was taken off the list (28 September 2012)
			 2012-09-28 no United States taken off the list on 28 September 2012`},
		{"two dates for one delisting: disputed between them, and nowhere else",
			`published 2012-11-28
			 delisting 2012-09-28 FRONT; STATE
			 published 2014
			 delisting 2012-09-21 FRONT; USA`, `
			 2012-09-20 yes United States listed until 27 September 2012, the day before it was taken off the list (28 September 2012)
			 2012-09-25 disputed United States the sources exclude each other
			 2012-09-28 no United States taken off the list on 28 September 2012`},
		{"listed twice, and another source knows only of the second time: it excludes nothing of the first",
			`published 2019
			 designation 1997-10-08/.. FRONT; USA; TERROR
			 delisting 2008-06-24 FRONT; USA
			 delisting 2012-09-28 FRONT; USA
			 published 2009-03-14
			 designation /.. FRONT; USA; TERROR`, `
			 1997-10-07 no United States not before 8 October 1997
			 2000-01-01 yes United States listed since 8 October 1997, until 23 June 2008, the day before it was taken off the list (24 June 2008)
			 2009-01-25 possibly United States listed by 14 March 2009; the start is not stated
			 2009-03-15 yes United States listed until 27 September 2012, the day before it was taken off the list (28 September 2012)
			 2012-09-28 no United States taken off the list on 28 September 2012`},
		{"a delisting in a year: the day is open",
			`published 2014
			 delisting 2013 FRONT; EU`, `
			 2012-12-31 possibly European Union listed by 30 December 2013; the start is not stated
			 2013-12-31 no European Union taken off the list in 2013`},
		{"a standing with a beginning and an end, both vague",
			`published 2014
			 status 2004-06/2009 subject: the Front=Popular Front (organization test:front); as: protected persons; USA`, `
			 2004-05-31 no United States not before June 2004
			 2004-06-15 possibly United States in force in June 2004, the day is not stated
			 2006-01-01 yes United States in force since June 2004, until 2009
			 2009-05-05 possibly United States it ended in 2009, the day is not stated
			 2010-01-01 no United States ended in 2009`},
		{"a standing of its members is not its own",
			`published 2014
			 status 2004-06/2009 subject: members of the Front@Popular Front (organization test:front); as: protected persons; USA
			 status 2001/2003 FRONT; as: protected persons; USA`, `
			 2006-01-01 yes United States in force since June 2004, until 2009
			 2006-01-01 no United States ended in 2003`},
		{"listed since a year and taken off, as one source tells it",
			`published 2014
			 designation 1997/.. FRONT; USA; TERROR / text since
			 delisting 2012-09-28 FRONT; USA`, `
			 2012-09-27 yes United States listed since 1997, until 27 September 2012, the day before it was taken off the list (28 September 2012)
			 2013-01-01 no United States taken off the list on 28 September 2012`},
		{"an end that lies after the source was written: it vouches for nothing after that",
			`published 2014-03-01
			 designation 2010/2020-12-31 FRONT; EU; TERROR`, `
			 2014-03-01 yes European Union listed since 2010, to end on 31 December 2020, as it stood when a.txt was published (1 March 2014)
			 2017-01-01 possibly European Union to end on 31 December 2020, as it stood when a.txt was published (1 March 2014)
			 2021-01-01 no European Union ended on 31 December 2020`},
		{"banned by a date: neither start nor end",
			`published 2014
			 ban [..1981-37] FRONT`, `
			 1981-01-01 possibly – banned by 30 April 1981; the start and the end are not stated
			 1990-01-01 possibly – banned by 30 April 1981; until when is not stated`},
		{"never: a denial of all days up to the writing",
			`published 2012-11-28
			 ban - FRONT; authority: =Australia (state iso3166:AU) / denied / hedge: never`, `
			 2001-01-01 no Australia never banned, up to when a.txt was published (28 November 2012)
			 2013-01-01 no Australia never banned, up to when a.txt was published (28 November 2012); nothing is said since`},
		{"never, without a list's name: of all lists of theirs, where nobody tells otherwise",
			`published 2012-11-28
			 designation /.. FRONT; USA; as: listed / denied / hedge: never`, `
			 1997-01-01 no United States never listed, up to when a.txt was published (28 November 2012)
			 2020-01-01 no United States never listed, up to when a.txt was published (28 November 2012); nothing is said since`},
		{"never for one source, and listed for another: both are heard for the days of which both speak",
			`published 2012-11-28
			 designation /.. FRONT; USA; as: listed / denied / hedge: never
			 published 2005
			 designation 1997/.. FRONT; USA; TERROR`, `
			 1990-01-01 no United States never listed, up to when a.txt was published (28 November 2012)
			 2001-01-01 disputed United States the sources exclude each other
			 2013-01-01 possibly United States listed since 1997; last attested when b.txt was published (2005)`},
		{"a source without a date says never up to some day that nobody knows: all that is said is no",
			`undated
			 founding 1984 FRONT
			 ban - FRONT; authority: Australia=Australia (state iso3166:AU) / denied / hedge: never`, `
			 1980-01-01 no Australia never banned, up to when a.txt was written (it has no date and was read on 1 January 2026)
			 2001-01-01 no Australia never banned, up to when a.txt was written (it has no date and was read on 1 January 2026)
			 2026-06-01 no Australia never banned, up to when a.txt was written (it has no date and was read on 1 January 2026); nothing is said since`},
		{"has not: not up to the writing, unless the same source tells that it was, or again",
			`published 2012-11-28
			 ban - FRONT; authority: Australia=Australia (state iso3166:AU) / denied / hedge: has not
			 ban - FRONT; authority: Spain=Spain (state iso3166:ES) / denied / hedge: has not / hedge: again
			 designation 1997/2001 FRONT; USA; TERROR
			 designation /.. FRONT; USA; TERROR / denied / hedge: has not`, `
			 2000-01-01 yes United States listed since 1997, until 2001
			 2000-01-01 possibly Spain not banned when a.txt was published (28 November 2012); nothing is said of this day
			 2000-01-01 no Australia not banned, up to when a.txt was published (28 November 2012)
			 2013-01-01 no Australia not banned, up to when a.txt was published (28 November 2012); nothing is said since
			 2013-01-01 no Spain not banned when a.txt was published (28 November 2012); nothing is said since
			 2013-01-01 no United States ended in 2001`},
		{"the ban that was lifted is that of the one authority that the source tells of",
			`published 2015-01-01
			 ban 1960-04/.. FRONT; authority: Peru=Peru (state iso3166:PE)
			 ban /1990-02-02 FRONT`, `
			 1989-01-01 yes Peru banned since April 1960, until 2 February 1990
			 2000-01-01 no Peru ended on 2 February 1990`},
		{"what was banned, and one authority lifted, was banned by that",
			`published 2015-01-01
			 ban 1960-04/.. FRONT
			 ban /1990-02-02 FRONT; authority: Peru=Peru (state iso3166:PE)`, `
			 1989-01-01 yes Peru banned since April 1960, until 2 February 1990
			 1950-01-01 no Peru not before April 1960`},
		{"of bans of two authorities it is not known which was lifted, nor by whom another source has it lifted",
			`published 2015-01-01
			 ban 1960-04/.. FRONT; authority: Peru=Peru (state iso3166:PE)
			 ban 1961/.. FRONT; authority: Chile=Chile (state iso3166:CL)
			 ban /1990-02-02 FRONT
			 published 2015-01-01
			 ban /1995 FRONT`, `
			 2000-01-01 yes Chile banned since 1961; no end is stated in a.txt, published 1 January 2015
			 2000-01-01 yes Peru banned since April 1960; no end is stated in a.txt, published 1 January 2015
			 2000-01-01 no – ended on 2 February 1990
			 2000-01-01 no – ended in 1995`},
		{"a ban that began after one was lifted is another",
			`published 2015-01-01
			 ban 2001/.. FRONT; authority: Peru=Peru (state iso3166:PE)
			 ban /1990-02-02 FRONT`, `
			 2000-01-01 no – ended on 2 February 1990
			 2000-01-01 no Peru not before 2001`},
		{"a denial of certain years says nothing of later ones",
			`published 2012-11-28
			 ban 2002/2004 FRONT; authority: Australia=Australia (state iso3166:AU) / denied`, `
			 2003-01-01 no Australia not banned from 2002 to 2004, says a.txt
			 2010-01-01 possibly Australia not banned from 2002 to 2004, says a.txt; nothing is said of this day`},
		{"a denial in the present tense is of when the source was published",
			`published 2012-11-28
			 designation /.. FRONT; USA; TERROR
			 designation /.. FRONT; EU; as: so / denied`, `
			 2012-11-28 yes United States listed when a.txt was published (28 November 2012)
			 2012-11-28 no European Union not listed when a.txt was published (28 November 2012)
			 2001-01-01 possibly European Union not listed when a.txt was published (28 November 2012); nothing is said of this day
			 2001-01-01 possibly United States listed when a.txt was published (28 November 2012); the start is not stated`},
		{"not taken off the list: on it when that was written, and by then",
			`published 2012-11-28
			 delisting - FRONT; USA / denied`, `
			 2012-11-27 possibly United States listed when a.txt was published (28 November 2012); the start is not stated
			 2012-11-28 yes United States listed when a.txt was published (28 November 2012)
			 2012-11-29 possibly United States last attested when a.txt was published (28 November 2012)`},
		{"not taken off the list since a day, or on a day",
			`published 2012-11-28
			 delisting 2009-01-26/.. FRONT; USA / denied
			 delisting 2009-01-26 FRONT; EU / denied`, `
			 2009-01-25 possibly European Union listed by 26 January 2009; the start is not stated
			 2009-01-25 possibly United States listed by 26 January 2009; the start is not stated
			 2009-01-26 yes European Union not taken off the list on 26 January 2009
			 2009-01-26 yes United States listed when a.txt was published (28 November 2012)
			 2009-01-27 yes United States listed when a.txt was published (28 November 2012)
			 2009-01-27 possibly European Union not taken off the list on 26 January 2009; until when is not stated
			 2012-11-29 possibly European Union not taken off the list on 26 January 2009; until when is not stated
			 2012-11-29 possibly United States last attested when a.txt was published (28 November 2012)`},
		{"not taken off between two days, and taken off later: no end but the later one",
			`published 2012-11-28
			 delisting 2004-01-01/2006-12-31 FRONT; USA / denied
			 delisting 2009-01-26 FRONT; USA`, `
			 2003-12-31 possibly United States listed by 1 January 2004; the start is not stated
			 2005-06-01 yes United States listed until 25 January 2009, the day before it was taken off the list (26 January 2009)
			 2009-01-25 yes United States listed until 25 January 2009, the day before it was taken off the list (26 January 2009)
			 2009-01-26 no United States taken off the list on 26 January 2009`},
		{"what the authority says of its own act counts, and the reason says whose word it is",
			`published 2012-11-28
			 delisting 2012-09-28 FRONT; STATE / said by the U.S. government=United States (state iso3166:US)`, `
			 2012-09-27 yes United States listed until 27 September 2012, the day before it was taken off the list (28 September 2012), by the authority’s own word
			 2012-10-01 no United States taken off the list on 28 September 2012, by the authority’s own word`},
		{"one source denies what another states: disputed",
			`published 2012
			 ban 2001/2005 FRONT; authority: Australia=Australia (state iso3166:AU)
			 published 2013
			 ban 2002/2004 FRONT; authority: Australia=Australia (state iso3166:AU) / denied`, `
			 2003-01-01 disputed Australia the sources exclude each other
			 2005-12-31 possibly Australia it ended in 2005, the day is not stated`},
		{"listed again after it was taken off",
			`published 2014
			 designation 1997/2000 FRONT; USA; TERROR
			 designation 2005/.. FRONT; USA; TERROR
			 delisting 2012-09-28 FRONT; USA`, `
			 1998-06-01 yes United States listed since 1997, until 2000
			 2003-06-01 no United States ended in 2000
			 2006-06-01 yes United States listed since 2005, until 27 September 2012, the day before it was taken off the list (28 September 2012)
			 2013-01-01 no United States taken off the list on 28 September 2012`},
		{"a third source that fits both dates disputes neither",
			`published 2012-11-28
			 delisting 2012-09-28 FRONT; STATE
			 published 2012-09-29
			 delisting - FRONT; USA
			 published 2014
			 delisting 2012-09-21 FRONT; USA`, `
			 2012-09-20 yes United States listed until 27 September 2012, the day before it was taken off the list (28 September 2012)
			 2012-09-21 disputed United States the sources exclude each other
			 2012-09-27 disputed United States the sources exclude each other
			 2012-09-28 no United States taken off the list on 28 September 2012`},
		{"listed in a year for one source, taken off for another: no contradiction, for the first does not say that it went on",
			`published 2014
			 designation 1997/.. FRONT; USA; TERROR
			 published 2013
			 delisting 2012-09-28 FRONT; USA`, `
			 2013-01-01 no United States taken off the list on 28 September 2012
			 2015-01-01 no United States taken off the list on 28 September 2012`},
		{"listed since a year: that says that it went on",
			`published 2014
			 designation 1997/.. FRONT; USA; TERROR / text since
			 published 2013
			 delisting 2012-09-28 FRONT; USA`, `
			 2012-09-27 yes United States listed since 1997; still so when a.txt was published (2014)
			 2013-01-01 disputed United States the sources exclude each other`},
		{"published on the day of the delisting: no contradiction",
			`published 2009-01-26
			 designation 2002/.. FRONT; EU; TERROR / text since
			 published 2013
			 delisting 2009-01-26 FRONT; EU`, `
			 2009-01-25 yes European Union listed since 2002, until 25 January 2009, the day before it was taken off the list (26 January 2009)
			 2009-01-26 no European Union taken off the list on 26 January 2009`},
		{"listed again, as only a later source can know",
			`published 2010
			 delisting 2009-01-26 FRONT; USA
			 published 2014
			 designation 2012-05-01/.. FRONT; USA; TERROR`, `
			 2009-06-01 no United States taken off the list on 26 January 2009
			 2013-01-01 yes United States listed since 1 May 2012; no end is stated in b.txt, published 2014`},
		{"taken off for one source, on the list years later for another: disputed only where both speak",
			`published 2020
			 delisting 2009-01-26 FRONT; USA
			 published 2014-03-01
			 designation /.. FRONT; USA; TERROR`, `
			 2009-01-25 yes United States listed until 25 January 2009, the day before it was taken off the list (26 January 2009)
			 2012-01-01 no United States taken off the list on 26 January 2009
			 2014-03-01 disputed United States the sources exclude each other
			 2015-01-01 no United States taken off the list on 26 January 2009`},
		{"lists of their own name are kept apart; what names no list bears on each",
			`published 2014
			 designation 1997-10-08/.. FRONT; USA; FTO
			 designation 2003-08-15/.. FRONT; USA; SDGT
			 delisting 2012-09-28 FRONT; USA; FTO`, `
			 2000-01-01 yes United States listed since 8 October 1997, until 27 September 2012, the day before it was taken off the list (28 September 2012)
			 2000-01-01 no United States not before 15 August 2003
			 2013-01-01 yes United States listed since 15 August 2003; no end is stated in a.txt, published 2014
			 2013-01-01 no United States taken off the list on 28 September 2012`},
		{"a ban ends what its authority had registered: up to then the source that tells of both vouches for it",
			`published 2015-01-01
			 status 1992/.. FRONT; USA; as: registered
			 status 1993/.. FRONT; EU; as: registered
			 ban 2011/.. FRONT; USA`, `
			 2010-12-31 yes European Union in force since 1993; no end is stated in a.txt, published 1 January 2015
			 2010-12-31 yes United States in force since 1992, over by the time that it was banned in 2011
			 2010-12-31 no United States not before 2011
			 2011-06-01 yes European Union in force since 1993; no end is stated in a.txt, published 1 January 2015
			 2011-06-01 possibly United States banned in 2011, the day is not stated
			 2011-06-01 possibly United States over by the time that it was banned in 2011; when it ended is not stated
			 2020-01-01 possibly European Union in force since 1993; last attested when a.txt was published (1 January 2015)
			 2020-01-01 possibly United States banned since 2011; last attested when a.txt was published (1 January 2015)
			 2020-01-01 no United States over, for it was banned in 2011`},
		{"a ban of another source ends a registration too, and does not say that it lasted up to the ban",
			`published 1995-01-01
			 status 1992/.. FRONT; USA; as: registered
			 published 2015-01-01
			 ban 2011-05-02/.. FRONT; USA`, `
			 1994-01-01 yes United States in force since 1992, over by the time that it was banned on 2 May 2011
			 1994-01-01 no United States not before 2 May 2011
			 2005-01-01 possibly United States over by the time that it was banned on 2 May 2011; when it ended is not stated
			 2005-01-01 no United States not before 2 May 2011
			 2013-01-01 yes United States banned since 2 May 2011; no end is stated in b.txt, published 1 January 2015
			 2013-01-01 no United States over, for it was banned on 2 May 2011`},
		{"registered anew after a ban: a stretch of its own, which ends the ban",
			`published 2022-01-01
			 status 1992/.. FRONT; USA; as: registered
			 ban 2011-05-02/.. FRONT; USA
			 status 2018-03-01/.. FRONT; USA; as: re-registered`, `
			 2012-01-01 yes United States banned since 2 May 2011, over by the time that it was registered on 1 March 2018
			 2012-01-01 no United States over, for it was banned on 2 May 2011
			 2019-01-01 yes United States in force since 1 March 2018; no end is stated in a.txt, published 1 January 2022
			 2019-01-01 no United States over, for it was registered on 1 March 2018`},
		{"what is told to have gone on after the ban, or may have begun after it, does not end with it; nor is a lobbyist lawful " +
			"for being one",
			`published 2015-01-01
			 status 1992/.. FRONT; USA; as: registered / hedge: still
			 status - FRONT; EU; as: registered
			 status 1992/.. FRONT; EU; as: a registered lobbyist
			 ban 2011-05-02/.. FRONT; USA
			 ban 2011-05-02/.. FRONT; EU`, `
			 2014-01-01 yes European Union in force since 1992; no end is stated in a.txt, published 1 January 2015
			 2014-01-01 yes European Union banned since 2 May 2011; no end is stated in a.txt, published 1 January 2015
			 2014-01-01 yes United States banned since 2 May 2011; no end is stated in a.txt, published 1 January 2015
			 2014-01-01 yes United States in force since 1992; still so when a.txt was published (1 January 2015)
			 2014-01-01 possibly European Union in force at some time before a.txt was published (1 January 2015); no date is stated`},
		{"a ban that was lifted leaves open what was in force before it",
			`published 2015-01-01
			 status 1992/.. FRONT; USA; as: legally recognized
			 ban 2001/2004 FRONT; USA`, `
			 2014-01-01 yes United States in force since 1992; no end is stated in a.txt, published 1 January 2015
			 2014-01-01 no United States ended in 2004`},
		{"a registration ends with a dissolution, a ban does not; one struck off is not registered",
			`published 2015-01-01
			 status 1990-05-03/.. FRONT; USA; as: registered
			 ban 1991-05-03/.. FRONT; EU
			 dissolution 1999 FRONT
			 status 1990/.. FRONT; authority: the Kingdom=Kingdom of Atlantis (organization test:atlantis); as: a registered charity
			 status 1995-02-01/.. FRONT; authority: the Kingdom=Kingdom of Atlantis (organization test:atlantis); as: deregistered`, `
			 1994-01-01 yes European Union banned since 3 May 1991; no end is stated in a.txt, published 1 January 2015
			 1994-01-01 yes Kingdom of Atlantis in force since 1990, over by the time that it was deregistered on 1 February 1995
			 1994-01-01 yes United States in force since 3 May 1990, over by the time that it was dissolved in 1999
			 1994-01-01 no Kingdom of Atlantis not before 1 February 1995
			 2000-01-01 yes European Union banned since 3 May 1991; no end is stated in a.txt, published 1 January 2015
			 2000-01-01 yes Kingdom of Atlantis in force since 1 February 1995; no end is stated in a.txt, published 1 January 2015
			 2000-01-01 no Kingdom of Atlantis over, for it was deregistered on 1 February 1995
			 2000-01-01 no United States over, for it was dissolved in 1999`},
		{"who was dissolved and is banned later went on: its registration is left open",
			`published 2015-01-01
			 status 1990-05-03/.. FRONT; USA; as: registered
			 dissolution 1999 FRONT
			 ban 2011/.. FRONT; EU`, `
			 2005-01-01 yes United States in force since 3 May 1990; no end is stated in a.txt, published 1 January 2015
			 2005-01-01 no European Union not before 2011`},
		{"organs act for their authority, also under names that no identifier marks",
			`published 2010
			 designation 2002/.. FRONT; EU; TERROR
			 delisting 2009-01-26 FRONT; COUNCIL`, `
			 2005-01-01 yes European Union listed since 2002, until 25 January 2009, the day before it was taken off the list (26 January 2009)
			 2009-01-26 no European Union taken off the list on 26 January 2009`},
		{"what others say, what is planned and what was read with little confidence settles nothing",
			`published 2010
			 designation 2001/.. FRONT; EU; TERROR / said by =Republic of Elbonia (state)
			 designation 2011/.. FRONT; EU; TERROR / intended
			 designation 1999/.. FRONT; EU; TERROR / confidence 0.3`, ``},
	} {
		t.Run(c.name, func(t *testing.T) { judges(t, c.sources, c.want) })
	}
}

// judges checks what the ledger answers, of the sources, for each day of a line that is wanted.
func judges(t *testing.T, sources, want string) {
	t.Helper()
	r := newRecord(t)
	r.ReadAll(shorthand.Replace(sources))
	var got []string
	days := map[string]bool{}
	for line := range strings.Lines(want) {
		day, _, _ := strings.Cut(strings.TrimSpace(line), " ")
		if day == "" || days[day] {
			continue
		}
		days[day] = true
		on := edtf.MustParse(day).Bounds().EarliestStart
		got = append(got, verdicts(ask(t, r, annals.Question{Ask: annals.AskStatus, Entity: "the Front", On: on}))...)
	}
	if diff := cmp.Diff(trimmed(want), got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func trimmed(text string) []string {
	var list []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			list = append(list, line)
		}
	}
	return list
}

// verdicts are the rows of the ledger, each in a line.
func verdicts(a annals.Answer) []string {
	var list []string
	for _, s := range a.Sections {
		if s.Name != "ledger" {
			continue
		}
		for _, r := range s.Rows {
			who := "–"
			if r.Who != nil {
				who = r.Who.Name
			}
			list = append(list, fmt.Sprintf("%s %s %s %s", a.Question.On, r.Verdict, who, r.Reason))
		}
	}
	return list
}
