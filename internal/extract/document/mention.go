package document

// EntityMention is tokens First through Last of a sentence, which stand for an entity.
type EntityMention struct {
	First, Last int
	Entity      *Entity
	// Modifier tells that the words stand for the entity only as a modifier of another noun ("Iranian officials").
	Modifier bool
	// Anaphor tells a pronoun or description ("the group") from a name.
	Anaphor bool
}
