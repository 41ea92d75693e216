import { v7 } from "uuid";

/** A new id for a draft or a record: UUIDv7, in the order of making, and the key under which the server takes it once. */
export const newId = (): string => v7();
