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

const nearBits = 13

func (c *nearCache) reset() {
	if c.slots == nil {
		c.slots = make([]nearSlot, 1<<nearBits)
	}
	c.stamp++
}

// get is names.Near of a word of the query and a word of the index, by their tags.
func (c *nearCache) get(query, word *names.Word) (names.How, float64) {
	slot, key, ok := c.slot(query, word)
	if !ok {
		how, quality := names.Near(query, word)
		*slot = nearSlot{c.stamp, key, how, float32(quality)}
	}
	return slot.how, float64(slot.quality)
}

func (c *nearCache) slot(query, word *names.Word) (slot *nearSlot, key uint32, ok bool) {
	key = query.Tag<<26 | word.Tag
	slot = &c.slots[(key*0x9e3779b1)>>(32-nearBits)]
	return slot, key, slot.stamp == c.stamp && slot.key == key
}
