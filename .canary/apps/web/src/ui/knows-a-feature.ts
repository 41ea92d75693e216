// Illegal on purpose: see the README beside it.
export { list } from "../features/families/list.ts";
