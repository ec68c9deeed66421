// Package resolve works out what Decisions come to: which entities are the same, which statements stand, whom a name
// means. It never changes the record and never decides by itself what a person decided: it proposes, as Decisions.
//
//	decisions ─annals.Active→ those not taken back ─┬─NewClusters→ Clusters   who is the same as whom
//	                                                └─NewRulings→  Rulings    which statements stand
//	entities of a new source ─Propose→ Same and Unsure decisions, each with its reason
//	a name ─Find→ the cluster that bears it
package resolve
