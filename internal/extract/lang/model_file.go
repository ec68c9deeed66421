package lang

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
)

// modelMagic opens a model file and names its layout; a file of another layout is refused.
const modelMagic = "annals english 2\n"

var errModel = errors.New("not a model file of this version")

// A model file is the magic line, the number of sections, for each its name and place, and then the sections.
// All numbers are little-endian, so that a section is used where it lies, without copying it.

// putSections builds a model file from named sections, in the order of their names.
func putSections(sections map[string][]byte) []byte {
	names := make([]string, 0, len(sections))
	for name := range sections {
		names = append(names, name)
	}
	slices.Sort(names)
	head := len(modelMagic) + 4
	for _, name := range names {
		head += 1 + len(name) + 8
	}
	out := append(make([]byte, 0, head), modelMagic...)
	out = binary.LittleEndian.AppendUint32(out, uint32(len(names)))
	at := head
	for _, name := range names {
		out = append(out, byte(len(name)))
		out = append(out, name...)
		out = binary.LittleEndian.AppendUint32(out, uint32(at))
		out = binary.LittleEndian.AppendUint32(out, uint32(len(sections[name])))
		at += len(sections[name])
	}
	for _, name := range names {
		out = append(out, sections[name]...)
	}
	return out
}

// sectionsOf slices a model file into its sections.
func sectionsOf(file []byte) (map[string][]byte, error) {
	rest, ok := bytes.CutPrefix(file, []byte(modelMagic))
	if !ok || len(rest) < 4 {
		return nil, errModel
	}
	n := binary.LittleEndian.Uint32(rest)
	rest = rest[4:]
	sections := map[string][]byte{}
	for range n {
		if len(rest) < 1 || len(rest) < 1+int(rest[0])+8 {
			return nil, errModel
		}
		name := string(rest[1 : 1+int(rest[0])])
		rest = rest[1+len(name):]
		at := uint64(binary.LittleEndian.Uint32(rest))
		size := uint64(binary.LittleEndian.Uint32(rest[4:]))
		rest = rest[8:]
		if at+size > uint64(len(file)) {
			return nil, fmt.Errorf("section %q is cut short: %w", name, errModel)
		}
		sections[name] = file[at : at+size : at+size]
	}
	return sections, nil
}
