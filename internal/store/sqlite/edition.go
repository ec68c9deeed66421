package sqlite

import (
	"context"
	"fmt"
	"time"

	"annals"
	"annals/edtf"
)

// addEdition adds the records of lists that the record does not have, and the edition.
func (a *appending) addEdition(batch annals.Batch) error {
	revision := int64(a.moment.Revision)
	for _, r := range batch.Records {
		source := r.Source()
		if _, known := a.sources[source.ID]; known {
			continue
		}
		a.receipt.Added.Sources++
		number := int64(a.total.Sources + a.receipt.Added.Sources)
		a.sources[source.ID], a.newSources[source.ID] = number, true
		a.sourceRows.add(number, string(source.ID), a.moment.Recorded.Format(time.DateOnly), revision)
		a.textRows.add(number, textHash(r.Text), r.Text)
		a.recordRows.add(number, string(r.List), r.UID, revision)
		if err := a.addDescription(number, false, source); err != nil {
			return err
		}
		if err := a.addReading(number, false, r.Problems); err != nil {
			return err
		}
	}
	e := batch.Edition
	if e == nil {
		return nil
	}
	published := e.Published.Value().String()
	number, err := a.newEdition(string(e.List), published, string(e.File))
	if err != nil || number == 0 {
		return err
	}
	a.editionRows.add(number, string(e.List), published, string(e.File), e.Name, e.Complete, revision)
	for _, entry := range e.Entries {
		source, ok := a.sources[entry.Record]
		if !ok {
			return fmt.Errorf("%w: edition %s of %s has record %s, which the record does not have", annals.ErrInvalid,
				e.Name, e.List, entry.Record)
		}
		a.editionRecordRows.add(number, source)
	}
	return nil
}

// newEdition is the number that an edition gets; 0 if the record has it.
func (a *appending) newEdition(list, published, file string) (number int64, err error) {
	if a.loaded != nil {
		return a.loaded.newEdition(list, published, file), nil
	}
	var known bool
	err = a.queryRow(&known, "SELECT EXISTS (SELECT 1 FROM editions WHERE list = ? AND published = ? AND file = ?)", list,
		published, file)
	if err != nil || known {
		return 0, err
	}
	err = a.queryRow(&number, "SELECT coalesce(max(number), 0) + 1 FROM editions")
	return number, err
}

const selectEditions = "SELECT list, published, file, name, complete FROM editions WHERE revision <= ?1"

func (s *snapshot) Editions(ctx context.Context, list annals.ListID) (all []annals.Edition, err error) {
	err = s.each(ctx, selectEditions+" AND (?2 = '' OR list = ?2) ORDER BY list, published, number", func(scan scanner) error {
		e, err := scanEdition(scan)
		all = append(all, e)
		return err
	}, string(list))
	return all, err
}

// scanEdition scans an edition and whatever else the row has after it.
func scanEdition(scan scanner, more ...any) (e annals.Edition, err error) {
	var published string
	if err := scan(append([]any{&e.List, &published, &e.File, &e.Name, &e.Complete}, more...)...); err != nil {
		return annals.Edition{}, err
	}
	day, err := edtf.Parse(published)
	if err != nil {
		return annals.Edition{}, err
	}
	e.Published = day.Bounds().EarliestStart
	return e, nil
}

func (s *snapshot) Entries(ctx context.Context, edition annals.Edition) (list []annals.Entry, err error) {
	err = s.each(ctx, `
		SELECT l.uid, s.id FROM editions e JOIN edition_records r ON r.edition = e.number
		JOIN list_records l USING (source) JOIN sources s ON s.number = r.source
		WHERE e.revision <= ?1 AND e.list = ?2 AND e.published = ?3 AND e.file = ?4
		ORDER BY l.uid`,
		func(scan scanner) error {
			var entry annals.Entry
			err := scan(&entry.UID, &entry.Record)
			list = append(list, entry)
			return err
		}, string(edition.List), edition.Published.Value().String(), string(edition.File))
	if err == nil && len(list) == 0 {
		err = fmt.Errorf("edition %s of %s: %w", edition.Published, edition.List, annals.ErrNotFound)
	}
	return list, err
}

func (s *snapshot) Present(ctx context.Context, records []annals.SourceID) (list []annals.Presence, err error) {
	err = s.each(ctx, `
		SELECT e.list, e.published, e.file, e.name, e.complete, l.uid, s.id
		FROM (SELECT DISTINCT value FROM json_each(?2)) w JOIN sources s ON s.id = w.value JOIN list_records l ON l.source = s.number
		JOIN edition_records r ON r.source = l.source JOIN editions e ON e.number = r.edition
		WHERE e.revision <= ?1
		ORDER BY s.id, e.list, e.published, e.number`,
		func(scan scanner) error {
			var p annals.Presence
			var err error
			p.Edition, err = scanEdition(scan, &p.UID, &p.Record)
			list = append(list, p)
			return err
		}, idList(records))
	return list, err
}
