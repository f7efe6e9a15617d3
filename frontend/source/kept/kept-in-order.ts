import type { Kept } from "../state/reader";

/** One link of the list of kept links, with what it lacks filled in. */
export interface KeptLink extends Required<Kept> {
  address: string;
  /** The day on which it was kept, as YYYY-MM-DD. */
  date: string;
}

/**
 * The kept links, the latest first. What no browser opens is left out, and pages
 * that are none of ours: the state may have come from elsewhere.
 */
export function keptInOrder(kept: Record<string, Kept>): KeptLink[] {
  return Object.entries(kept)
    .filter(([address]) => /^(https?:\/\/[^/]|mailto:)/i.test(address))
    .map(([address, { title, from, page = "", shelf = "", at }]) => {
      const ours = /^\/(?!\/)/.test(from) ? from : "";
      return { address, title, from: ours, page, shelf, at, date: at.slice(0, 10) };
    })
    .sort((a, b) => compare(b.at, a.at) || compare(a.address, b.address));
}

/** The links as text that a person reads and that is Markdown too. */
export function keptAsText(links: KeptLink[]): string {
  return links.map(({ title, address }) => `- ${escapeMarkdown(title)}: <${address}>\n`).join("");
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<]/g, "\\$&");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
