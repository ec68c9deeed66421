package querytest

import (
	"context"

	"annals"
)

// Leaving is a store whose client goes away as soon as something was added: Leave is called then.
type Leaving struct {
	annals.Store
	Leave func()
}

// Append adds to the store, and then the client leaves.
func (s Leaving) Append(ctx context.Context, b annals.Batch) (annals.Receipt, error) {
	defer s.Leave()
	return s.Store.Append(ctx, b)
}
