package listing

import (
	"fmt"

	"annals/edtf"
	"annals/internal/pattern"
)

var (
	isoDay     = pattern.Lazily(`^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T\d\d:\d\d.*|[+-]\d\d:\d\d|Z)?$`)
	slashedDay = pattern.Lazily(`^(?:(\d\d|dd)/)?(?:(\d\d|mm)/)?(\d{4})$`)
)

// Date reads a date as lists in XML write it, "1971", "1971-05-04", with or without a time zone, or as British lists do,
// "04/05/1971", with "00" or letters for what is not known. A date that does not exist is none.
func Date(s string) (edtf.Value, bool) {
	year, month, day := "", "", ""
	if m := isoDay().FindStringSubmatch(s); m != nil {
		year, month, day = m[1], m[2], m[3]
	} else if m := slashedDay().FindStringSubmatch(s); m != nil && (m[1] == "") == (m[2] == "") {
		day, month, year = m[1], m[2], m[3]
	} else {
		return edtf.Value{}, false
	}
	text := year
	if month != "" && month != "00" && month != "mm" {
		text += "-" + month
		if day != "" && day != "00" && day != "dd" {
			text += "-" + day
		}
	}
	v, err := edtf.Parse(text)
	return v, err == nil && year != "0000"
}

// Circa is a date that is about right; a date that cannot be marked so stays.
func Circa(v edtf.Value) edtf.Value {
	if about, err := edtf.Parse(v.String() + "~"); err == nil {
		return about
	}
	return v
}

// OneOf is some day from the first date to the last.
func OneOf(first, last edtf.Value) (edtf.Value, bool) {
	v, err := edtf.Parse(fmt.Sprintf("[%s..%s]", first, last))
	return v, err == nil
}
