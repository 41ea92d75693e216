import type { WorkItemRow, WorkQueueRow } from "@sinergi/db/fieldwork/work-queues.store";
import type { FamilyFilter } from "#families/families.schema";
import { familyFilterSchema } from "#families/families.schema";
import { daySchema } from "@sinergi/domain/time/day.schema";
import { z } from "zod";

const opId = z.uuid();

/** `queues.preview`: to whom a list would be dealt. */
export const previewDealInputSchema = z.strictObject({ filter: familyFilterSchema });
/** `queues.deal`: `expected` is the number of families the preview said. The caller makes the id. */
export const dealInputSchema = z.strictObject({
  opId, id: z.uuid(), filter: familyFilterSchema, expected: z.int().min(1),
  title: z.string().trim().min(3).max(120),
  /** What is to be done at each family. */
  task: z.string().trim().min(3).max(500),
  dueOn: daySchema.nullable().default(null),
});
/** `queues.detail` */
export const queueInputSchema = z.strictObject({ id: z.uuid() });
/** `queues.takeBack`, `queues.dealAgain`: these families, or all that are open (taken back). */
export const itemsInputSchema = z.strictObject({ opId, id: z.uuid(), itemIds: z.array(z.uuid()).min(1).max(2_000).nullable() });
/** `queues.close`, `queues.reopen` */
export const queueActInputSchema = z.strictObject({ opId, id: z.uuid() });

export interface DealPreview {
  readonly families: number;
  readonly facilitators: readonly { readonly userId: string; readonly name: string; readonly families: number }[];
  readonly unassigned: number;
  readonly most: number;
}

type Texted<T, K extends keyof T> = Omit<T, K> & { readonly [P in K]: Extract<T[P], null> | string };
export interface QueueAnswer extends Texted<Omit<WorkQueueRow, "filter">, "dealtOn" | "dueOn" | "closedOn"> {
  readonly overdue: boolean;
}
export type WorkItemAnswer = Texted<WorkItemRow, "answeredOn">;

export interface QueuesAnswer {
  readonly rows: readonly QueueAnswer[];
  readonly today: string;
}

/** What a facilitator has of a list, and what his phone still holds: that is not sent yet, and never nought. */
export interface QueueShare {
  readonly userId: string | null;
  readonly name: string;
  readonly open: number;
  readonly answered: number;
  /** Records his phones said they hold; null where no phone of his has come. */
  readonly unsent: number | null;
  readonly lastSyncAt: string | null;
}

export interface QueueDetail {
  readonly queue: QueueAnswer;
  readonly filter: Omit<FamilyFilter, "on">;
  readonly items: readonly WorkItemAnswer[];
  readonly shares: readonly QueueShare[];
  /** Families the same filter has today; null where it cannot be asked any more. */
  readonly now: number | null;
  /** Of the families dealt: in the filter today still, by how they stand. */
  readonly still: { readonly open: number; readonly answered: number } | null;
  /** Ids of items whose family is in the filter today. */
  readonly stillIds: readonly string[];
  readonly today: string;
}
