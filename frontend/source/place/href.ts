/** Where the home page of an exported folder lies, as seen from this page; undefined where the program answers. */
const home = document.documentElement.dataset.exported;

/** Whether this page is a file, which nobody answers for. */
export const isFile = home !== undefined;

/** What a link to an address of the program names: the address itself, in an exported folder the page's file. */
export function hrefOf(address: string): string {
  if (home === undefined) {
    return address;
  }
  const { pathname, search, hash } = new URL(address, "http://rutter/");
  const file = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
  return new URL(`.${file}${search}${hash}`, new URL(home, location.href)).href;
}
