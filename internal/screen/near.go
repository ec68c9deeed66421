package screen

import "annals/names"

// nearCache remembers how near the words of a query are to words of the index, for one search: a hash table of a fixed
// size whose slots the search's stamp makes valid.
type nearCache struct {
	slots []nearSlot
	stamp uint32
}

type nearSlot struct {
	stamp, key uint32
	how        names.How
	quality    float32
}

const nearBits = 10

func (c *nearCache) reset() {
	if c.slots == nil {
		c.slots = make([]nearSlot, 1<<nearBits)
	}
	c.stamp++
}

// get is names.Near of a word of the query, by its tag, and the word of the index with the id.
func (c *nearCache) get(query *names.Word, word *names.Word, id uint32) (names.How, float64) {
	key := query.Tag<<26 | id
	slot := &c.slots[(key*0x9e3779b1)>>(32-nearBits)]
	if slot.stamp != c.stamp || slot.key != key {
		how, quality := names.Near(query, word)
		*slot = nearSlot{c.stamp, key, how, float32(quality)}
	}
	return slot.how, float64(slot.quality)
}
