import { nextIndex } from "./next-index";

/** Shows one part of a sequence at a time, behind tabs that carry the parts' names. */
export class Tabs {
  readonly #list = document.createElement("div");
  readonly #panels: HTMLElement[];
  readonly #tabs: HTMLButtonElement[];
  readonly #listeners = new AbortController();

  constructor(element: HTMLElement) {
    this.#panels = [...element.querySelectorAll<HTMLElement>(":scope > .tab")];
    this.#tabs = this.#panels.map(makeTab);
    this.#list.role = "tablist";
    this.#list.dataset.chrome = "";
    this.#list.append(...this.#tabs);
    element.prepend(this.#list);
    this.#select(0);
    this.#show(location.hash);
    const { signal } = this.#listeners;
    this.#list.addEventListener("click", (event) => this.#click(event), { signal });
    this.#list.addEventListener("keydown", (event) => this.#key(event), { signal });
    // The browser found something in a part that is hidden.
    element.addEventListener("beforematch", (event) => this.#reveal(event.target), { signal });
    addEventListener("hashchange", () => this.#show(location.hash), { signal });
  }

  stop(): void {
    this.#listeners.abort();
    this.#list.remove();
    this.#panels.forEach((panel) => ["hidden", ...panelAttributes].forEach((name) => panel.removeAttribute(name)));
  }

  #select(index: number): void {
    this.#tabs.forEach((tab, i) => {
      tab.ariaSelected = String(i === index);
      tab.tabIndex = i === index ? 0 : -1;
    });
    this.#panels.forEach((panel, i) => {
      const tab = this.#tabs[i];
      if (tab) {
        setShown(panel, tab, i === index);
      }
    });
  }

  #click(event: MouseEvent): void {
    const index = this.#tabs.findIndex((tab) => event.target instanceof Node && tab.contains(event.target));
    if (index >= 0) {
      this.#select(index);
    }
  }

  #key(event: KeyboardEvent): void {
    const current = this.#tabs.findIndex((tab) => tab === document.activeElement);
    const index = nextIndex(event.key, current, this.#tabs.length);
    if (index !== undefined && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      this.#select(index);
      this.#tabs[index]?.focus();
    }
  }

  #reveal(target: EventTarget | null): void {
    const index = this.#panels.findIndex((panel) => target instanceof Node && panel.contains(target));
    if (index >= 0) {
      this.#select(index);
    }
  }

  // A link to a part, or to something in it.
  #show(hash: string): void {
    const target = document.getElementById(decodeURIComponent(hash.slice(1)));
    if (target && this.#panels.some((panel) => panel.contains(target))) {
      this.#reveal(target);
      target.scrollIntoView();
    }
  }
}

const panelAttributes = ["role", "tabindex", "aria-labelledby"];

function makeTab(panel: HTMLElement): HTMLButtonElement {
  const tab = document.createElement("button");
  tab.type = "button";
  tab.role = "tab";
  tab.id = `${panel.id}-tab`;
  tab.textContent = panel.querySelector(".tab-name")?.textContent?.trim() ?? "";
  tab.setAttribute("aria-controls", panel.id);
  return tab;
}

function setShown(panel: HTMLElement, tab: HTMLElement, shown: boolean): void {
  if (shown) {
    panel.removeAttribute("hidden");
    panel.role = "tabpanel";
    panel.tabIndex = 0;
    panel.setAttribute("aria-labelledby", tab.id);
    return;
  }
  // Where the browser knows the value, its search opens the part; elsewhere the part is simply hidden.
  panel.setAttribute("hidden", "until-found");
  // Its box stays, and must not be an empty stop for the keyboard or a screen reader.
  panelAttributes.forEach((name) => panel.removeAttribute(name));
}
