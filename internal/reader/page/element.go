package page

import (
	"slices"
	"strings"
)

var (
	// voidElements have no end tag.
	voidElements = set("area base br col embed hr img input link meta param source track wbr")
	// silentElements hold nothing that a reader reads as the article.
	silentElements = set(`script style noscript template svg math nav footer form button select textarea iframe object audio video canvas
		dialog aside head title menu map noembed noframes`)
	// silentRoles and silentClasses do the same for an element by what its page says of it; those of MediaWiki are named
	// in its manual of style.
	silentRoles   = set("navigation banner contentinfo search complementary menu menubar dialog alert")
	silentClasses = set(`mw-editsection navbox navbox-inner vertical-navbox sidebar toc toccolours mw-jump-link catlinks printfooter mw-cite-backlink
		mw-indicators metadata ambox sistersitebox portalbox nomobile breadcrumb breadcrumbs social-share share-buttons related-posts comments
		comment-list comments-area comment-respond related related-articles related-links menu main-menu nav-menu nav navbar footer site-footer
		cookie-notice newsletter advertisement advert sr-only visually-hidden screen-reader-text`)
	// silentIDs are those by which boxes, elements of boxNames, are called on pages of all kinds; a heading may be called
	// so by its words.
	silentIDs = set("comments respond disqus_thread sidebar menu main-menu nav navbar navigation site-navigation breadcrumb " +
		"breadcrumbs footer site-footer")
	boxNames = set("div ul ol")
	// wholes are never left out for what a page says of them: classes there tell of its plan, and a script shows what they
	// hide.
	wholes = set("html body main")
	// headElements stand in a head, whose end tag may be left out: what begins next, the body or its first words, ends it.
	headElements = set("head title base link meta style script noscript template")
	// blocks begin and end a line of their own.
	blocks = set(`p div section article main header h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre table tr td th caption figure figcaption
		address center details summary fieldset body html hr thead tbody tfoot`)
	// regions are the elements that may hold the article.
	regions = set("article main")
)

// silent reports whether the element that begins at a place holds no words of the article. A menu that has most of the
// page in it is one that nothing closes, and such a form, or one with the first heading, frames the page, as some
// servers write it.
func (d document) silent(at int) bool {
	t := &d.tokens[at]
	switch {
	case t.name == "form" || t.name == "nav":
		all := d.sums[len(d.tokens)] > 0 && d.hasMost(at, d.ends[at]) || t.name == "form" && at < d.first && d.first < d.ends[at]
		return !all
	case silentElements[t.name]:
		return true
	case wholes[t.name]:
		return false
	}
	_, hidden := t.attrs["hidden"]
	style := strings.ReplaceAll(strings.ToLower(t.attrs["style"]), " ", "")
	return hidden || t.has("role", silentRoles) || t.has("class", silentClasses) ||
		boxNames[t.name] && t.has("id", silentIDs) ||
		strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden")
}

// hasMost reports whether most of what stands in paragraphs stands between two places.
func (d document) hasMost(from, to int) bool {
	return (d.sums[to]-d.sums[from])*100 >= d.sums[len(d.tokens)]*mostShare
}

// document is a page's tokens, with the place behind the element that each start tag begins: behind its end tag, other
// elements of its name inside it counted. One that nothing closes ends with the page.
type document struct {
	tokens []token
	ends   []int
	sums   []int // the letters in paragraphs before each place, and before the end
	first  int   // the place of the first h1, -1 where there is none
}

// parse finds where the element of each start tag ends.
func parse(tokens []token) document {
	d := document{tokens: tokens, ends: make([]int, len(tokens))}
	open := map[string][]int{}
	for k := range tokens {
		t := &tokens[k]
		if heads := open["head"]; len(heads) > 0 && t.name != "" && !t.close && !headElements[t.name] {
			d.ends[heads[0]] = k
			delete(open, "head")
		}
		switch stack := open[t.name]; {
		case t.name == "" || voidElements[t.name]:
			d.ends[k] = k + 1
		case !t.close:
			d.ends[k] = len(tokens)
			open[t.name] = append(stack, k)
		case len(stack) > 0:
			d.ends[stack[len(stack)-1]] = k + 1
			open[t.name] = stack[:len(stack)-1]
		}
	}
	d.sums = inParagraphs(tokens)
	d.first = slices.IndexFunc(tokens, func(t token) bool { return t.name == "h1" && !t.close })
	return d
}

// inParagraphs are the letters in paragraphs before each token, and before the end.
func inParagraphs(tokens []token) []int {
	sums := make([]int, len(tokens)+1)
	inside := false
	for k := range tokens {
		t := &tokens[k]
		sums[k+1] = sums[k]
		switch {
		case t.name == "":
			if inside {
				sums[k+1] += len(strings.TrimSpace(t.text))
			}
		case t.name == "p":
			inside = !t.close
		case blocks[t.name]:
			inside = false
		}
	}
	return sums
}

// region is the part of a page that is the article: the smallest element made to hold one that has most of what stands
// in paragraphs, or the whole page.
func (d document) region() (from, to int) {
	to = len(d.tokens)
	for k := range d.tokens {
		t := &d.tokens[k]
		if t.close || d.sums[len(d.tokens)] == 0 ||
			!regions[t.name] && !strings.EqualFold(t.attrs["role"], "main") && t.attrs["id"] != "mw-content-text" &&
				!strings.EqualFold(t.attrs["itemprop"], "articleBody") {
			continue
		}
		if stop := d.ends[k]; d.hasMost(k, stop) && stop-k <= to-from {
			from, to = k, stop
		}
	}
	return from, to
}

// mostShare is the share, in percent, of a page's paragraphs that its article has at least; the rest are notices and
// comments.
const mostShare = 60
