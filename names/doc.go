// Package names compares the names of people and organizations, in whatever script they are written.
//
// A name is read at levels, each giving up more of its spelling than the one before:
//
//	text      Мохаммед «Аль-Завахири»     as the source has it
//	key       мохаммед аль завахири       [Key]: case, marks, letter variants and punctuation folded; same script
//	sound     mohamed al zavahiri         the words in one Latin alphabet of sounds, whatever their script
//	skeleton  mhmdzvhr                    [Skeleton]: the consonants of that, which abjads write and typists keep
//	outline   mmt, spl                    [Word.Outlines]: those of a word, written alike where scripts exchange them
//
// A person's name that reads as a Korean's is also read as syllables, each a set of what it may be in all romanizations, see
// data/korean.txt.
//
// [Key] finds equal names, [Similarity] measures unequal ones, and [EachWord] finds in a text the words of which keys are made.
// The package holds no state, does no I/O and never says who somebody is: it compares spellings.
package names
