package about

// verify tells how to compare what was downloaded.
func verify() Section {
	return Section{"How to verify the checksums", []Statement{
		{
			Text: "SHA256SUMS lists every file of a release, each program as it lies in the packages too. Beside the downloaded files, type on Linux, macOS and Windows:",
			Lines: []string{
				"sha256sum --check --ignore-missing SHA256SUMS",
				"shasum --algorithm 256 --check --ignore-missing SHA256SUMS",
				"certutil -hashfile rutter-VERSION-windows-amd64-setup.exe SHA256",
			},
			Tests: []string{"build/release TestSums"},
		},
		{
			Text:  "The sum of this program above is the one that SHA256SUMS gives for its folder, such as linux-amd64/rutter. A Mac's is another one once somebody has signed it anew.",
			Tests: []string{"build/release TestSums", "app/desktop TestAboutKnowsItsFile"},
		},
	}}
}

// deploy tells how to put the program on machines without a question asked.
func deploy() Section {
	return Section{"How to deploy it silently", []Statement{
		{
			Text: "Debian and its relatives, Fedora and its relatives; as root. The window needs WebKitGTK, which most desktops have; without it the program opens the browser.",
			Lines: []string{
				"dpkg --install rutter-VERSION-linux-amd64.deb",
				"rpm --install rutter-VERSION-linux-amd64.rpm",
			},
			Tests: []string{"build/release TestNamesInAbout", "build/release/verify_deb.go", "build/release/verify_package.go"},
		},
		{
			Text: "Any Linux with glibc 2.34 or newer, and any other Linux with the program that only opens the browser:",
			Lines: []string{
				"tar -xzf rutter-VERSION-linux-amd64.tar.gz",
				"tar -xzf rutter-VERSION-linux-amd64-browser.tar.gz",
			},
			Tests: []string{"build/release TestNamesInAbout", "app/desktop TestWindowProgramNeedsOnlyLibc"},
		},
		{
			Text: "Windows, for the person who is signed in, without an administrator; /D= names another folder and stands last. Or unpack an archive, of which the portable one keeps everything beside itself.",
			Lines: []string{
				"rutter-VERSION-windows-amd64-setup.exe /S",
				`rutter-VERSION-windows-amd64-setup.exe /S /D=C:\Tools\Rutter`,
				"tar -xf rutter-VERSION-windows-amd64.zip",
				"tar -xf rutter-VERSION-windows-amd64-portable.zip",
			},
			Tests: []string{"build/release TestNamesInAbout", "build/release TestInstallerCleansUp", "build/release/verify_exe.go"},
		},
		{
			Text: "macOS; build/darwin/README.md tells what Gatekeeper wants of it. Nobody has run this yet.",
			Lines: []string{
				"hdiutil attach -nobrowse -quiet rutter-VERSION-darwin-universal.dmg",
				"cp -R /Volumes/Rutter/Rutter.app /Applications/",
				"hdiutil detach -quiet /Volumes/Rutter",
			},
			Tests: []string{"build/release TestNamesInAbout", "build/release TestWriteApplication"},
		},
	}}
}

// start tells how to start the program on given content.
func start() Section {
	return Section{"How to start it on given content", []Statement{
		{
			Text:  "Name the folder or the pack, in a shortcut or in the line Exec= of a desktop entry too. A program that runs already takes it over. serve is for a server.",
			Lines: []string{"rutter /srv/course", "rutter /srv/course.rutter", "rutter serve --addr 0.0.0.0:8080 /srv/course.rutter"},
			Tests: []string{"app/desktop TestWindowReload", "app/desktop TestWindowOnPack", "app/desktop TestWindowTakesASecondStart", "app/command/testdata/serve_folder.txtar"},
		},
	}}
}

// remove tells how to take the program away.
func remove() Section {
	return Section{"How to remove it without a trace", []Statement{
		{
			Text: "Take the program away: the deb, the rpm, on Windows, on macOS. Of an archive, delete the folder; of a portable one, rutter-data lies in it.",
			Lines: []string{
				"dpkg --purge rutter",
				"rpm --erase rutter",
				`"%LOCALAPPDATA%\Programs\Rutter\uninstall.exe" /S`,
				"rm -r /Applications/Rutter.app",
			},
			Tests: []string{"build/release/verify_deb.go", "build/release TestInstallerCleansUp", "app/desktop TestWindowPortable"},
		},
		{
			Text:  "What is kept about the person stays then. On this machine, delete these folders too, for each person; they belong to Rutter alone. On Linux, the system's dialog also notes the names of saved files in recently-used.xbel, which all programs share.",
			Lines: ownFolders(),
			Tests: []string{"app/desktop TestWindowWithoutNetwork", "app/desktop TestDialogWrites"},
		},
	}}
}
