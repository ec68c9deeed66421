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
	"runtime"
	"runtime/debug"
	"syscall"
	"time"

	"annals/internal/cli"
)

func main() {
	if os.Getenv("GOGC") == "" && os.Getenv("GOMEMLIMIT") == "" {
		collectLater()
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second interrupt ends at once what the first one could not
	code := cli.Main(ctx, os.Args[1:], cli.System{Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr,
		Getenv: os.Getenv, Now: time.Now})
	stop()
	os.Exit(code)
}

// firstCollection is how much memory the program has before it collects garbage for the first time: most commands end
// before, and collecting would take an eighth of their time.
const firstCollection = 64 << 20

// collectLater puts off collecting garbage until there is firstCollection of it, and has it done as always from then on.
func collectLater() {
	debug.SetGCPercent(-1)
	limit := debug.SetMemoryLimit(firstCollection)
	// What nothing refers to goes with the first collection.
	sentinel := new([64]*byte)
	runtime.AddCleanup(sentinel, func(limit int64) {
		debug.SetGCPercent(100)
		debug.SetMemoryLimit(limit)
	}, limit)
}
