package about

import (
	"runtime"

	"rutter/app/state"
)

// reads tells where the program looks.
func reads() Section {
	return Section{"What it reads", []Statement{
		{
			Text:  "Of what you name, a folder or a pack, nothing outside is read: a link in it that leads outside is not followed. The paths of what was opened before are looked at to tell whether they are still there.",
			Tests: []string{"app/command/testdata/outside.txtar", "app/pack TestHostile"},
		},
		{
			Text:  "Of its own it reads this file, and looks for rutter.portable beside the program.",
			Lines: []string{stateFile()},
			Tests: []string{"app/desktop TestWindowWithoutNetwork", "app/command/testdata/portable.txtar"},
		},
		{
			Text:  traced("The system's libraries, which a window needs, read what follows, as for every program."),
			Lines: systemPaths(),
			Tests: []string{"app/desktop TestWindowWithoutNetwork"},
		},
	}}
}

// writes tells every path that the program writes to.
func writes() Section {
	statements := []Statement{
		{
			Text:  "The program keeps one file in this folder: the window's place, what was opened, and what belongs to the reader (settings, progress, searches, kept links). One that is damaged is set aside beside it.",
			Lines: []string{state.Dir()},
			Tests: []string{"app/desktop TestWindowWithoutNetwork", "app/state TestFileIsSetAside"},
		},
		{
			Text:  traced("What draws the window keeps its data in these folders."),
			Lines: webPaths(),
			Tests: []string{"app/desktop TestWindowWithoutNetwork"},
		},
	}
	if runtime.GOOS == "linux" {
		statements = append(statements, Statement{
			Text:  "The system's libraries may write to these paths, as for every program with a window. A * stands for any end of a name.",
			Lines: toolkitPaths(),
			Tests: []string{"app/desktop TestWindowWithoutNetwork", "app/desktop TestDialogWrites", "app/desktop TestPrintingReachesPrinters"},
		})
	}
	return Section{"What it writes", append(statements,
		Statement{
			Text:  "Beyond that it writes only where a person says so: in the system's dialog, and where rutter pack, rutter export and rutter new are told to.",
			Tests: []string{"app/desktop TestDialogWrites", "app/desktop TestCommandsWithoutNetwork"},
		},
		Statement{
			Text:  "A file rutter.portable beside the program puts all of its paths, and those of what draws the window, into rutter-data beside it. Where nothing can be written there, nothing is kept, and it says so.",
			Tests: []string{"app/desktop TestWindowPortable", "app/command/testdata/portable.txtar"},
		},
		Statement{
			Text:  "Under rutter serve it writes nothing. What a reader has read is kept by the reader's browser.",
			Tests: []string{"app/desktop TestServeWritesNothing", "app/web/testdata/request/read_only.txt"},
		},
	)}
}
