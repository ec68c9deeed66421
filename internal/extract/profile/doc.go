// Package profile tells what the fields of profiles, the rows of tables and the entries of directories state: "Founded: 1974".
// Package layout has found them.
//
//	field_told               a field and what it tells, by the meaning of its label
//	field_piece, field_segment  the parts of what stands beside the label
//	field_relation, field_time, field_size,  relations, dates, sizes, ends, standings
//	field_fate, field_judged
//	table, directory         rows of tables; entries of directories and short forms
//	listing                  texts about lists of those under sanctions
package profile
