package http1

import (
	"bytes"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
)

// maxCollected is how many bytes of an answer are collected before they are sent. Most answers are shorter and take one
// write.
const maxCollected = 32 << 10

// pieces are the buffers that answers are collected in. Connections that wait for a request have none.
var pieces = sync.Pool{New: func() any { return bytes.NewBuffer(make([]byte, 0, 8<<10)) }}

// response is the answer to a request. It is the http.ResponseWriter of its handler, which must not use it once it has
// returned, and may flush it.
type response struct {
	conn     *conn
	request  *http.Request
	body     body // of the request
	deadline time.Time
	header   http.Header

	status   int           // 0 until the handler says it
	lines    *bytes.Buffer // the status line and the header, as they were when the status was said
	piece    *bytes.Buffer // what was written of the body and not sent
	declared int64         // the length of the body that the handler declared; -1 for none
	written  int64
	typed    bool // the handler said what kind of content it is, or that it is encoded
	sent     bool // the header was
	chunked  bool
	last     bool // the connection ends with this answer
	failed   error
}

// begin makes it the answer to a request, to be sent by the deadline.
func (w *response) begin(r *http.Request, deadline time.Time) {
	clear(w.header)
	w.request, w.deadline = r, deadline
	w.status, w.declared, w.written, w.typed, w.sent, w.chunked, w.failed = 0, -1, 0, false, false, false, nil
	w.last = r.Close
	w.lines, w.piece = pieces.Get().(*bytes.Buffer), pieces.Get().(*bytes.Buffer)
}

// Header is the header to be sent. Changing it makes no difference once the status was said.
func (w *response) Header() http.Header { return w.header }

// counted are the fields of a header that follow from the body and the connection.
var counted = map[string]bool{"Content-Length": true, "Connection": true, "Transfer-Encoding": true, "Trailer": true}

// WriteHeader says the status; only the first counts. Those that tell of an answer to come, 1xx, are not sent, which
// RFC 9110, 15.2, allows.
func (w *response) WriteHeader(status int) {
	if w.status != 0 || status >= 100 && status < 200 {
		return
	}
	if status < 200 || status > 999 {
		panic("http1: the handler said the status " + strconv.Itoa(status))
	}
	w.status = status
	h := w.header
	if text := h.Get("Content-Length"); text != "" {
		if n, err := strconv.ParseInt(text, 10, 64); err == nil && n >= 0 && allowsBody(status) {
			w.declared = n
		}
	}
	w.typed = len(h["Content-Type"]) > 0 || h.Get("Content-Encoding") != ""
	if strings.EqualFold(h.Get("Connection"), "close") {
		w.last = true
	}
	if status == http.StatusNotModified {
		delete(h, "Content-Type") // which it would not change
	}
	version, text := "HTTP/1.1 ", http.StatusText(status)
	if !w.request.ProtoAtLeast(1, 1) {
		version = "HTTP/1.0 "
	}
	if text == "" {
		text = "status code " + strconv.Itoa(status)
	}
	w.lines.WriteString(version)
	w.lines.Write(strconv.AppendInt(w.lines.AvailableBuffer(), int64(status), 10))
	w.lines.WriteString(" " + text + "\r\n")
	w.writeFields()
	if len(h["Date"]) == 0 {
		w.lines.WriteString("Date: ")
		w.lines.Write(time.Now().UTC().AppendFormat(w.lines.AvailableBuffer(), http.TimeFormat))
		w.lines.WriteString("\r\n")
	}
}

// writeFields writes the fields of the header, but for those that follow from the body and the connection, by their names.
// It writes what http.Header.WriteSubset does, which sees to names and values that no header may have.
func (w *response) writeFields() {
	var room [8]string
	names := room[:0]
	for name, values := range w.header {
		if counted[name] {
			continue
		}
		if len(names) == len(room) || len(values) != 1 || !consistsOf(name, tokenBytes) || !isPlain(values[0]) {
			w.header.WriteSubset(w.lines, counted) // no write to a buffer fails
			return
		}
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		w.field(name, w.header[name][0])
	}
}

// isPlain tells values that are written as they are.
func isPlain(value string) bool {
	return consistsOf(value, valueBytes) && strings.TrimSpace(value) == value
}

// allowsBody tells whether an answer with the status has a body.
func allowsBody(status int) bool {
	return status != http.StatusNoContent && status != http.StatusNotModified
}

// Write adds to the body.
func (w *response) Write(p []byte) (int, error) {
	if err := w.count(len(p)); err != nil {
		return 0, err
	}
	if w.request.Method == http.MethodHead {
		w.piece.Write(p[:min(len(p), max(0, sniffed-w.piece.Len()))])
		return len(p), nil
	}
	if w.piece.Len()+len(p) <= maxCollected {
		return w.piece.Write(p)
	}
	if w.send(p); w.failed != nil {
		return 0, w.failed
	}
	return len(p), nil
}

// sniffed is how many bytes of a body tell what kind of content it is.
const sniffed = 512

// count counts bytes of the body that the handler writes, and refuses those that have no place in it.
func (w *response) count(n int) error {
	w.WriteHeader(http.StatusOK)
	w.written += int64(n)
	switch {
	case !allowsBody(w.status):
		return http.ErrBodyNotAllowed
	case w.declared >= 0 && w.written > w.declared:
		return http.ErrContentLength
	}
	return w.failed
}

// Flush sends what was written.
func (w *response) Flush() {
	w.WriteHeader(http.StatusOK)
	if w.request.Method != http.MethodHead {
		w.send(nil)
	}
}

// end sends what is left, and tells whether another request may follow.
func (w *response) end() (more bool) {
	w.WriteHeader(http.StatusOK)
	if !w.sent && w.declared < 0 && allowsBody(w.status) && (w.request.Method != http.MethodHead || w.written > 0) {
		w.declared = w.written
	}
	if !w.sent || w.piece.Len() > 0 {
		w.send(nil)
	}
	// Where the handler wrote less than it declared, the client must not take the next answer for the rest.
	whole := w.declared < 0 || w.written == w.declared || w.request.Method == http.MethodHead
	if w.chunked {
		w.write([]byte("0\r\n\r\n"))
	}
	w.giveBack(&w.lines)
	w.giveBack(&w.piece)
	w.request = nil
	return whole && !w.last && w.failed == nil
}

func (w *response) giveBack(piece **bytes.Buffer) {
	if (*piece).Cap() <= 2*maxCollected {
		(*piece).Reset()
		pieces.Put(*piece)
	}
	*piece = nil
}

// send sends what was collected, and more of the body.
func (w *response) send(more []byte) {
	if !w.sent {
		w.finishHeader(more)
	}
	if w.request.Method == http.MethodHead {
		w.piece.Reset()
	}
	n := w.piece.Len() + len(more)
	if w.chunked && n > 0 {
		w.lines.Write(strconv.AppendInt(w.lines.AvailableBuffer(), int64(n), 16))
		w.lines.WriteString("\r\n")
	}
	if n > 0 && w.lines.Len()+w.piece.Len() <= 2*maxCollected {
		w.lines.Write(w.piece.Bytes()) // one write instead of two
		w.piece.Reset()
	}
	w.write(w.lines.Bytes())
	w.write(w.piece.Bytes())
	w.write(more)
	if w.chunked && n > 0 {
		w.write([]byte("\r\n"))
	}
	w.lines.Reset()
	w.piece.Reset()
}

// finishHeader adds to the header what follows from the body, of which more is about to be sent, and from the connection.
func (w *response) finishHeader(more []byte) {
	w.sent = true
	if !w.last && !w.body.discard() {
		w.last = true
	}
	if !w.typed && allowsBody(w.status) && w.written > 0 {
		content := w.piece.Bytes()
		if len(content) == 0 {
			content = more
		}
		if len(content) > 0 {
			w.field("Content-Type", http.DetectContentType(content))
		}
	}
	newer := w.request.ProtoAtLeast(1, 1)
	switch {
	case w.declared >= 0:
		w.lines.WriteString("Content-Length: ")
		w.lines.Write(strconv.AppendInt(w.lines.AvailableBuffer(), w.declared, 10))
		w.lines.WriteString("\r\n")
	case !allowsBody(w.status), w.request.Method == http.MethodHead:
	case newer:
		w.chunked = true
		w.field("Transfer-Encoding", "chunked")
	default:
		w.last = true // the end of the connection is that of the body
	}
	switch {
	case w.last && newer:
		w.field("Connection", "close")
	case !w.last && !newer:
		w.field("Connection", "keep-alive")
	}
	w.lines.WriteString("\r\n")
}

func (w *response) field(name, value string) {
	w.lines.WriteString(name)
	w.lines.WriteString(": ")
	w.lines.WriteString(value)
	w.lines.WriteString("\r\n")
}

// write writes to the connection, unless that failed before.
func (w *response) write(p []byte) {
	if w.failed != nil || len(p) == 0 {
		return
	}
	w.conn.rwc.SetWriteDeadline(w.deadline)
	_, w.failed = w.conn.direct.Write(p)
}
