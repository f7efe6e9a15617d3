/** The page's own address, whatever address or file it was asked for at: what the state calls it by. */
export function pageAddress(): string {
  const { address } = document.documentElement.dataset;
  return address ?? document.querySelector("link[rel='canonical']")?.getAttribute("href") ?? location.pathname;
}
