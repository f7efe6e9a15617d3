package needed

import (
	"debug/elf"
	"runtime"
	"testing"
)

func TestVersions(t *testing.T) {
	for version, fine := range map[string]bool{
		"GLIBC_2.2.5": true, "GLIBC_2.4": true, "GLIBC_2.34": true, "GLIBC_2.35": false, "GLIBC_2.100": false, "GLIBC_3.0": false, "": true, "V9": true,
	} {
		err := checkVersions("program", []elf.ImportedSymbol{{Name: "f", Version: version}})
		if (err == nil) != fine {
			t.Errorf("%q: %v", version, err)
		}
	}
}

// The system's shell is neither: it is linked dynamically, and not with the name
// that is wanted alone everywhere.
func TestStaticIsNotDynamic(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("there is no program for Linux to read")
	}
	if err := CheckStatic("/bin/sh"); err == nil {
		t.Error("/bin/sh passes for a static program")
	}
}
