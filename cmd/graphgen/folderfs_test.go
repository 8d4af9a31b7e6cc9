package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

// folderOf returns a folder with a few files, and links to inside and outside of it.
func folderOf(t *testing.T) *folderFS {
	t.Helper()
	base := t.TempDir()
	for name, text := range map[string]string{
		"outside.md": "outside", "docs/a/one.md": strings.Repeat("one\n", 40_000), "docs/a/empty.md": "", "docs/b/two.md": "two",
	} {
		name = filepath.Join(base, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	root, err := os.OpenRoot(filepath.Join(base, "docs"))
	if err != nil {
		t.Fatal(err)
	}
	docs := newFolderFS(root)
	t.Cleanup(docs.Close)
	return docs
}

// link makes a link in the folder, or skips the test where there are none.
func link(t *testing.T, docs *folderFS, target, name string) {
	t.Helper()
	if err := docs.root.Symlink(target, name); err != nil {
		t.Skip("no links here: ", err)
	}
}

func TestFolderFS(t *testing.T) {
	t.Parallel()
	if err := fstest.TestFS(folderOf(t), "a/one.md", "a/empty.md", "b/two.md"); err != nil {
		t.Error(err)
	}
}

func TestFolderFS_links(t *testing.T) {
	t.Parallel()
	docs := folderOf(t)
	link(t, docs, "../b/two.md", "a/inside.md")
	link(t, docs, "../../outside.md", "a/outside.md")
	if data, err := fs.ReadFile(docs, "a/inside.md"); err != nil || string(data) != "two" {
		t.Errorf("a link inside gives %q, %v", data, err)
	}
	if data, err := fs.ReadFile(docs, "a/outside.md"); err == nil {
		t.Errorf("a link that leads outside gives %q", data)
	}
	for _, name := range []string{"a", "a/inside.md", "a/outside.md"} {
		if _, err := docs.openRegular(name); !errors.Is(err, errNotRegular) {
			t.Errorf("%s: openRegular returns %v", name, err)
		}
	}
	if _, err := docs.openRegular("a/none.md"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("openRegular of nothing returns %v", err)
	}
}

// What is read directly and what a root reads is the same.
func TestFolderFS_withoutDirect(t *testing.T) {
	t.Parallel()
	docs := folderOf(t)
	for _, name := range []string{"a", "b"} {
		folder := docs.folder(name)
		folder.direct.close()
		folder.direct = directFolder{}
	}
	if err := fstest.TestFS(docs, "a/one.md", "a/empty.md", "b/two.md"); err != nil {
		t.Error(err)
	}
	if _, err := docs.openRegular("b/two.md"); err != nil {
		t.Error(err)
	}
}

// A file that somebody writes to while it is read has another size than it had when it was opened.
func TestReadRest_otherSize(t *testing.T) {
	t.Parallel()
	text := strings.Repeat("0123456789", 1000)
	for _, size := range []int64{0, 1, 9_999, 10_001, 1_000_000} {
		data, err := readRest(strings.NewReader(text[1:]), []byte(text[:1]), size)
		if err != nil || string(data) != text {
			t.Errorf("size %d: %d bytes, %v", size, len(data), err)
		}
	}
}
