package kind_test

import (
	"testing"

	"annals/internal/extract/frame/frametest"
)

// TestKinds holds what is read of the sentences of testdata/kinds.golden.
func TestKinds(t *testing.T) { frametest.Golden(t, "testdata/kinds.golden") }
