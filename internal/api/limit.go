package api

// What a request may ask at most. More is refused with status 400, a longer body with 413.
const (
	maxBody    = 1 << 20 // bytes of a request's body
	maxQueries = 100     // queries of a batch
	maxNames   = 20      // names of one query
	maxLimit   = 500     // results of one query
	maxOffset  = 10000   // of a search
	maxExtend  = 500     // entities of one extend
	maxURL     = 32 << 10
	maxChecked = 300 // sources whose findings are gathered at once
)
