package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/alecthomas/kong"
)

type completionCommand struct {
	Shell string `arg:"" enum:"bash,zsh,fish" help:"bash, zsh or fish."`
}

func (completionCommand) manual() manual {
	return manual{
		text: "Prints a script that completes commands, flags and file names. It is made from the commands that this program " +
			"has, and calls nothing.",
		examples: []example{
			{"source <(annals completion bash)", "complete in this shell; put the line into ~/.bashrc to keep it"},
			{"annals completion fish > ~/.config/fish/completions/annals.fish", "install it for fish"},
		},
	}
}

func (c completionCommand) Run(inv *invocation) error {
	words := completionWords(inv.model.Node, "annals", nil)
	switch c.Shell {
	case "bash":
		return bashCompletion(inv.Stdout, words)
	case "zsh":
		if _, err := io.WriteString(inv.Stdout, "#compdef annals\nautoload -U +X bashcompinit && bashcompinit\n"); err != nil {
			return err
		}
		return bashCompletion(inv.Stdout, words)
	}
	return fishCompletion(inv.Stdout, inv.model.Node)
}

// completions is what can follow a command: its commands and flags.
type completions struct{ path, words string }

// completionWords lists what can follow each command, the commands in the order of the help.
func completionWords(node *kong.Node, path string, inherited []string) []completions {
	flags := append([]string{}, inherited...)
	for _, f := range node.Flags {
		flags = append(flags, "--"+f.Name)
	}
	var names []string
	for _, c := range node.Children {
		names = append(names, c.Name)
	}
	if path == "annals completion" {
		names = append(names, "bash", "zsh", "fish")
	}
	out := []completions{{path, strings.Join(append(names, flags...), " ")}}
	for _, c := range node.Children {
		out = append(out, completionWords(c, path+" "+c.Name, flags)...)
	}
	return out
}

func bashCompletion(w io.Writer, all []completions) error {
	var b strings.Builder
	b.WriteString(`_annals() {
	local cur="${COMP_WORDS[COMP_CWORD]}" path="annals" word words=""
	for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
		case "$path $word" in
`)
	var paths []string
	for _, c := range all[1:] {
		paths = append(paths, `"`+c.path+`"`)
	}
	fmt.Fprintf(&b, "\t\t%s) path=\"$path $word\" ;;\n\t\tesac\n\tdone\n\tcase \"$path\" in\n", strings.Join(paths, "|"))
	for _, c := range all {
		fmt.Fprintf(&b, "\t\"%s\") words=\"%s\" ;;\n", c.path, c.words)
	}
	b.WriteString(`	esac
	COMPREPLY=($(compgen -W "$words" -- "$cur"))
	case "$path" in
	"annals read"|"annals extract") COMPREPLY+=($(compgen -f -- "$cur")) ;;
	esac
}
complete -o filenames -F _annals annals
`)
	_, err := io.WriteString(w, b.String())
	return err
}

func fishCompletion(w io.Writer, root *kong.Node) error {
	var b strings.Builder
	quote := func(s string) string {
		return "'" + strings.ReplaceAll(strings.ReplaceAll(s, `\`, `\\`), `'`, `\'`) + "'"
	}
	flags := func(condition string, fs []*kong.Flag) {
		for _, f := range fs {
			fmt.Fprintf(&b, "complete -c annals%s -l %s", condition, f.Name)
			if !f.IsBool() {
				b.WriteString(" -r")
			}
			fmt.Fprintf(&b, " -d %s\n", quote(f.Help))
		}
	}
	b.WriteString("complete -c annals -f\n")
	flags("", root.Flags)
	for _, c := range root.Children {
		fmt.Fprintf(&b, "complete -c annals -n __fish_use_subcommand -a %s -d %s\n", c.Name, quote(c.Help))
		condition := " -n '__fish_seen_subcommand_from " + c.Name + "'"
		flags(condition, c.Flags)
		for _, sub := range c.Children {
			fmt.Fprintf(&b, "complete -c annals%s -a %s -d %s\n", condition, sub.Name, quote(sub.Help))
			flags(condition, sub.Flags)
		}
		switch c.Name {
		case "read", "extract":
			fmt.Fprintf(&b, "complete -c annals%s -F\n", condition)
		case "completion":
			fmt.Fprintf(&b, "complete -c annals%s -a 'bash zsh fish'\n", condition)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}
