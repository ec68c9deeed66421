package screen

import "sync"

// cache remembers the results of a roster, which never change: customers are screened again and again. It holds two
// generations; what is asked for stays in the younger, and when that is full the older is forgotten.
type cache struct {
	mu         sync.Mutex
	young, old map[Request]Result
}

const (
	// cachedResults is the number of results of a generation.
	cachedResults = 2048
	// cachedName and cachedLimit are the longest name, in bytes, and the highest limit of the requests that are remembered.
	cachedName  = 200
	cachedLimit = 20
)

func cacheable(q Request) bool {
	return q.On == nil && len(q.Name) <= cachedName && q.Limit <= cachedLimit
}

func (c *cache) get(q Request) (Result, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if r, ok := c.young[q]; ok {
		return r, true
	}
	r, ok := c.old[q]
	if ok {
		c.add(q, r)
	}
	return r, ok
}

func (c *cache) put(q Request, r Result) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.add(q, r)
}

func (c *cache) add(q Request, r Result) {
	if c.young == nil || len(c.young) >= cachedResults {
		c.young, c.old = make(map[Request]Result), c.young
	}
	c.young[q] = r
}
