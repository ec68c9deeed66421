package cli

import (
	"fmt"
	"strings"

	"annals"
	"annals/internal/query"
)

type whereCommand struct {
	Words  []string `arg:"" help:"What is looked for: words that are all in one sentence, in any form; those between quotation marks exactly and in a row; strik* is every word that begins so."`
	Exact  bool     `help:"Find the words as they are given, and no other forms of them."`
	Source string   `placeholder:"SOURCE" help:"Only in this source: the name of its file, its title, the beginning of its hash, or the name of a list."`
	Limit  int      `default:"50" placeholder:"N" help:"Print at most N sentences; 0 prints all. Default: 50; all with --json."`
}

func (whereCommand) manual() manual {
	return manual{
		text: "Prints every sentence of a source that has all the words, under the title and date of the source: the line, the " +
			"words marked, the citations as they stand there, and what was read of it, with the ids that annals why opens. The " +
			"texts of the sources are searched whole, notes and the records of lists included, whether anything was read of " +
			"them or not. The record of a list counts as one sentence.\n\n" +
			"A word of English is found in all its forms: expel is expels, expelled and expelling, party is parties, and " +
			"listed is list, which the answer counts. Between quotation marks, and with --exact, words are found as they " +
			"are given. An argument of several words counts as one between quotation marks. Other kinds of words are not " +
			"guessed: expulsion is another word than expel, and expul* is all that begin so.\n\n" +
			"Capitals, accents, forms of letters, hyphens, apostrophes and the points of abbreviations make no " +
			"difference, nor does an English genitive: “Strike” is strike, “Ḥamās” Hamas, “U.S.” US, “Iran’s” Iran.",
		examples: []example{
			{`annals where "gas attacks"`, "these words in a row"},
			{`annals where sarin subway`, "both words in any form, anywhere in one sentence"},
			{`annals where attack --exact`, "attack, and not attacks or attacked"},
			{`annals where "terror* organi*" --source aum-shinrikyo.txt --limit 0`, "words that begin so, in one source"},
			{`annals where doomsday --known r1 --json`, "what the first revision of the record had, for a program"},
		},
	}
}

// defaultSentences is the default of --limit.
const defaultSentences = 50

func (c whereCommand) Run(inv *invocation) error {
	if c.Limit < 0 {
		return usageError{fmt.Sprintf("--limit %d is less than nothing", c.Limit), "give how many to print, or 0 for all"}
	}
	if inv.globals.JSON && c.Limit == defaultSentences {
		c.Limit = 0
	}
	return inv.at(func(snap annals.Snapshot) error {
		q := annals.Question{Ask: annals.AskWhere, Words: c.sought(), Limit: c.Limit}
		var a annals.Answer
		err := inv.ofSource(snap, c.Source, func(source string) (err error) {
			q.Source = source
			a, err = query.Answer(inv.ctx, snap, q)
			return err
		})
		if err != nil {
			return err
		}
		return inv.print(a)
	})
}

// sought are the words as a question has them. An argument with blanks in it was put between quotation marks for the shell, which
// took them off; words that are to be exact have them too.
func (c whereCommand) sought() string {
	words := make([]string, len(c.Words))
	for i, w := range c.Words {
		if words[i] = w; (c.Exact || len(strings.Fields(w)) > 1) && !query.HasQuotes(w) {
			words[i] = `"` + w + `"`
		}
	}
	return strings.Join(words, " ")
}
