package screen

import "sync"

// cache remembers what was worked out for keys and never changes. It holds two generations: what is asked for stays in the
// younger, and when that is full the older is forgotten. It is ready for use by several goroutines.
type cache[K comparable, V any] struct {
	generation int // the number of keys of a generation
	mu         sync.Mutex
	young, old map[K]V
}

// The numbers of results, of finds without reasons, of births, and of words with what they may stand for, in a generation: a
// result takes some kilobytes, finds a tenth of that, births and what words stand for little, and the names of many people are
// made of few words.
const (
	keptResults  = 512
	keptFinds    = 4096
	keptBirths   = 16384
	keptMeanings = 4096
)

// get is what is remembered for a key.
func (c *cache[K, V]) get(key K) (V, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if v, ok := c.young[key]; ok {
		return v, true
	}
	v, ok := c.old[key]
	if ok {
		c.add(key, v)
	}
	return v, ok
}

// put remembers a value, which nobody may change from then on.
func (c *cache[K, V]) put(key K, v V) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.add(key, v)
}

func (c *cache[K, V]) add(key K, v V) {
	if c.young == nil || len(c.young) >= c.generation {
		c.young, c.old = make(map[K]V), c.young
	}
	c.young[key] = v
}

const (
	// cachedName and cachedLimit are the longest name, in bytes, and the highest limit of the requests whose results a
	// roster remembers: customers are screened again and again.
	cachedName  = 200
	cachedLimit = 20
)

func cacheable(q Request) bool {
	return q.On == nil && q.Born == nil && len(q.Name) <= cachedName && q.Limit <= cachedLimit && !IsNumber(q.Name)
}
