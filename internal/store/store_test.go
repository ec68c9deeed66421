package store_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"annals"
	"annals/internal/store"
	"annals/internal/store/storetest"
)

var ctx = context.Background()

func TestOpen(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.Mkdir("data folder", 0o755); err != nil {
		t.Fatal(err)
	}
	absolute, err := filepath.Abs("absolute.db")
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ name, file string }{
		{"annals.db", "annals.db"},
		{"./with:colon.db", "with:colon.db"},
		{"data folder/front.db", "data folder/front.db"},
		{"a?b#c%41.db", "a?b#c%41.db"},
		{"جبهه.db", "جبهه.db"},
		{absolute, absolute},
		{"file:opaque.db", "opaque.db"},
		{"FILE:opaque2.db", "opaque2.db"},
		{"file:data%20folder/escaped.db", "data folder/escaped.db"},
		{"file://" + filepath.ToSlash(filepath.Dir(absolute)) + "/url.db", "url.db"},
		{"file://localhost" + filepath.ToSlash(filepath.Dir(absolute)) + "/host.db", "host.db"},
		{"memory:", ""},
		{"memory://", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			for _, o := range []store.Options{{}, {MustExist: true}} { // made, then found
				s, err := store.Open(ctx, test.name, o)
				if err != nil {
					t.Fatal(err)
				}
				b := storetest.NewBatch("a.txt", 2)
				at, err := s.At(ctx, annals.Known{})
				if err != nil {
					t.Fatal(err)
				}
				b.Base = at.Moment().Revision
				if _, err := s.Append(ctx, b); err != nil {
					t.Error(err)
				}
				if err := errors.Join(at.Close(), s.Close()); err != nil {
					t.Error(err)
				}
			}
			if test.file != "" {
				if _, err := os.Stat(test.file); err != nil {
					t.Error(err)
				}
			}
		})
	}
}

func TestOpenRefuses(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, test := range []struct {
		name string
		o    store.Options
		kind error
		says string
	}{
		{"", store.Options{}, annals.ErrInvalid, "annals.db"},
		{"postgres://localhost/annals", store.Options{}, annals.ErrUnsupported,
			"a record at postgres://…: not supported; this program keeps records in files"},
		{"postgresql://localhost/annals", store.Options{}, annals.ErrUnsupported, "a record at postgresql:"},
		{"http://example.org/annals.db", store.Options{}, annals.ErrUnsupported, "in files"},
		{"with:colon.db", store.Options{}, annals.ErrUnsupported, "./with:colon.db"},
		{"file:", store.Options{}, annals.ErrInvalid, "write file: and a path"},
		{"file:annals.db?mode=ro", store.Options{}, annals.ErrInvalid, "nothing else"},
		{"file:annals.db#1", store.Options{}, annals.ErrInvalid, "nothing else"},
		{"file://elsewhere/annals.db", store.Options{}, annals.ErrInvalid, "nothing else"},
		{"file:%zz.db", store.Options{}, annals.ErrInvalid, "no URL"},
		{"annals.db", store.Options{MustExist: true}, annals.ErrNotFound, "no record at annals.db"},
	} {
		s, err := store.Open(ctx, test.name, test.o)
		if err == nil {
			s.Close()
		}
		if !errors.Is(err, test.kind) || !strings.Contains(err.Error(), test.says) {
			t.Errorf("open %q: %v; want one that is %q and says %q", test.name, err, test.kind, test.says)
		}
	}
	if files, err := os.ReadDir("."); err != nil || len(files) > 0 {
		t.Errorf("files were made: %v %v", files, err)
	}
}
