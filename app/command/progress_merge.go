package command

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/moby/sys/atomicwriter"
	"github.com/spf13/cobra"

	"rutter/app/site"
	"rutter/app/state"
)

// maxSaved bounds one learner's file, in bytes; the reader keeps at most 4 MB.
const maxSaved = 16 << 20

// progressCommand is for what learners have read.
func progressCommand(p Program) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "progress",
		Short: "Put together what learners have read",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			return fmt.Errorf("progress wants to know what to do, such as merge: %w", errMisuse)
		},
	}
	cmd.AddCommand(mergeCommand(p))
	return cmd
}

func mergeCommand(p Program) *cobra.Command {
	var output, content string
	cmd := &cobra.Command{
		Use:   "merge [-o FILE.csv] [--content FOLDER|PACK] FILE.json…",
		Short: "Merge the reading that learners saved into one table",
		Long: "Merge reads files that learners saved with \"Your reading\" and writes one table (CSV, RFC 4180):\n" +
			"  learner,course,page,title,sections_read,sections,last_read\n" +
			"A learner is called by the name of their file. There is a line for each page with a section that is\n" +
			"read; with --content also for each journey page of that course that a learner has not begun, and the\n" +
			"titles and numbers of sections are those of the course.\n\n" +
			"A file that cannot be read is named, the others are merged, and the program ends with 1.",
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, arguments []string) error {
			courses, release, err := p.openCourses(content)
			if err != nil {
				return err
			}
			defer release()
			readers, whole := readSaved(cmd.ErrOrStderr(), arguments)
			table, err := progressTable(readers, courses).csv(output != "")
			if err != nil {
				return err
			}
			if err := writeTable(cmd.OutOrStdout(), output, table); err != nil {
				return err
			}
			if !whole {
				return errFound
			}
			return nil
		},
	}
	cmd.Flags().StringVarP(&output, "output", "o", "", "the `FILE` to write; without it the table is printed")
	cmd.Flags().StringVar(&content, "content", "", "the `COURSE` that was read, a folder or a pack")
	return cmd
}

// courses are what pages and sections are known of, by the name of the course.
type courses struct {
	known map[string]*site.Site
	// asked is the course whose pages are listed for everybody, "" for none.
	asked string
}

// openCourses opens the handbook, and the course at the path if there is one.
func (p Program) openCourses(path string) (c courses, release func() error, err error) {
	handbook, err := p.openHandbook()
	if err != nil {
		return c, nil, err
	}
	c.known = map[string]*site.Site{handbookShelf: handbook}
	if path == "" {
		return c, func() error { return nil }, nil
	}
	opened, release, err := openContent(path, handbook)
	if err != nil {
		return c, nil, fmt.Errorf("%s", contentProblem(path, err))
	}
	c.asked = courseName(shelfName([]string{path}))
	c.known[c.asked] = opened
	return c, release, nil
}

// saved is what one learner saved.
type saved struct {
	learner string
	state.Reader
}

// readSaved reads learners' files; whole tells whether all could be read. A name
// with a star stands for several files, since not every shell takes it so.
func readSaved(stderr io.Writer, names []string) (all []saved, whole bool) {
	whole = true
	var files []string
	for _, name := range names {
		found, err := filepath.Glob(name)
		if _, unknown := os.Stat(name); err != nil || unknown == nil || len(found) == 0 {
			found = []string{name}
		}
		files = append(files, found...)
	}
	for i, learner := range learners(files) {
		reader, err := readOneSaved(files[i])
		if err != nil {
			fmt.Fprintln(stderr, err)
			whole = false
			continue
		}
		all = append(all, saved{learner, reader})
	}
	return all, whole
}

func readOneSaved(file string) (state.Reader, error) {
	data, err := readBounded(file, maxSaved+1)
	if inner := new(fs.PathError); errors.As(err, &inner) {
		err = inner.Err
	}
	if err != nil {
		return state.Reader{}, fmt.Errorf("%s: cannot be read: %w", file, err)
	}
	if len(data) > maxSaved {
		return state.Reader{}, fmt.Errorf("%s: larger than %d MB: no reader saves so much", file, maxSaved>>20)
	}
	return state.ReadSaved(file, data)
}

func readBounded(file string, size int64) ([]byte, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, size))
}

func writeTable(stdout io.Writer, output string, table []byte) error {
	if output == "" {
		_, err := stdout.Write(table)
		return err
	}
	return atomicwriter.WriteFile(output, table, 0o644)
}
