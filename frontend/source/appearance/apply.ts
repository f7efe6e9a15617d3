import type { Settings } from "../state/reader";
import { scaleBreakpoints } from "./breakpoints";

/** Puts the settings where the style sheet reads them. */
export function applySettings(settings: Settings): void {
  const { dataset, style } = document.documentElement;
  setOrDelete(dataset, "theme", settings.theme);
  setOrDelete(dataset, "contrast", settings.contrast);
  setOrDelete(dataset, "wrap", settings.wrap ? "" : undefined);
  setOrDelete(dataset, "keys", settings.keys);
  const factor = (settings.size ?? 100) / 100;
  const before = Number(style.getPropertyValue("--text-size") || 1);
  if (factor !== before) {
    style.setProperty("--text-size", String(factor));
    scaleBreakpoints(factor / before);
  }
}

function setOrDelete(data: DOMStringMap, name: string, value: string | undefined): void {
  if (value === undefined) {
    delete data[name];
  } else {
    data[name] = value;
  }
}
