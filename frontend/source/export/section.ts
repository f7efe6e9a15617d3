import type { SearchedPage } from "./pages";
import { wordsIn } from "./words";

type Section = SearchedPage["sections"][number];

/** How much a word counts in the page's title, for the page as a whole, and in a section's heading. */
const titleShare = 3;
const headingShare = 2;

/** The section of a page that answers best; the first one is the page as a whole. app/search/result.go chooses in the same way. */
export function bestSection(page: SearchedPage, looked: ReadonlySet<string>): Section {
  const titled = held(page.title, looked);
  const score = (section: Section, at: number) => {
    const share = at === 0 ? titleShare * titled.size : headingShare * new Set([...titled, ...held(section.title ?? "", looked)]).size;
    return share + held(section.text, looked).size;
  };
  const scores = page.sections.map(score);
  return page.sections[scores.indexOf(Math.max(...scores))]!;
}

/** Which of the words a text holds. */
function held(text: string, looked: ReadonlySet<string>): Set<string> {
  return new Set(
    wordsIn(text)
      .map(({ word }) => word)
      .filter((word) => looked.has(word)),
  );
}
