import "./main.css";
import { describeLinks } from "./describe/describe-links";
import { ExternalDialog } from "./external/external-dialog";
import { Leaving } from "./external/leaving";
import { reportPaint } from "./paint/report-paint";
import { Scroller } from "./scroller/scroller";
import { GlossaryTooltip } from "./tooltip/glossary-tooltip";
import { Whereabouts } from "./whereabouts/whereabouts";

// Every page is complete without this file: each start below adds to an element that may be missing.
describeLinks(document);

for (const element of document.querySelectorAll<HTMLElement>("[data-whereabouts]")) {
  new Whereabouts(element);
}
for (const element of document.querySelectorAll<HTMLElement>("article :is(table, pre)")) {
  new Scroller(element);
}
for (const element of document.querySelectorAll<HTMLElement>("main [data-leaving]")) {
  new Leaving(element);
}
const tooltip = document.querySelector<HTMLTemplateElement>("#tooltip-template");
if (tooltip) {
  new GlossaryTooltip(tooltip);
}
const external = document.querySelector<HTMLTemplateElement>("#external-template");
if (external) {
  new ExternalDialog(external);
}

reportPaint();
