import type { BrowserContext, ConsoleMessage, Page, Request } from "playwright-core";

/** Collects what no page may do: fail in a script, write an error, ask anybody but the program. */
export class Watch {
  readonly faults: string[] = [];
  readonly #origin: string;
  readonly #missing = new Set<string>();

  constructor(context: BrowserContext, origin: string) {
    // That of files is "null".
    this.#origin = new URL(origin).origin;
    context.on("page", (page) => this.#follow(page));
    context.on("request", (request) => this.#request(request));
  }

  /** Says that a page is asked for on purpose although it does not exist. */
  expectMissing(url: string): void {
    this.#missing.add(url);
  }

  #follow(page: Page): void {
    page.on("console", (message) => this.#console(message));
    page.on("pageerror", (error) => this.faults.push(`script error on ${page.url()}: ${error.message}`));
  }

  #console(message: ConsoleMessage): void {
    const expected = message.text().includes("404") && this.#missing.has(message.location().url);
    if (message.type() === "error" && !expected) {
      this.faults.push(`console error: ${message.text()} (${message.location().url})`);
    }
  }

  #request(request: Request): void {
    const url = new URL(request.url());
    if (url.protocol !== "data:" && url.origin !== this.#origin) {
      this.faults.push(`request to ${request.url()}`);
    }
  }
}
