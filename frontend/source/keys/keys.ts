/** A key or keys held together, by their names in KeyboardEvent.key; Mod is Ctrl, on a Mac ⌘. */
export type Combination = readonly string[];

/** Something that a key does. */
export interface KeyUse {
  /** What it is called in tests. */
  id: string;
  /** The combinations that do it, and those of a Mac where they are others. */
  keys: readonly Combination[];
  mac?: readonly Combination[];
  /** The name of the text that says what it does. */
  text: string;
  /** It works where the page has such an element. */
  needs?: string;
}

/** Every key of the program, as the list shows them; the components themselves know what to do. */
export const groups = [
  {
    text: "keysMoving",
    uses: [
      { id: "search", keys: [["/"], ["Mod", "K"]], text: "keySearch" },
      { id: "back", keys: [["Alt", "ArrowLeft"]], mac: [["Mod", "["]], text: "keyBack" },
      { id: "forward", keys: [["Alt", "ArrowRight"]], mac: [["Mod", "]"]], text: "keyForward" },
      { id: "go", keys: [["Mod", "G"]], text: "keyGo", needs: "#go" },
    ],
  },
  {
    text: "keysFinding",
    uses: [
      { id: "find", keys: [["Mod", "F"]], text: "keyFind" },
      { id: "find-next", keys: [["Enter"], ["F3"]], text: "keyFindNext" },
      { id: "find-previous", keys: [["Shift", "Enter"], ["Shift", "F3"]], text: "keyFindPrevious" },
      { id: "find-close", keys: [["Escape"]], text: "keyFindClose" },
      { id: "marks-close", keys: [["Escape"]], text: "keyMarksClose" },
    ],
  },
  {
    text: "keysReading",
    uses: [
      { id: "definition-close", keys: [["Escape"]], text: "keyDefinitionClose" },
      { id: "tab", keys: [["ArrowLeft"], ["ArrowRight"], ["Home"], ["End"]], text: "keyTab" },
      { id: "larger", keys: [["Mod", "+"]], text: "keyLarger" },
      { id: "smaller", keys: [["Mod", "-"]], text: "keySmaller" },
      { id: "normal", keys: [["Mod", "0"]], text: "keyNormal" },
    ],
  },
  {
    text: "keysProjector",
    uses: [
      { id: "projector", keys: [["F8"]], text: "keyProjector" },
      { id: "section-next", keys: [["PageDown"], ["ArrowRight"]], text: "keySectionNext" },
      { id: "section-previous", keys: [["PageUp"], ["ArrowLeft"]], text: "keySectionPrevious" },
      { id: "projector-leave", keys: [["Escape"]], text: "keyProjectorLeave" },
    ],
  },
  {
    text: "keysMore",
    uses: [
      { id: "print", keys: [["Mod", "P"]], text: "keyPrint" },
      { id: "keys", keys: [["?"]], text: "keyKeys" },
    ],
  },
] as const satisfies readonly { text: string; uses: readonly KeyUse[] }[];

/** The names of all that keys do. */
export type KeyId = (typeof groups)[number]["uses"][number]["id"];

/** The combinations that do something on this kind of machine. */
export function combinations(use: KeyUse, mac: boolean): readonly Combination[] {
  return (mac && use.mac) || use.keys;
}

/** What does the thing of that name. */
export function keyUse(id: KeyId): KeyUse {
  return groups.flatMap((group): readonly KeyUse[] => group.uses).find((use) => use.id === id)!;
}
