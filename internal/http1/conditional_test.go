package http1

import (
	"net/http"
	"testing"
)

func TestTakesGzip(t *testing.T) {
	for header, want := range map[string]bool{
		``: false, `gzip`: true, `br, GZIP ;q=0.5`: true, `gzip;q=0`: false, `gzip; q=0.000, br`: false, `identity`: false,
		`xgzip`: false, `gzip;q=1.0`: true, `gzip;q=0.001`: true,
	} {
		if got := TakesGzip(&http.Request{Header: http.Header{"Accept-Encoding": {header}}}); got != want {
			t.Errorf("%q: %t", header, got)
		}
	}
}

func TestHas(t *testing.T) {
	for header, want := range map[string]bool{
		``: false, `*`: true, `"a"`: true, `W/"a"`: true, `"b"`: false, `"b", "a"`: true, `W/"b",W/"a"`: true, `"b,\"a"`: false,
		`a`: false, `"a`: false, `"aa"`: false, `"x, y" , "a"`: true, ` "a" `: true, `W/`: false, `w/"a"`: false,
	} {
		r := &http.Request{Header: http.Header{"If-None-Match": {header}}}
		for _, tag := range []string{`"a"`, `W/"a"`} {
			if got := Has(r, tag); got != want {
				t.Errorf("%s and %s: %t", header, tag, got)
			}
		}
	}
	if Has(&http.Request{Header: http.Header{}}, `"a"`) {
		t.Error("a request without a tag has one")
	}
	if !Has(&http.Request{Header: http.Header{"If-None-Match": {`"b"`, `"a"`}}}, `"a"`) {
		t.Error("a second line is passed over")
	}
}
