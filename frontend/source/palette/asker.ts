import { type Answers, ask } from "./answers";

/** How long answers may take before somebody is told that they are waited for, in milliseconds. */
const patience = 150;

/** Asks one question at a time: a new one drops the one before. */
export class Asker {
  #request: AbortController | undefined;
  readonly #tellWaiting: () => void;

  constructor(tellWaiting: () => void) {
    this.#tellWaiting = tellWaiting;
  }

  /** Whether answers are on their way. */
  get waiting(): boolean {
    return this.#request !== undefined;
  }

  drop(): void {
    this.#request?.abort();
    this.#request = undefined;
  }

  /** Asks for the answers; undefined where the question was dropped meanwhile. */
  async ask(query: string): Promise<Answers | undefined> {
    this.drop();
    const request = (this.#request = new AbortController());
    const timer = setTimeout(this.#tellWaiting, patience);
    try {
      const answers = await ask(query, request.signal);
      return request.signal.aborted ? undefined : answers;
    } catch (error) {
      if (request.signal.aborted) {
        return undefined;
      }
      throw error;
    } finally {
      clearTimeout(timer);
      if (this.#request === request) {
        this.#request = undefined;
      }
    }
  }
}
