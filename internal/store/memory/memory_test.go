package memory_test

import (
	"testing"
	"time"

	"annals"
	"annals/internal/store/memory"
	"annals/internal/store/storetest"
)

func TestContract(t *testing.T) {
	storetest.Run(t, func(_ *testing.T, now func() time.Time) annals.Store { return memory.New(memory.Options{Now: now}) })
}
