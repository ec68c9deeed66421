package frame

import (
	_ "embed"
	"strings"
)

var (
	//go:embed events.txt
	eventTable string
	//go:embed relations.txt
	relationTable string
	//go:embed bodies.txt
	bodyTable string
)

// wordLists are the lists of events.txt, relations.txt and bodies.txt: lemmas by what they do to the telling of a fact.
type wordLists struct {
	failing, intending, saying, distancing, hedging, reports                                map[string]bool
	norm, contesting                                                                        map[string]bool
	stative, other, light, joining                                                          map[string]bool
	happening, named, intransitive, subjectControl                                          map[string]bool
	group, person, place, title                                                             map[string]bool
	passing, refusing, undergone, done, asking, mutual                                      map[string]bool
	bounding, attempting, causing, idiomatic, arising                                       map[string]bool
	counted, members, mass, kin, balloting                                                  map[string]bool
	deed, amount, inflicted, classing, gradable, linking                                    map[string]bool
	preventing, writing, addressing, tool, moving                                           map[string]bool
	standing, unable, able, active, making, inclined, loosely, expecting, wording, denoting map[string]bool
	lending, lasting, manner, purpose, award                                                map[string]bool
	enduring, content, giving, phrasal, turning, copular                                    map[string]bool
	wanting, deciding, commanding, plotting, aiming                                         map[string]bool
	aimless, holding, taking, reporting, periods, evaluating                                map[string]bool
	doubtful, disputing, changing, starting, method, unplace                                map[string]bool
	harming, contemplating, requiring, undergoing                                           map[string]bool
}

// lists are the lists of the files by name.
var lists = readLists(eventTable + relationTable + bodyTable)

var words = eventLists(lists)

var (
	intransitive   = words.intransitive
	subjectControl = words.subjectControl
)

// The lists of relations.txt.
var (
	avowingWords  = lists["avowing"]
	doubtingWords = lists["doubting"]
	beginning     = lists["beginning"]
	polities      = lists["polity"]
	donors        = lists["donor"]
	coalitions    = lists["coalition"]
	doctrines     = lists["doctrine"]
	orientations  = lists["orientation"]
	wishing       = lists["wishing"]
	powers        = lists["power"]
	sovereign     = lists["sovereign"]
	leaving       = lists["leaving"]
	stopping      = lists["stopping"]
	denyingWords  = lists["denying"]
	describing    = lists["describing"]
	mergers       = lists["merger"]
	merging       = lists["merging"]
	abstracts     = lists["abstract"]
	spectrum      = lists["spectrum"]
	things        = lists["thing"]
	versions      = lists["version"]
	deriving      = lists["deriving"]
	projects      = lists["project"]
	professing    = lists["professing"]
	ranks         = lists["rank"]
	portfolios    = lists["portfolio"]
	stateTitles   = lists["statetitle"]
	schisms       = lists["schism"]
)

// readLists reads the lists of a table: a line "name:" begins one, "#" a comment.
func readLists(table string) map[string]map[string]bool {
	lists := map[string]map[string]bool{}
	var name string
	var words []string // of the list that is being read
	done := func() {
		if lists[name] == nil {
			lists[name] = make(map[string]bool, len(words))
		}
		for _, w := range words {
			lists[name][w] = true
		}
		words = words[:0]
	}
	for line := range strings.Lines(table) {
		line, _, _ = strings.Cut(line, "#")
		for w := range strings.FieldsSeq(line) {
			if next, ok := strings.CutSuffix(w, ":"); ok {
				if name != "" {
					done()
				}
				name = next
				continue
			}
			words = append(words, w)
		}
	}
	done()
	return lists
}

func eventLists(lists map[string]map[string]bool) wordLists {
	return wordLists{
		failing: lists["failing"], intending: lists["intending"], saying: lists["saying"], distancing: lists["distancing"],
		hedging: lists["hedging"], reports: lists["reports"], norm: lists["norm"], contesting: lists["contesting"],
		stative: lists["stative"], other: lists["other"], light: lists["light"], joining: lists["joining"],
		happening: lists["happening"], named: lists["named"], intransitive: lists["intransitive"],
		subjectControl: lists["subjectcontrol"], group: lists["group"], person: lists["person"], place: lists["place"],
		title: lists["title"], passing: lists["passing"], refusing: lists["refusing"], undergone: lists["undergone"],
		done: lists["done"], bounding: lists["bounding"], attempting: lists["attempting"], causing: lists["causing"],
		idiomatic: lists["idiomatic"], arising: lists["arising"], counted: lists["counted"], members: lists["members"],
		mass: lists["mass"], kin: lists["kin"], balloting: lists["balloting"], asking: lists["asking"],
		mutual: lists["mutual"], deed: lists["deed"], amount: lists["amount"], inflicted: lists["inflicted"],
		classing: lists["classing"], gradable: lists["gradable"], linking: lists["linking"], wanting: lists["wanting"],
		deciding: lists["deciding"], commanding: lists["commanding"], plotting: lists["plotting"], aiming: lists["aiming"],
		enduring: lists["enduring"], giving: lists["giving"], phrasal: lists["phrasal"], turning: lists["turning"],
		copular: lists["copular"], lending: lists["lending"], lasting: lists["lasting"], manner: lists["manner"],
		standing: lists["standing"], unable: lists["unable"], able: lists["able"], inclined: lists["inclined"],
		loosely: lists["loosely"], preventing: lists["preventing"], writing: lists["writing"],
		addressing: lists["addressing"], tool: lists["tool"], moving: lists["moving"], active: lists["active"],
		making: lists["making"], expecting: lists["expecting"], wording: lists["wording"], denoting: lists["denoting"],
		purpose: lists["purpose"], award: lists["award"], content: lists["content"], aimless: lists["aimless"],
		holding: lists["holding"], taking: lists["taking"], reporting: lists["reporting"], periods: lists["period"],
		evaluating: lists["evaluating"], doubtful: lists["doubtful"], disputing: lists["disputing"],
		starting: lists["starting"], harming: lists["harming"], contemplating: lists["contemplating"],
		requiring: lists["requiring"], undergoing: lists["undergoing"], method: lists["method"], unplace: lists["unplace"],
		changing: lists["changing"],
	}
}
