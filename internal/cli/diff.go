package cli

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"annals"
	"annals/internal/query"
)

type diffCommand struct {
	List    string   `required:"" placeholder:"NAME" help:"The list: what it is called in the record, or its format."`
	Between []string `required:"" sep:"none" placeholder:"DAY" help:"The first of the two days; the second follows it, or a second --between."`
	Second  []string `arg:"" optional:"" name:"day" help:"The second day."`
}

func (diffCommand) manual() manual {
	return manual{
		text: "Prints what changed in an official list between two days: who was added, who is gone, and what changed in the " +
			"entries of the others, field by field. Each day is answered by the last complete edition up to it.",
		examples: []example{
			{`annals diff --list ofac --between 2021-11-08 2021-12-02`, "what changed between two editions"},
			{`annals diff --list un-sc --between 2022 2023 --json`,
				"what changed from the beginning of 2022 to the end of 2023, as JSON"},
		},
	}
}

func (c diffCommand) Run(inv *invocation) error {
	days := append(slices.Clone(c.Between), c.Second...)
	if len(days) != 2 {
		return usageError{fmt.Sprintf("diff compares two days, and %s", given(len(days))),
			"write --between 2021-11-08 2021-12-02, the earlier first"}
	}
	from, err := parseDate("--between", days[0])
	if err != nil {
		return err
	}
	to, err := parseDate("--between", days[1])
	if err != nil {
		return err
	}
	return inv.at(func(snap annals.Snapshot) error {
		list, err := listOf(inv.ctx, snap, c.List)
		if err != nil {
			return err
		}
		a, err := query.Answer(inv.ctx, snap,
			annals.Question{Ask: annals.AskDiff, List: list, From: from.Bounds().EarliestStart, To: to.Bounds().LatestEnd})
		if err != nil {
			return err
		}
		return inv.print(a)
	})
}

// given is how many of something were given, in words.
func given(n int) string {
	if n == 1 {
		return "one was given"
	}
	return fmt.Sprintf("%d were given", n)
}

// hasList reports whether the record has an edition of a list, or had one that was withdrawn.
func hasList(ctx context.Context, snap annals.Snapshot, list annals.ListID) (bool, error) {
	editions, err := snap.Editions(ctx, list)
	if err != nil || len(editions) > 0 {
		return len(editions) > 0, err
	}
	withdrawn, err := snap.Withdrawn(ctx)
	return slices.ContainsFunc(withdrawn, func(w annals.Withdrawal) bool { return w.Edition.List == list }), err
}

// listOf is the list that a person means by a name: one of the record, or else that which a format has where nothing else is
// said, "ofac-sdn" for "ofac".
func listOf(ctx context.Context, snap annals.Snapshot, name string) (annals.ListID, error) {
	known, err := hasList(ctx, snap, annals.ListID(name))
	if err != nil || known {
		return annals.ListID(name), err
	}
	if format, unknown := findFormat(name); unknown == nil {
		return annals.ListID(format.list), nil
	}
	if lower := annals.ListID(strings.ToLower(name)); lower != annals.ListID(name) {
		if known, err := hasList(ctx, snap, lower); err != nil || known {
			return lower, err
		}
	}
	return annals.ListID(name), nil
}
