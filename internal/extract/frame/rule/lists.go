package rule

import (
	"annals/internal/extract/frame/words"
)

var wishing = words.List("wishing")

var stopping = words.List("stopping")

var mergers = words.List("merger")

var merging = words.List("merging")

var stateTitles = words.List("statetitle")

var schisms = words.List("schism")
