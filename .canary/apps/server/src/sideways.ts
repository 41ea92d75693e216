// Illegal on purpose: see the README beside it.
export { page } from "../../web/src/features/home/page.ts";
