package sqlite

import (
	"annals"
)

// findEntities leaves those of the entities that the record has or the batch adds.
func (a *appending) findEntities(ids map[annals.EntityID]bool, batch annals.Batch) error {
	have, err := a.knownEntities(ids)
	if err != nil {
		return err
	}
	clear(ids)
	for id := range have {
		ids[id] = true
	}
	for _, e := range batch.Entities {
		ids[e.ID] = true
	}
	return nil
}

// knownSources are the numbers of those of the sources that the record has.
func (a *appending) knownSources(ids map[annals.SourceID]bool) (map[annals.SourceID]int64, error) {
	if a.loaded != nil {
		return among(a.loaded.sources, ids), nil
	}
	numbers := make(map[annals.SourceID]int64, len(ids))
	err := a.eachOf("SELECT id, number FROM sources WHERE id IN (SELECT value FROM json_each(?))", keys(ids),
		func(scan scanner) error {
			var id annals.SourceID
			var number int64
			err := scan(&id, &number)
			numbers[id] = number
			return err
		})
	return numbers, err
}

// knownEntities are those of the entities that the record has.
func (a *appending) knownEntities(ids map[annals.EntityID]bool) (map[annals.EntityID]bool, error) {
	if a.loaded != nil {
		return among(a.loaded.entities, ids), nil
	}
	return known(a, "SELECT id FROM entities WHERE id IN (SELECT value FROM json_each(?))", ids)
}

// entityName is a name that an entity has.
type entityName struct {
	entity annals.EntityID
	name   annals.EntityName
}

// knownNames are the names that the record has of entities that it has, and how many each has. More may be added to both.
func (a *appending) knownNames(entities map[annals.EntityID]bool) (named map[entityName]bool,
	count map[annals.EntityID]int, err error) {
	if a.loaded != nil {
		return a.loaded.named, a.loaded.names, nil
	}
	named, count = make(map[entityName]bool), make(map[annals.EntityID]int)
	err = a.eachOf("SELECT entity, name, key FROM entity_names WHERE entity IN (SELECT value FROM json_each(?))",
		keys(entities), func(scan scanner) error {
			var n entityName
			err := scan(&n.entity, &n.name.Name, &n.name.Key)
			named[n] = true
			count[n.entity]++
			return err
		})
	return named, count, err
}

// known runs a query for those of the ids that the record has.
func known[ID ~string](a *appending, query string, ids map[ID]bool) (map[ID]bool, error) {
	have := make(map[ID]bool, len(ids))
	err := a.eachOf(query, keys(ids), func(scan scanner) error {
		var id ID
		err := scan(&id)
		have[id] = true
		return err
	})
	return have, err
}

// eachOf runs a query with a list of ids as its argument and calls f for every row.
func (a *appending) eachOf(query string, ids []string, f func(scanner) error) error {
	if len(ids) == 0 {
		return nil
	}
	return a.each(query, f, string(appendList(nil, ids)))
}

// each runs a query and calls f for every row.
func (a *appending) each(query string, f func(scanner) error, args ...any) error {
	prepared, err := a.prepare(a, query)
	if err != nil {
		return err
	}
	return each(a, prepared, f, args...)
}

// queryRow runs a query for one value.
func (a *appending) queryRow(value any, query string, args ...any) error {
	prepared, err := a.prepare(a, query)
	if err != nil {
		return err
	}
	return prepared.QueryRowContext(a, args...).Scan(value)
}
