import { message } from "../message/message";
import { type KeyId, combinations, keyUse } from "./keys";

/** Whether this is a Mac, whose keys are others. */
export const onMac = typeof navigator !== "undefined" && navigator.platform.startsWith("Mac");

const signs: Record<string, string> = { ArrowLeft: "←", ArrowRight: "→", Escape: "Esc", Alt: "Alt" };
const macSigns: Record<string, string> = { Mod: "⌘", Shift: "⇧", Alt: "⌥" };

/** What stands on a key. */
export function keyName(key: string): string {
  const sign = (onMac && macSigns[key]) || signs[key];
  if (sign) {
    return sign;
  }
  switch (key) {
    case "Mod":
      return message("nameCtrl");
    case "Shift":
      return message("nameShift");
    case "Enter":
      return message("nameEnter");
    case "PageDown":
      return message("namePageDown");
    case "PageUp":
      return message("namePageUp");
    case "Home":
      return message("nameHome");
    case "End":
      return message("nameEnd");
  }
  return key;
}

/** Puts behind a button's name, where the mouse rests on it, the key that does the same. */
export function nameKey(button: HTMLElement, id: KeyId): void {
  const [keys] = combinations(keyUse(id), onMac);
  button.title = `${button.ariaLabel ?? ""} (${keys!.map(keyName).join("+")})`;
}
