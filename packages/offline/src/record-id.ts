import { v7 } from "uuid";

/** Id of a draft and of the record it becomes: UUIDv7, so that ids sort by the moment they were made. */
export const newRecordId = (): string => v7();
