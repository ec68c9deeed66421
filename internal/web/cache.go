package web

import (
	"bytes"
	"compress/gzip"
	"container/list"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"net/http"
	"strconv"
	"sync"

	"annals/internal/http1"
)

// kept is a page that was made, compressed.
type kept struct {
	zipped  []byte
	size    int // of the page before compression
	status  int
	etag    string
	private bool
}

// zippers are the writers that compress pages. They take the fastest level: making a page takes longer than sending a fifth
// more.
var zippers = sync.Pool{New: func() any {
	z, err := gzip.NewWriterLevel(nil, gzip.BestSpeed)
	if err != nil {
		panic(err) // the level is one
	}
	return z
}}

func newKept(text []byte, status int, private bool) kept {
	var b bytes.Buffer
	z := zippers.Get().(*gzip.Writer)
	defer zippers.Put(z)
	z.Reset(&b)
	z.Write(text) // neither fails on a buffer
	z.Close()
	return kept{b.Bytes(), len(text), status, tagOf(text), private}
}

// tagOf names what is sent. It is weak, for that is the same compressed and as it is.
func tagOf(text []byte) string {
	sum := sha256.Sum256(text)
	return `W/"` + hex.EncodeToString(sum[:12]) + `"`
}

// tagged puts a tag on an answer, and says 304 to a reader who has it: then there is nothing to send.
func tagged(w http.ResponseWriter, r *http.Request, tag string) bool {
	w.Header().Set("Cache-Control", "no-cache")
	w.Header().Set("ETag", tag)
	if http1.Has(r, tag) {
		w.WriteHeader(http.StatusNotModified)
		return true
	}
	return false
}

// serve sends a page, or says that the reader has it already. A reader asks each time whether it still has the page as it
// is: the record may have changed.
func (k kept) serve(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Vary", "Accept-Encoding")
	if k.private || k.status != http.StatusOK {
		h.Set("Cache-Control", "no-store")
	} else if tagged(w, r, k.etag) {
		return
	}
	if !http1.TakesGzip(r) {
		h.Set("Content-Length", strconv.Itoa(k.size))
		w.WriteHeader(k.status)
		if z, err := gzip.NewReader(bytes.NewReader(k.zipped)); err == nil { // it is what newKept wrote
			io.Copy(w, z) // a client that went away is no error of ours
		}
		return
	}
	h.Set("Content-Encoding", "gzip")
	h.Set("Content-Length", strconv.Itoa(len(k.zipped)))
	w.WriteHeader(k.status)
	w.Write(k.zipped) // likewise
}

// cacheBytes is how much memory kept pages may take.
const cacheBytes = 32 << 20

// cache keeps pages up to a number of bytes; those asked for longest ago go first. It is safe for use by several goroutines.
type cache struct {
	mu    sync.Mutex
	most  int // the weight of one page
	room  int // what is left
	byKey map[string]*list.Element
	order *list.List // the page asked for last comes first
}

type cached struct {
	key  string
	page kept
}

func newCache(bytes int) *cache {
	return &cache{most: bytes / 4, room: bytes, byKey: map[string]*list.Element{}, order: list.New()}
}

func (c *cache) get(key string) (kept, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	e, ok := c.byKey[key]
	if !ok {
		return kept{}, false
	}
	c.order.MoveToFront(e)
	return e.Value.(cached).page, true
}

func (c *cache) put(key string, page kept) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if _, ok := c.byKey[key]; ok || weight(key, page) > c.most {
		return
	}
	entry := cached{key, page}
	c.byKey[key] = c.order.PushFront(entry)
	for c.room -= weight(key, page); c.room < 0; {
		last := c.order.Remove(c.order.Back()).(cached)
		delete(c.byKey, last.key)
		c.room += weight(last.key, last.page)
	}
}

// weight is about what a page takes, with its place in the lists.
func weight(key string, page kept) int { return len(key) + len(page.zipped) + 200 }
