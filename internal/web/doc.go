// Package web is the record as pages: made on the server, readable without scripts, without a request that leaves the
// machine. It asks the same questions as the command line and tells the answers with the same sentences; it never decides
// anything itself.
//
// A page is made of three files, and named after what it shows:
//
//	dossier.go               the handler: visit → view; what the template needs, worked out
//	templates/dossier.html   the template: {{define "main"}} … {{end}}; layout.html puts it into the frame that all pages have
//	dossier_test.go          what the page says, what it leads to, and that it takes no markup from a source
//
// and has a line in [Server.routes]. To make another:
//
//	func (s *Server) network(v *visit) (view, error) {
//		found, err := resolve.Find(v.Context(), v.snap, v.PathValue("id"))
//		if err != nil {
//			return view{}, err // becomes a page that says what to do: failure.go
//		}
//		…
//		return view{template: "network", title: "…", data: networkPage{…}}, nil
//	}
//
// A visit has the snapshot that the page is made from, the day asked about (on=) and the moment of the record (known=),
// which every address keeps: make addresses with [visit.link]. Views are kept by revision and address, compressed, until the
// record changes (cache.go), so a handler may look at nothing but its visit; one that shows what depends on the reader says
// so with view.private. Handlers that write stand behind [Server.writing], which wants the token and a page of ours.
//
// Sentences come from internal/render by way of [telling], which numbers the evidence and links the names. Words of a source
// go through [words] before they reach a template: html/template takes the markup out, words the direction controls.
//
// Scripts are TypeScript in assets/src, one island a file, and the style is one file there; `go run ./cmd/assets` builds
// both into assets, and a test compares. A page must work without them: a script only saves the reader a page load.
package web
