import tests from "./vitest.config";

/** `go run ./build shots`: the pictures are no tests, but what stops a test stops them too. */
export default { ...tests, test: { ...tests.test, include: ["shots.ts"] } };
