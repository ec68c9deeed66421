package annotated

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
)

// ref says what words are by where they are in a text, by themselves, or both: a stretch of a text, or several that
// stand for what is between their beginning and their end but for citation marks, then a word that is not of the text.
// In JSON it is [from,to], [from,to,from,to], [from,to,"word"] or "word".
type ref struct {
	// at has the code points where each stretch begins and ends.
	at   []int
	word string
}

// MarshalJSON writes a reference.
func (r ref) MarshalJSON() ([]byte, error) {
	var word bytes.Buffer
	if err := appendJSON(&word, r.word); err != nil || r.at == nil {
		return word.Bytes(), err
	}
	parts := make([]string, 0, len(r.at)+1)
	for _, n := range r.at {
		parts = append(parts, strconv.Itoa(n))
	}
	if r.word != "" {
		parts = append(parts, word.String())
	}
	return []byte("[" + strings.Join(parts, ",") + "]"), nil
}

// UnmarshalJSON reads what MarshalJSON writes.
func (r *ref) UnmarshalJSON(data []byte) error {
	*r = ref{}
	if len(data) > 0 && data[0] == '"' {
		return json.Unmarshal(data, &r.word)
	}
	var parts []json.RawMessage
	if err := json.Unmarshal(data, &parts); err != nil {
		return err
	}
	r.at = []int{}
	for i, p := range parts {
		if i == len(parts)-1 && p[0] == '"' {
			return json.Unmarshal(p, &r.word)
		}
		var n int
		if err := json.Unmarshal(p, &n); err != nil {
			return err
		}
		r.at = append(r.at, n)
	}
	return nil
}

// cut is what the stretches of a text have, one after the other.
func cut(text []rune, at []int) (string, error) {
	if len(at)%2 != 0 {
		return "", fmt.Errorf("%d offsets, and each stretch has two", len(at))
	}
	var b strings.Builder
	for i := 0; i < len(at); i += 2 {
		from, to := at[i], at[i+1]
		if from < 0 || to < from || to > len(text) {
			return "", fmt.Errorf("no stretch %d to %d in a text of %d code points", from, to, len(text))
		}
		b.WriteString(string(text[from:to]))
	}
	return b.String(), nil
}

// edited is the text that a script makes of a source.
func edited(source []rune, script []ref) (string, error) {
	var b strings.Builder
	for _, r := range script {
		s, err := cut(source, r.at)
		if err != nil {
			return "", err
		}
		b.WriteString(s + r.word)
	}
	return b.String(), nil
}

// gram is how many code points a stretch has at least that a script takes from the source.
const gram = 12

// edits are a script that makes a text of a source: stretches of the source, as long as may be, and what is not in it.
// Where there are several as long, it is the first that follows on what was taken last, or else the first. The source
// and the text are in code points.
func edits(source, text []rune) []ref {
	places := map[[gram]rune][]int{}
	for i := 0; i+gram <= len(text); i++ {
		places[[gram]rune(text[i:])] = nil
	}
	for i := 0; i+gram <= len(source); i++ {
		g := [gram]rune(source[i:])
		if at, ok := places[g]; ok {
			places[g] = append(at, i)
		}
	}
	var script []ref
	// Since made, the text has what is not in the source; the source was taken up to last.
	made, last := 0, 0
	insert := func(to int) {
		if made < to {
			script = append(script, ref{word: string(text[made:to])})
		}
	}
	for i := 0; i+gram <= len(text); {
		at, n := -1, 0
		for _, p := range places[[gram]rune(text[i:])] {
			if k := common(source[p:], text[i:]); k > n || k == n && at < last && p >= last {
				at, n = p, k
			}
		}
		if n == 0 {
			i++
			continue
		}
		from := i
		for from > made && at > 0 && source[at-1] == text[from-1] {
			from, at, n = from-1, at-1, n+1
		}
		insert(from)
		script = append(script, ref{at: []int{at, at + n}})
		last = at + n
		i = from + n
		made = i
	}
	insert(len(text))
	return script
}

// common is how many code points two texts begin with alike.
func common(a, b []rune) int {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n
}
