// Package http1 serves an http.Handler over HTTP/1.1, without encryption, as net/http does and in less time for a short
// answer.
//
//	accept → wait for a request → http.ReadRequest → checks → handler → one write → wait for the next
//
// Requests are read by net/http itself, so that what is a request, how long its body is and where the next one begins
// is decided by the code that most Go servers run. What is left out is the second goroutine that http.Server starts for
// every request, to notice that its client went away: waking it takes a third of the time of a request that is answered
// at once. Here a request is watched once it takes long. Answers are collected and sent with one write where they are
// short.
//
// There is no TLS, HTTP/2, hijacking or sending of trailers: a proxy that stands before the server has them.
package http1
