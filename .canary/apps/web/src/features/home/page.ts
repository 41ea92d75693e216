// Illegal on purpose: see the README beside it.
import { procedure } from "../../../../../packages/api/src/procedure.ts";
import { store } from "../../../../../packages/db/src/store.ts";
import { list } from "../families/list.ts";
export const page = [procedure, store, list];
