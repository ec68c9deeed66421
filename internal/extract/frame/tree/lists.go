package tree

import (
	"annals/internal/extract/frame/words"
)

var things = words.List("thing")

var deriving = words.List("deriving")
