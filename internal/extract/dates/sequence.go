package dates

// joint is how two dates stand together.
type joint uint8

const (
	jointNone  joint = iota
	jointRange       // "1983–86", "1983 to 1986"
	jointList        // "1979, 1981 and 1983"
)

// sequence reads the date at token i with those that are joined to it, and completes them from one another.
func (r *reader) sequence(i int) ([]piece, joint) {
	first, ok := r.piece(i)
	if !ok {
		if first, ok = r.bareDay(i); !ok {
			return nil, jointNone
		}
	}
	pieces, how := []piece{first}, jointNone
	for {
		next, kind, ok := r.joined(pieces, how)
		if !ok {
			break
		}
		pieces, how = append(pieces, next), kind
		if kind == jointRange {
			break
		}
	}
	if n := len(pieces); how == jointList && n > 2 && pieces[0].bareYear && r.phraseEnds(pieces[n-1].last+1) {
		// "Winners: 1991, 2000, 2005" needs no "and".
	} else if how == jointList && n > 2 && r.lower(pieces[n-1].first-1) == "," {
		// Without "and" a run of commas is no list; what follows the first comma may be a number of something.
		for n > 1 && r.lower(pieces[n-1].first-1) == "," {
			n--
		}
		if pieces = pieces[:n]; n == 1 {
			how = jointNone
		}
	} else if n == 2 && how == jointList && r.lower(pieces[1].first-1) == "," {
		pieces, how = pieces[:1], jointNone
	}
	if !complete(pieces, how) {
		if pieces[0].hasMonth || pieces[0].hasYear {
			return pieces[:1], jointNone
		}
		return nil, jointNone
	}
	return pieces, how
}

// bareDay reads the "5" of "5–7 May 1999" and "5 and 6 May": a day that takes its month from what follows.
func (r *reader) bareDay(i int) (piece, bool) {
	d, last, ok := r.day(i)
	if !ok {
		return piece{}, false
	}
	for j := last + 1; j < last+10; {
		kind, next := r.connector(j)
		if kind == jointNone {
			return piece{}, false
		}
		if r.lower(next) == "the" {
			next++
		}
		_, end, ok := r.day(next)
		if !ok {
			return piece{}, false
		}
		if p, ok := r.dayPiece(next); ok && !p.monthFirst {
			return piece{first: i, last: last, date: Date{unit: unitDay, day: d, anyYear: true}}, true
		}
		j = end + 1
	}
	return piece{}, false
}

// connector reads what joins two dates, at token j, and where the second begins.
func (r *reader) connector(j int) (joint, int) {
	t := r.at(j)
	switch {
	case t.IsDash():
		return jointRange, j + 1
	case t.Text == "/" && r.glued(j) && r.glued(j+1):
		return jointRange, j + 1
	}
	switch t.Lower {
	case "to", "until", "till", "through", "thru":
		if w := r.lower(j + 1); t.Lower == "through" && (w == "to" || w == "until") {
			return jointRange, j + 2
		}
		return jointRange, j + 1
	case "up":
		if w := r.lower(j + 1); w == "to" || w == "until" || w == "through" {
			return jointRange, j + 2
		}
	case "and", "or", "&":
		return jointList, j + 1
	case ",":
		if w := r.lower(j + 1); w == "and" || w == "or" {
			return jointList, j + 2
		}
		return jointList, j + 1
	}
	return jointNone, j
}

// joined reads the date that is joined to the last of the pieces.
func (r *reader) joined(pieces []piece, how joint) (piece, joint, bool) {
	prev := pieces[len(pieces)-1]
	kind, j := r.connector(prev.last + 1)
	if kind == jointNone || how == jointList && kind == jointRange || prev.problem != nil {
		return piece{}, 0, false
	}
	first := j
	if w := r.lower(j); w == "the" && r.lower(j+1) != "same" && r.lower(j+1) != "following" && r.lower(j+1) != "next" {
		j++
	} else if _, ok := approximators[w]; ok && kind == jointRange {
		j++
	}
	if r.lower(j) == "the" {
		j++
	}
	next, ok := r.second(prev, j, kind, r.at(prev.last+1).IsDash() || r.at(prev.last+1).Text == "/")
	if !ok || next.relative || next.problem != nil {
		return piece{}, 0, false
	}
	if next.bareYear && r.bars(next.first, next.last) {
		return piece{}, 0, false
	}
	if next.bareYear && next.date.year%100 == 0 && kind == jointList && lists["amount"][r.lower(next.last+1)] {
		return piece{}, 0, false // "in 1981 and 2000 were arrested"
	}
	if kind == jointList && (!similar(prev, next) || first != j && next.date.unit >= unitYear) {
		return piece{}, 0, false
	}
	if kind == jointRange && !mayRange(prev, next) {
		return piece{}, 0, false
	}
	return next, kind, true
}

// second reads a date that may be shortened because of the one before it.
func (r *reader) second(prev piece, j int, kind joint, dash bool) (piece, bool) {
	if dash && (prev.bareYear || prev.date.unit == unitYear || prev.date.unit == unitPart) {
		// 1983–86, 1990/91
		if y, ok := r.at(j).Digits(2, 2); ok && kind == jointRange && prev.hasYear && !r.at(j+1).IsDash() {
			return r.laterYear(prev, j, y, 100)
		}
		// 1864/5
		if y, ok := r.at(j).Digits(1, 1); ok && prev.bareYear && r.glued(j) && r.glued(j-1) && prev.date.year%10 < y {
			return r.laterYear(prev, j, y, 10)
		}
	}
	if prev.monthFirst || !prev.hasMonth && prev.date.day > 0 {
		return r.secondDay(prev, j, dash)
	}
	return r.piece(j)
}

// laterYear reads the last digits of a year at token j, the first ones being those of the year before, of which ends it
// within so many years: a slash joins a year to the next one only.
func (r *reader) laterYear(prev piece, j, digits, within int) (piece, bool) {
	y := prev.date.year - prev.date.year%within + digits
	if y < prev.date.year {
		y += within
	}
	gap := y - prev.date.year
	p := piece{first: j, last: j, date: Date{unit: unitYear, year: y}, hasYear: true, bareYear: true}
	return p, prev.date.year > 0 && gap > 0 && (gap < 70 || prev.bareYear && gap < 100) &&
		(r.at(j-1).Text != "/" || gap == 1)
}

// secondDay reads a day at token j that shares its month with the day before: "May 5–7, 1999", "5, 6 and 7 May".
func (r *reader) secondDay(prev piece, j int, dash bool) (piece, bool) {
	if p, ok := r.dayPiece(j); ok && p.hasMonth {
		p.first = j
		return p, true
	}
	d, last, ok := r.day(j)
	if !ok {
		return piece{}, false
	}
	p := piece{first: j, last: last, date: Date{unit: unitDay, day: d, anyYear: true}, monthFirst: prev.monthFirst}
	if !prev.monthFirst {
		return p, true
	}
	p = r.withYear(p)
	return p, !prev.hasYear && (p.hasYear || dash || !r.counts(last, ""))
}

// similar reports whether two dates can be members of one list: as exact as each other.
func similar(a, b piece) bool {
	if a.date.unit != b.date.unit || a.bareYear != b.bareYear {
		return false
	}
	if a.bareYear && (b.date.year == a.date.year || b.date.year-a.date.year > 300 || a.date.year-b.date.year > 300) {
		return false
	}
	// "in June 2001 and July" is not one list, nor is "in June and 2001".
	return !a.hasYear || b.hasYear
}

// mayRange reports whether two dates can be the ends of a range.
func mayRange(a, b piece) bool {
	if a.hasYear && b.hasYear {
		_, last := b.date.years()
		return a.date.year <= last &&
			(!a.bareYear || !b.bareYear || a.date.year < b.date.year && b.date.year-a.date.year < 1000)
	}
	if a.hasYear {
		return a.hasMonth && b.hasMonth && !b.hasYear && a.date.unit >= unitMonth
	}
	return b.hasMonth || a.hasMonth && b.date.day > 0
}

// complete gives each date what it takes from those beside it, and reports whether all are whole.
func complete(pieces []piece, how joint) bool {
	completeFromRight(pieces, how)
	completeFromLeft(pieces)
	if last := &pieces[len(pieces)-1]; how == jointRange && pieces[0].hasYear && !last.hasYear {
		// "from June 2001 to July"
		last.inYear(pieces[0].date.year)
		if last.date.order(pieces[0].date) < 0 {
			last.date.year++
		}
	}
	// The days of "May 5, 6 and 7, 1999" got their months from the left; their year comes from the right.
	for k := len(pieces) - 2; k >= 0; k-- {
		if p, next := &pieces[k], pieces[k+1]; !p.hasYear && next.hasYear {
			p.inYear(next.date.year)
		}
	}
	for k, p := range pieces {
		if !p.hasMonth && !p.hasYear {
			return false
		}
		if k > 0 && how == jointRange && pieces[k-1].date.order(p.date) > 0 && pieces[k-1].hasYear {
			return false
		}
	}
	return true
}

// completeFromRight gives dates the month and year of the one after them: "5 and 7 May 1999", and "November to May 1999",
// which began the year before.
func completeFromRight(pieces []piece, how joint) {
	for k := len(pieces) - 2; k >= 0; k-- {
		p, next := &pieces[k], pieces[k+1]
		if p.date.day > 0 && !p.hasMonth && next.hasMonth {
			p.date.month, p.hasMonth = next.date.month, true
		}
		if !p.hasYear && next.hasYear {
			p.inYear(next.date.year)
			if how == jointRange && next.hasMonth && p.date.unit >= unitMonth && next.date.unit >= unitMonth &&
				p.date.month > next.date.month {
				p.date.year--
			}
		}
	}
}

// completeFromLeft gives days the month of the one before them, and that the year that follows them: "May 5–7, 1999".
func completeFromLeft(pieces []piece) {
	for k := 1; k < len(pieces); k++ {
		p, prev := &pieces[k], &pieces[k-1]
		if p.date.day > 0 && !p.hasMonth && prev.hasMonth {
			p.date.month, p.hasMonth = prev.date.month, true
			if prev.date.day > 0 && prev.monthFirst && p.hasYear && !prev.hasYear {
				prev.inYear(p.date.year)
			}
		}
	}
}
