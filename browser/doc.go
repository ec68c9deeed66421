// Package browser walks the pages of annals serve in a real Chromium, as a reader does: reads, opens evidence, changes the
// day, plays the years of a network, judges and takes back, and holds every page against the rules of accessibility
// (axe-core).
//
// A client of the Reconciliation API asks the same server as OpenRefine would.
//
// It is a module of its own, so that the program depends on none of what it needs: chromedp, from Go, and axe-core and
// cocoda-sdk, from npm.
//
//	cd browser && npm ci && go test ./...       (SHOTS=folder keeps a picture of every page)
//
// Without Chromium or axe-core it says so and passes nothing over in silence: the tests are skipped.
package browser
