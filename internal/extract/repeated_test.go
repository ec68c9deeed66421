package extract

import (
	"strings"
	"testing"
	"time"

	"annals/internal/reader/text"
)

// TestRepeated: what is no prose, the same words over and over, takes no time that a reader would notice, and what stands before
// it is read. Each of these once took a minute or, since every title asked for the name behind it, longer than anybody waits.
func TestRepeated(t *testing.T) {
	for _, words := range []string{"Peruvian ", "President ", "Prime Minister ", "Front ", "Front of ", "Juan Santos ", "U.S. ",
		"General ", "party ", "party's ", "Front, ", "Juan Santos, leader of the Front, "} {
		t.Run(strings.TrimSpace(words), func(t *testing.T) {
			doc, _, err := text.Read("a.txt",
				[]byte("The Red Front was founded in Peru in 1984.\n\n"+strings.Repeat(words, 1500)))
			if err != nil {
				t.Fatal(err)
			}
			read := make(chan int, 1)
			go func() {
				statements, _, _ := Extract(&doc)
				read <- len(statements)
			}()
			select {
			case n := <-read:
				if n == 0 {
					t.Error("the first sentence tells nothing")
				}
			case <-time.After(time.Minute):
				t.Error("is not read after a minute")
			}
		})
	}
}
