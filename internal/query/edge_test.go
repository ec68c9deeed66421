package query_test

import "testing"

// TestVerdictAtTheEdge says what the ledger answers on the days at which one thing ends to follow and another begins: where a
// bound, or the time in which a source was written, is off by a day or by a year, one of these is wrong.
func TestVerdictAtTheEdge(t *testing.T) {
	for _, c := range []struct{ name, sources, want string }{
		{"an end on the day on which the source was written is told, and not foretold",
			`published 2010-05-01
			 designation 1997/2010-05-01 FRONT; USA; TERROR`, `
			 2010-05-01 yes United States listed since 1997, until 1 May 2010
			 2010-05-02 no United States ended on 1 May 2010`},
		{"an end on the day after is foretold: the source vouches up to its day",
			`published 2010-05-01
			 designation 1997/2010-05-02 FRONT; USA; TERROR`, `
			 2010-05-01 yes United States listed since 1997, to end on 2 May 2010, as it stood when a.txt was published (1 May 2010)
			 2010-05-02 possibly United States to end on 2 May 2010, as it stood when a.txt was published (1 May 2010)
			 2010-05-03 no United States ended on 2 May 2010`},
		{"off the list since some day of a year: over by the end of it",
			`published 2015
			 delisting 2009/.. FRONT; EU`, `
			 2008-12-31 possibly European Union listed by 30 December 2009; the start is not stated
			 2009-06-01 possibly European Union listed by 30 December 2009; the start is not stated, and taken off the list from 2009 on, the day is not stated
			 2009-12-30 possibly European Union taken off the list from 2009 on, the day is not stated
			 2009-12-31 no European Union taken off the list from 2009 on
			 2010-01-01 no European Union taken off the list from 2009 on`},
		{"not listed since 2005, in a source of some day of 2010: it says so up to the first day of that year alone",
			`published 2010
			 designation 2005/.. FRONT; EU; TERROR / denied
			 published 2012
			 designation 2006-03-01/.. FRONT; EU; TERROR`, `
			 2010-01-01 disputed European Union the sources exclude each other
			 2010-01-02 yes European Union listed since 1 March 2006; no end is stated in b.txt, published 2012`},
		{"begun in the month in which the source was written: by its day",
			`published 2010-05-01
			 designation 2010-05/.. FRONT; USA; TERROR`, `
			 2010-04-30 no United States not before May 2010
			 2010-05-01 yes United States listed since May 2010; no end is stated in a.txt, published 1 May 2010
			 2010-05-02 possibly United States listed since May 2010; last attested when a.txt was published (1 May 2010)`},
		{"previously listed, in a source of some day of a year: perhaps up to its last day",
			`published 2010
			 designation - FRONT; USA; TERROR / hedge: previously`, `
			 2010-01-02 possibly United States listed by 31 December 2010; the start is not stated, and over when a.txt was written; when it ended is not stated
			 2010-12-31 possibly United States over when a.txt was written; when it ended is not stated
			 2011-01-01 no United States over when a.txt was written`},
		{"not listed, in a source of some day of a year, and nobody tells that it was: no from the first on that may say so",
			`published 2010
			 designation /.. FRONT; EU; TERROR / denied`, `
			 2009-12-31 possibly European Union not listed when a.txt was published (2010); nothing is said of this day
			 2010-01-01 no European Union not listed when a.txt was published (2010)
			 2010-06-01 no European Union not listed when a.txt was published (2010)
			 2011-06-01 no European Union not listed when a.txt was published (2010); nothing is said since`},
		{"ends that do not fit each other: for a source that states none it ended with either, whatever others leave open",
			`published 2020
			 designation 2001/2004-05-01 FRONT; EU; TERROR
			 published 2020
			 designation 2001/2006-05-01 FRONT; EU; TERROR
			 published 2002-01-01
			 designation 2001/.. FRONT; EU; TERROR
			 published 2003-01-01
			 designation 2001/.. FRONT; EU; TERROR`, `
			 2003-06-01 yes European Union listed since 2001, until 1 May 2004
			 2005-06-01 disputed European Union the sources exclude each other
			 2008-06-01 no European Union ended on 1 May 2004`},
		{"two starts that exclude each other are disputed while one of them is open, and settle nothing else",
			`published 2010
			 designation 1997-10-08/.. FRONT; USA; TERROR
			 published 2010
			 designation 1999/.. FRONT; USA; TERROR`, `
			 1998-06-01 disputed United States the sources exclude each other
			 1999-06-01 disputed United States the sources exclude each other
			 2000-01-01 yes United States listed since 8 October 1997; no end is stated in a.txt, published 2010`},
		{"registered on the day of a ban: neither was in force before the other, and neither ends it",
			`published 2015-01-01
			 status 2011-05-02/.. FRONT; USA; as: registered
			 ban 2011-05-02/.. FRONT; USA`, `
			 2012-01-01 yes United States banned since 2 May 2011; no end is stated in a.txt, published 1 January 2015
			 2012-01-01 yes United States in force since 2 May 2011; no end is stated in a.txt, published 1 January 2015`},
		{"registered in the month on whose last day it was banned: perhaps on that day, so that the ban does not end it",
			`published 2015-01-01
			 status 2011-05/.. FRONT; USA; as: registered
			 ban 2011-05-31/.. FRONT; USA`, `
			 2012-01-01 yes United States banned since 31 May 2011; no end is stated in a.txt, published 1 January 2015
			 2012-01-01 yes United States in force since May 2011; no end is stated in a.txt, published 1 January 2015`},
		{"a ban of the day on which it is told ends a registration",
			`published 2015-01-01
			 status 1992/.. FRONT; USA; as: registered
			 ban 2015-01-01/.. FRONT; USA`, `
			 2014-12-31 yes United States in force since 1992, over by the time that it was banned on 1 January 2015
			 2014-12-31 no United States not before 1 January 2015
			 2015-01-02 possibly United States banned since 1 January 2015; last attested when a.txt was published (1 January 2015)
			 2015-01-02 no United States over, for it was banned on 1 January 2015`},
		{"a ban that is yet to come ends none",
			`published 2015-01-01
			 status 1992/.. FRONT; USA; as: registered
			 ban 2015-01-02/.. FRONT; USA`, `
			 2015-01-01 yes United States in force since 1992; no end is stated in a.txt, published 1 January 2015
			 2015-01-01 no United States not before 2 January 2015
			 2015-01-03 possibly United States banned since 2 January 2015; until when is not stated
			 2015-01-03 possibly United States in force since 1992; last attested when a.txt was published (1 January 2015)`},
		{"banned by another on the day of its dissolution: it did not go on",
			`published 2015-01-01
			 status 1990-05-03/.. FRONT; USA; as: registered
			 dissolution 1999-12-31 FRONT
			 ban 1999-12-31/.. FRONT; EU`, `
			 2005-01-01 yes European Union banned since 31 December 1999; no end is stated in a.txt, published 1 January 2015
			 2005-01-01 no United States over, for it was dissolved on 31 December 1999`},
		{"a ban of one day was lifted on it",
			`published 2015-01-01
			 status 1992/.. FRONT; USA; as: registered
			 ban 2004-05-01/2004-05-01 FRONT; USA`, `
			 2005-01-01 yes United States in force since 1992; no end is stated in a.txt, published 1 January 2015
			 2005-01-01 no United States ended on 1 May 2004`},
		{"a registration that is told to the day of the ban was in force on it",
			`published 2015-01-01
			 status 1992/2011-05-02 FRONT; USA; as: registered
			 ban 2011-05-02/.. FRONT; USA`, `
			 2011-05-02 yes United States banned since 2 May 2011; no end is stated in a.txt, published 1 January 2015
			 2011-05-02 yes United States in force since 1992, until 2 May 2011
			 2011-05-03 yes United States banned since 2 May 2011; no end is stated in a.txt, published 1 January 2015
			 2011-05-03 no United States ended on 2 May 2011`},
	} {
		t.Run(c.name, func(t *testing.T) { judges(t, c.sources, c.want) })
	}
}
