import { splitWords } from "./split-words";

/** Marks the hyphenated words of code in sentences, which the style keeps on one line. */
export function keepWords(root: ParentNode): void {
  for (const code of root.querySelectorAll<HTMLElement>(":not(pre) > code")) {
    for (const node of [...code.childNodes]) {
      if (node instanceof Text && node.data.includes("-")) {
        node.replaceWith(...splitWords(node.data).map(({ text, whole }) => (whole ? wholeWord(text) : text)));
      }
    }
  }
}

function wholeWord(text: string): HTMLElement {
  const span = document.createElement("span");
  span.className = "whole";
  span.textContent = text;
  return span;
}
