package main

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

var (
	writtenKey  = regexp.MustCompile(`WriteReg\w+ HKCU "([^"]+)"`)
	deletedKey  = regexp.MustCompile(`DeleteReg(?:Key(?: /ifempty)?) HKCU "([^"]+)"`)
	writtenFile = regexp.MustCompile(`(?:/oname=|\$\{PAPERS\}\\|WriteUninstaller "\$INSTDIR\\|CreateShortcut "\$SMPROGRAMS\\)([\w.]+)`)
	deletedFile = regexp.MustCompile(`Delete "\$\w+\\([\w.]+)"`)
)

// TestInstallerCleansUp wants everything that the installer writes in what the
// uninstaller deletes: nobody can run it here.
func TestInstallerCleansUp(t *testing.T) {
	script, err := os.ReadFile("../windows/installer.nsi")
	must(t, err)
	install, uninstall, ok := strings.Cut(string(script), `Section "Uninstall"`)
	if !ok {
		t.Fatal("there is no uninstaller")
	}
	keys := captured(deletedKey, uninstall)
	for key := range captured(writtenKey, install) {
		if !keys[key] && !parentIn(keys, key) {
			t.Errorf("the key %s stays", key)
		}
	}
	files := captured(deletedFile, uninstall)
	written := captured(writtenFile, install)
	for file := range written {
		if !files[file] {
			t.Errorf("the file %s stays", file)
		}
	}
	if len(written) != 6 || !files["uninstall.exe"] {
		t.Errorf("the files written are %v", written)
	}
	if regexp.MustCompile(`(?i)https?:|inetc|NSISdl|HKLM`).Match(script) {
		t.Error("the installer reaches for a network, or for all users")
	}
}

// parentIn tells whether a key above is deleted with all that is below it.
func parentIn(keys map[string]bool, key string) bool {
	for above := range keys {
		if strings.HasPrefix(key, above+`\`) {
			return true
		}
	}
	return false
}

func captured(pattern *regexp.Regexp, text string) map[string]bool {
	found := map[string]bool{}
	for _, m := range pattern.FindAllStringSubmatch(text, -1) {
		found[m[1]] = true
	}
	return found
}
