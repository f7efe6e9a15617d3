import { message } from "../message/message";
import { recall, remember } from "./session";
import type { Toast } from "./toast";

/** Remembers that somebody has seen the warning and closed it. */
const seen = "loss-seen";

/**
 * Says that something could not be kept, on every page until it was seen: a file
 * that cannot be written would bring the same message with every turn of a page.
 */
export function warnOfLoss(state: EventTarget, toast: Toast): void {
  state.addEventListener("lost", () => {
    if (!recall(seen)) {
      toast.warn(message("lost"), () => remember(seen, "yes"));
    }
  });
}
