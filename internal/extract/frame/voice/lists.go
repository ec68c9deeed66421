package voice

import (
	"annals/internal/extract/frame/words"
)

var professing = words.List("professing")
