package screen

import "annals/names"

// nearCache remembers how near words of queries, not apart from them, are to words of the index, from search to search,
// since names of new people are made of words that others have: a hash table of a fixed size, where a pair takes the place
// of another.
type nearCache struct {
	slots []nearSlot
}

// nearSlot is a pair of words: the serial of the one asked about, see asked, and the place of the index's.
type nearSlot struct {
	serial, id uint32
	how        names.How
	quality    float32
}

// nearBits is the logarithm of the number of pairs that a searcher remembers, few enough for the cache of a processor that
// is the nearest; a search meets a hundred.
const nearBits = 9

// get is names.NearLikely of a word of the query, by its serial, and the word of the index with the id.
func (c *nearCache) get(query *names.Word, serial uint32, word *names.Word, id uint32) (names.How, float64) {
	if c.slots == nil {
		c.slots = make([]nearSlot, 1<<nearBits)
	}
	slot := &c.slots[(serial*0x9e3779b1^id*0x85ebca6b)>>(32-nearBits)]
	if slot.serial != serial || slot.id != id {
		how, quality := names.NearLikely(query, word)
		*slot = nearSlot{serial, id, how, float32(quality)}
	}
	return slot.how, float64(slot.quality)
}
