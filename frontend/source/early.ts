// A classic script at the head of every page: what a person chose must stand before anything is painted.
import { applySettings } from "./appearance/apply";
import { markPlace } from "./home/continue";
import { leaveRest } from "./paint/rest";
import { projectAgain } from "./projector/mode";
import { readStore } from "./state/store";

const { settings = {}, shelves = {} } = readStore();
applySettings(settings);
markPlace(shelves[document.documentElement.dataset.open ?? ""]?.place !== undefined);
projectAgain();
leaveRest();
