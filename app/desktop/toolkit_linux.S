//go:build linux && cgo && (desktop || dev) && !bindings

// A trampoline for each function of the toolkit that the window calls: it has
// the function's name, so that the linker asks for no library, and jumps where
// the function's slot points to. It touches no register that an argument could
// be in. toolkit_linux.c fills the slots.
//
// Everything is hidden: the libraries are to find each other's functions, not
// these.

#if defined(__x86_64__)
#define JUMP(name) jmp *toolkit_slot_##name(%rip)
#elif defined(__aarch64__)
#define JUMP(name) \
	adrp x16, toolkit_slot_##name; \
	ldr x16, [x16, :lo12:toolkit_slot_##name]; \
	br x16
#else
#error "rutter's window has no trampolines for this processor: add a JUMP for it"
#endif

#define TOOLKIT_FUNCTION(name) \
	.text; \
	.globl name; \
	.hidden name; \
	.type name, %function; \
	name: JUMP(name); \
	.bss; \
	.balign 8; \
	.globl toolkit_slot_##name; \
	.hidden toolkit_slot_##name; \
	toolkit_slot_##name: .skip 8;

#include "toolkit_functions_linux.h"

// The stack of a program is executable if one object does not say otherwise.
.section .note.GNU-stack, "", %progbits
