package edtf

// hint is what to write instead of a text that is not a time; fallback when there is no better idea.
func hint(text, fallback string) string {
	return fallback
}
