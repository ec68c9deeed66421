// Package sets loads the screening sets of ../../shared/names: what is searched, and what is asked. Where that folder is
// absent, loading is fs.ErrNotExist.
package sets

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"annals"
	"annals/names"
)

// Listed is an entity of a list with its names.
type Listed struct {
	ID    string
	Kind  annals.EntityKind
	Names []string
}

// Query is a name that is asked for, and the entities that bear it; none for a made-up name.
type Query struct {
	Set, Type, Query, Base string
	Gold                   []string
}

// Kind is the kind of name that the query asks for.
func (q Query) Kind() names.Kind {
	if q.Type == "person" {
		return names.Person
	}
	return names.Organization
}

// Pair is two names with the judgement whether they are one bearer's.
type Pair struct {
	A, B  string
	Kind  names.Kind
	Match bool
}

// Half splits what is asked in two by its text, so that one half can be developed on and the other tells how well that
// went: 0 or 1.
func Half(text string) int { return int(crc32.ChecksumIEEE([]byte(text)) % 2) }

// Folder is where the sets are, from a folder of the bench module that is depth folders below it.
func Folder(depth int) string {
	return filepath.Join(strings.Repeat("../", depth+2), "shared", "names")
}

// OFAC is the list that the Latin queries are over: each entry of the SDN list with its alternative names and the names
// of its remarks.
func OFAC(folder string) ([]Listed, error) {
	var list []Listed
	place := map[string]int{}
	rows, err := archived(folder, "index.tar.xz", "ofac/sdn.csv")
	if err != nil {
		return nil, err
	}
	for _, r := range rows {
		if len(r) < 12 {
			continue
		}
		e := Listed{ID: r[0], Kind: annals.Organization, Names: []string{r[1]}}
		if strings.TrimSpace(r[2]) == "individual" {
			e.Kind = annals.Person
		}
		for _, p := range strings.Split(r[11], "a.k.a. '")[1:] {
			if i := strings.Index(p, "'"); i > 0 {
				e.Names = append(e.Names, p[:i])
			}
		}
		place[e.ID] = len(list)
		list = append(list, e)
	}
	if rows, err = archived(folder, "index.tar.xz", "ofac/alt.csv"); err != nil {
		return nil, err
	}
	for _, r := range rows {
		if len(r) < 4 {
			continue
		}
		if i, ok := place[r[0]]; ok {
			list[i].Names = append(list[i].Names, r[3])
		}
	}
	return list, nil
}

// Latin is the list of Latin names that the queries in other scripts are over.
func Latin(folder string) ([]Listed, error) {
	rows, err := archived(folder, "index.tar.xz", "native_index.csv")
	if err != nil {
		return nil, err
	}
	var list []Listed
	for _, r := range rows[1:] {
		e := Listed{ID: r[0], Kind: annals.Organization}
		if r[1] == "person" {
			e.Kind = annals.Person
		}
		for _, n := range strings.Split(r[2], "|") {
			if n = strings.TrimSpace(n); n != "" {
				e.Names = append(e.Names, n)
			}
		}
		list = append(list, e)
	}
	return list, nil
}

// archived reads a CSV file out of an archive, by the tar of the machine.
func archived(folder, archive, file string) ([][]string, error) {
	archive = filepath.Join(folder, archive)
	if _, err := os.Stat(archive); err != nil {
		return nil, err
	}
	text, err := exec.Command("tar", "-xJOf", archive, file).Output()
	if err != nil {
		return nil, fmt.Errorf("%s of %s: %w", file, archive, err)
	}
	return parse(bytes.NewReader(text))
}

func parse(r io.Reader) (rows [][]string, err error) {
	reader := csv.NewReader(r)
	reader.FieldsPerRecord, reader.LazyQuotes = -1, true
	for {
		row, err := reader.Read()
		if errors.Is(err, io.EOF) {
			return rows, nil
		}
		if err != nil {
			return nil, err
		}
		rows = append(rows, row)
	}
}

// Queries reads a file of queries.
func Queries(folder, file string) (list []Query, err error) {
	f, err := os.Open(filepath.Join(folder, file))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var q Query
		if err := json.Unmarshal(lines.Bytes(), &q); err != nil {
			return nil, err
		}
		list = append(list, q)
	}
	return list, lines.Err()
}

// Pairs reads the labelled pairs.
func Pairs(folder string) (list []Pair, err error) {
	f, err := os.Open(filepath.Join(folder, "nomenklatura_cases.csv"))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	rows, err := parse(f)
	if err != nil {
		return nil, err
	}
	for _, r := range rows[1:] {
		p := Pair{A: r[2], B: r[3], Match: r[4] == "true", Kind: names.Organization}
		switch r[1] {
		case "Person":
			p.Kind = names.Person
		case "LegalEntity":
			p.Kind = names.AnyKind
		}
		list = append(list, p)
	}
	return list, nil
}

// People are made-up persons of the world, to make a list long: so many, without their repetitions.
func People(folder string, n int) (list []Listed, err error) {
	seen := map[string]bool{}
	for _, file := range []string{"yente_negatives_global.csv", "yente_negatives_us.csv"} {
		rows, err := archived(folder, "yente-fixtures.tar.xz", file)
		if err != nil {
			return nil, err
		}
		for _, r := range rows[1:] {
			if len(list) == n {
				return list, nil
			}
			if !seen[r[0]] {
				seen[r[0]] = true
				list = append(list, Listed{ID: fmt.Sprint("made-up-", len(list)), Kind: annals.Person, Names: []string{r[0]}})
			}
		}
	}
	// There are fewer: two surnames make more.
	for i := 0; len(list) < n; i++ {
		a, b := list[i%len(list)].Names[0], list[(i*7+13)%len(list)].Names[0]
		name := a + " " + b[strings.LastIndex(b, " ")+1:]
		if !seen[name] {
			seen[name] = true
			list = append(list, Listed{ID: fmt.Sprint("made-up-", len(list)), Kind: annals.Person, Names: []string{name}})
		}
	}
	return list, nil
}
