package http1

import (
	"net/http"
	"strings"
)

// TakesGzip reports whether the client takes an answer compressed by gzip: Accept-Encoding names it, with no weight of
// 0 (RFC 9110, 12.5.3).
func TakesGzip(r *http.Request) bool {
	for _, line := range r.Header["Accept-Encoding"] {
		for one := range strings.SplitSeq(line, ",") {
			name, weight, weighed := strings.Cut(one, ";")
			if !strings.EqualFold(strings.TrimSpace(name), "gzip") {
				continue
			}
			_, q, _ := strings.Cut(weight, "=")
			return !weighed || strings.Trim(q, " \t0.") != ""
		}
	}
	return false
}

// Has reports whether the client says that it has the answer of an entity tag, or any: If-None-Match, which compares
// weakly (RFC 9110, 13.1.2).
func Has(r *http.Request, tag string) bool {
	for _, line := range r.Header["If-None-Match"] {
		for rest := strings.TrimSpace(line); rest != ""; {
			if rest[0] == '*' {
				return true
			}
			one := strings.TrimPrefix(rest, "W/")
			if one == "" || one[0] != '"' {
				break // no list of tags
			}
			end := strings.IndexByte(one[1:], '"')
			if end < 0 {
				break
			}
			if one[:end+2] == strings.TrimPrefix(tag, "W/") {
				return true
			}
			rest = strings.TrimLeft(one[end+2:], ", \t")
		}
	}
	return false
}
