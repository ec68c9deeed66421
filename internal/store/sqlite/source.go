package sqlite

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"annals"
)

// addSource finds the numbers of the sources that the batch refers to, and adds what is new of the one that was read.
func (a *appending) addSource(batch annals.Batch) error {
	ids := make(map[annals.SourceID]bool)
	for _, e := range batch.Entities {
		ids[e.Source] = true
	}
	for _, s := range batch.Statements {
		ids[s.Evidence.Source] = true
	}
	if batch.Source != nil {
		ids[batch.Source.ID] = true
	}
	for _, r := range batch.Records {
		ids[r.ID()] = true
	}
	if batch.Edition != nil {
		for _, e := range batch.Edition.Entries {
			ids[e.Record] = true
		}
	}
	a.newSources = map[annals.SourceID]bool{}
	var err error
	if a.sources, err = a.knownSources(ids); err != nil || batch.Source == nil {
		return err
	}
	number, known := a.sources[batch.Source.ID]
	if !known {
		number = int64(a.total.Sources) + 1
		a.sources[batch.Source.ID], a.newSources[batch.Source.ID] = number, true
		a.receipt.NewSource, a.receipt.Added.Sources = true, 1
		a.sourceRows.add(number, string(batch.Source.ID), a.moment.Recorded.Format(time.DateOnly), int64(a.moment.Revision))
		a.textRows.add(number, textHash(batch.Text), batch.Text)
	} else if err := a.sameText(number, batch); err != nil {
		return err
	}
	return cmp.Or(a.addDescription(number, known, *batch.Source), a.addReading(number, known, batch.Problems))
}

func (a *appending) sameText(number int64, batch annals.Batch) error {
	var same bool
	err := a.queryRow(&same, "SELECT text = ? FROM texts WHERE source = ?", batch.Text, number)
	if err == nil && !same {
		return fmt.Errorf("source %s was read with another text before: %w", batch.Source.ID, annals.ErrConflict)
	}
	return err
}

func (a *appending) addDescription(number int64, known bool, d annals.Source) error {
	guessed := string(appendList(nil, d.Guessed))
	if known {
		var same bool
		err := a.queryRow(&same, `
			SELECT (name, format, title, publisher, url, published, guessed) = (?2, ?3, ?4, ?5, ?6, ?7, ?8)
			FROM source_descriptions WHERE source = ?1 ORDER BY revision DESC LIMIT 1`,
			number, d.Name, d.Format, d.Title, d.Publisher, d.URL, d.Published.String(), guessed)
		if err != nil || same {
			return err
		}
	}
	a.descriptionRows.add(number, int64(a.moment.Revision), d.Name, d.Format, d.Title, d.Publisher, d.URL,
		d.Published.String(), guessed)
	return nil
}

func (a *appending) addReading(number int64, known bool, problems []annals.Problem) error {
	problems = slices.Clone(problems)
	slices.SortStableFunc(problems, func(a, b annals.Problem) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column), cmp.Compare(a.Offset, b.Offset))
	})
	if known {
		var last []annals.Problem
		err := a.each(selectProblems, problemsInto(&last), int64(a.head.Revision), number)
		if err != nil || slices.Equal(last, problems) {
			return err
		}
	}
	revision := int64(a.moment.Revision)
	a.readingRows.add(number, revision)
	for i, p := range problems {
		a.problemRows.add(number, revision, i, p.Code, p.Source, p.Line, p.Column, p.Offset, p.Message, p.Hint)
	}
	return nil
}

const selectSources = `
	SELECT s.id, s.read_on, d.name, d.format, d.title, d.publisher, d.url, d.published, d.guessed
	FROM sources s JOIN source_descriptions d ON d.source = s.number
	 AND d.revision = (SELECT max(l.revision) FROM source_descriptions l WHERE l.source = s.number AND l.revision <= ?1)
	WHERE s.revision <= ?1`

func (s *snapshot) Source(ctx context.Context, id annals.SourceID) (annals.Source, error) {
	list, err := s.sources(ctx, selectSources+" AND s.id = ?2", string(id))
	if err != nil {
		return annals.Source{}, err
	}
	if len(list) == 0 {
		return annals.Source{}, fmt.Errorf("source %s: %w", id, annals.ErrNotFound)
	}
	return list[0], nil
}

func (s *snapshot) SourcesOf(ctx context.Context, ids []annals.SourceID) (map[annals.SourceID]annals.Source, error) {
	list, err := s.sources(ctx, selectSources+" AND s.id IN (SELECT value FROM json_each(?2))", idList(ids))
	of := make(map[annals.SourceID]annals.Source, len(list))
	for _, src := range list {
		of[src.ID] = src
	}
	return of, err
}

func (s *snapshot) Sources(ctx context.Context) ([]annals.Source, error) {
	return s.sources(ctx,
		selectSources+" AND NOT EXISTS (SELECT 1 FROM list_records l WHERE l.source = s.number) ORDER BY s.number")
}

func (s *snapshot) LatestSources(ctx context.Context, from, most int) (list []annals.Source, all int, err error) {
	// The sources of a record are numbered from 1, those of a revision to how many it had.
	const numbered = "(SELECT sources FROM revisions WHERE revision = ?1)"
	err = s.each(ctx, "SELECT "+numbered+" - (SELECT count(*) FROM list_records WHERE source <= "+numbered+
		") FROM revisions WHERE revision = ?1",
		func(scan scanner) error { return scan(&all) })
	if err != nil {
		return nil, 0, err
	}
	list, err = s.sources(ctx, selectSources+` AND s.number IN (
			SELECT number FROM sources WHERE number <= `+numbered+` AND NOT EXISTS (SELECT 1 FROM list_records l WHERE l.source = number)
			ORDER BY number DESC LIMIT ?2 OFFSET ?3)
		ORDER BY s.number DESC`, most, from)
	return list, all, err
}

func (s *snapshot) sources(ctx context.Context, query string, args ...any) (list []annals.Source, err error) {
	err = s.each(ctx, query, func(scan scanner) error {
		var source annals.Source
		var readOn, published, guessed string
		if err := scan(&source.ID, &readOn, &source.Name, &source.Format, &source.Title, &source.Publisher, &source.URL,
			&published, &guessed); err != nil {
			return err
		}
		if source.ReadOn, err = parseTime(readOn); err != nil {
			return err
		}
		if source.Published, err = parseTime(published); err != nil {
			return err
		}
		source.Guessed, err = parseList(guessed, nil)
		list = append(list, source)
		return err
	}, args...)
	return list, err
}

func (s *snapshot) Text(ctx context.Context, id annals.SourceID) (text string, err error) {
	found := false
	err = s.each(ctx, `
		SELECT t.text FROM sources s JOIN texts t ON t.source = s.number
		WHERE s.revision <= ?1 AND s.id = ?2`,
		func(scan scanner) error {
			found = true
			return scan(&text)
		}, string(id))
	if err == nil && !found {
		err = fmt.Errorf("source %s: %w", id, annals.ErrNotFound)
	}
	return text, err
}

// textsAtOnce is how many texts EachText reads with one query; no query is under way while they are looked at.
const textsAtOnce = 50

func (s *snapshot) EachText(ctx context.Context, f func(id annals.SourceID, text string) bool) error {
	type kept struct {
		id   annals.SourceID
		text string
	}
	for last, page := int64(0), make([]kept, 0, textsAtOnce); ; page = page[:0] {
		err := s.each(ctx, `
			SELECT s.number, s.id, t.text FROM sources s JOIN texts t ON t.source = s.number
			WHERE s.revision <= ?1 AND s.number > ?2 ORDER BY s.number LIMIT ?3`,
			func(scan scanner) error {
				var k kept
				err := scan(&last, &k.id, &k.text)
				page = append(page, k)
				return err
			}, last, textsAtOnce)
		if err != nil {
			return err
		}
		for _, k := range page {
			if !f(k.id, k.text) {
				return nil
			}
		}
		if len(page) < textsAtOnce {
			return nil
		}
	}
}

func (s *snapshot) Problems(ctx context.Context, id annals.SourceID) (list []annals.Problem, err error) {
	number := int64(0)
	err = s.each(ctx, "SELECT number FROM sources WHERE revision <= ?1 AND id = ?2",
		func(scan scanner) error { return scan(&number) }, string(id))
	if err == nil && number == 0 {
		err = fmt.Errorf("source %s: %w", id, annals.ErrNotFound)
	}
	if err != nil {
		return nil, err
	}
	err = s.each(ctx, selectProblems, problemsInto(&list), number)
	return list, err
}

// selectProblems selects what the last reading of a source, the second argument, up to a revision, the first,
// complained of; problemsInto adds the rows to a list.
const selectProblems = `
	SELECT code, source_name, line, column_in_line, start_offset, message, hint FROM problems
	WHERE source = ?2 AND revision = (SELECT max(revision) FROM readings WHERE source = ?2 AND revision <= ?1)
	ORDER BY place`

func problemsInto(list *[]annals.Problem) func(scanner) error {
	return func(scan scanner) error {
		var p annals.Problem
		err := scan(&p.Code, &p.Source, &p.Line, &p.Column, &p.Offset, &p.Message, &p.Hint)
		*list = append(*list, p)
		return err
	}
}
