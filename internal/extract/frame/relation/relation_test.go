package relation_test

import (
	"testing"

	"annals/internal/extract/frame/frametest"
)

// TestRelations holds what is read of the sentences of testdata/relations.golden.
func TestRelations(t *testing.T) { frametest.Golden(t, "testdata/relations.golden") }
