package size_test

import (
	"testing"

	"annals/internal/extract/frame/frametest"
)

// TestSizes holds what is read of the sentences of testdata/sizes.golden.
func TestSizes(t *testing.T) { frametest.Golden(t, "testdata/sizes.golden") }
