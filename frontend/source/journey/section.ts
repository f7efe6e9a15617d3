/** One numbered section of a journey page. */
export interface Section {
  /** The id of its heading: what the state calls it by. */
  id: string;
  minutes: number;
  heading: HTMLElement;
  /** Its entry in the list of sections. */
  entry: HTMLElement;
  /** What it consists of, down to where the next section begins. */
  blocks: HTMLElement[];
}

const headings = "h2:has(> .section-number)";
const blocks = "p, li, pre, tr, dt, dd, figure, h3, h4, h5, h6";

/** The sections that the list of a page names. */
export function sectionsOf(page: HTMLElement): Section[] {
  const sections = [...page.querySelectorAll<HTMLElement>(".sections [data-section]")].flatMap((entry) => {
    const heading = document.getElementById(entry.dataset.section ?? "");
    return heading ? [{ id: heading.id, minutes: Number(entry.dataset.minutes), heading, entry, blocks: [] as HTMLElement[] }] : [];
  });
  let current: Section | undefined;
  for (const element of page.querySelectorAll<HTMLElement>(`article :is(${headings}, ${blocks})`)) {
    current = sections.find(({ heading }) => heading === element) ?? current;
    current?.blocks.push(element);
  }
  return sections;
}
