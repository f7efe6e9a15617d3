package web

import (
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"rutter/app/share"
	"rutter/app/site"
)

var (
	callNumber = regexp.MustCompile(`class="call-number"[^>]*>[^<]*`)
	drawnMark  = regexp.MustCompile(`data-drawn="([^"]*)"`)
)

// posted is the answer to a form.
func posted(h http.Handler, address string, form url.Values) *httptest.ResponseRecorder {
	r := httptest.NewRequest(http.MethodPost, address, strings.NewReader(form.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	answer := httptest.NewRecorder()
	h.ServeHTTP(answer, r)
	return answer
}

// window makes a handler for the reader's own program with notes in what is open.
func window(t *testing.T) *Handler {
	t.Helper()
	s, err := site.Open(notesTree(t), "folder", nil)
	if err != nil {
		t.Fatal(err)
	}
	room := new(share.Room)
	t.Cleanup(room.Close)
	h, err := New(Options{Site: s, Frontend: testFrontend(t), State: keepState(t, "{}"), Shelf: "/home/ada/knots", Live: true, Room: room})
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// TestTrainerMode holds that notes are shown while it is on, each with its name, that
// it is kept, and that learners and trainer count sections alike.
func TestTrainerMode(t *testing.T) {
	h := window(t)
	page := func(address string) string { return asked(h, address).Body.String() }
	if strings.Contains(page("/docs/kinds/"), "SecretParagraph") || strings.Contains(page("/"), "bar-mark") {
		t.Error("notes are shown before")
	}
	learners := callNumber.FindAllString(page("/docs/journey/"), -1)
	drawn := drawnContent(drawnMark.FindStringSubmatch(page("/docs/wrapped/"))[1])

	answer := posted(h, trainerPath, url.Values{"on": {"true"}})
	if answer.Code != http.StatusOK || !strings.Contains(answer.Body.String(), "Trainer&#39;s notes are shown.") {
		t.Errorf("%d %s", answer.Code, answer.Body)
	}
	kinds := page("/docs/kinds/")
	if !strings.Contains(kinds, "SecretParagraph") || !strings.Contains(kinds, "bar-mark") || strings.Count(kinds, "trainer-note-name") < 15 {
		t.Errorf("notes are not shown, or without their names: %d", strings.Count(kinds, "trainer-note-name"))
	}
	if trainers := callNumber.FindAllString(page("/docs/journey/"), -1); len(learners) != 2 || strings.Join(learners, "") != strings.Join(trainers, "") {
		t.Errorf("learners count %q and the trainer %q", learners, trainers)
	}
	if drawnContent(drawnMark.FindStringSubmatch(page("/docs/wrapped/"))[1]) == drawn {
		t.Error("an open page is not told")
	}
	if !h.state.Trainer() {
		t.Error("it is not kept")
	}
	posted(h, trainerPath, url.Values{"on": {"false"}})
	if strings.Contains(page("/docs/kinds/"), "SecretParagraph") || h.state.Trainer() {
		t.Error("notes are shown afterwards")
	}
}

// TestRoom holds that the room reads what is open, and what is opened later, without
// notes and without a way to change anything.
func TestRoom(t *testing.T) {
	h := window(t)
	posted(h, trainerPath, url.Values{"on": {"true"}})
	if answer := posted(h, roomPath, url.Values{"address": {"203.0.113.9"}}); answer.Code != http.StatusBadGateway {
		t.Errorf("shared at an address of another machine: %d", answer.Code)
	}
	for _, none := range []string{"", "example.org", "0.0.0.0:80", "0.0.0.0", "::", "::ffff:0.0.0.0"} {
		if answer := posted(h, roomPath, url.Values{"address": {none}}); answer.Code != http.StatusBadRequest {
			t.Errorf("shared at %q: %d", none, answer.Code)
		}
	}
	if body := posted(h, roomPath, url.Values{"address": {"127.0.0.1"}}).Body.String(); !strings.Contains(body, "room-address") || !strings.Contains(body, `class="bar-mark" href="/-/share"`) {
		t.Errorf("the address is not shown: %s", body)
	}
	address, _ := h.room.Status()
	for _, path := range []string{"/", "/docs/kinds/", "/docs/part.txt", "/-/share", "/-/state", "/-/trainer"} {
		if body := read(t, http.MethodGet, address+path[1:]); strings.Contains(body, "Secret") || strings.Contains(body, "ada") {
			t.Errorf("the room reads at %s: %s", path, body)
		}
	}
	for _, path := range []string{"", "-/state", "-/share", "-/trainer", "-/save"} {
		if body := read(t, http.MethodPost, address+path); !strings.Contains(body, "Method Not Allowed") {
			t.Errorf("a form is taken at /%s: %s", path, body)
		}
	}
	again, err := site.Open(notesTree(t), "folder", nil)
	if err != nil {
		t.Fatal(err)
	}
	h.Open(again, "/home/ada/knots")
	if body := read(t, http.MethodGet, address+"docs/kinds/"); h.shared.current.Load().serial != 2 || !strings.Contains(body, "Public heading") || strings.Contains(body, "Secret") {
		t.Error("the room does not follow")
	}
	if !strings.Contains(asked(h, roomPath).Body.String(), "1 machine is reading") {
		t.Error("readers are not counted")
	}
	posted(h, roomPath, url.Values{"stop": {"true"}})
	if _, err := http.Get(address); err == nil {
		t.Error("it is still shared")
	}
}

func read(t *testing.T, method, address string) string {
	t.Helper()
	request, err := http.NewRequest(method, address, nil)
	if err != nil {
		t.Fatal(err)
	}
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}
