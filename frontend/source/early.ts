// A classic script at the head of every page: what a person chose must stand before anything is painted.
import { applySettings } from "./appearance/apply";
import { readStore } from "./state/store";

applySettings(readStore().settings ?? {});
