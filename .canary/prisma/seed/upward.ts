// Illegal on purpose: see the README beside it.
export { procedure } from "../../packages/api/src/procedure.ts";
