package command

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/pflag"
	"k8s.io/cli-runtime/pkg/genericiooptions"
	"k8s.io/component-base/logs"
	"k8s.io/kubectl/pkg/cmd"
)

// Kubectl parses the arguments of one kubectl command, without running it.
// A command that is only named, in a sentence, may lack arguments and flags.
func Kubectl(args []string, named bool) error {
	// A command tree keeps the flags it has parsed, so each command gets its own.
	root := cmd.NewKubectlCommand(cmd.KubectlOptions{
		Arguments: append([]string{"kubectl"}, args...),
		IOStreams: genericiooptions.NewTestIOStreamsDiscard(),
	})
	// What k8s.io/component-base/cli adds when kubectl is run: --v and its like.
	logs.AddFlags(root.PersistentFlags())
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	root.SetOut(io.Discard)
	root.SetErr(io.Discard)
	found, rest, err := root.Find(args)
	if err != nil {
		return firstLine(err)
	}
	found.InitDefaultHelpFlag()
	err = found.ParseFlags(rest)
	if bare := new(pflag.ValueRequiredError); named && errors.As(err, &bare) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("%s: %w", found.CommandPath(), err)
	}
	if positional := found.Flags().Args(); len(positional) > 0 && found.HasSubCommands() {
		return fmt.Errorf("%s has no subcommand %q", found.CommandPath(), positional[0])
	}
	if named {
		return nil
	}
	if err := found.ValidateArgs(found.Flags().Args()); err != nil {
		return fmt.Errorf("%s: %w", found.CommandPath(), err)
	}
	return firstLine(found.ValidateRequiredFlags())
}

// firstLine leaves out the suggestions that cobra prints below.
func firstLine(err error) error {
	if err == nil {
		return nil
	}
	text, _, _ := strings.Cut(err.Error(), "\n")
	return errors.New(text)
}
