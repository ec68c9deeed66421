package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"math/rand/v2"
	"slices"
	"strings"

	"annals"
	"annals/bench/measure"
	"annals/edtf"
	"annals/internal/query"
	"annals/internal/store/sqlite"
)

// schemes are what identifiers of the entries of a list begin with.
var schemes = map[string]string{"ofac-sdn": "ofac:", "un-sc": "un:", "uk-sanctions": "uk:", "ca-sema": "ca-sema:",
	"eu-fsf": "eu:", "eu-journal": "eu-oj:"}

// drawn is an entry of a list and a day, drawn at random.
type drawn struct {
	list list
	uid  string
	day  edtf.Day
}

func (d drawn) entity() string {
	return string(annals.NewEntityID("", schemes[d.list.name]+d.uid, ""))
}

// draw draws entries, every list's with the same chance, and days of the years that the lists are about.
func draw(lists []list, questions int) (all []drawn) {
	random := rand.New(rand.NewPCG(1, 2))
	uids := map[string][]string{}
	for _, l := range lists {
		seen := map[string]bool{}
		for _, e := range l.editions {
			for uid := range e.entries {
				if !seen[uid] {
					seen[uid] = true
					uids[l.name] = append(uids[l.name], uid)
				}
			}
		}
		slices.Sort(uids[l.name])
	}
	first, last := mustDay("2010-01-01"), mustDay("2026-11-26")
	for range questions {
		l := lists[random.IntN(len(lists))]
		all = append(all, drawn{l, uids[l.name][random.IntN(len(uids[l.name]))],
			first + edtf.Day(random.Int64N(int64(last-first)))})
	}
	return all
}

// ask asks for standings, measures how long each takes, and compares the answers with the recount.
func ask(ctx context.Context, record string, lists []list, questions int) (string, error) {
	s, err := sqlite.Open(ctx, record, sqlite.Options{MustExist: true})
	if err != nil {
		return "", err
	}
	defer s.Close()
	all := draw(lists, questions)
	answers := make([]annals.Answer, 0, len(all))
	wall, cpu, err := measure.Of(len(all), func() error {
		at, err := s.At(ctx, annals.Known{})
		if err != nil {
			return err
		}
		d := all[len(answers)]
		a, err := query.Answer(ctx, at, annals.Question{Ask: annals.AskStatus, Entity: d.entity(), On: d.day})
		answers = append(answers, a)
		return errors.Join(err, at.Close())
	})
	if err != nil {
		return "", err
	}
	c := comparison{lists: map[string]list{}}
	for _, l := range lists {
		c.lists[l.name] = l
	}
	for i, d := range all {
		c.check(d, answers[i])
	}
	for _, w := range c.wrong[:min(len(c.wrong), 20)] {
		log.Print(w)
	}
	result := fmt.Sprintf(`annals status for %d entities and days drawn at random, in one process that has the record open: p50 %s, p99 %s, max %s; on the
processor p50 %s, p99 %s. Compared with a recount over the files: %d standings, %d answers otherwise.
`, len(all), measure.Millis(wall.Percentile(50)), measure.Millis(wall.Percentile(99)), measure.Millis(wall.Percentile(100)),
		measure.Millis(cpu.Percentile(50)), measure.Millis(cpu.Percentile(99)), c.compared, len(c.wrong))
	if len(c.wrong) > 0 {
		return "", fmt.Errorf("the record answers %d of %d standings otherwise than the files", len(c.wrong), c.compared)
	}
	return result, nil
}

// comparison compares answers with what follows from the files.
type comparison struct {
	lists    map[string]list
	compared int
	wrong    []string
}

// check compares every standing of an answer that rests on lists. Standings that have one name, of one authority, are one:
// in force if any of them is.
func (c *comparison) check(d drawn, a annals.Answer) {
	rank := []string{"no", "possibly", "yes"}
	missing := map[string]bool{}
	for _, e := range d.list.editions {
		for _, l := range e.entries[d.uid] {
			missing[l.as] = true
		}
	}
	for _, r := range a.Sections[0].Rows {
		want := -1
		for _, id := range r.Statements {
			s := a.Statements[id]
			name, uid, _ := strings.Cut(a.Sources[s.Evidence.Source].Name, " ")
			l, known := c.lists[name]
			if s.Type != annals.TypeDesignation || !known {
				continue
			}
			as := s.First(annals.RoleAs).Text
			if name == d.list.name && uid == d.uid {
				delete(missing, as)
			}
			want = max(want, slices.Index(rank, l.verdict(uid, as, d.day)))
		}
		if want < 0 {
			continue // a nationality
		}
		c.compared++
		if string(r.Verdict) != rank[want] {
			c.wrong = append(c.wrong, fmt.Sprintf("%s %s on %s: %s is %s, the files say %s: %s", d.list.name, d.uid, d.day,
				r.What, r.Verdict, rank[want], r.Reason))
		}
	}
	for as := range missing {
		c.wrong = append(c.wrong, fmt.Sprintf("%s %s on %s: no standing as %q", d.list.name, d.uid, d.day, as))
	}
}
