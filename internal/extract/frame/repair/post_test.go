package repair_test

import (
	"slices"
	"testing"

	"annals"
	"annals/internal/extract/frame/frametest"
)

// TestPostsOfAList gives each post of a list its own body and date.
func TestPostsOfAList(t *testing.T) {
	for sentence, want := range map[string][]string{
		"Juan Santos is chairman of the Leeds Museum and director of the Labour Union.": {
			"chairman of the Leeds Museum /..", "director of the Labour Union /.."},
		"Maria Campos was secretary of the Labour Union and treasurer of the Leeds Museum.": {
			"secretary of the Labour Union ", "treasurer of the Leeds Museum "},
		"Juan Santos became president of the Labour Union in 1990, chairman of the Leeds Board in 1992 and director of the " +
			"Leeds Museum in 1993.": {
			"president of the Labour Union 1990/..", "chairman of the Leeds Board 1992/..", "director of the Leeds Museum 1993/.."},
		"Juan Santos was director of the Leeds Museum from 1990 to 1992 and chairman of the Leeds Board.": {
			"director of the Leeds Museum 1990/1992", "chairman of the Leeds Board "},
		// A post is beside a post, not a part of the body that the one before is of, nor of its name.
		"Juan Santos was head of the provincial committee of the Labour Union and chairman of the Leeds Museum.": {
			"head of the provincial committee of the Labour Union ", "chairman of the Leeds Museum "},
		"Juan Santos was president of the Labour Union of Leeds and Director of the Leeds Museum.": {
			"president of the Labour Union of Leeds ", "Director of the Leeds Museum "},
		"Juan Santos resigned as leader of the Labour Union at the 1935 Party Conference on 8 October.": {
			"leader of the Labour Union /1935-10-08"},
		// The home of the text is whose minister he is, not defence.
		"Defence Minister Juan Santos resigned.": {"Defence Minister of  "},
		// Two persons have one post each.
		"Juan Santos, president of the Labour Union, and Maria Campos, secretary of the Leeds Board, met.": {
			"president of the Labour Union ", "secretary of the Leeds Board "},
	} {
		var got []string
		for _, c := range frametest.Read(sentence) {
			if c.Type != annals.TypeLeadership {
				continue
			}
			for _, m := range c.Roles[annals.RoleSubject] {
				title := c.Roles[annals.RoleTitle][0]
				text := frametest.Preface + sentence
				got = append(got, text[title.Start:title.End]+" of "+text[m.Start:m.End]+" "+c.Time.String())
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s\ngot  %q\nwant %q", sentence, got, want)
		}
	}
}
