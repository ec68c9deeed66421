package lang

import (
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"errors"
	"os"
	"strings"
	"testing"
)

// The file that the project's document on the model describes is the file that is embedded.
func TestModelChecksum(t *testing.T) {
	sum := sha256.Sum256(english)
	doc, err := os.ReadFile("../../../docs/model.md")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(doc), hex.EncodeToString(sum[:])) {
		t.Errorf("docs/model.md does not give the model's sha256 %x: was it trained anew?", sum)
	}
}

func TestModelSize(t *testing.T) {
	const most = 16 << 20
	if len(english) > most {
		t.Errorf("the model has %d bytes, more than %d", len(english), most)
	}
}

func TestReadModelRefuses(t *testing.T) {
	for name, file := range map[string][]byte{
		"nothing":       nil,
		"another file":  []byte("PNG"),
		"cut short":     english[:len(english)/2],
		"other version": append([]byte("annals english 1\n"), english[len(modelMagic):]...),
	} {
		if _, err := ReadModel(file); !errors.Is(err, errModel) {
			t.Errorf("%s: got error %v, want %v", name, err, errModel)
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := ReadModel(english); err != nil {
			b.Fatal(err)
		}
	}
}
