package pdf

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

const (
	// maxMemory is how much memory PDFium may take for one document, in pages of 64 KB: 512 MB, of which it takes what it needs.
	maxMemory = 512 << 20 >> 16
	// maxTime is how long PDFium may take over one document, and then the layout of its pages.
	maxTime = 2 * time.Minute
)

// engine is PDFium, compiled. It is compiled when the first PDF of a process is read, which takes some seconds unless an
// earlier process has kept the result, and stays so.
var engine = sync.OnceValues(func() (pdfium.Pool, error) {
	if cache := compiled(); cache != nil {
		if pool, err := compile(cache); err == nil {
			return pool, nil
		}
	}
	return compile(nil)
})

// compiled is where compiled code is kept from one process to the next; nil where nothing can be.
func compiled() wazero.CompilationCache {
	folder, err := os.UserCacheDir()
	if err != nil {
		return nil
	}
	folder = filepath.Join(folder, "annals", "pdfium")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil
	}
	cache, err := wazero.NewCompilationCacheWithDir(folder)
	if err != nil {
		return nil
	}
	return cache
}

// compile gives PDFium in a world of its own: without files, without network, with bounded memory. One document is read at
// a time; whoever comes meanwhile waits.
func compile(cache wazero.CompilationCache) (pdfium.Pool, error) {
	config := wazero.NewRuntimeConfig().
		WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).
		WithMemoryLimitPages(maxMemory).
		WithCloseOnContextDone(true)
	if cache != nil {
		config = config.WithCompilationCache(cache)
	}
	return webassembly.Init(webassembly.Config{MaxTotal: 1, Stdout: io.Discard, Stderr: io.Discard,
		FSConfig: wazero.NewFSConfig(), RuntimeConfig: config})
}

// errTooSlow is the error of a document that takes too long.
var errTooSlow = errors.New("it takes too long")

// within calls f with an instance of PDFium that lives for this call, no longer than a limit, and whose memory is given back
// after it.
func within(limit time.Duration, f func(pdfium.Pdfium) error) error {
	pool, err := engine()
	if err != nil {
		return err
	}
	p, err := pool.GetInstanceWithContext(context.Background())
	if err != nil {
		return err
	}
	late := time.AfterFunc(limit, func() { p.Kill() }) // which ends the call that it is in by an error
	err = f(p)
	if !late.Stop() {
		return errTooSlow
	}
	return errors.Join(err, p.Close())
}
