package cli

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"net"
	"net/http"
	"os"
	"runtime/debug"
	"strings"
	"time"

	"annals"
	"annals/internal/api"
	"annals/internal/gate"
	"annals/internal/http1"
	"annals/internal/pattern"
	screening "annals/internal/screen"
	"annals/internal/web"
)

type serveCommand struct {
	Addr      string   `default:"127.0.0.1:8600" placeholder:"ADDRESS" help:"Where to listen. Default: 127.0.0.1:8600, which only this machine reaches."`
	Host      []string `placeholder:"NAME" help:"A name that others reach the server by, where a proxy stands before it."`
	TokenFile string   `placeholder:"FILE" help:"A file with the token that writers must show. Default: $ANNALS_TOKEN; on this machine alone, a new one at each start."`
	Open      bool     `help:"Let everybody read who reaches the address. Writing needs the token all the same."`
}

func (serveCommand) manual() manual {
	return manual{
		text: "Serves the record until it is interrupted: as pages to read in a browser, and to programs, screening as " +
			"OpenSanctions' yente offers it (POST /match/default, GET /search/default, /entities/{id}) and the W3C Reconciliation " +
			"API 0.2, which OpenRefine speaks (/reconcile/default). Each question takes on and known.\n\n" +
			"What is read into the record meanwhile is served within seconds. On this machine everybody may read, and a browser " +
			"may write once it has opened the address with the token that is printed at the start. On any other address nothing is " +
			"served without a token: a browser shows it once, a program sends Authorization: Bearer TOKEN.",
		examples: []example{
			{`annals serve`, "pages on http://127.0.0.1:8600; OpenRefine adds http://127.0.0.1:8600/reconcile/default"},
			{`annals serve --addr 0.0.0.0:8600 --token-file token.txt`, "for others too, who need the token"},
		},
	}
}

const (
	// followEvery is how often the server looks whether the record has changed.
	followEvery = time.Second
	// graceful is how long requests under way may take to finish once the server is told to stop.
	graceful  = 15 * time.Second
	tokenHint = "openssl rand -hex 24 > FILE makes one"
	// minToken is the length of the shortest token that can be given.
	minToken = 16
)

// hostName is a name, or an address, that a request may ask a server by.
var hostName = pattern.Lazily(`^(?:[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*\.?|[0-9A-Fa-f:.]+)$`)

// apiPaths are the beginnings of the paths that programs ask; all others are pages.
var apiPaths = []string{"/match/", "/search/", "/entities/", "/catalog", "/reconcile/", "/v1/", "/healthz", "/readyz",
	"/openapi.yaml"}

func (c serveCommand) Run(inv *invocation) (err error) {
	if inv.globals.On != "" || inv.globals.Known != "" {
		return usageError{"what is served is asked about any day, not about that of --on or --known",
			"each question takes on and known"}
	}
	store, err := inv.open(false)
	if err != nil {
		return err
	}
	defer closing(store, &err)
	options, fresh, err := c.gate(inv)
	if err != nil {
		return err
	}
	door := gate.New(options)
	log := slog.New(slog.NewTextHandler(inv.Stderr, nil))
	keeper, err := screening.NewKeeper(inv.ctx, store)
	if err != nil {
		return storeError{err}
	}
	listener, err := net.Listen("tcp", c.Addr)
	if err != nil {
		return usageError{fmt.Sprintf("cannot listen on %s: %v", c.Addr, err), "--addr 127.0.0.1:0 takes any free port"}
	}
	mux := http.NewServeMux()
	programs := api.New(store, keeper, api.Options{Now: inv.Now, Log: log, ParseKnown: parseKnown, Gate: door, Version: built(),
		AnyOrigin: options.OpenReading && !gate.IsLocal(c.Addr)})
	for _, path := range apiPaths {
		mux.Handle(path, programs)
	}
	pages := web.New(store, keeper, web.Options{Now: inv.Now, Log: log, ParseKnown: parseKnown, Gate: door, Version: release})
	mux.Handle("/entities", pages) // and not to /entities/, which is for programs
	mux.Handle("/", pages)
	server := &http1.Server{
		Handler:       door.Wrap(mux),
		HeaderTimeout: 5 * time.Second, ReadTimeout: 30 * time.Second, WriteTimeout: time.Minute, IdleTimeout: 2 * time.Minute,
		MaxHeader: 64 << 10,
		Log:       log,
	}
	following, stop := context.WithCancel(inv.ctx)
	defer stop()
	go debug.FreeOSMemory() // reading the names leaves behind as much again as it keeps
	go keeper.Follow(following, followEvery, func(err error) { log.Error("the record cannot be followed", "error", err) })
	roster := keeper.Present()
	fmt.Fprintf(inv.Stderr, "serving %d names of %d entities, revision %d, on http://%s\n", roster.Names(), roster.Entities(),
		roster.Moment().Revision, listener.Addr())
	if fresh {
		fmt.Fprintf(inv.Stderr, "to add sources and to review, open http://%s%s?token=%s\n", listener.Addr(), web.EnterPath,
			options.Token)
	}
	stopped := make(chan error, 1)
	go func() {
		<-inv.ctx.Done()
		ctx, cancel := context.WithTimeout(context.WithoutCancel(inv.ctx), graceful)
		defer cancel()
		stopped <- server.Shutdown(ctx)
	}()
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return <-stopped
}

// gate says who may read and write. Fresh tells that the token was made for this run.
func (c serveCommand) gate(inv *invocation) (o gate.Options, fresh bool, err error) {
	o = gate.Options{Token: inv.Getenv("ANNALS_TOKEN"), EnterPath: web.EnterPath,
		OpenPaths: []string{web.AssetPath, "/healthz", "/readyz"}}
	if c.TokenFile != "" {
		text, err := os.ReadFile(c.TokenFile)
		if errors.Is(err, fs.ErrNotExist) {
			return o, false, hintError{fmt.Errorf("file %s: %w", c.TokenFile, annals.ErrNotFound), tokenHint}
		}
		if err != nil {
			return o, false, inputError{fmt.Errorf("the token: %w", err)}
		}
		if o.Token = strings.TrimSpace(string(text)); o.Token == "" {
			return o, false, hintError{fmt.Errorf("%w: %s has no token in it", annals.ErrInvalid, c.TokenFile), tokenHint}
		}
	}
	if o.Token != "" && len(o.Token) < minToken {
		return o, false, usageError{fmt.Sprintf("the token has %d characters; %d are the fewest", len(o.Token), minToken),
			tokenHint}
	}
	if strings.ContainsFunc(o.Token, func(r rune) bool { return r <= ' ' || r > '~' }) {
		return o, false, usageError{"the token has a blank, a line end or a letter that no header of a request can have", tokenHint}
	}
	for _, name := range c.Host {
		if !hostName().MatchString(name) {
			return o, false, usageError{fmt.Sprintf("--host %q is no name of a host", name),
				"give it without port and path: record.example.org"}
		}
	}
	if _, _, err := net.SplitHostPort(c.Addr); err != nil {
		return o, false, usageError{fmt.Sprintf("--addr %q is no address to listen on", c.Addr),
			"write host and port: 127.0.0.1:8600, or :8600 for every address of this machine"}
	}
	local := gate.IsLocal(c.Addr) && len(c.Host) == 0
	if !local && o.Token == "" {
		return o, false, usageError{"others reach " + c.Addr + ", so it is not served without a token",
			"put one into a file and give --token-file FILE, or set ANNALS_TOKEN"}
	}
	o.OpenReading = local || c.Open
	if gate.IsLocal(c.Addr) {
		o.Hosts = gate.Local()
		for _, name := range c.Host {
			o.Hosts = append(o.Hosts, strings.ToLower(name))
		}
	}
	if o.Token == "" {
		o.Token, fresh = rand.Text(), true
	}
	return o, fresh, nil
}
