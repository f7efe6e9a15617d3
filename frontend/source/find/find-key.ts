/** What of a key press tells what somebody wants of find in page. */
export type KeyPress = Pick<KeyboardEvent, "key" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey">;

/** Where the key was pressed. */
export interface Place {
  /** The bar is shown. */
  open: boolean;
  /** The focus is in the bar. */
  within: boolean;
  /** The focus is in the bar's field. */
  inField: boolean;
}

export type Wish = "open" | "next" | "previous" | "close";

/** What a key wants of find in page; undefined for nothing. */
export function findKey(press: KeyPress, place: Place): Wish | undefined {
  if (press.altKey) {
    return undefined;
  }
  if (press.ctrlKey || press.metaKey) {
    return press.key.toLowerCase() === "f" && !press.shiftKey ? "open" : undefined;
  }
  if (press.key === "F3" || (press.key === "Enter" && place.inField)) {
    return press.shiftKey ? "previous" : "next";
  }
  // Elsewhere Escape closes what is in front there, such as a definition.
  return press.key === "Escape" && place.open && place.within ? "close" : undefined;
}
