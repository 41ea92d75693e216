import type { DevicesAnswer } from "@sinergi/api/sync/review.schema";

/** A phone as the office sees it. */
export type Device = DevicesAnswer["rows"][number];
