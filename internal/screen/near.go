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

// longSound is the length from which words are near each other that the vocabulary does not find for one another: more
// than two edits leave them alike.
const longSound = 9

// known is get for words that the vocabulary has been searched for: those of the same script that it did not find are not
// near, so that only meanings and initials remain to be compared.
func (c *nearCache) known(query, word *names.Word) (names.How, float64) {
	slot, _, ok := c.slot(query, word)
	switch {
	case ok:
		return slot.how, float64(slot.quality)
	case query.Script != word.Script, len(query.Sound) >= longSound && len(word.Sound) >= longSound,
		query.Class == names.Initial, word.Class == names.Initial, query.Concept != "" && query.Concept == word.Concept,
		query.Form == word.Form, !findsBySound(query), !findsBySound(word):
		return c.get(query, word)
	}
	return names.Unlike, 0
}

func (c *nearCache) slot(query, word *names.Word) (slot *nearSlot, key uint32, ok bool) {
	key = query.Tag<<26 | word.Tag
	slot = &c.slots[(key*0x9e3779b1)>>(32-nearBits)]
	return slot, key, slot.stamp == c.stamp && slot.key == key
}
