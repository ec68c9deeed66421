package cli

import (
	"errors"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strings"

	"github.com/alecthomas/kong"

	"annals/internal/pattern"
)

// usage reports arguments that kong could not make sense of.
func usage(w io.Writer, err error) int {
	command := "annals"
	var flags [][]*kong.Flag
	var parse *kong.ParseError
	if errors.As(err, &parse) && parse.Context != nil {
		flags = parse.Context.Model.AllFlags(false)
		if n := parse.Context.Selected(); n != nil {
			command = "annals " + n.Path()
			flags = n.AllFlags(false)
		}
	}
	command = strings.TrimPrefix(command, "annals annals ")
	if of, commands := subcommands(parse); len(commands) > 0 && strings.HasPrefix(err.Error(), "unexpected argument ") {
		word, _, _ := strings.Cut(strings.TrimPrefix(err.Error(), "unexpected argument "), ",")
		fmt.Fprintf(w, "annals: %s has no command %q; it has %s\nhint: annals %[1]s --help shows how\n", of, word,
			listed(commands, "and"))
		return exitUsage
	}
	fmt.Fprintf(w, "annals: %s\n", oneLine(usageWords(err.Error(), command, slices.Concat(flags...))))
	if flag := oneDash(parse, slices.Concat(flags...)); flag != "" {
		fmt.Fprintf(w, "hint: flags begin with two dashes: %s\n", flag)
	} else if m := flagForValue().FindStringSubmatch(err.Error()); m != nil && negative().MatchString(m[2]) {
		fmt.Fprintf(w, "hint: a value that begins with a dash is written --%s=%s\n", m[1], m[2])
	} else {
		fmt.Fprintf(w, "hint: %s --help shows how\n", command)
	}
	return exitUsage
}

// subcommands are the commands that the command which was given has, as review has.
func subcommands(parse *kong.ParseError) (of string, names []string) {
	if parse == nil || parse.Context == nil || parse.Context.Selected() == nil {
		return "", nil
	}
	given := parse.Context.Selected()
	if p := given.Parent; p != nil && p.DefaultCmd == given && !slices.Contains(parse.Context.Args, given.Name) {
		given = p
	}
	for _, n := range given.Children {
		if n.Type == kong.CommandNode {
			names = append(names, n.Name)
		}
	}
	return strings.TrimPrefix(given.Path(), "annals "), names
}

// oneDash is the flag that was meant by one with one dash or a slash, "-on" or "/on"; "" where there is none.
func oneDash(parse *kong.ParseError, flags []*kong.Flag) string {
	if parse == nil || parse.Context == nil {
		return ""
	}
	for _, arg := range parse.Context.Args {
		word, _, _ := strings.Cut(arg, "=")
		for _, f := range flags {
			if len(f.Name) > 1 && (word == "-"+f.Name || word == "/"+f.Name) {
				return "--" + f.Name
			}
		}
	}
	return ""
}

// The messages of kong for what is typed wrongly.
var (
	missingArgument = pattern.Lazily(`^expected "<([\w-]+)>`)
	missingFlags    = pattern.Lazily(`^missing flags: (.*)$`)
	missingValue    = pattern.Lazily(`^--([\w-]+): (?:missing value, expecting .*|expected \w+ value but got "EOL" \(<EOL>\))$`)
	flagForValue    = pattern.Lazily(`^--([\w-]+): expected \w+ value but got "(.*)" \((?:long|short) flag\)`)
	negative        = pattern.Lazily(`^-\d`)
	noPair          = pattern.Lazily(`^--([\w-]+): expected "<key>=<value>" but got "(.*)"$`)
	noNumber        = pattern.Lazily(`^--([\w-]+): expected a (valid 64 bit int|float) but got "(.*)"(?: \(string\))?$`)
	noChoice        = pattern.Lazily(`^(.+) must be one of (".*") but got (".*")$`)
	valueOfSwitch   = pattern.Lazily(`^--([\w-]+): bool value must be .* but got (".*")$`)
	unknownFlag     = pattern.Lazily(`^unknown flag (-[^-,]+)(?:, .*)?$`)
	argumentName    = pattern.Lazily(`<([\w-]+)>`)
)

// usageWords says in plain words what kong says in its own. Flags are those that the command takes.
func usageWords(message, command string, flags []*kong.Flag) string {
	name := strings.TrimPrefix(command, "annals ")
	if rest, ok := strings.CutPrefix(message, "unexpected argument "); ok {
		word, more, _ := strings.Cut(rest, ",")
		if command == "annals" {
			if word == "" {
				more = ""
			}
			return fmt.Sprintf("there is no command %q%s", word, strings.Replace(more, " did", "; did", 1))
		}
		if name == "diff" {
			return "diff compares editions of a list, and takes --list NAME --between DAY DAY; annals timeline NAME --from DAY --to DAY " +
				"has what happened to one"
		}
		return fmt.Sprintf("%s takes no more arguments, and %q is one more; put names with spaces between quotation marks",
			name, word)
	}
	if m := missingArgument().FindStringSubmatch(message); m != nil {
		return fmt.Sprintf("%s needs %s, and none was given", name, strings.ToUpper(m[1]))
	}
	if m := missingFlags().FindStringSubmatch(message); m != nil {
		return fmt.Sprintf("%s needs %s", name, listed(strings.Split(strings.ReplaceAll(m[1], "=", " "), ", "), "and"))
	}
	if m := missingValue().FindStringSubmatch(message); m != nil {
		return fmt.Sprintf("--%s needs %s after it, and nothing follows", m[1], placeholder(m[1], flags))
	}
	if m := flagForValue().FindStringSubmatch(message); m != nil {
		return fmt.Sprintf("--%s needs %s after it, and %s follows", m[1], placeholder(m[1], flags), m[2])
	}
	if m := noPair().FindStringSubmatch(message); m != nil {
		return fmt.Sprintf("--%s takes %s, and %q is none", m[1], placeholder(m[1], flags), m[2])
	}
	if m := noNumber().FindStringSubmatch(message); m != nil {
		number := "a whole number"
		if m[2] == "float" {
			number = "a number"
		}
		return fmt.Sprintf("--%s takes %s, and %q is none", m[1], number, m[3])
	}
	if m := valueOfSwitch().FindStringSubmatch(message); m != nil {
		return fmt.Sprintf("--%s is given without a value, or not at all, and not with %s", m[1], m[2])
	}
	if m := noChoice().FindStringSubmatch(message); m != nil {
		choices := slices.DeleteFunc(strings.Split(m[2], ","), func(s string) bool { return s == `""` })
		what := argumentName().ReplaceAllStringFunc(m[1], func(s string) string { return strings.ToUpper(strings.Trim(s, "<>")) })
		return fmt.Sprintf("%s is %s, and not %s", what, listed(choices, "or"), m[3])
	}
	if m := unknownFlag().FindStringSubmatch(message); m != nil {
		return fmt.Sprintf("there is no flag %s", m[1])
	}
	return argumentName().ReplaceAllStringFunc(message, func(s string) string { return strings.ToUpper(strings.Trim(s, "<>")) })
}

// placeholder is what the help calls the value of the flag with the name.
func placeholder(name string, flags []*kong.Flag) string {
	for _, f := range flags {
		if f.Name == name && f.PlaceHolder != "" {
			return f.PlaceHolder
		}
	}
	return "a value"
}

// listed writes words as a list: "a, b or c".
func listed(words []string, last string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " " + last + " " + words[len(words)-1]
}

// refuseBlank is an error when an argument or the value of a flag is blank: a variable of a script that nothing filled,
// mostly, which is no question. Flags that say by an empty value that something is to be empty take it.
func refuseBlank(parsed *kong.Context) error {
	for _, p := range parsed.Path {
		switch {
		case p.Flag != nil && isBlank(p.Flag.Target):
			return usageError{fmt.Sprintf("--%s was given nothing but blanks", p.Flag.Name),
				fmt.Sprintf("write --%s %s, or leave it out", p.Flag.Name, placeholder(p.Flag.Name, []*kong.Flag{p.Flag}))}
		case p.Positional != nil && isBlank(p.Positional.Target):
			name := strings.ToUpper(p.Positional.Name)
			return usageError{fmt.Sprintf("%s is blank", name), fmt.Sprintf("give %s, %s", name, lowerFirst(p.Positional.Help))}
		}
	}
	return nil
}

// isBlank reports whether a string, or one of several, has nothing but blanks.
func isBlank(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.String:
		return strings.TrimSpace(v.String()) == ""
	case reflect.Slice:
		for i := range v.Len() {
			if isBlank(v.Index(i)) {
				return true
			}
		}
		return v.Len() == 0
	}
	return false
}

// lowerFirst is a sentence of the help as the rest of another.
func lowerFirst(s string) string {
	s = strings.TrimSuffix(s, ".")
	if s == "" {
		return s
	}
	return strings.ToLower(s[:1]) + s[1:]
}
