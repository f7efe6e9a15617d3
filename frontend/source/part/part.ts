/** The element that a template marks with `data-part`. A template without it is a fault of ours. */
export function part<T extends HTMLElement = HTMLElement>(root: ParentNode, name: string): T {
  const element = root.querySelector<T>(`[data-part="${name}"]`);
  if (!element) {
    throw new Error(`page template: no element with data-part="${name}": add it to frontend/public/templates/parts`);
  }
  return element;
}
