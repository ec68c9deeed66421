package cli

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"time"

	"annals/internal/api"
	screening "annals/internal/screen"
)

type serveCommand struct {
	Addr string `default:"127.0.0.1:8600" placeholder:"ADDRESS" help:"Where to listen. Default: 127.0.0.1:8600, which only this machine reaches."`
}

func (serveCommand) manual() manual {
	return manual{
		text: "Serves the record over HTTP until it is interrupted: screening as OpenSanctions' yente offers it (POST /match/default, GET /search/default, /entities/{id}) and as the W3C Reconciliation API 0.2, which OpenRefine speaks (/reconcile/default). Each question takes on and known.\n\n" +
			"What is read into the record meanwhile is served within seconds. There is no log-in: whoever reaches the address can ask.",
		examples: []example{
			{`annals serve`, "for programs on this machine; OpenRefine adds http://127.0.0.1:8600/reconcile/default"},
			{`annals serve --db lists.db --addr 0.0.0.0:8600`, "for others too"},
		},
	}
}

const (
	// followEvery is how often the server looks whether the record has changed.
	followEvery = time.Second
	// graceful is how long requests under way may take to finish once the server is told to stop.
	graceful = 15 * time.Second
)

func (c serveCommand) Run(inv *invocation) (err error) {
	store, err := inv.open(false)
	if err != nil {
		return err
	}
	defer closing(store, &err)
	log := slog.New(slog.NewTextHandler(inv.Stderr, nil))
	keeper, err := screening.NewKeeper(inv.ctx, store)
	if err != nil {
		return storeError{err}
	}
	listener, err := net.Listen("tcp", c.Addr)
	if err != nil {
		return usageError{fmt.Sprintf("cannot listen on %s: %v", c.Addr, err), "--addr 127.0.0.1:0 takes any free port"}
	}
	server := &http.Server{
		Handler:           api.New(store, keeper, api.Options{Now: inv.Now, Log: log, ParseKnown: parseKnown}),
		ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 30 * time.Second, WriteTimeout: time.Minute, IdleTimeout: 2 * time.Minute,
		MaxHeaderBytes: 64 << 10,
		ErrorLog:       slog.NewLogLogger(log.Handler(), slog.LevelWarn),
	}
	following, stop := context.WithCancel(inv.ctx)
	defer stop()
	go keeper.Follow(following, followEvery, func(err error) { log.Error("the record cannot be followed", "error", err) })
	roster := keeper.Present()
	fmt.Fprintf(inv.Stderr, "serving %d names of %d entities, revision %d, on http://%s\n", roster.Names(), roster.Entities(),
		roster.Moment().Revision, listener.Addr())
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
