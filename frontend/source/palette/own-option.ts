import { part } from "../part/part";
import { searchURL } from "./answers";

/**
 * An option that is no answer: a search from before ("recent") or one that may have been meant
 * ("nearest"), or the way to the page with all answers ("more").
 */
export function ownOption(dialog: HTMLElement, kind: "recent" | "nearest" | "more", query: string): HTMLAnchorElement {
  const { content } = part<HTMLTemplateElement>(dialog, kind);
  const option = document.importNode(content, true).querySelector("a")!;
  option.href = searchURL(query);
  option.dataset.query = query;
  if (kind !== "more") {
    part(option, "words").textContent = query;
  }
  return option;
}
