package web

import (
	"net/http"
	"net/netip"
	"net/url"
	"path"
	"path/filepath"

	"rutter/app/share"
	"rutter/app/site"
)

// roomPath is where what is open is shared with the room: POST with address=IP
// begins it, with stop=true ends it. It is there where the program can.
const roomPath = "/-/share"

// roomView is what the page about sharing shows.
type roomView struct {
	// Address is under which readers find the pages, "" where nothing is shared.
	Address string
	// Readers is from how many machines somebody reads.
	Readers int
	// OnlyHere says that no other machine reaches the address.
	OnlyHere bool
	// Places are the addresses to choose from.
	Places []share.Place
}

// Port is that of the address.
func (v roomView) Port() string {
	address, err := url.Parse(v.Address)
	if err != nil {
		return ""
	}
	return address.Port()
}

// showRoom tells what is shared, or offers to.
func (h *opened) showRoom(w http.ResponseWriter, r *http.Request) {
	v := &roomView{Places: share.Places()}
	v.Address, v.Readers = h.room.Status()
	if address, err := url.Parse(v.Address); err == nil {
		at, err := netip.ParseAddr(address.Hostname())
		v.OnlyHere = err == nil && at.IsLoopback()
	}
	h.show(w, r, http.StatusOK, &view{Kind: "share", TitleKey: "share.title", URL: roomPath, Room: v})
}

// changeRoom begins to share, or ends it.
func (h *opened) changeRoom(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, 1<<10)
	if r.PostFormValue("stop") == "true" {
		h.room.Close()
	} else if at, err := netip.ParseAddr(r.PostFormValue("address")); err != nil || at.Unmap().IsUnspecified() {
		// All addresses at once is nothing that readers could type.
		http.Error(w, "this is no address of this machine", http.StatusBadRequest)
		return
	} else if err := h.shareAt(at); err != nil {
		text, _ := h.wordsFor(r).text("share.failed", "Address", at.String())
		http.Error(w, text+" "+err.Error(), http.StatusBadGateway)
		return
	}
	h.reopen()
	h.current.Load().showRoom(w, r)
}

// shareAt shares what is open, and what will be, without the trainer's notes. Those
// who read get a handler of their own, which can do nothing on this machine.
func (h *Handler) shareAt(at netip.Addr) error {
	h.opening.Lock()
	defer h.opening.Unlock()
	now := h.current.Load()
	if h.shared == nil {
		shared, err := New(Options{Site: now.site.ForLearners(), Frontend: h.frontend, Shelf: publicName(now.shelf)})
		if err != nil {
			return err
		}
		h.shared = shared
	}
	return h.room.Open(at, h.shared)
}

// openShared shows the room what is open now.
func (h *Handler) openShared(s *site.Site, shelf string) {
	if h.shared != nil {
		h.shared.Open(s.ForLearners(), publicName(shelf))
	}
}

// publicName is what others see of where something lies.
func publicName(shelf string) string { return path.Base(filepath.ToSlash(shelf)) }

// sharing says whether others can read what is open.
func (h *Handler) sharing() bool {
	if h.room == nil {
		return false
	}
	address, _ := h.room.Status()
	return address != ""
}
