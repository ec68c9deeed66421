package annals

import (
	"crypto/sha256"
	"encoding/hex"
)

// EntityID names an entity of the record: "e" and 16 hexadecimal digits. It is never reused.
type EntityID string

// EntityKind says what sort of thing an entity is; empty where the source does not tell.
type EntityKind string

// The kinds of entities.
const (
	Organization EntityKind = "organization"
	Person       EntityKind = "person"
	State        EntityKind = "state"
	Body         EntityKind = "body"
	Place        EntityKind = "place"
	Event        EntityKind = "event"
	People       EntityKind = "people"
)

// Entity is what statements are about, as one source speaks of it. Entities of several sources are one
// only by Decision; the clusters are computed, never stored in place of the entities.
type Entity struct {
	ID EntityID `json:"id"`
	// Name is the fullest name in the source.
	Name string     `json:"name"`
	Kind EntityKind `json:"kind,omitempty"`
	// Ref is an identifier in a published scheme, where the extractor recognised one: "iso3166:IR".
	// Entities with a Ref have the same ID in every source. Where a list gave a number to somebody else, what tells the
	// holders apart stands behind it: "ofac:6366#2".
	Ref string `json:"ref,omitempty"`
	// Source is the source that the entity was first read in.
	Source SourceID `json:"source,omitempty"`
	// Names are all names under which the entity is found, the fullest first.
	Names []EntityName `json:"names,omitempty"`
}

// EntityName is one name of an entity with the key that finds it.
type EntityName struct {
	Name string `json:"name"`
	// Key is the name's normal form for look-up (names.Key): equal keys are equal names.
	Key string `json:"-"`
}

// NewEntityID derives an entity's id: from its Ref where it has one, else from its source and name there.
func NewEntityID(source SourceID, ref, name string) EntityID {
	content := "ref\x00" + ref
	if ref == "" {
		content = "local\x00" + string(source) + "\x00" + name
	}
	sum := sha256.Sum256([]byte(content))
	return EntityID("e" + hex.EncodeToString(sum[:8]))
}
