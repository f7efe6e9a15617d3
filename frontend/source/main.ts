import "./main.css";
import { startAsked } from "./asked";
import { afterPaint } from "./paint/after-paint";
import { isFirstPage } from "./paint/first-page";
import { layOutRest } from "./paint/rest";
import { startSeen } from "./seen";
import { ReaderState } from "./state/reader-state";
import { Toast } from "./toast/toast";
import { warnOfLoss } from "./toast/warn-of-loss";

// Every page is complete without this file: each start adds to an element that may be missing.
const state = new ReaderState();
const toast = new Toast(document.getElementById("toast")!);
warnOfLoss(state, toast);
// The program asks a page that stands in for a window whether it is there, seen or not; of an exported one more is
// seen with scripts.
const late = isFirstPage() && !document.documentElement.matches("[data-in-browser], [data-exported]");
if (!late) {
  startSeen(state, toast);
}
// In this order: what is laid out late is laid out once.
afterPaint(() => {
  if (late) {
    startSeen(state, toast);
  }
  startAsked(state, toast);
});
layOutRest();
