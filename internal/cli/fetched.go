package cli

import (
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"

	"annals"
	"annals/internal/fetch"
)

// fetchedSuffix is what the name of the file ends with that stands beside a record and says what was fetched into it. It
// holds nothing that an answer rests on: without it, everything is fetched once more.
const fetchedSuffix = "-fetched.json"

// fetchedFile is what is kept of a file that was fetched, by its address.
type fetchedFile struct {
	fetch.Validator
	// SHA256 is the hash of the file, and List, Published and Edition the edition that it became part of.
	SHA256    string          `json:"sha256"`
	List      annals.ListID   `json:"list"`
	Published string          `json:"published"`
	Edition   annals.SourceID `json:"edition"`
}

// fetch downloads the files of an edition from its publisher, or from where --url says.
func (c importCommand) fetch(inv *invocation, format listFormat) (l listFiles, err error) {
	urls := c.URL
	if len(urls) == 0 {
		publishers := fetch.Publishers()
		if c.Publishers != "" {
			table, err := os.ReadFile(c.Publishers)
			if err != nil {
				return l, err
			}
			if publishers, err = fetch.ParsePublishers(string(table)); err != nil {
				return l, inputError{fmt.Errorf("%s: %w", c.Publishers, err)}
			}
		}
		publisher, ok := fetch.Find(publishers, format.name, annals.ListID(c.List))
		if !ok { // a list under another name is that of the format
			publisher, ok = fetch.Find(publishers, format.name, "")
		}
		if !ok {
			return l, usageError{"no publisher of lists in the format " + format.name + " is known",
				"name the files, or say where they are: --url URL"}
		}
		urls = publisher.URLs
	}
	for _, url := range urls {
		if !fetch.IsURL(url) {
			return l, usageError{fmt.Sprintf("%q is not the address of a file", url), "it begins with https://"}
		}
	}
	before, edition, err := c.fetchedBefore(inv, urls)
	if err != nil {
		return l, err
	}
	f := fetch.NewFetcher()
	progress := newProgress(inv, 1)
	f.Progress = progress.download
	files, unchanged, err := f.Files(inv.ctx, urls, before)
	progress.clear()
	if err != nil {
		return l, inputError{hintError{fmt.Errorf("nothing was imported, and nothing was ended: %w", err),
			"fetch it another way and name the files, or say where they are: --url URL"}}
	}
	if unchanged {
		l.unchanged = &edition
		return l, nil
	}
	l.fetched = files
	for _, file := range files {
		l.files = append(l.files, listFile{file.Name(), file.Data})
	}
	return l, nil
}

// fetchedBefore is what servers gave to ask with whether their files changed, and the edition that the files made, if the
// record has it and all of them were part of it. Whoever says --published means these files, changed or not.
func (c importCommand) fetchedBefore(inv *invocation,
	urls []string) (before map[string]fetch.Validator, edition annals.Edition, err error) {
	kept, err := readFetched(inv.record())
	if err != nil || len(kept) == 0 || c.Published != "" {
		return nil, edition, err
	}
	first := kept[urls[0]]
	before = map[string]fetch.Validator{}
	for _, url := range urls {
		file := kept[url]
		if file.Edition == "" || file.Edition != first.Edition || file.List != annals.ListID(c.List) {
			return nil, edition, nil
		}
		before[url] = file.Validator
	}
	has := false
	err = inv.at(func(snap annals.Snapshot) error {
		editions, err := snap.Editions(inv.ctx, first.List)
		i := slices.IndexFunc(editions,
			func(e annals.Edition) bool { return e.File == first.Edition && e.Published.String() == first.Published })
		if i >= 0 {
			edition, has = editions[i], true
		}
		return err
	})
	if err != nil || !has {
		return nil, edition, nil // another record, or none: everything is fetched
	}
	return before, edition, nil
}

// keep writes down what to ask with the next time.
func (l listFiles) keep(inv *invocation, edition annals.Edition) error {
	if l.fetched == nil {
		return nil
	}
	kept, err := readFetched(inv.record())
	if err != nil {
		return err
	}
	for _, f := range l.fetched {
		kept[f.URL] = fetchedFile{f.Validator, hex.EncodeToString(f.SHA256[:]), edition.List, edition.Published.String(),
			edition.File}
	}
	text, err := json.MarshalIndent(kept, "", "  ")
	if err != nil {
		return err
	}
	path := inv.record() + fetchedSuffix
	if err := os.WriteFile(path+".new", append(text, '\n'), 0o644); err != nil {
		return err
	}
	return os.Rename(path+".new", path)
}

// readFetched reads what was fetched into a record. A file that is damaged is as good as none.
func readFetched(record string) (map[string]fetchedFile, error) {
	kept := map[string]fetchedFile{}
	text, err := os.ReadFile(record + fetchedSuffix)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return kept, nil
	case err != nil:
		return nil, err
	}
	if json.Unmarshal(text, &kept) != nil || kept == nil { // "null" is JSON, and takes the map away
		return map[string]fetchedFile{}, nil
	}
	return kept, nil
}
