package fetch

import (
	_ "embed"
	"fmt"
	"strings"

	"annals"
)

//go:embed publishers.txt
var publishers string

// Publisher says where the files of a list are published, in a format of lists.
type Publisher struct {
	Format string
	List   annals.ListID
	// URLs are the addresses of the files that make up an edition together.
	URLs []string
}

// Publishers are those that come with the program, in the order of their table.
func Publishers() []Publisher {
	list, err := ParsePublishers(publishers)
	if err != nil {
		panic("fetch: publishers.txt: " + err.Error()) // a test reads it
	}
	return list
}

// ParsePublishers reads a table of publishers in the form of publishers.txt. A line of another form is annals.ErrInvalid.
func ParsePublishers(table string) ([]Publisher, error) {
	var list []Publisher
	number := 0
	for line := range strings.Lines(table) {
		number++
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		fields := strings.Split(line, "|")
		for i := range fields {
			fields[i] = strings.TrimSpace(fields[i])
		}
		if len(fields) != 3 || fields[0] == "" || fields[1] == "" || !IsURL(fields[2]) {
			return nil, fmt.Errorf("%w: line %d is not FORMAT | LIST | ADDRESS: %.100q", annals.ErrInvalid, number, line)
		}
		last := len(list) - 1
		if last < 0 || list[last].Format != fields[0] || list[last].List != annals.ListID(fields[1]) {
			list = append(list, Publisher{Format: fields[0], List: annals.ListID(fields[1])})
			last++
		}
		list[last].URLs = append(list[last].URLs, fields[2])
	}
	return list, nil
}

// Find is the publisher of a list in a format; with the list "", of the first list in that format. ok is false where there
// is none.
func Find(list []Publisher, format string, id annals.ListID) (p Publisher, ok bool) {
	for _, p := range list {
		if p.Format == format && (id == "" || p.List == id) {
			return p, true
		}
	}
	return Publisher{}, false
}
