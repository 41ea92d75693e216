// Illegal on purpose: see the README beside it.
export { page } from "../../../apps/web/src/features/home/page.ts";
export { PrismaPg } from "@prisma/adapter-pg";
