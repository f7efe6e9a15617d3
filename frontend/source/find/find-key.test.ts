import { describe, expect, it } from "vitest";
import { type KeyPress, type Place, findKey } from "./find-key";

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({ key, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...held });
const page: Place = { open: false, within: false, inField: false };
const beside: Place = { open: true, within: false, inField: false };
const field: Place = { open: true, within: true, inField: true };
const button: Place = { open: true, within: true, inField: false };

describe("findKey", () => {
  it.each([
    { press: press("f", { ctrlKey: true }), place: page, want: "open" },
    { press: press("F", { metaKey: true }), place: field, want: "open" },
    { press: press("F", { ctrlKey: true, shiftKey: true }), place: page, want: undefined },
    { press: press("f", { ctrlKey: true, altKey: true }), place: page, want: undefined },
    { press: press("f"), place: page, want: undefined },
    { press: press("F3"), place: page, want: "next" },
    { press: press("F3", { shiftKey: true }), place: beside, want: "previous" },
    { press: press("Enter"), place: field, want: "next" },
    { press: press("Enter", { shiftKey: true }), place: field, want: "previous" },
    { press: press("Enter"), place: button, want: undefined },
    { press: press("Enter"), place: page, want: undefined },
    { press: press("Escape"), place: button, want: "close" },
    { press: press("Escape"), place: beside, want: undefined },
  ] as const)("$press in $place wants $want", ({ press, place, want }) => {
    expect(findKey(press, place)).toBe(want);
  });
});
