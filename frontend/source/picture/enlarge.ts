import { message } from "../message/message";
import type { PictureDialog } from "./picture-dialog";

/** Pixels: what is narrower is an icon, not a picture. */
const narrowest = 160;

/** Lets a picture of the text be opened large: by a click on it, or by the button beside it. */
export class Enlarge {
  readonly #picture: HTMLImageElement;
  readonly #dialog: PictureDialog;
  readonly #frame = document.createElement("span");
  // A picture that is asked for its size while the page starts has the whole page laid out.
  readonly #size: ResizeObserver;
  readonly #listeners = new AbortController();

  constructor(picture: HTMLImageElement, template: HTMLTemplateElement, dialog: PictureDialog) {
    this.#picture = picture;
    this.#dialog = dialog;
    this.#frame.className = "picture-frame";
    this.#size = new ResizeObserver(([entry]) => {
      if (picture.complete && entry!.contentRect.width >= narrowest) {
        this.#size.disconnect();
        // Not before this frame is painted, which it would hold up.
        setTimeout(() => this.#offer(template));
      }
    });
    // A picture in a link leads somewhere already.
    if (!picture.closest("a")) {
      this.#size.observe(picture);
    }
  }

  stop(): void {
    this.#size.disconnect();
    this.#listeners.abort();
    if (this.#frame.isConnected) {
      this.#frame.replaceWith(this.#picture);
    }
  }

  #offer(template: HTMLTemplateElement): void {
    const copy = document.importNode(template.content, true);
    const button = copy.querySelector("button")!;
    button.ariaLabel = message("enlarge", { name: this.#picture.alt || fileName(this.#picture) });
    this.#picture.replaceWith(this.#frame);
    this.#frame.append(this.#picture, copy);
    const { signal } = this.#listeners;
    this.#frame.addEventListener("click", () => this.#dialog.show(this.#picture), { signal });
  }
}

function fileName(picture: HTMLImageElement): string {
  return new URL(picture.src).pathname.split("/").at(-1) ?? "";
}
