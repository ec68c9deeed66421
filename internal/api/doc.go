// Package api serves a record over HTTP to programs. It makes no pages and decides nothing: it asks the questions that the
// command line asks, and answers with the same JSON, of internal/wire.
//
//	GET  /v1/search?q=…, /v1/entities/{entity}[/status|timeline|claims|network|contradictions], /v1/statements/{statement}
//	GET  /v1/sentences?words=…, /v1/findings, /v1/sources[/{source}], /v1/lists[/{list}/diff], /v1/screen?name=…
//	GET  /v1/queue, /v1/decisions
//	POST /v1/decisions               a judgement in, the decision out; wants the token
//	POST /match/{dataset}, GET /search/{dataset}, /entities/{id}, /catalog      in the shapes of OpenSanctions' yente
//	GET  /reconcile/{dataset}        the W3C Reconciliation Service API 0.2
//	GET  /healthz, /readyz, /openapi.yaml
//
// openapi.yaml describes all of it, and a test keeps it true. Every question takes on, a day, and known, a date or revision
// of the record, and answers with both. What is asked is bounded: see the constants in limit.go. A refused request says what
// was expected and what to try next, as RFC 9457 has it:
//
//	{"title": "Bad Request", "status": 400, "detail": "limit is 900; 500 are the most", "hint": "…"}
package api
