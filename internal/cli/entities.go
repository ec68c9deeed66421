package cli

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"annals"
	"annals/internal/query"
	"annals/internal/render"
	"annals/internal/wire"
)

type entitiesCommand struct {
	Words    []string `arg:"" optional:"" help:"The beginnings of words of a name, in its script. Without any, all."`
	Kind     string   `enum:",organization,person,state,body,place,event,people" default:"" placeholder:"KIND" help:"Only organizations, persons, …: organization, person, state, body, place, event or people."`
	Source   string   `placeholder:"SOURCE" help:"Only those of whom a source speaks: the name of its file, its title, the beginning of its hash, or the name of a list."`
	With     string   `aliases:"country" placeholder:"ENTITY" help:"Only those whom a statement names together with this one, such as a country (--country is the same); what it decided of them as an authority does not count."`
	By       string   `placeholder:"AUTHORITY" help:"Only those to whom this authority gave a standing at some time; with --standing, one that is in force, or may be, on the day."`
	Standing bool     `help:"Only those on whom a listing, ban or other standing is in force on the day (--on), or may be, with by whom and which of the two; a nationality or a flag does not count."`
	Sort     string   `enum:"told,name" default:"told" placeholder:"ORDER" help:"The order: told, those first of whom most is told; or name. Default: told."`
	Limit    int      `default:"50" placeholder:"N" help:"List at most N; 0 lists all. Default: 50; all with --json and csv."`
	Out      string   `enum:"text,csv" default:"text" placeholder:"FORMAT" help:"What to print: text or csv. Default: text."`
}

func (entitiesCommand) manual() manual {
	return manual{
		text: "Lists who is in the record: how each is called and its id, its other names in whatever script, how many " +
			"statements and sources tell of it, and the earliest and latest time that these give. What somebody decided of others, " +
			"as an authority, is not counted for it.\n\n" +
			"Entities that are held to be one are one here. Words that no name has bring up the nearest names.",
		examples: []example{
			{"annals entities", "those of whom most is told"},
			{"annals entities aum --kind organization", "organizations with a name that has a word beginning so"},
			{"annals entities --with Japan --sort name", "whom statements name together with Japan"},
			{"annals entities --standing --on 2009-06-30", "who was listed or banned on that day"},
			{`annals entities --standing --by "United States" --on 2009-06-30`, "who was so by one authority"},
			{"annals entities --kind person --out csv > persons.csv", "all persons, for a spreadsheet"},
		},
	}
}

func (c entitiesCommand) Run(inv *invocation) error {
	if c.Limit < 0 {
		return usageError{fmt.Sprintf("--limit %d is less than nothing", c.Limit), "give how many to list, or 0 for all"}
	}
	if inv.globals.On != "" && !c.Standing {
		return usageError{"--on says on which day a standing is looked for, and none is",
			"add --standing; what was known on a day is --known DAY"}
	}
	if inv.globals.JSON && c.Out == "csv" {
		return usageError{"--json and --out csv are two ways of printing", "give one of them"}
	}
	on, err := inv.on()
	if err != nil {
		return err
	}
	q := annals.EntitiesQuestion{Words: strings.Join(c.Words, " "), Kind: annals.EntityKind(c.Kind), Source: c.Source,
		With: c.With, By: c.By, Standing: c.Standing, On: on, ByName: c.Sort == "name"}
	return inv.at(func(snap annals.Snapshot) error {
		var list *query.Entities
		err := inv.ofSource(snap, c.Source, func(source string) (err error) {
			q.Source = source
			list, err = query.NewEntities(inv.ctx, snap, q)
			return err
		})
		var name *annals.NameError
		if errors.Is(err, annals.ErrNotFound) && !errors.As(err, &name) {
			return err
		}
		if errors.As(err, &name) && len(name.Nearest) == 0 {
			return hintError{fmt.Errorf("entities: %w", err), "annals entities without words, --with and --by lists all"}
		}
		if err != nil {
			return fmt.Errorf("entities: %w", err)
		}
		switch {
		case inv.globals.JSON:
			return c.printJSON(inv, snap, list)
		case c.Out == "csv":
			return c.printCSV(inv, snap, list)
		}
		return c.printText(inv, snap, list)
	})
}

// ofSource asks a question that the name of a source, or of a list, narrows: "ofac" is ofac-sdn, as annals diff takes it.
func (inv *invocation) ofSource(snap annals.Snapshot, name string, ask func(name string) error) error {
	var unknown *annals.NameError
	err := ask(name)
	missing := func() bool { return errors.Is(err, annals.ErrNotFound) && !errors.As(err, &unknown) && name != "" }
	if missing() {
		if of, e := listOf(inv.ctx, snap, name); e == nil && string(of) != name {
			err = ask(string(of))
		}
	}
	if missing() {
		return hintError{err, "name a source as answers print it, or a list as annals diff does"}
	}
	return err
}

func (c entitiesCommand) printText(inv *invocation, snap annals.Snapshot, found *query.Entities) error {
	var list []annals.Listed
	more := false
	err := found.Each(inv.ctx, snap, 0, func(e annals.Listed) (bool, error) {
		if more = c.Limit > 0 && len(list) == c.Limit; !more {
			list = append(list, e)
		}
		return !more, nil
	})
	if err != nil {
		return err
	}
	all, counted := found.All()
	if !counted {
		if all = len(list); more {
			all = -1
		}
	}
	_, err = io.WriteString(inv.Stdout, render.Entities(list, all, snap.Moment(), inv.screen.Options))
	return err
}

// limited tells whether so many are enough for a program, which takes all unless it is told otherwise.
func (c entitiesCommand) limited(n int) bool {
	return c.Limit != defaultEntities && c.Limit > 0 && n >= c.Limit
}

// defaultEntities is the default of --limit.
const defaultEntities = 50

func (c entitiesCommand) printCSV(inv *invocation, snap annals.Snapshot, list *query.Entities) error {
	table := render.NewEntitiesCSV(inv.Stdout)
	n := 0
	err := list.Each(inv.ctx, snap, 0, func(e annals.Listed) (bool, error) {
		n++
		err := table.Line(e)
		return !c.limited(n), err
	})
	return errors.Join(err, table.Close())
}

func (c entitiesCommand) printJSON(inv *invocation, snap annals.Snapshot, list *query.Entities) error {
	answer := wire.Entities{Known: wire.FromMoment(snap.Moment()), Entities: []wire.Listed{}}
	if all, counted := list.All(); counted {
		answer.All = &all
	}
	err := list.Each(inv.ctx, snap, 0, func(e annals.Listed) (bool, error) {
		answer.Entities = append(answer.Entities, wire.FromListed(e))
		return !c.limited(len(answer.Entities)), nil
	})
	if err != nil {
		return err
	}
	return wire.Write(inv.Stdout, answer)
}
