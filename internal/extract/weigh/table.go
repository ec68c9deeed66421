package weigh

import "annals/internal/extract/frame"

// table has a row of weights for each trait: a whole number of one byte for each column, which times unit is the weight.
type table struct {
	columns int
	rows    []byte
	unit    float64
}

// score adds up the rows of the traits; out has room for the columns.
func (t table) score(traits frame.Traits, out []int32) {
	clear(out)
	for _, x := range traits {
		row := t.rows[int(x)*t.columns:][:len(out)]
		for c, w := range row {
			out[c] += int32(int8(w))
		}
	}
}

// scoreOf adds up what the rows of the traits have in some columns; out has room for these.
func (t table) scoreOf(columns []int, traits frame.Traits, out []int32) {
	clear(out)
	for _, x := range traits {
		row := t.rows[int(x)*t.columns:][:t.columns]
		for i, c := range columns {
			out[i] += int32(int8(row[c]))
		}
	}
}
