// Illegal on purpose: see the README beside it.
export { drawer } from "./utils.ts";
export { deep } from "./a/b/c/d/e/deep.ts";
export { missing } from "./missing.ts";
