package browser

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestReconciliationClient lets a client that others wrote, cocoda-sdk's, ask the reconciliation service.
func TestReconciliationClient(t *testing.T) {
	if _, err := os.Stat(filepath.Join("node_modules", "cocoda-sdk")); err != nil {
		t.Skip("cocoda-sdk is not there: npm ci in the folder browser")
	}
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("no Node.js on this machine")
	}
	s := open(t)
	asked := []string{"African National Congress", "Африканский национальный конгресс", "Zzyzx Nonesuch Society"}
	ask := exec.Command(node, append([]string{"reconcile.mjs", s.address + "/reconcile/default"}, asked...)...)
	ask.Stderr = os.Stderr
	out, err := ask.Output()
	if err != nil {
		t.Fatalf("the client fails: %v\n%s", err, out)
	}
	var answers [][]struct{ ID, Type string }
	if err := json.Unmarshal(out, &answers); err != nil || len(answers) != len(asked) {
		t.Fatalf("the client does not answer for each name: %v\n%s", err, out)
	}
	for i, name := range asked[:2] {
		if len(answers[i]) == 0 || answers[i][0].ID != "urn:annals:"+s.id {
			t.Errorf("%q: the first answer is not %s: %+v", name, s.id, answers[i])
		}
	}
	if kind := answers[0][0].Type; !strings.HasSuffix(kind, "#exactMatch") {
		t.Errorf("the name as it is written is no exact match to the client but %s", kind)
	}
	for _, a := range answers[2] {
		if !strings.HasSuffix(a.Type, "#mappingRelation") {
			t.Errorf("a name that nobody bears is taken for %+v", a)
		}
	}
}
