// Illegal on purpose: see the README beside it.
import type { Store } from "../../db/src/store-type.ts";
import { readFileSync } from "node:fs";
export const reached: [Store, typeof readFileSync] = [1, readFileSync];
