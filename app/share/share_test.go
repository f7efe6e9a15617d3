package share

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"strings"
	"testing"
)

// loopback is where the tests listen.
var loopback = netip.MustParseAddr("127.0.0.1")

// TestServeEnds holds that serving ends although readers keep their connections
// open, and although one does not read what it asked for.
func TestServeEnds(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() {
		ended <- Serve(ctx, listener, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			for range 1 << 10 {
				fmt.Fprint(w, strings.Repeat("x", 64<<10))
			}
		}))
	}()
	for range 20 {
		ask(t, listener.Addr().String())
	}
	cancel()
	if err := <-ended; err != nil {
		t.Error(err)
	}
	if _, err := net.Dial("tcp", listener.Addr().String()); err == nil {
		t.Error("it still listens")
	}
}

// ask sends a request on a connection of its own and reads only the first line.
func ask(t *testing.T, address string) {
	t.Helper()
	connection, err := net.Dial("tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { connection.Close() })
	fmt.Fprintf(connection, "GET / HTTP/1.1\r\nHost: x\r\n\r\n")
	if line, err := bufio.NewReaderSize(connection, 16).ReadString(' '); err != nil || line != "HTTP/1.1 " {
		t.Fatalf("%q: %v", line, err)
	}
}

// TestRoom holds that a room is open from Open to Close, and counts machines.
func TestRoom(t *testing.T) {
	var room Room
	if url, _ := room.Status(); url != "" {
		t.Errorf("shared before: %s", url)
	}
	room.Close()
	page := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, "a page") })
	for range 2 {
		if err := room.Open(loopback, page); err != nil {
			t.Fatal(err)
		}
	}
	url, readers := room.Status()
	if readers != 0 {
		t.Errorf("%d readers before anybody came", readers)
	}
	for range 3 {
		answer, err := http.Get(url)
		if err != nil {
			t.Fatal(err)
		}
		body, _ := io.ReadAll(answer.Body)
		answer.Body.Close()
		if string(body) != "a page" {
			t.Errorf("%q", body)
		}
	}
	if _, readers = room.Status(); readers != 1 {
		t.Errorf("%d readers on one machine", readers)
	}
	room.Close()
	if _, err := http.Get(url); err == nil {
		t.Error("it is still shared")
	}
	if url, _ := room.Status(); url != "" {
		t.Errorf("shared after: %s", url)
	}
	if err := room.Open(netip.MustParseAddr("203.0.113.9"), page); err == nil {
		t.Error("it listens at the address of another machine")
	}
}

// TestURLs holds what is named for what is listened at.
func TestURLs(t *testing.T) {
	at := func(address string) net.Addr { return net.TCPAddrFromAddrPort(netip.MustParseAddrPort(address)) }
	if got := fmt.Sprint(URLs(at("127.0.0.1:80")), URLs(at("[::1]:8080")), URLs(at("192.0.2.7:8080"))); got != "[http://127.0.0.1:80/] [http://[::1]:8080/] [http://192.0.2.7:8080/]" {
		t.Error(got)
	}
	for _, everywhere := range []string{"0.0.0.0:8080", "[::]:8080"} {
		urls := URLs(at(everywhere))
		if urls[len(urls)-1] != "http://127.0.0.1:8080/" {
			t.Errorf("%s: %v", everywhere, urls)
		}
		for _, url := range urls {
			if strings.Contains(url, "0.0.0.0") || strings.Contains(url, "[::]") {
				t.Errorf("%s: nobody finds %s", everywhere, url)
			}
		}
	}
	if !OnlyHere(at("127.0.0.2:1")) || !OnlyHere(at("[::1]:1")) || OnlyHere(at("0.0.0.0:1")) || OnlyHere(at("[::]:1")) || OnlyHere(at("192.0.2.1:1")) {
		t.Error("who reaches what is told wrongly")
	}
}

// TestReachable holds which addresses lead here from elsewhere.
func TestReachable(t *testing.T) {
	for address, want := range map[string]bool{
		"192.168.1.7": true, "10.0.0.1": true, "169.254.3.4": true, "fd00::1": true, "2001:db8::1": true,
		"127.0.0.1": false, "::1": false, "fe80::1": false, "0.0.0.0": false, "224.0.0.1": false,
	} {
		if got := reachable(netip.MustParseAddr(address)); got != want {
			t.Errorf("%s: %v", address, got)
		}
	}
}
