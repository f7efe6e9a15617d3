/** Where the place is kept while the page is made anew. */
const key = "choice";

/** Lets the keyboard and the eye stay where they are when a link of the home page makes a choice: the page comes anew with it. */
export class KeepPlace {
  readonly #listeners = new AbortController();

  constructor(home: HTMLElement) {
    this.#restore(home);
    home.addEventListener("click", (event) => this.#keep(event), { signal: this.#listeners.signal });
  }

  stop(): void {
    this.#listeners.abort();
  }

  #keep(event: MouseEvent): void {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>("a[data-choice]");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      sessionStorage.setItem(key, JSON.stringify({ address: link.href, kind: link.dataset.choice, top: scrollY }));
    }
  }

  #restore(home: HTMLElement): void {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? "null") as { address: string; kind: string; top: number } | null;
    sessionStorage.removeItem(key);
    if (kept && kept.address === location.href) {
      // A persona and the level that it begins with have the same address.
      const links = [...home.querySelectorAll<HTMLAnchorElement>(`a[data-choice="${kept.kind}"]`)];
      links.find((link) => link.href === kept.address)?.focus({ preventScroll: true });
      // Heights below the window are estimates until then.
      document.documentElement.removeAttribute("data-rest");
      scrollTo({ top: kept.top, behavior: "instant" });
    }
  }
}
