import "./main.css";
import { Appearance } from "./appearance/appearance";
import { SettingsPanel } from "./appearance/settings-panel";
import { ThemedPicture } from "./appearance/themed-picture";
import { CodeTools } from "./code/code-tools";
import { keepWords } from "./code/keep-words";
import { describeLinks } from "./describe/describe-links";
import { LinkNote } from "./describe/link-note";
import { Opener } from "./dialog/opener";
import { ExternalDialog } from "./external/external-dialog";
import { Leaving } from "./external/leaving";
import { FindBar } from "./find/find-bar";
import { GlossaryFilter } from "./glossary/glossary-filter";
import { Uses } from "./glossary/uses";
import { arrive } from "./go/arrival";
import { GoForm } from "./go/go-form";
import { GoKey } from "./go/go-key";
import { HeadingLink } from "./heading/heading-link";
import { HistoryButtons } from "./history/history-buttons";
import { HistoryKeys } from "./history/history-keys";
import { ChoiceCookie, rememberChoice } from "./home/choice";
import { Continue } from "./home/continue";
import { KeepPlace } from "./home/keep-place";
import { LevelProgress } from "./home/level-progress";
import { JourneyProgress } from "./journey/journey-progress";
import { KeptLinks } from "./kept/kept-links";
import { KeysDialog } from "./keys/keys-dialog";
import { Live } from "./live/live";
import { Marks } from "./mark/marks";
import { Menu } from "./menu/menu";
import { Opening } from "./opening/opening";
import { Palette } from "./palette/palette";
import { reportPaint } from "./paint/report-paint";
import { layOutRest } from "./paint/rest";
import { Enlarge } from "./picture/enlarge";
import { PictureDialog } from "./picture/picture-dialog";
import { Bookmark } from "./place/bookmark";
import { PostedForm } from "./posted/posted-form";
import { stayPresent } from "./present/present";
import { addPageFooter } from "./print/page-footer";
import { PrintDialog } from "./print/print-dialog";
import { PrintEntry } from "./print/print-entry";
import { ProblemCount } from "./problems/problem-count";
import { ProblemList } from "./problems/problem-list";
import { Projector } from "./projector/projector";
import { ReadingPanel } from "./reading/reading-panel";
import { RoomReaders } from "./room/room-readers";
import { OverflowWatch } from "./scroller/overflow-watch";
import { Scroller } from "./scroller/scroller";
import { ReaderState } from "./state/reader-state";
import { Tabs } from "./tabs/tabs";
import { Toast } from "./toast/toast";
import { warnOfLoss } from "./toast/warn-of-loss";
import { GlossaryTooltip } from "./tooltip/glossary-tooltip";
import { Tree } from "./tree/tree";
import { Whereabouts } from "./whereabouts/whereabouts";
import { Words } from "./words/words";

// Every page is complete without this file: each start below adds to an element that may be missing.
arrive(document.documentElement.dataset.arrival);
const state = new ReaderState();
const toast = new Toast(document.getElementById("toast")!);
warnOfLoss(state, toast);
new Appearance(state);
forEach<HTMLImageElement>("article img", (element) => new ThemedPicture(element, state));
describeLinks(document);
keepWords(document);

forEach<HTMLDetailsElement>("[data-menu]", (element) => new Menu(element));
forEach<HTMLButtonElement>("[data-opens]", (element) => new Opener(element));
// A heading of the text may have the same id.
forEach<HTMLDialogElement>("dialog#go", (dialog) => new GoKey(dialog));
forEach<HTMLFormElement>("form[data-go]", (form) => new GoForm(form));
forEach("dialog#settings", (element) => new SettingsPanel(element, state));
forEach<HTMLDialogElement>("dialog#reading", (element) => new ReadingPanel(element, state, toast));
forEach<HTMLDialogElement>("dialog#opening", (dialog) => new Opening(dialog, toast));
forEach<HTMLDialogElement>("dialog#palette", (dialog) => new Palette(dialog, state));
forEach<HTMLFormElement>("form[data-posts]", (form) => new PostedForm(form, toast));
forEach("[data-room] [data-part='readers']", (element) => new RoomReaders(element));
forEach("[data-kept]", (element) => new KeptLinks(element, state));
forEach("article .tabs", (element) => new Tabs(element));
forEach("[data-tree]", (element) => new Tree(element));
forEach("[data-words]", (element) => new Words(element));
forEach("[data-whereabouts]", (element) => new Whereabouts(element));
new ChoiceCookie(state);
forEach(".home", (element) => rememberChoice(element, state));
forEach(".home", (element) => new KeepPlace(element));
forEach(".continue", (element) => new Continue(element, state));
forEach("[data-progress]", (element) => new LevelProgress(element, state));
forEach<HTMLTemplateElement>("#tick-template", (template) => {
  forEach(".journey", (element) => new JourneyProgress(element, template, state));
});
forEach("body:is(.page-journey, .page-document)", () => new Bookmark(state));
const overflow = new OverflowWatch();
forEach("article :is(table, pre)", (element) => new Scroller(element, overflow));
forEach("[data-glossary]", (element) => new GlossaryFilter(element));
forEach<HTMLDetailsElement>("[data-uses]", (element) => new Uses(element));
forEach("main [data-leaving]", (element) => new Leaving(element, state));
forEach<HTMLTemplateElement>("#code-tools-template", (template) => {
  forEach("article pre", (element) => new CodeTools(element, template, overflow));
});
forEach<HTMLTemplateElement>("#heading-link-template", (template) => {
  forEach("article :is(h2, h3, h4, h5, h6)[id]:not(.tab-name)", (heading) => new HeadingLink(heading, template, (text) => toast.notify(text)));
});
forEach<HTMLDialogElement>("#picture-dialog", (element) => {
  const dialog = new PictureDialog(element);
  forEach<HTMLTemplateElement>("#enlarge-template", (template) => {
    forEach<HTMLImageElement>("article img", (picture) => new Enlarge(picture, template, dialog));
  });
});
forEach<HTMLTemplateElement>("#tooltip-template", (template) => new GlossaryTooltip(template));
forEach("[data-find]", (element) => new FindBar(element, document.querySelector("main")!));
forEach<HTMLTemplateElement>("#link-note-template", (template) => new LinkNote(template));
forEach<HTMLTemplateElement>("#external-template", (template) => new ExternalDialog(template, state));
// After all that changes the text, and all that Escape closes before.
forEach("[data-marks]", (element) => new Marks(element, document.querySelector("article") ?? document.querySelector("main")!));
new HistoryKeys();
forEach("#projector", (element) => new Projector(element));
forEach("[data-history]", (element) => new HistoryButtons(element));
forEach<HTMLButtonElement>("[data-prints]", (button) => {
  const dialog = document.querySelector<HTMLDialogElement>("dialog#print-dialog");
  const article = document.querySelector("article");
  new PrintEntry(button, dialog && article ? new PrintDialog(dialog, article) : undefined);
});
forEach("[data-problem-count]", (element) => new ProblemCount(element));
forEach("[data-problems]", (element) => new ProblemList(element));
// Where it stood before is found when all stands that scripts add.
forEach("html[data-in-browser]", stayPresent);
forEach("html[data-drawn]", (root) => new Live(root, toast));
addPageFooter(document.title);
forEach<HTMLDialogElement>("dialog#keys-dialog", (dialog) => new KeysDialog(dialog));

reportPaint();
layOutRest();

function forEach<T extends HTMLElement>(selector: string, start: (element: T) => unknown): void {
  document.querySelectorAll<T>(selector).forEach((element) => start(element));
}
