import { autoUpdate, computePosition, flip, inline, offset, shift, size } from "@floating-ui/dom";

/** Pixels between the term and its definition, and between the definition and the window's edge. */
const distance = 8;

/**
 * Keeps a definition beside its term, above or below and never over it, until the
 * returned function is called. The definition scrolls inside itself where the window is low.
 */
export function placeBeside(term: HTMLElement, tooltip: HTMLElement): () => void {
  return autoUpdate(term, tooltip, async () => {
    const { x, y } = await computePosition(term, tooltip, {
      strategy: "fixed",
      placement: "bottom-start",
      middleware: [
        inline(),
        offset(distance),
        flip({ padding: distance, crossAxis: false }),
        shift({ padding: distance }),
        size({
          padding: distance,
          apply({ availableHeight }) {
            tooltip.style.maxHeight = `${Math.max(availableHeight, 0)}px`;
          },
        }),
      ],
    });
    tooltip.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  });
}
