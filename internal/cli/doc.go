// Package cli is the command line: it reads arguments, wires readers, stores and questions together and prints
// answers. It never works anything out itself: what a command prints was made by query, check, ingest or wire.
//
//	os.Exit(cli.Main(ctx, os.Args[1:], cli.System{Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr,
//		Getenv: os.Getenv, Now: time.Now}))
//
// There is one file a command. A command is a struct that the arguments are parsed into, the text of its help,
// and a Run method. Results go to stdout; problems, progress and errors to stderr.
package cli
