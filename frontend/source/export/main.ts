// The search of an exported folder: a script of its own, loaded when somebody searches first.
import type { Answers } from "../palette/answers";
import { message } from "../message/message";
import { numberOption, pageOption, termOption } from "./answer";
import { Finder } from "./finder";
import type { Pages } from "./pages";

declare global {
  var rutterPages: Pages;
}

const finder = new Finder(globalThis.rutterPages);

globalThis.rutterSearch = {
  ask,
  called: (number) => finder.called(number)?.url,
};

async function ask(query: string): Promise<Answers> {
  const { found, count } = await finder.pages(query);
  const number = finder.called(query);
  const term = finder.term(query);
  const options = [...(number ? [numberOption(number)] : []), ...(term ? [termOption(term)] : []), ...found.map(pageOption)];
  return {
    count: message(options.length > 0 ? "found" : "foundNone", { query, count: String(Math.max(count, number ? 1 : 0)) }),
    options,
    nearest: undefined,
    unfinished: undefined,
  };
}
