// Illegal on purpose: see the README beside it.
export { aFamily } from "./family.fixtures.ts";
