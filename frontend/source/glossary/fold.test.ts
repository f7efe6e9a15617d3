import { expect, it } from "vitest";
import { fits, fold } from "./fold";

it.each([
  { names: "pod", typed: "", want: true },
  { names: "pod", typed: "  ", want: true },
  { names: "pod disruption budget pdb", typed: "PDB", want: true },
  { names: "pod disruption budget pdb", typed: "bud pod", want: true },
  { names: "pod disruption budget pdb", typed: "pod node", want: false },
  { names: fold("Übergang"), typed: "uber", want: true },
  { names: fold("عَلَم"), typed: "علم", want: true },
])("$typed in $names: $want", ({ names, typed, want }) => {
  expect(fits(names, typed)).toBe(want);
});
