// Package edtf reads, prints and compares dates as sources write them: "1981-06", "c. 1981", "by early 1981", "since 1983".
// It never guesses between possible answers, never reads the clock and never knows what a date is the date of.
//
// The notation is the Extended Date/Time Format of ISO 8601-2:2019, levels 0 to 2:
//
//	1981-06-20            a day                       1983/1986      from 1983 to 1986
//	1981-06, 1981, 197X   a month, a year, a decade   1983/..        from 1983 on, no end given
//	1981-21, 1981-37      spring, first four months   /1982          until 1982, the start unknown
//	1981~, 1981?, 1981%   about, perhaps, both        [..1980]       one date, 1980 or before
//	-0043, Y-17E7         44 BC, 170 million BC       {1979,1981}    both of the dates
//
// A [Value] is the text together with what it says about days, its [Bounds]: the first and the last [Day] on which
// the time can start, and the first and the last on which it can end. Comparisons have three answers ([Truth]):
//
//	v := edtf.MustParse("1983/1986")
//	v.Contains(edtf.DayOf(1985, 1, 1)) // Yes: after the latest start, before the earliest end
//	v.Contains(edtf.DayOf(1986, 6, 1)) // Possibly: the end is some day of 1986
//	v.Contains(edtf.DayOf(1987, 1, 1)) // No
//
// # How a text becomes bounds
//
// A date that covers more than a day is one moment or period somewhere in it, not the whole of it: "1981" starts and
// ends between 1 January and 31 December 1981, and contains no day for certain. To say the whole year, write
// "1981-01-01/1981-12-31".
//
// An interval starts somewhere in its start date and ends somewhere in its end date, and never ends before it starts.
// An open end ("..") reaches to [Beginning] or [Forever]; an unknown end ("") can be anywhere on its side.
//
// The bounds of a set hold for each of its members: "[1979,1981]" and "{1979,1981}" start between the first day of
// 1979 and the last of 1981. [Value.Contains] and the relations look at the members themselves, so they know the gap.
//
// "~" and "%" widen a date on both sides by one unit of the finest part that they mark: "1981~" reaches from 1980 to
// 1982, "197X~" from the 1960s to the 1980s, "1981-06-20~" from 19 to 21 June. The standard leaves the width open;
// this is our choice. "?" doubts the date as a whole and leaves its bounds alone; see [Value.Uncertain].
//
// A date with a time of day stands for the calendar day that is written; its zone does not move it to another day.
//
// Days are those of the Gregorian calendar, carried back before its adoption, with a year 0 before year 1.
package edtf
