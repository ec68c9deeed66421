package edtf

// grouping is a part of a year that is not a month: the first month, counted from January of the
// written year, and how many months it has.
type grouping struct{ firstMonth, months int }

// groupings are the sub-year codes 21 to 41. A season is three whole months, as weather services count them. One that
// runs over New Year belongs to the year in which it starts: the northern winter of 1981 is December 1981 to
// February 1982. Codes 21 to 24 do not name a hemisphere; they are read as northern.
var groupings = [...]grouping{
	21: {3, 3}, 22: {6, 3}, 23: {9, 3}, 24: {12, 3}, // spring, summer, autumn, winter
	25: {3, 3}, 26: {6, 3}, 27: {9, 3}, 28: {12, 3}, // the same, northern
	29: {9, 3}, 30: {12, 3}, 31: {3, 3}, 32: {6, 3}, // the same, southern
	33: {1, 3}, 34: {4, 3}, 35: {7, 3}, 36: {10, 3}, // quarters
	37: {1, 4}, 38: {5, 4}, 39: {9, 4}, // thirds: early, middle, late
	40: {1, 6}, 41: {7, 6}, // halves
}

// first and last are the days on which the grouping of a year begins and ends.
func (g grouping) first(year int64) Day { return DayOf(year, g.firstMonth, 1) }
func (g grouping) last(year int64) Day  { return DayOf(year, g.firstMonth+g.months, 0) }
