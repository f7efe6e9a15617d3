const developer = "/docs/user-journeys/users/application-developer";

/** Pages of the built-in handbook that the tests walk through. */
export const foundational = `${developer}/foundational/`;
export const intermediate = `${developer}/intermediate/`;
export const glossary = "/docs/reference/glossary/?all=true";
export const concept = "/docs/concepts/workloads/pods/pod-overview/";
export const cheatSheet = "/docs/reference/kubectl/cheatsheet/";
export const missing = "/docs/no-such-page/";

/** Pages of the test shelf. */
export const parts = "/docs/guide/parts/";
export const trench = "/docs/guide/trench/";
export const shoal = "/docs/guide/shoal/";
export const harbour = "/docs/guide/harbour/";
export const log = "/docs/guide/log/";
export const outside = "/docs/guide/outside/";
