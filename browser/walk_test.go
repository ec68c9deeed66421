package browser

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// TestWalk is a reader's way through the record, and then a reviewer's.
func TestWalk(t *testing.T) {
	ctx := browser(t)
	s := open(t)
	outside(t, ctx, s)
	do(t, ctx, "a wide window", as(1440, 1000, false))

	t.Run("search as you type, and go", func(t *testing.T) {
		do(t, ctx, "type", visit(s.address+"/"), chromedp.SendKeys("#q", "african nat"),
			until(`document.querySelectorAll("#suggestions li").length > 0`))
		// The answers to the letters before the last may still come in, and none of them is chosen then.
		do(t, ctx, "choose", chromedp.Sleep(time.Second), chromedp.KeyEvent(kb.ArrowDown),
			until(`document.querySelector("#suggestions [aria-selected]") !== null`), enterKey(),
			until(`location.pathname.startsWith("/e/")`))
		do(t, ctx, "the dossier", until(`document.querySelector("h1")?.textContent.includes("African National Congress")`))
	})
	t.Run("from words to the sentence that has them", func(t *testing.T) {
		const seen = `(s => s !== null && s.getBoundingClientRect().top > 0 && s.getBoundingClientRect().bottom < innerHeight)` +
			`(document.querySelector(".sought"))`
		do(t, ctx, "search", visit(s.address+"/find?q="+url.QueryEscape(`"armed wing"`)),
			chromedp.Click(`main nav.pages a:not([aria-current])`),
			until(`location.pathname === "/texts" && document.querySelector("main mark")?.textContent === "armed wing"`))
		shot(t, ctx, "texts")
		do(t, ctx, "go there", chromedp.Click(".written .found > li > a"), until(`location.pathname.startsWith("/source/")`),
			until(seen))
		shot(t, ctx, "sought")
	})
	t.Run("evidence beside the text", func(t *testing.T) {
		do(t, ctx, "click a number", visit(s.address+"/e/"+s.id), chromedp.Click("main a.n"),
			until(`document.querySelector("aside.panel blockquote") !== null`))
		shot(t, ctx, "panel")
		do(t, ctx, "close it", chromedp.KeyEvent(kb.Escape), until(`document.querySelector("aside.panel") === null`))
	})
	t.Run("no number begins a line alone", func(t *testing.T) {
		const alone = `[...document.querySelectorAll("main .event sup.notes")].filter(n => {
			let word = n.previousSibling
			while (word.lastChild) word = word.lastChild
			const before = document.createRange()
			before.setStart(word, Math.max(0, word.textContent.length - 1)), before.setEnd(word, word.textContent.length)
			return n.querySelector("a").getBoundingClientRect().top > before.getBoundingClientRect().bottom
		}).length`
		defer do(t, ctx, "a wide window", as(1440, 1000, false))
		do(t, ctx, "the dossier", visit(s.address+"/e/"+s.id), chromedp.Evaluate(wholly, nil))
		for width := int64(390); width < 800; width += 10 {
			do(t, ctx, "another width", as(width, 1000, false))
			if n := value[int](t, ctx, alone); n > 0 {
				t.Fatalf("%d numbers stand on a line below their sentence in a window of %d", n, width)
			}
		}
	})
	t.Run("what stands in a control can be read in a narrow window", func(t *testing.T) {
		defer do(t, ctx, "a wide window", as(1440, 1000, false))
		// The arrow of a select is drawn over its padding, and takes about 20 pixels.
		const covered = `[...document.querySelectorAll("main select")].filter(e => parseFloat(getComputedStyle(e).paddingRight) < 24 ||
			getComputedStyle(e).textOverflow !== "ellipsis").length`
		for _, width := range []int64{360, 390} {
			do(t, ctx, "two versions", as(width, 800, false), visit(s.address+"/compare?known="+time.Now().UTC().Format(time.DateOnly)),
				until(`document.querySelectorAll("main select").length === 2`))
			if n := value[int](t, ctx, covered); n > 0 {
				t.Errorf("%d selects have their words under the arrow", n)
			}
			if value[bool](t, ctx, `document.querySelector("#known").scrollWidth > document.querySelector("#known").clientWidth`) {
				t.Errorf("in a window of %d pixels a whole day does not fit into the field of what was known", width)
			}
			if value[bool](t, ctx, `document.querySelector(".when button").offsetTop > document.querySelector("#on").offsetTop + 5`) {
				t.Errorf("in a window of %d pixels the dates take two lines", width)
			}
		}
	})
	t.Run("on paper", func(t *testing.T) {
		paper := emulation.SetEmulatedMedia().WithMedia("print")
		defer do(t, ctx, "a screen", emulation.SetEmulatedMedia())
		do(t, ctx, "a dossier", visit(s.address+"/e/"+s.id), paper, until(`document.querySelector(".head form").offsetHeight === 0`))
		if n := value[int](t, ctx,
			`[...document.querySelectorAll("nav.pages a, nav.views a, .side nav a")].filter(e => e.offsetHeight > 0).length`); n > 0 {
			t.Errorf("%d links that only work on a screen are printed", n)
		}
		const closed = `(() => {
			const more = document.createElement("details")
			more.className = "more", more.innerHTML = "<summary>1 more</summary><p>What it is.</p>"
			document.querySelector("header.title").append(more)
			return more.querySelector("p").checkVisibility() && more.querySelector("p").offsetHeight > 0
		})()`
		if !value[bool](t, ctx, closed) {
			t.Error("what nobody can open on paper is not printed")
		}
	})
	t.Run("what changed between two editions", func(t *testing.T) {
		do(t, ctx, "a list", visit(s.address+"/lists/ofac-sdn"), until(`document.querySelectorAll("main select").length === 2`))
		if from, to := value[string](t, ctx, `document.querySelector("[name=from]").value`),
			value[string](t, ctx, `document.querySelector("[name=to]").value`); from >= to {
			t.Errorf("the form begins with %s and %s", from, to)
		}
		do(t, ctx, "compare them", chromedp.Click("main form button"),
			until(`document.querySelector("#added-title")?.textContent.includes("between the editions of 2 January 2024 and 2 `+
				`February 2024")`))
	})
	t.Run("another day", func(t *testing.T) {
		do(t, ctx, "set the date", visit(s.address+"/e/"+s.id), chromedp.SetValue("#on", "1975-06-16"),
			chromedp.Click("form.when button"), until(`location.search.includes("on=1975-06-16")`))
		do(t, ctx, "the page of that day",
			until(`document.querySelector("#standing-title")?.textContent === "Standing on 16 June 1975"`))
	})
	t.Run("the years of a network", func(t *testing.T) {
		at := "/e/" + s.id + "/network"
		do(t, ctx, "open", visit(s.address+at+"?on=1975-01-01"), until(`document.querySelector(".slider input") !== null`))
		count := `document.querySelectorAll(".picture.wide .tie.yes[data-course]").length`
		before := value[int](t, ctx, count)
		// With the keyboard: the slider to its beginning, before anything was bound to anything.
		do(t, ctx, "to the beginning", chromedp.Focus(".slider input"), chromedp.KeyEvent(kb.Home),
			until(`!location.search.includes("on=1975")`))
		if first := value[int](t, ctx, count); first >= before {
			t.Errorf("%d ties hold at the beginning, and %d in 1975", first, before)
		}
		do(t, ctx, "play to the end", chromedp.Click(".slider button"),
			until(`document.querySelector(".slider button").textContent === "Stop"`),
			until(`document.querySelector(".slider button").textContent === "Play the years" && document.querySelector(".slider `+
				`input").value === document.querySelector(".slider input").max`))
		last := value[string](t, ctx, `document.querySelector(".slider output").textContent`)
		do(t, ctx, "the list follows", until(`document.querySelector("#ties h2").textContent.includes("`+last+`")`))
		do(t, ctx, "evidence of a tie", chromedp.Click(".picture.wide .what a"),
			until(`document.querySelector("aside.panel blockquote") !== null`), chromedp.KeyEvent(kb.Escape))
		do(t, ctx, "filter", chromedp.Click(`input[name="show"][value="standing"]`),
			until(`location.search.includes("show=") && document.readyState === "complete"`))
		if value[bool](t, ctx, `document.querySelector(".ties.standing") !== null`) {
			t.Error("standings show that were filtered out")
		}
	})
	t.Run("nothing is judged without the token", func(t *testing.T) {
		do(t, ctx, "look", visit(s.address+"/review"), until(`document.querySelector("article.review") !== null`))
		if value[bool](t, ctx, `document.querySelector("form.judge") !== null`) {
			t.Error("a reader without the token has a form")
		}
	})
	s.enter(ctx)
	t.Run("judge by keys, and take back", func(t *testing.T) {
		do(t, ctx, "open", visit(s.address+"/review"), until(`document.querySelector("article.review") !== null`))
		if !value[bool](t, ctx, `document.querySelector("[name=statement]") !== null`) {
			t.Fatal("no statement waits for a judgement")
		}
		id := value[string](t, ctx, `document.querySelector("[name=statement]").value`)
		waiting := value[string](t, ctx, `document.querySelector(".views [aria-current]").textContent`)
		do(t, ctx, "accept", chromedp.SetValue("#by", "A. Reader"), chromedp.Evaluate(`document.activeElement.blur()`, nil), key("a"),
			until(`document.querySelector(".done") !== null`))
		if now := value[string](t, ctx, `document.querySelector(".views [aria-current]").textContent`); now == waiting {
			t.Errorf("%s wait before and after", now)
		}
		do(t, ctx, "undo", key("u"), until(`document.querySelector(".done span").textContent.includes("took back")`))
		do(t, ctx, "it waits again", visit(s.address+"/review?s="+id),
			until(`document.querySelector(".views [aria-current]").textContent === `+quote(waiting)))
		do(t, ctx, "next", key("j"), until(`document.readyState === "complete"`))
	})
	t.Run("correct, with what it would say", func(t *testing.T) {
		do(t, ctx, "open", visit(s.address+"/review?of=statements"), until(`document.querySelector("article.review") !== null`))
		id := value[string](t, ctx, `document.querySelector("[name=statement]").value`)
		waiting := value[string](t, ctx, `document.querySelector(".views [aria-current]").textContent`)
		do(t, ctx, "edit", key("e"), until(`document.querySelector("details[open] #c-time") !== null`),
			chromedp.SetValue("#c-time", "the day after"),
			chromedp.SendKeys("#c-time", " "), until(`document.querySelector(".previewed .wrong") !== null`))
		do(t, ctx, "a good date", chromedp.SetValue("#c-time", "1999-05-0"), chromedp.SendKeys("#c-time", "1"),
			until(`document.querySelector(".previewed").textContent.includes("It would say")`))
		shot(t, ctx, "correct")
		do(t, ctx, "put it in its place", chromedp.SetValue("#by", "A. Reader"), chromedp.Click(`button[value="correct"]`),
			until(`document.querySelector(".done") !== null`))
		if now := value[string](t, ctx, `document.querySelector(".views [aria-current]").textContent`); now == waiting {
			t.Errorf("%s wait before and after", now)
		}
		do(t, ctx, "what was decided of it", visit(s.address+"/why/"+id),
			until(`document.querySelector("article.why")?.textContent.includes("in the place of "+`+quote(id[:8])+`)`))
		do(t, ctx, "the decisions", visit(s.address+"/decisions"),
			until(`document.querySelector("main").textContent.includes("A. Reader")`))
		do(t, ctx, "take it back", chromedp.Click(`main form button`),
			until(`location.search.includes("done=") && document.querySelector("main")?.textContent.includes("took back")`))
		do(t, ctx, "it waits again", visit(s.address+"/review?of=statements&s="+id),
			until(`document.querySelector(".views [aria-current]").textContent === `+quote(waiting)))
	})
	t.Run("add a document", func(t *testing.T) {
		response, err := http.Get(s.address + "/add")
		if err != nil || response.StatusCode != http.StatusOK {
			t.Skip("there is no page that adds")
		}
		response.Body.Close()
		do(t, ctx, "paste", visit(s.address+"/add"), until(`document.querySelector("main textarea") !== null`),
			chromedp.SetValue("main textarea",
				"The Pan Africanist Congress is a South African political party.[1] It was founded on 6 April 1959 by Robert Sobukwe.[2]"),
			chromedp.Evaluate(`document.querySelector("main textarea").form.requestSubmit(document.querySelector("main `+
				`textarea").form.querySelector("button"))`, nil),
			until(`document.querySelector("main").textContent.includes("6 April 1959") && !document.querySelector("main textarea:focus")`))
		shot(t, ctx, "added")
	})
	t.Run("without scripts", func(t *testing.T) {
		do(t, ctx, "off", emulation.SetScriptExecutionDisabled(true))
		defer do(t, ctx, "on", emulation.SetScriptExecutionDisabled(false))
		do(t, ctx, "a network", visit(s.address+"/e/"+s.id+"/network?on=1975-01-01"), chromedp.WaitVisible("nav.years a"),
			chromedp.Click("nav.years a"), chromedp.WaitVisible(`nav.years a[aria-current]`))
		do(t, ctx, "evidence", visit(s.address+"/e/"+s.id), chromedp.Click("main a.n"), chromedp.WaitVisible("article.why"))
		do(t, ctx, "a form of the review", visit(s.address+"/review"), chromedp.WaitVisible("article.review"))
	})
}

// enterKey presses Enter without the character that chromedp sends with it, which would send the form whatever a script
// says.
func enterKey() chromedp.Action {
	return input.DispatchKeyEvent(input.KeyDown).WithKey("Enter").WithCode("Enter").WithWindowsVirtualKeyCode(13)
}

// key presses a key as a reader does whose focus is nowhere in particular.
func key(k string) chromedp.Action {
	return chromedp.Tasks{
		input.DispatchKeyEvent(input.KeyDown).WithKey(k).WithText(k).WithCode("Key" + strings.ToUpper(k)),
		input.DispatchKeyEvent(input.KeyUp).WithKey(k).WithCode("Key" + strings.ToUpper(k)),
	}
}

func quote(s string) string {
	return "decodeURIComponent('" + strings.ReplaceAll(url.QueryEscape(s), "+", "%20") + "')"
}
