package cli

import (
	"fmt"
	"io"
	"slices"

	"annals"
	"annals/internal/query"
	"annals/internal/render"
)

type networkCommand struct {
	Entity string   `arg:"" help:"A name in any script, or an entity id."`
	Hops   int      `enum:"1,2,3" default:"1" placeholder:"N" help:"How many steps from the entity to go: 1, 2 or 3. Default: 1."`
	Type   []string `placeholder:"TYPE" help:"Only ties of this type: alliance, support, conflict, part, membership, leadership, family, split, merger, founding, dissolution, designation, ban, status. Give it once for each type."`
	SVG    bool     `name:"svg" help:"Print a picture of the network, as SVG."`
}

func (networkCommand) manual() manual {
	return manual{
		text: "Prints who is bound to an entity on a day: allies and supporters, parts and splinters, members and leaders, kin, " +
			"adversaries, and the authorities that listed it; each with a verdict for the day and the statements that say so. " +
			"States and official bodies are shown, but the second and third step do not lead through them, for they are bound to " +
			"everybody.",
		examples: []example{
			{`annals network Aum --on 2009-06-30`, "its ties on that day"},
			{`annals network Aum --hops 2 --type split --type leadership --svg > ties.svg`,
				"its splinters and leaders, and theirs, as a picture"},
		},
	}
}

func (c networkCommand) Run(inv *invocation) error {
	on, err := inv.on()
	if err != nil {
		return err
	}
	q := annals.Question{Ask: annals.AskNetwork, Entity: c.Entity, On: on, Hops: c.Hops}
	for _, t := range c.Type {
		if !slices.Contains(query.TieTypes(), annals.Type(t)) {
			return usageError{fmt.Sprintf("--type: a %q binds no two entities", t), "the types are " + query.TieNames()}
		}
		q.Types = append(q.Types, annals.Type(t))
	}
	if !c.SVG {
		return inv.ask(q)
	}
	return inv.at(func(snap annals.Snapshot) error {
		a, err := query.Answer(inv.ctx, snap, q)
		if err != nil {
			return err
		}
		_, err = io.WriteString(inv.Stdout, render.NetworkSVG(a, render.Picture{}))
		return err
	})
}
