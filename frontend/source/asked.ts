import { SettingsPanel } from "./appearance/settings-panel";
import { LinkNote } from "./describe/link-note";
import { Opener } from "./dialog/opener";
import { ExternalDialog } from "./external/external-dialog";
import { Uses } from "./glossary/uses";
import { GoKey } from "./go/go-key";
import { HistoryKeys } from "./history/history-keys";
import { KeysDialog } from "./keys/keys-dialog";
import { Menu } from "./menu/menu";
import { Palette } from "./palette/palette";
import { forEach } from "./part/for-each";
import { Enlarge } from "./picture/enlarge";
import { PictureDialog } from "./picture/picture-dialog";
import { Bookmark } from "./place/bookmark";
import { PostedForm } from "./posted/posted-form";
import { addPageFooter } from "./print/page-footer";
import { ReadingPanel } from "./reading/reading-panel";
import { RoomReaders } from "./room/room-readers";
import type { ReaderState } from "./state/reader-state";
import type { Toast } from "./toast/toast";
import { GlossaryTooltip } from "./tooltip/glossary-tooltip";

/** Starts what nobody sees before they do something. */
export function startAsked(state: ReaderState, toast: Toast): void {
  forEach<HTMLDetailsElement>("[data-menu]", (element) => new Menu(element));
  startDialogs(state, toast);
  forEach<HTMLFormElement>("form[data-posts]", (form) => new PostedForm(form, toast));
  forEach("[data-room] [data-part='readers']", (element) => new RoomReaders(element));
  forEach("body:is(.page-journey, .page-document)", () => new Bookmark(state));
  forEach<HTMLDetailsElement>("[data-uses]", (element) => new Uses(element));
  startPictures();
  forEach<HTMLTemplateElement>("#tooltip-template", (template) => new GlossaryTooltip(template));
  forEach<HTMLTemplateElement>("#link-note-template", (template) => new LinkNote(template));
  forEach<HTMLTemplateElement>("#external-template", (template) => new ExternalDialog(template, state));
  new HistoryKeys();
  addPageFooter(document.title);
}

function startDialogs(state: ReaderState, toast: Toast): void {
  forEach<HTMLButtonElement>("[data-opens]", (element) => new Opener(element));
  // A heading of the text may have the same id.
  forEach<HTMLDialogElement>("dialog#go", (dialog) => new GoKey(dialog));
  forEach("dialog#settings", (element) => new SettingsPanel(element, state));
  forEach<HTMLDialogElement>("dialog#reading", (element) => new ReadingPanel(element, state, toast));
  forEach<HTMLDialogElement>("dialog#palette", (dialog) => new Palette(dialog, state));
  forEach<HTMLDialogElement>("dialog#keys-dialog", (dialog) => new KeysDialog(dialog));
}

function startPictures(): void {
  forEach<HTMLDialogElement>("#picture-dialog", (element) => {
    const dialog = new PictureDialog(element);
    forEach<HTMLTemplateElement>("#enlarge-template", (template) => {
      forEach<HTMLImageElement>("article img", (picture) => new Enlarge(picture, template, dialog));
    });
  });
}
