// Package english words dates and lists as an English sentence has them, so that every answer, page and picture tells a date
// in one way. It never reads the clock, and a date comes out no more exact than it went in.
//
//	english.Date(edtf.MustParse("1981-06~"))            // around June 1981
//	english.When(edtf.MustParse("2009-01-26"), false)   // on 26 January 2009
package english
