package main

import (
	"bytes"
	"compress/gzip"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"annals/internal/annotated"
)

// runPack writes the annotations of a directory without the texts, or makes the articles of such a file again.
func runPack(command string, args []string) error {
	flags := flag.NewFlagSet("weigh "+command, flag.ExitOnError)
	archives := flags.String("archives", "",
		"the unpacked archives that the texts come from, each in a directory of its name, between commas")
	kept := flags.String("dev", "", "a directory of annotated articles that a pack only names")
	if command == "pack" {
		from := flags.String("from", "", "the directory of annotated articles to pack")
		write := flags.String("write", "", "the file to write")
		_ = flags.Parse(args)
		found, err := archivesOf(*archives)
		if err != nil {
			return err
		}
		return pack(*from, *kept, *write, found)
	}
	read := flags.String("read", "", "the file to read")
	to := flags.String("to", "", "the directory to make the articles in")
	_ = flags.Parse(args)
	found, err := archivesOf(*archives)
	if err != nil {
		return err
	}
	return unpack(*read, *kept, *to, found)
}

// archivesOf are the archives in directories, by the names of these.
func archivesOf(dirs string) ([]annotated.Archive, error) {
	var out []annotated.Archive
	for dir := range strings.SplitSeq(dirs, ",") {
		if dir == "" {
			continue
		}
		if info, err := os.Stat(dir); err != nil || !info.IsDir() {
			return nil, fmt.Errorf("-archives %s: no such directory; an archive is unpacked into one of its name first", dir)
		}
		out = append(out, annotated.Archive{Name: filepath.Base(dir), Files: os.DirFS(dir)})
	}
	return out, nil
}

func pack(from, kept, write string, archives []annotated.Archive) error {
	if from == "" || write == "" {
		return errors.New("weigh pack needs -from DIR and -write FILE")
	}
	var b bytes.Buffer
	r, err := annotated.Pack(&b, from, kept, archives)
	if err != nil {
		return err
	}
	for _, left := range append(r.LeftArticles, r.LeftStatements...) {
		fmt.Println("left out:", left)
	}
	if r.Articles == 0 {
		return fmt.Errorf("%s: no article could be packed; nothing is written", from)
	}
	fmt.Printf("%d articles, %d of them only named, and %d statements of the others in %d bytes\n",
		r.Articles, r.Named, r.Statements, b.Len())
	fmt.Printf("%d of %d code points are not in the archives; %d names of entities are not in the texts; %d fillers are not "+
		"in the evidence\n",
		r.Inserted, r.Code, r.Names, r.Apart)
	fmt.Printf("left out: %d articles, and %d statements of the others\n", len(r.LeftArticles), len(r.LeftStatements))
	file := b.Bytes()
	if filepath.Ext(write) == ".gz" {
		var z bytes.Buffer
		// A header without a time and a name keeps the same articles in the same bytes.
		c, _ := gzip.NewWriterLevel(&z, gzip.BestCompression)
		_, err := c.Write(file)
		if err := errors.Join(err, c.Close()); err != nil {
			return err
		}
		file = z.Bytes()
	}
	return os.WriteFile(write, file, 0o644)
}

func unpack(read, kept, to string, archives []annotated.Archive) error {
	if read == "" || to == "" {
		return errors.New("weigh unpack needs -read FILE and -to DIR")
	}
	file, err := os.Open(read)
	if err != nil {
		return err
	}
	defer file.Close()
	var lines io.Reader = file
	if filepath.Ext(read) == ".gz" {
		if lines, err = gzip.NewReader(file); err != nil {
			return fmt.Errorf("%s: %w", read, err)
		}
	}
	if err := os.MkdirAll(to, 0o755); err != nil {
		return err
	}
	n, err := annotated.Unpack(lines, to, kept, archives)
	fmt.Printf("%d articles made in %s\n", n, to)
	return err
}
