import { message } from "../message/message";
import { part } from "../part/part";
import { isWriting } from "./is-writing";
import { keyName, onMac } from "./key-name";
import { type Combination, type KeyUse, combinations, groups } from "./keys";
import { singleKeysWork } from "./single-keys";

/** The list of every key of the program; "?" opens it. */
export class KeysDialog {
  readonly #dialog: HTMLDialogElement;
  readonly #list: HTMLElement;
  readonly #listeners = new AbortController();

  constructor(dialog: HTMLDialogElement) {
    this.#dialog = dialog;
    this.#list = part(dialog, "groups");
    this.#list.append(...groups.flatMap((group) => section(group.text, group.uses)));
    addEventListener("keydown", (event) => this.#key(event), { signal: this.#listeners.signal });
  }

  stop(): void {
    this.#listeners.abort();
    this.#list.replaceChildren();
  }

  #key(event: KeyboardEvent): void {
    const asked = event.key === "?" && !event.ctrlKey && !event.metaKey && !event.altKey && !isWriting(event.target) && singleKeysWork();
    if (asked && !document.querySelector("dialog:modal")) {
      event.preventDefault();
      this.#dialog.showModal();
    }
  }
}

function section(name: string, uses: readonly KeyUse[]): HTMLElement[] {
  const heading = document.createElement("h3");
  heading.textContent = message(name);
  const list = document.createElement("dl");
  list.append(...uses.filter((use) => !use.needs || document.querySelector(use.needs)).map(row));
  return [heading, list];
}

function row(use: KeyUse): HTMLElement {
  const line = document.createElement("div");
  line.dataset.key = use.id;
  const keys = document.createElement("dt");
  combinations(use, onMac).forEach((keysHeld, i) => keys.append(...(i > 0 ? [" "] : []), pressed(keysHeld)));
  const what = document.createElement("dd");
  what.textContent = message(use.text);
  line.append(keys, what);
  return line;
}

function pressed(keys: Combination): HTMLElement {
  const all = document.createElement("span");
  keys.forEach((key, i) => {
    const one = document.createElement("kbd");
    one.textContent = keyName(key);
    all.append(...(i > 0 ? ["+"] : []), one);
  });
  return all;
}
