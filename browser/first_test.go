package browser

import (
	"os"
	"slices"
	"testing"

	"github.com/chromedp/cdproto/network"
)

// TestFirstContent loads a dossier as for the first time and tells how long it takes until something shows, and how
// much is sent. The time is only told, for it depends on what else the machine does. SITE and ENTITY name another
// running server, and whom to look at there: an organization with 500 statements, say.
func TestFirstContent(t *testing.T) {
	ctx := browser(t)
	address := os.Getenv("SITE")
	entity := os.Getenv("ENTITY")
	if address == "" {
		s := open(t)
		address, entity = s.address, s.id
	}
	do(t, ctx, "no cache", network.Enable(), network.SetCacheDisabled(true), as(1440, 1000, false))
	var times []float64
	for range 7 {
		do(t, ctx, "load", visit(address+"/e/"+entity+"?on=1999-05-06"),
			until(`performance.getEntriesByName("first-contentful-paint").length > 0`))
		times = append(times, value[float64](t, ctx, `performance.getEntriesByName("first-contentful-paint")[0].startTime`))
	}
	slices.Sort(times)
	const sent = `[...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]`
	all := value[float64](t, ctx, sent+`.reduce((n, e) => n + e.transferSize, 0)`)
	scripts := value[float64](t, ctx, sent+`.filter(e => e.initiatorType === "script").reduce((n, e) => n + e.transferSize, 0)`)
	t.Logf("first content after %.0f ms (the median of %d, from %.0f to %.0f); %.0f bytes sent, %.0f of them scripts",
		times[len(times)/2], len(times), times[0], times[len(times)-1], all, scripts)
	if all > 150_000 || scripts > 120_000 {
		t.Errorf("%.0f bytes are sent, and %.0f of scripts; 150,000 and 120,000 are the most", all, scripts)
	}
}
