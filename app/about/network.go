package about

import "runtime"

// network tells when the program opens a socket.
func network() Section {
	return Section{"When it uses a network", append(window(), []Statement{
		{
			Text:  "rutter check, pack, export, new, progress, version and about open no network socket either.",
			Tests: []string{"app/desktop TestCommandsWithoutNetwork"},
		},
		{
			Text:  "It listens in three cases. rutter serve listens on 127.0.0.1, or where --addr says. Who reads there can change nothing.",
			Tests: []string{"app/command/testdata/serve.txtar", "app/command/testdata/serve_room.txtar", "app/web/testdata/request/read_only.txt"},
		},
		{
			Text:  "\"Share with the room\" in the trainer's menu listens on one address of this machine until it is switched off or the window closes.",
			Tests: []string{"app/web TestRoom", "app/desktop TestWindowTrainer"},
		},
		{
			Text:  "Where there can be no window, the program listens on a random port of 127.0.0.1 and opens the system's browser. It lets in that browser alone, by a token that is good for once, and ends with the last page.",
			Tests: []string{"app/desktop TestWindowFallback", "app/desktop TestServeInBrowser", "app/desktop TestPresence"},
		},
		{
			Text:  "A link that leads outside is shown in full first. It is opened by the system's browser, and only when a person says so.",
			Tests: []string{"app/desktop TestWindowAsksBeforeExternalLink", "app/desktop TestWindowStaysOnExternalLinks", "app/desktop TestOpenBrowserRefuses"},
		},
	}...)}
}

// window tells the same of the window.
func window() []Statement {
	statements := []Statement{
		{
			Text:  traced("Until somebody prints, a window opens no network socket, of IPv4 or IPv6, and neither do the processes that draw it: a whole session runs on a machine without any network. So there is no search for updates, and nothing is reported to anybody."),
			Tests: []string{"app/desktop TestWindowWithoutNetwork"},
		},
	}
	if runtime.GOOS == "linux" {
		statements = append(statements, Statement{
			Text:  "It speaks to the display and to the session's bus over local sockets, and WebKitGTK asks the kernel (netlink) whether there is a network.",
			Tests: []string{"app/desktop TestWindowWithoutNetwork"},
		}, Statement{
			Text:  "Asked to print, the system's print dialog asks the print service for printers, as for every program: by the socket of CUPS, else at port 631 of this machine, unless /etc/cups/client.conf names another.",
			Tests: []string{"app/desktop TestPrintingReachesPrinters"},
		})
	}
	return statements
}

// content tells what pages cannot do.
func content() Section {
	return Section{"What pages cannot do", []Statement{
		{
			Text:  "Pages cannot run a script, and load nothing from elsewhere: their HTML goes through a list of what is allowed, and every answer carries a Content-Security-Policy.",
			Tests: []string{"app/fragment TestSanitise", "app/fragment TestDisguises", "app/web/testdata/request/document.txt", "app/web/testdata/request/files.txt"},
		},
		{
			Text:  "A damaged pack is told of by the file that is damaged, and the rest opens. The checksums in a pack tell damage, not forgery: nothing is signed. rutter check compares every file.",
			Tests: []string{"app/pack TestDamaged", "app/pack TestHostile", "app/command/testdata/pack.txtar"},
		},
	}}
}
