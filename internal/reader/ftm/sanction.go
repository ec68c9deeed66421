package ftm

import (
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/reader/listing"
)

// sanction adds a listing for each of its programmes. It holds since the day of listing, or else of force; where the data
// tell both, the day on which it came into force is told apart. One that the data call inactive, without saying since when,
// is past.
func (m mapping) sanction(p listing.Element) {
	time := when(p, "listingDate", "startDate", "date")
	status := said(part(p, "status"))
	if time.IsZero() && !past(status.Words) {
		time = edtf.MustParse("/..")
	}
	programmes := parts(p, "program")
	if len(programmes) == 0 {
		programmes = parts(p, "programId")
	}
	if len(programmes) == 0 {
		label := p
		label.Field = p.Whole.Cut(len(p.Label))
		programmes = []listing.Element{label}
	}
	for _, programme := range programmes {
		as := said(programme)
		s := annals.Statement{Type: annals.TypeDesignation, Time: time, Roles: map[annals.Role][]annals.Filler{
			annals.RoleSubject: {m.b.Subject()}, annals.RoleAs: {m.b.Words(as.Field)}}}
		for _, authority := range parts(p, "authority") {
			s.Roles[annals.RoleAuthority] = append(s.Roles[annals.RoleAuthority], m.authority(said(authority).Field))
		}
		if len(s.Roles[annals.RoleAuthority]) == 0 {
			for _, by := range append(parts(p, "publisher"), parts(p, "country")...) {
				s.Roles[annals.RoleAuthority] = []annals.Filler{m.country(said(by).Field)}
			}
		}
		if past(status.Words) {
			s.Hedges = []string{status.Words}
		}
		for _, url := range parts(p, "sourceUrl") {
			s.Evidence.Cites = append(s.Evidence.Cites, said(url).Words)
		}
		if len(s.Roles[annals.RoleAuthority]) == 0 {
			s.Roles[annals.RoleAuthority] = []annals.Filler{m.b.Words(p.Whole.Cut(len(p.Label)))} // nobody is named
		}
		m.b.Add(s, "ftm.sanction", p.Whole)
	}
	if in, listed := part(p, "startDate"), part(p, "listingDate"); listed.Label != "" && said(in).Words != said(listed).Words {
		if day, ok := listing.Date(said(in).Words); ok {
			m.b.Amended("ftm.force", in.Whole, in.Label, day)
		}
	}
}

// past tells that the data call a sanction no longer in force.
func past(status string) bool {
	switch strings.ToLower(status) {
	case "inactive", "expired", "delisted", "removed", "revoked", "terminated", "lifted":
		return true
	}
	return false
}

// authority is a body by its name.
func (m mapping) authority(f listing.Field) annals.Filler {
	return m.b.Known(f, f.Words, annals.Body, "authority:"+strings.Join(strings.Fields(strings.ToLower(f.Words)), "-"))
}
