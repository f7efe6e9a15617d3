import { message } from "../message/message";
import { part } from "../part/part";
import { hrefOf } from "../place/href";
import { saveFile } from "../save/save-file";
import { difference } from "../state/difference";
import type { Reader } from "../state/reader";
import type { ReaderState } from "../state/reader-state";
import type { Toast } from "../toast/toast";
import { broughtBack, freshStart, hasReading, opened } from "./learner";
import { readReadingFile, writeReadingFile } from "./reading-file";

/** The dialog that takes everything kept about the reader along, brings it back, and puts it away for the next one. */
export class ReadingPanel {
  readonly #element: HTMLDialogElement;
  readonly #state: ReaderState;
  readonly #toast: Toast;
  readonly #file: HTMLInputElement;
  readonly #listeners = new AbortController();

  constructor(element: HTMLDialogElement, state: ReaderState, toast: Toast) {
    this.#element = element;
    this.#state = state;
    this.#toast = toast;
    this.#file = part<HTMLInputElement>(element, "file");
    this.#on("export", () => void this.#export());
    this.#on("import", () => this.#file.click());
    this.#on("fresh", () => void this.#become(freshStart(state.reader, now()), "freshStart"));
    this.#on("undo", () => void this.#become(broughtBack(state.reader, now()), "broughtBack"));
    const { signal } = this.#listeners;
    this.#file.addEventListener("change", () => void this.#import(), { signal });
    element.addEventListener("close", () => this.#say(""), { signal });
    state.addEventListener("change", () => this.#show(), { signal });
    this.#show();
  }

  stop(): void {
    this.#listeners.abort();
  }

  #on(name: string, act: () => void): void {
    part(this.#element, name).addEventListener("click", act, { signal: this.#listeners.signal });
  }

  async #export(): Promise<void> {
    const name = `rutter-${now().slice(0, 10)}.json`;
    this.#say(await saveFile(name, "application/json", writeReadingFile(this.#state.reader)));
  }

  async #import(): Promise<void> {
    const text = await this.#file.files?.[0]?.text();
    // The same file may be chosen again.
    this.#file.value = "";
    if (text === undefined) {
      return;
    }
    const file = readReadingFile(text);
    if (typeof file === "string") {
      this.#say(file === "notOurs" ? message("notOurs") : message("laterVersion"));
    } else {
      await this.#become(opened(this.#state.reader, file, now()), "opened");
    }
  }

  // The page shows much of the state, so it is made anew; the next learner begins at the beginning.
  async #become(reader: Reader, outcome: "freshStart" | "broughtBack" | "opened"): Promise<void> {
    if (!(await this.#state.change(difference(this.#state.reader, reader)))) {
      await this.#state.refresh();
      return;
    }
    const said = { freshStart: message("freshStart"), broughtBack: message("broughtBack"), opened: message("opened") };
    this.#toast.notifyNext(said[outcome]);
    if (outcome === "freshStart") {
      location.assign(hrefOf("/"));
    } else {
      location.reload();
    }
  }

  #show(): void {
    const { reader } = this.#state;
    const { before, kept = {} } = reader;
    part(this.#element, "count").textContent = `(${Object.keys(kept).length})`;
    part<HTMLButtonElement>(this.#element, "fresh").disabled = !hasReading(reader);
    part(this.#element, "undo").hidden = before === undefined;
    const when = part(this.#element, "before");
    when.hidden = !before?.at;
    when.textContent = message("before", { date: before?.at ? new Date(before.at).toLocaleString() : "" });
  }

  #say(text: string): void {
    part(this.#element, "status").textContent = text;
  }
}

function now(): string {
  return new Date().toISOString();
}
