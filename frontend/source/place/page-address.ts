/** The page's own address, whatever address it was asked for at: what the state calls it by. */
export function pageAddress(): string {
  return document.querySelector("link[rel='canonical']")?.getAttribute("href") ?? location.pathname;
}
