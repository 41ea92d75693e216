// Illegal on purpose: see the README beside it.
export { procedure } from "../../api/src/procedure.ts";
