package check

import (
	"fmt"

	"annals"
	"annals/internal/query"
)

// support finds the statements that no citation covers, and those that one alone does.
func (c *checkup) support() error {
	cites := false
	for _, s := range c.statements {
		cites = cites || len(s.Evidence.Cites) > 0
	}
	if !cites {
		if len(c.statements) > 0 {
			c.add("uncited", c.whole(NoCitations, "the source cites nothing; all that it says rests on itself", ""))
		}
		return nil
	}
	elsewhere, err := c.elsewhere()
	if err != nil {
		return err
	}
	for _, s := range c.statements {
		switch n := len(s.Evidence.Cites); {
		case n == 0:
			c.add("uncited", c.at(Uncited, s.Evidence.Start, "no citation covers this"), s)
		case n == 1 && !elsewhere[query.FactKey(s, c.clusters)]:
			c.add("single", c.at(SingleSource, s.Evidence.Start,
				fmt.Sprintf("rests on [%s] alone", s.Evidence.Cites[0])), s)
		}
	}
	return nil
}

// elsewhere gives the facts that other sources of the record state too.
func (c *checkup) elsewhere() (map[string]bool, error) {
	keys := map[string]bool{}
	others, err := c.others(restsOnOne)
	for _, s := range others {
		if s.Evidence.Source != c.source.ID {
			keys[query.FactKey(s, c.clusters)] = true
		}
	}
	return keys, err
}

// restsOnOne reports whether a single citation covers a statement.
func restsOnOne(s annals.Statement) bool { return len(s.Evidence.Cites) == 1 }
