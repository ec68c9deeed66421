// Command annals keeps a record of contested organizations and answers from it. It holds nothing but the way
// into package cli.
//
//	annals read article.txt
//	annals status PMOI --on 2009-01-27
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	"time"

	"annals/internal/cli"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := cli.Main(ctx, os.Args[1:], cli.System{Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr,
		Getenv: os.Getenv, Now: time.Now})
	stop()
	os.Exit(code)
}
