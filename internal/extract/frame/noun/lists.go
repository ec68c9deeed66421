package noun

import (
	"annals/internal/extract/frame/words"
)

var donors = words.List("donor")

var doctrines = words.List("doctrine")

var powers = words.List("power")

var sovereign = words.List("sovereign")

var abstracts = words.List("abstract")

var spectrum = words.List("spectrum")

var versions = words.List("version")
