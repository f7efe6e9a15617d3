package share

import (
	"cmp"
	"net"
	"net/netip"
	"slices"
)

// Place is an address of this machine.
type Place struct {
	Address netip.Addr
	// Interface is the system's name of what it belongs to, such as "eth0".
	Interface string
}

// Places lists the addresses under which others in the room reach this machine,
// those of the fourth version of the protocol first. It is empty where the machine
// is in no network.
func Places() []Place {
	interfaces, _ := net.Interfaces()
	var places []Place
	for _, i := range interfaces {
		if i.Flags&net.FlagUp == 0 || i.Flags&net.FlagLoopback != 0 {
			continue
		}
		addresses, _ := i.Addrs()
		for _, a := range addresses {
			if prefix, err := netip.ParsePrefix(a.String()); err == nil && reachable(prefix.Addr()) {
				places = append(places, Place{prefix.Addr().Unmap(), i.Name})
			}
		}
	}
	slices.SortStableFunc(places, func(a, b Place) int { return cmp.Compare(a.Address.BitLen(), b.Address.BitLen()) })
	return places
}

// reachable leaves out what means another machine on every machine. The addresses
// that machines give themselves where nobody else does count: 169.254.0.0/16.
func reachable(a netip.Addr) bool {
	return a.IsGlobalUnicast() || a.Unmap().Is4() && a.IsLinkLocalUnicast()
}

// URLs lists the addresses under which what listens at the address is found, the
// best for a room first and that for this machine itself last.
func URLs(listening net.Addr) []string {
	at, err := netip.ParseAddrPort(listening.String())
	if err != nil {
		return []string{"http://" + listening.String() + "/"}
	}
	if !at.Addr().IsUnspecified() {
		return []string{urlOf(at.Addr(), at.Port())}
	}
	var urls []string
	for _, place := range Places() {
		if at.Addr().Is6() || place.Address.Is4() {
			urls = append(urls, urlOf(place.Address, at.Port()))
		}
	}
	return append(urls, urlOf(netip.AddrFrom4([4]byte{127, 0, 0, 1}), at.Port()))
}

func urlOf(address netip.Addr, port uint16) string {
	return "http://" + netip.AddrPortFrom(address.WithZone(""), port).String() + "/"
}

// OnlyHere tells whether nobody but this machine reaches what listens at the address.
func OnlyHere(listening net.Addr) bool {
	at, err := netip.ParseAddrPort(listening.String())
	return err == nil && at.Addr().Unmap().IsLoopback()
}
