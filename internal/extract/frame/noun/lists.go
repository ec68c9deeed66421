package noun

import (
	"annals/internal/extract/frame/words"
)

var donors = words.List("donor")

var doctrines = words.List("doctrine")

var Wishing = words.List("wishing")

var powers = words.List("power")

var sovereign = words.List("sovereign")

var Stopping = words.List("stopping")

var Mergers = words.List("merger")

var Merging = words.List("merging")

var abstracts = words.List("abstract")

var spectrum = words.List("spectrum")

var versions = words.List("version")

var Professing = words.List("professing")

var StateTitles = words.List("statetitle")

var Schisms = words.List("schism")
