import type { DeviceRow } from "@sinergi/db/sync/devices.store";
import type { HeldCases } from "@sinergi/db/sync/held-cases.store";
import type { DeliveryRow } from "@sinergi/db/sync/review.store";
import { REVIEW_DECISIONS, type ReviewDecision } from "@sinergi/domain/sync/review-decisions";
import type { PhotoListed } from "@sinergi/db/sync/attachments.store";
import { z } from "zod";

const opId = z.uuid();
/** A record's id, or `collision:` and a number. */
const id = z.string().regex(/^([0-9a-f-]{36}|collision:\d{1,18})$/);
const note = z.string().trim().max(500).default("");

/** `sync.deliveries`: those that wait, or those decided. */
export const deliveriesInputSchema = z.strictObject({ decided: z.boolean() });
export const deliveryInputSchema = z.strictObject({ id });
export const decideDeliveryInputSchema = z.strictObject({ opId, id, decision: z.enum(REVIEW_DECISIONS), note });
const device = { opId, deviceId: z.uuid(), userId: z.string().min(1).max(100) };
/** `sync.askWipe`: true asks for it, false takes that back. */
export const askWipeInputSchema = z.strictObject({ ...device, asked: z.boolean(), reason: z.string().trim().min(3).max(500) });
export const retireDeviceInputSchema = z.strictObject({ ...device, retired: z.boolean() });

export interface DeliveriesAnswer {
  readonly rows: readonly (DeliveryRow & { readonly decisions: readonly ReviewDecision[] })[];
  /** Of what is asked for; more than the rows where one list does not hold all. */
  readonly total: number;
  readonly waiting: number;
  /** Those that wait for longer than a week. */
  readonly old: number;
  /** Records of cases that only their senders may read: how many are held, and since when. */
  readonly heldCases: HeldCases;
}

/** One field of a correction: what the sender saw, what he wrote, what stands there now. */
export interface ContestedField {
  readonly field: string;
  readonly from: string;
  readonly to: string;
  readonly now: string;
}

export interface DeliveryDetail {
  readonly row: DeliveriesAnswer["rows"][number];
  /** As it was sent; null where it is of a case that is not the reader's to see. */
  readonly body: string | null;
  /** Facts beside the code: a path that does not fit, the record it waits for, the family it was merged into. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly deviceId: string | null;
  readonly clientAt: string | null;
  /** Of a correction. */
  readonly fields: readonly ContestedField[] | null;
  /** Who wrote what stands now, and when. */
  readonly current: { readonly by: string; readonly at: string } | null;
  /** The record it may double, or the first one under its id. */
  readonly other: { readonly id: string; readonly userName: string; readonly receivedAt: string; readonly body: string | null } | null;
  readonly photos: readonly PhotoListed[];
}

export interface DevicesAnswer {
  readonly rows: readonly DeviceRow[];
  /** Facilitators whose phone came within a day, of those that have one in use. */
  readonly seenToday: number;
  readonly owners: number;
  /** Records that phones said they still hold. */
  readonly pending: number;
}
