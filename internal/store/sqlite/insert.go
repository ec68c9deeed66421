package sqlite

import (
	"cmp"
	"crypto/sha256"
	"database/sql/driver"
	"encoding/hex"
	"slices"
	"strings"
)

// rows are rows to be inserted into one table, one after the other: a slice for each would take more memory than its values.
type rows struct {
	width  int // how many values a row has
	count  int // how many rows there is room for
	values []driver.Value
}

// room says that so many rows will be added, so that they need not be moved as they become more.
func (r *rows) room(count int) { r.count = count }

// add adds a row. Its values are strings, integers, floating-point numbers, booleans or nil.
func (r *rows) add(values ...any) {
	r.width = len(values)
	if r.values == nil {
		r.values = make([]driver.Value, 0, r.width*max(r.count, 1))
	}
	for _, v := range values {
		if number, ok := v.(int); ok {
			v = int64(number) // drivers know no other
		}
		r.values = append(r.values, v)
	}
}

// sorted are the rows in the order of their first columns, which are texts or whole numbers.
func (r rows) sorted(columns int) rows {
	if len(r.values) == 0 {
		return r
	}
	order := make([]int, len(r.values)/r.width) // where each row begins
	for i := range order {
		order[i] = i * r.width
	}
	slices.SortFunc(order, func(x, y int) int {
		for i := range columns {
			if c := compareValues(r.values[x+i], r.values[y+i]); c != 0 {
				return c
			}
		}
		return 0
	})
	values := make([]driver.Value, 0, len(r.values))
	for _, at := range order {
		values = append(values, r.values[at:at+r.width]...)
	}
	return rows{width: r.width, values: values}
}

// compareValues compares two texts or two whole numbers.
func compareValues(a, b driver.Value) int {
	if x, ok := a.(string); ok {
		y, _ := b.(string)
		return strings.Compare(x, y)
	}
	x, _ := a.(int64)
	y, _ := b.(int64)
	return cmp.Compare(x, y)
}

// insert writes rows, many with one statement. It talks to the driver: database/sql takes as long for the values of a row as
// the engine for the row.
func (a *appending) insert(into string, all rows) error {
	bound := make([]driver.NamedValue, 0, rowsAtOnce*all.width)
	for values := all.values; len(values) > 0; {
		n := 1
		if len(values) >= rowsAtOnce*all.width {
			n = rowsAtOnce
		}
		row := "(?" + strings.Repeat(",?", all.width-1) + ")"
		// A conflict is a fault of this package and ends the transaction. Where it would only end the statement, the engine
		// keeps a copy of every page that the statement changes.
		query := "INSERT OR ROLLBACK " + into + " VALUES " + row + strings.Repeat(","+row, n-1)
		err := a.direct(a, query, func(insert driver.StmtExecContext) error {
			for ; len(values) >= n*all.width; values = values[n*all.width:] {
				bound = bound[:0]
				for i, value := range values[:n*all.width] {
					bound = append(bound, driver.NamedValue{Ordinal: i + 1, Value: value})
				}
				if _, err := insert.ExecContext(a, bound); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// rowsAtOnce is how many rows one INSERT takes: past some dozens the time per row does not get shorter.
const rowsAtOnce = 32

// textHash is the hash that texts are kept with.
func textHash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "sha256:" + hex.EncodeToString(sum[:])
}

// keys lists what is in a set of ids, the empty id aside, in order.
func keys[ID ~string](set map[ID]bool) []string {
	list := make([]string, 0, len(set))
	for id := range set {
		if id != "" {
			list = append(list, string(id))
		}
	}
	slices.Sort(list)
	return list
}

// idList is ids as a query takes them.
func idList[ID ~string](ids []ID) string {
	list := make([]string, len(ids))
	for i, id := range ids {
		list[i] = string(id)
	}
	return string(appendList(nil, list))
}

// orNull is a text as columns keep it that are NULL when there is none.
func orNull[T ~string](text T) any {
	if text == "" {
		return nil
	}
	return string(text)
}

func listOrNull(words []string) any {
	if len(words) == 0 {
		return nil
	}
	return string(appendList(nil, words))
}
