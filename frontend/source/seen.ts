import { Appearance } from "./appearance/appearance";
import { ThemedPicture } from "./appearance/themed-picture";
import { CodeTools } from "./code/code-tools";
import { keepWords } from "./code/keep-words";
import { describeLinks } from "./describe/describe-links";
import { Leaving } from "./external/leaving";
import { FindBar } from "./find/find-bar";
import { GlossaryFilter } from "./glossary/glossary-filter";
import { arrive } from "./go/arrival";
import { GoForm } from "./go/go-form";
import { HeadingLink } from "./heading/heading-link";
import { HistoryButtons } from "./history/history-buttons";
import { ChoiceCookie, rememberChoice } from "./home/choice";
import { Continue } from "./home/continue";
import { KeepPlace } from "./home/keep-place";
import { LevelProgress } from "./home/level-progress";
import { JourneyProgress } from "./journey/journey-progress";
import { KeptLinks } from "./kept/kept-links";
import { Live } from "./live/live";
import { Marks } from "./mark/marks";
import { Opening } from "./opening/opening";
import { forEach } from "./part/for-each";
import { stayPresent } from "./present/present";
import { PrintDialog } from "./print/print-dialog";
import { PrintEntry } from "./print/print-entry";
import { ProblemCount } from "./problems/problem-count";
import { ProblemList } from "./problems/problem-list";
import { Projector } from "./projector/projector";
import { OverflowWatch } from "./scroller/overflow-watch";
import { Scroller } from "./scroller/scroller";
import type { ReaderState } from "./state/reader-state";
import { Tabs } from "./tabs/tabs";
import type { Toast } from "./toast/toast";
import { Tree } from "./tree/tree";
import { Whereabouts } from "./whereabouts/whereabouts";
import { Words } from "./words/words";

/**
 * Starts what the first paint shows, and what must not miss what the program or the browser tells the page.
 * On the first page of all, where it shows next to nothing, it starts after it (paint/first-page.ts).
 */
export function startSeen(state: ReaderState, toast: Toast): void {
  arrive(document.documentElement.dataset.arrival);
  new Appearance(state);
  forEach<HTMLImageElement>("article img", (element) => new ThemedPicture(element, state));
  describeLinks(document);
  keepWords(document);
  startHome(state);
  startArticle(state, toast);
  forEach("[data-kept]", (element) => new KeptLinks(element, state));
  forEach("[data-words]", (element) => new Words(element));
  forEach("main [data-leaving]", (element) => new Leaving(element, state));
  forEach<HTMLFormElement>("form[data-go]", (form) => new GoForm(form));
  forEach("[data-whereabouts]", (element) => new Whereabouts(element));
  forEach("[data-glossary]", (element) => new GlossaryFilter(element));
  forEach("[data-history]", (element) => new HistoryButtons(element));
  forEach("[data-problem-count]", (element) => new ProblemCount(element));
  forEach("[data-problems]", (element) => new ProblemList(element));
  startPrinting();
  forEach<HTMLDialogElement>("dialog#opening", (dialog) => new Opening(dialog, toast));
  forEach("html[data-in-browser]", stayPresent);
  // It takes Escape before the marks do.
  forEach("[data-find]", (element) => new FindBar(element, document.querySelector("main")!));
  // After all that changes the text.
  forEach("[data-marks]", (element) => new Marks(element, document.querySelector("article") ?? document.querySelector("main")!));
  // Where it stood before is found when all stands that scripts add; these measure the page, which lays it out.
  forEach("html[data-drawn]", (root) => new Live(root, toast));
  forEach("#projector", (element) => new Projector(element));
  forEach("[data-tree]", (element) => new Tree(element));
}

function startHome(state: ReaderState): void {
  new ChoiceCookie(state);
  forEach(".home", (element) => rememberChoice(element, state));
  forEach(".home", (element) => new KeepPlace(element));
  forEach(".continue", (element) => new Continue(element, state));
  forEach("[data-progress]", (element) => new LevelProgress(element, state));
}

function startArticle(state: ReaderState, toast: Toast): void {
  forEach("article .tabs", (element) => new Tabs(element));
  forEach<HTMLTemplateElement>("#tick-template", (template) => {
    forEach(".journey", (element) => new JourneyProgress(element, template, state));
  });
  const overflow = new OverflowWatch();
  forEach("article :is(table, pre)", (element) => new Scroller(element, overflow));
  forEach<HTMLTemplateElement>("#code-tools-template", (template) => {
    forEach("article pre", (element) => new CodeTools(element, template, overflow));
  });
  forEach<HTMLTemplateElement>("#heading-link-template", (template) => {
    forEach("article :is(h2, h3, h4, h5, h6)[id]:not(.tab-name)", (heading) => new HeadingLink(heading, template, (text) => toast.notify(text)));
  });
}

function startPrinting(): void {
  forEach<HTMLButtonElement>("[data-prints]", (button) => {
    const dialog = document.querySelector<HTMLDialogElement>("dialog#print-dialog");
    const article = document.querySelector("article");
    new PrintEntry(button, dialog && article ? new PrintDialog(dialog, article) : undefined);
  });
}
