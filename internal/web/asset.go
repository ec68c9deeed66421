package web

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"net/http"
	"path"

	"annals/internal/render"
)

//go:embed assets/*.css assets/*.js assets/*.svg
var assetFiles embed.FS

// assetPath is the address below which assets lie, each in a folder named by its hash, so that a browser may keep it for
// ever.
const assetPath = "/assets/"

// AssetPath is open also where reading is not: the page to enter needs its style.
const AssetPath = assetPath

// asset is a file that pages need: the style and the scripts.
type asset struct {
	path string
	page kept
	kind string
}

// readAssets reads the embedded files. The style has that of the pictures with it, which stand in pages without their own.
func readAssets() map[string]asset {
	list, err := assetFiles.ReadDir("assets")
	if err != nil {
		panic(err) // they are embedded
	}
	all := map[string]asset{}
	for _, f := range list {
		text, err := assetFiles.ReadFile("assets/" + f.Name())
		if err != nil {
			panic(err)
		}
		kind := map[string]string{".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8",
			".svg": "image/svg+xml"}[path.Ext(f.Name())]
		if path.Ext(f.Name()) == ".css" {
			text = append(text, render.PictureStyle()...)
		}
		sum := sha256.Sum256(text)
		all[f.Name()] = asset{assetPath + hex.EncodeToString(sum[:6]) + "/" + f.Name(), newKept(text, http.StatusOK, false), kind}
	}
	return all
}

// asset sends a file. Under an old hash it sends the present one, which must not be kept.
func (s *Server) asset(w http.ResponseWriter, r *http.Request) {
	a, ok := s.assets[path.Base(r.URL.Path)]
	if !ok {
		http.NotFound(w, r)
		return
	}
	a.page.serve(&assetWriter{w, a, a.path == r.URL.Path}, r)
}

// assetWriter gives a file its kind and says how long it may be kept.
type assetWriter struct {
	http.ResponseWriter
	asset   asset
	forever bool
}

func (w *assetWriter) WriteHeader(status int) {
	w.Header().Set("Content-Type", w.asset.kind)
	if w.forever {
		w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	w.ResponseWriter.WriteHeader(status)
}
