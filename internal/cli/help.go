package cli

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/alecthomas/kong"
)

// manual is the part of a command's help that its arguments do not say.
type manual struct {
	// text is what it does, in a paragraph or two.
	text string
	// examples are at least two.
	examples []example
}

// example is a command line and what it is for.
type example struct{ line, does string }

// documented is a command that has a manual; every command is one.
type documented interface{ manual() manual }

const helpWidth = 80

// exitCodes is the line about exit codes at the end of every help.
const exitCodes = "Exit codes: 0 done, 1 findings, 2 usage, 3 bad input, 4 the record cannot be opened or changed."

// programExamples are those of the program's own help.
var programExamples = []example{
	{"annals read examples/aum-shinrikyo.txt", "read an article into the record annals.db"},
	{"annals status Aum --on 2009-06-30", "who listed or banned it on that day, and where that is written"},
}

// printHelp prints the help of the selected command, or of the program.
func printHelp(_ kong.HelpOptions, ctx *kong.Context) error {
	if node := ctx.Selected(); node != nil {
		return commandHelp(ctx.Stdout, node, ctx.Model.Node.Flags)
	}
	return programHelp(ctx.Stdout, ctx.Model)
}

// programHelp lists the commands.
func programHelp(w io.Writer, model *kong.Application) error {
	h := helpWriter{w: w}
	h.paragraph("", description)
	h.line("")
	h.line("Usage: annals COMMAND …")
	group := ""
	for _, c := range model.Children {
		h.command(c, &group)
	}
	h.flags("Flags of every command", model.Flags)
	h.examples(programExamples)
	h.line("")
	h.paragraph("", exitCodes+" annals COMMAND --help tells more.")
	return h.err
}

// commandHelp prints everything about one command.
func commandHelp(w io.Writer, node *kong.Node, global []*kong.Flag) error {
	h := helpWriter{w: w}
	h.line("Usage: annals " + usageLine(node))
	m := manualOf(node)
	for p := range strings.SplitSeq(m.text, "\n\n") {
		h.line("")
		h.paragraph("", p)
	}
	h.arguments(node)
	h.subcommands(node)
	h.flags("Flags", node.Flags)
	h.flags("Flags of every command", global)
	h.examples(m.examples)
	h.line("")
	h.paragraph("", exitCodes)
	return h.err
}

// manualOf is the manual of a command; a command that is not documented is a mistake that a test finds.
func manualOf(node *kong.Node) manual {
	if node.Target.CanAddr() {
		if d, ok := node.Target.Addr().Interface().(documented); ok {
			return d.manual()
		}
	}
	return manual{text: node.Help}
}

// usageLine is the command with its arguments: "status ENTITY [flags]".
func usageLine(node *kong.Node) string {
	words := []string{}
	for n := node; n != nil && n.Type != kong.ApplicationNode; n = n.Parent {
		words = append([]string{n.Name}, words...)
	}
	if len(node.Children) > 0 {
		words = append(words, "[COMMAND]")
	}
	for _, p := range node.Positional {
		words = append(words, argumentLabel(p))
	}
	return strings.Join(append(words, "[flags]"), " ")
}

func argumentLabel(p *kong.Positional) string {
	name := strings.ToUpper(p.Name)
	if p.IsCumulative() {
		name += "…"
	}
	if !p.Required {
		name = "[" + name + "]"
	}
	return name
}

// helpWriter prints help and keeps the first error of writing.
type helpWriter struct {
	w   io.Writer
	err error
}

func (h *helpWriter) line(s string) {
	if h.err == nil {
		_, h.err = fmt.Fprintln(h.w, strings.TrimRight(s, " "))
	}
}

// paragraph wraps text, its first line after lead and the rest as far in.
func (h *helpWriter) paragraph(lead, text string) {
	indent := strings.Repeat(" ", len([]rune(lead)))
	line := lead
	for i, word := range strings.Fields(text) {
		if i > 0 && len([]rune(line))+1+len([]rune(word)) > helpWidth {
			h.line(line)
			line = indent + word
			continue
		}
		if i > 0 {
			line += " "
		}
		line += word
	}
	h.line(line)
}

func (h *helpWriter) command(c *kong.Node, group *string) {
	if c.Group != nil && c.Group.Title != *group {
		*group = c.Group.Title
		h.line("")
		h.line(*group)
	}
	h.paragraph(fmt.Sprintf("  %-12s", c.Name), c.Help)
}

func (h *helpWriter) arguments(node *kong.Node) {
	if len(node.Positional) == 0 {
		return
	}
	h.line("")
	h.line("Arguments")
	for _, p := range node.Positional {
		h.paragraph(fmt.Sprintf("  %-18s", argumentLabel(p)), p.Help)
	}
}

func (h *helpWriter) subcommands(node *kong.Node) {
	if len(node.Children) == 0 {
		return
	}
	h.line("")
	h.line("Commands")
	for _, c := range node.Children {
		h.paragraph(fmt.Sprintf("  %-18s", c.Name), c.Help)
	}
}

func (h *helpWriter) flags(title string, flags []*kong.Flag) {
	flags = slices.DeleteFunc(slices.Clone(flags), func(f *kong.Flag) bool { return f.Hidden })
	if len(flags) == 0 {
		return
	}
	h.line("")
	h.line(title)
	for _, f := range flags {
		name := "--" + f.Name
		if f.Short != 0 {
			name = fmt.Sprintf("-%c, %s", f.Short, name)
		}
		if !f.IsBool() {
			name += " " + flagPlaceholder(f)
		}
		lead := fmt.Sprintf("  %-18s", name)
		if len(name) > 16 {
			h.line("  " + name)
			lead = strings.Repeat(" ", 20)
		}
		h.paragraph(lead, f.Help)
	}
}

func flagPlaceholder(f *kong.Flag) string {
	if f.PlaceHolder != "" {
		return f.PlaceHolder
	}
	return strings.ToUpper(f.Name)
}

func (h *helpWriter) examples(examples []example) {
	h.line("")
	h.line("Examples")
	for _, e := range examples {
		h.line("  " + e.line)
		h.paragraph("      ", e.does)
	}
}
