// Package words has the lists of words by which trees are read: lemmas by what they do to the telling of a fact. The lists are
// data: events.txt says which words are no events and which verbs leave it to their object to say what happened, relations.txt
// what relations are told with, and bodies.txt how bodies are made up, led and counted.
//
//	words.Group["league"]             // a noun for a group
//	words.List("deriving")["derive"]  // a list that one package reads
//	words.Lemmas("found TITLE")       // these, and all titles
package words

import (
	_ "embed"
	"maps"
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

// lists are the lists of the files by name.
var lists = read(eventTable + relationTable + bodyTable)

// List is the list with the name. A test holds that every name that is asked for has one.
func List(name string) map[string]bool { return lists[name] }

// The lists that many read.
var (
	Able           = List("able")
	Active         = List("active")
	Addressing     = List("addressing")
	Aiming         = List("aiming")
	Aimless        = List("aimless")
	Amount         = List("amount")
	Arising        = List("arising")
	Asking         = List("asking")
	Attempting     = List("attempting")
	Avowing        = List("avowing")
	Award          = List("award")
	Balloting      = List("balloting")
	Beginning      = List("beginning")
	Bidding        = List("bidding")
	Bounding       = List("bounding")
	Causing        = List("causing")
	Changing       = List("changing")
	Classing       = List("classing")
	Coalition      = List("coalition")
	Commanding     = List("commanding")
	Consisting     = List("consisting")
	Contemplating  = List("contemplating")
	Content        = List("content")
	Contesting     = List("contesting")
	Copular        = List("copular")
	Counted        = List("counted")
	Deciding       = List("deciding")
	Deed           = List("deed")
	Denoting       = List("denoting")
	Denying        = List("denying")
	Describing     = List("describing")
	Disputing      = List("disputing")
	Distancing     = List("distancing")
	Done           = List("done")
	Doubtful       = List("doubtful")
	Doubting       = List("doubting")
	Enduring       = List("enduring")
	Evaluating     = List("evaluating")
	Expecting      = List("expecting")
	Failing        = List("failing")
	Giving         = List("giving")
	Gradable       = List("gradable")
	Group          = List("group")
	Growing        = List("growing")
	Happening      = List("happening")
	Harming        = List("harming")
	Having         = List("having")
	Heap           = List("heap")
	Hedging        = List("hedging")
	Holding        = List("holding")
	Idiomatic      = List("idiomatic")
	Inclined       = List("inclined")
	Inflicted      = List("inflicted")
	Intending      = List("intending")
	Intransitive   = List("intransitive")
	Joining        = List("joining")
	Kin            = List("kin")
	Lasting        = List("lasting")
	Leaving        = List("leaving")
	Lending        = List("lending")
	Light          = List("light")
	Linking        = List("linking")
	Loosely        = List("loosely")
	Making         = List("making")
	Manner         = List("manner")
	Mass           = List("mass")
	Measure        = List("measure")
	Members        = List("members")
	Method         = List("method")
	Moving         = List("moving")
	Mutual         = List("mutual")
	Named          = List("named")
	Norm           = List("norm")
	Orientation    = List("orientation")
	Other          = List("other")
	Owned          = List("owned")
	Passing        = List("passing")
	Periods        = List("period")
	Person         = List("person")
	Phrasal        = List("phrasal")
	Place          = List("place")
	Plotting       = List("plotting")
	Polity         = List("polity")
	Portfolio      = List("portfolio")
	Preventing     = List("preventing")
	Project        = List("project")
	Purpose        = List("purpose")
	Rank           = List("rank")
	Refusing       = List("refusing")
	Reporting      = List("reporting")
	Reports        = List("reports")
	Requiring      = List("requiring")
	Risk           = List("risk")
	Saying         = List("saying")
	Session        = List("session")
	Standing       = List("standing")
	Starting       = List("starting")
	Stative        = List("stative")
	Strife         = List("strife")
	SubjectControl = List("subjectcontrol")
	Taking         = List("taking")
	Ties           = List("ties")
	Title          = List("title")
	Tool           = List("tool")
	Turning        = List("turning")
	Unable         = List("unable")
	Undergoing     = List("undergoing")
	Undergone      = List("undergone")
	Unplace        = List("unplace")
	Valency        = List("valency")
	Wanting        = List("wanting")
	Warring        = List("warring")
	Waxing         = List("waxing")
	Winning        = List("winning")
	Wording        = List("wording")
	Writing        = List("writing")
)

// read reads the lists of a table: a line "name:" begins one, "#" a comment.
func read(table string) map[string]map[string]bool {
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

// Lemmas are the words of a line as a set. TITLE, ORIENTATION and PARTISAN stand for the lists of these names, and "-x" takes out
// an x that stands before it.
func Lemmas(list string) map[string]bool {
	out := make(map[string]bool, 1+strings.Count(list, " "))
	for w := range strings.FieldsSeq(list) {
		if len(w) > 1 && w[0] == '-' {
			delete(out, w[1:])
			continue
		}
		switch w {
		case "TITLE":
			maps.Copy(out, Title)
		case "ORIENTATION":
			maps.Copy(out, lists["orientation"])
		case "PARTISAN":
			maps.Copy(out, lists["partisan"])
		default:
			out[w] = true
		}
	}
	return out
}
