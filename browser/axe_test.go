package browser

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// violation is what axe-core finds.
type violation struct {
	ID, Help string
	Nodes    []struct {
		HTML           string
		FailureSummary string
	}
}

// wholly lays out what the browser leaves for later because it is off the screen: axe would take the places that it
// reckons for that for ones that cover what comes after it.
const wholly = `document.styleSheets[0].insertRule("* { content-visibility: visible !important }", ` +
	`document.styleSheets[0].cssRules.length)`

// TestAccessible holds every page against WCAG 2.2 AA as far as a machine can: wide and narrow, light and dark.
func TestAccessible(t *testing.T) {
	script := axe(t)
	ctx := browser(t)
	s := open(t)
	outside(t, ctx, s)
	s.enter(ctx)
	pages := s.pages()
	for _, size := range []struct {
		width, height int64
		dark          bool
	}{{1440, 1000, false}, {1440, 1000, true}, {390, 844, false}, {390, 844, true}} {
		for _, path := range pages {
			t.Run(sprint(path, size.width, size.dark), func(t *testing.T) {
				do(t, ctx, path, as(size.width, size.height, size.dark), visit(s.address+path), until(`document.readyState === "complete"`))
				shot(t, ctx, sprint(path, size.width, size.dark))
				var found []violation
				do(t, ctx, "axe on "+path, chromedp.Evaluate(wholly, nil), chromedp.Evaluate(script, nil), chromedp.Evaluate(
					`axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}).then(r => `+
						`r.violations)`, &found,
					func(p *runtime.EvaluateParams) *runtime.EvaluateParams { return p.WithAwaitPromise(true) }))
				for _, v := range found {
					var places []string
					for _, n := range v.Nodes[:min(3, len(v.Nodes))] {
						places = append(places, fmt.Sprintf("%.200s\n    %.300s", n.HTML, strings.ReplaceAll(n.FailureSummary, "\n", "\n    ")))
					}
					t.Errorf("%s: %s, in %d places:\n  %s", v.ID, v.Help, len(v.Nodes), strings.Join(places, "\n  "))
				}
				fits(t, ctx)
			})
		}
	}
}

// fits fails where a page is wider than the window: who reads on a phone should never have to move sideways.
func fits(t *testing.T, ctx context.Context) {
	t.Helper()
	if over := value[int](t, ctx, `document.documentElement.scrollWidth - document.documentElement.clientWidth`); over > 0 {
		widest := value[string](t, ctx, `[...document.querySelectorAll("main *")].filter(e => e.getBoundingClientRect().right > `+
			`innerWidth + 1).map(e => e.outerHTML.slice(0, 120)).slice(0, 3).join("\n")`)
		t.Errorf("the page is %d pixels wider than the window:\n%s", over, widest)
	}
}
