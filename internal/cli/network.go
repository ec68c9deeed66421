package cli

import (
	"os"

	"annals"
	"annals/internal/query"
	"annals/internal/render"
)

type networkCommand struct {
	Entity string   `arg:"" help:"A name in any script, or an entity id."`
	Hops   int      `default:"1" placeholder:"N" help:"How many steps from the entity to go: 1, 2 or 3. Default: 1."`
	Type   []string `placeholder:"TYPE" help:"Only ties of this type: alliance, support, conflict, part, membership, leadership, family, split, merger, founding, dissolution, designation, ban, status. Give it once for each type."`
	SVG    string   `name:"svg" placeholder:"FILE" help:"Draw the network into a file."`
}

func (networkCommand) manual() manual {
	return manual{
		text: "Prints who is bound to an entity on a day: allies and supporters, parts and splinters, members and leaders, kin, adversaries, and the authorities that listed it; each with a verdict for the day and the statements that say so. States and official bodies are shown, but the second and third step do not lead through them, for they are bound to everybody.",
		examples: []example{
			{`annals network PMOI --on 1990-01-01`, "its ties on that day"},
			{`annals network PMOI --hops 2 --type alliance --type support --svg ties.svg`, "allies and supporters two steps around it, as a picture"},
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
		q.Types = append(q.Types, annals.Type(t))
	}
	return inv.at(func(snap annals.Snapshot) error {
		a, err := query.Answer(inv.ctx, snap, q)
		if err != nil {
			return err
		}
		if c.SVG != "" {
			if err := os.WriteFile(c.SVG, []byte(render.NetworkSVG(a, render.Picture{})), 0o644); err != nil {
				return err
			}
		}
		return inv.print(a)
	})
}
