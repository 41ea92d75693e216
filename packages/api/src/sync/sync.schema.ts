import type { FieldSnapshot } from "@sinergi/domain/fieldwork/field-snapshot";
import { z } from "zod";

/** Most records of one batch. */
export const MAX_BATCH_RECORDS = 25;
export { MAX_BODY_CHARACTERS } from "@sinergi/domain/sync/sent-record.schema";

/** The envelope alone: each item is looked at by itself inside, so that a bad one never stops its neighbours. */
export const deviceReportSchema = z.object({
  deviceId: z.uuid(),
  appVersion: z.string().max(40),
  pending: z.int().min(0),
  oldestPendingAt: z.string().max(40).nullable(),
  lastSeq: z.int().min(0),
  storagePersisted: z.boolean().nullable(),
  storageUsage: z.int().min(0).nullable(),
  clockOffsetMs: z.int().nullable(),
  /** The phone's clock, ISO. */
  clientAt: z.string().max(40),
});
export type DeviceReport = z.infer<typeof deviceReportSchema>;

/** The newest receipt that a phone holds of its person. */
const lastAckSchema = z.object({ id: z.uuid(), receiptNo: z.int() }).nullable();

export const pushInputSchema = z.object({
  batchId: z.uuid(),
  /** Whose records these are, as the rows say; another than whoever is signed in is refused whole. */
  userId: z.string().max(100).optional(),
  device: deviceReportSchema,
  lastAck: lastAckSchema,
  /** More than a batch holds is answered with 413, so that the phone halves it. */
  items: z.array(z.unknown()).max(10_000),
});

/** An older app does not say which receipt is its newest. */
export const helloInputSchema = z.object({ device: deviceReportSchema.nullable(), lastAck: lastAckSchema.default(null) });

/** What a phone is told when it comes. */
export interface HelloAnswer {
  readonly serverTime: string;
  readonly user: { readonly id: string; readonly name: string };
  /** RSA-OAEP 3072, SHA-256: SPKI in base64. */
  readonly publicKey: { readonly id: number; readonly spki: string };
  /** What this person's phones last said they hold, other than the one asking: a wiped phone learns of it here. */
  readonly otherDevices: readonly { readonly deviceId: string; readonly pending: number; readonly lastSeenAt: string; readonly missingSeqs: readonly number[] }[];
  readonly wipe: boolean;
  /** False where the server was restored from a backup that is older than the phone's newest receipt. */
  readonly lastAckKnown: boolean;
}

export const snapshotInputSchema = z.object({ deviceId: z.uuid(), etag: z.string().max(64).nullable() });
/** `wipe`: the office asked for it, and no family is given. Without `snapshot` what the phone has is as it was. */
export interface SnapshotAnswer {
  readonly wipe: boolean;
  readonly snapshot: FieldSnapshot | null;
}

export const verifyInputSchema = z.object({ ids: z.array(z.uuid()).max(500), photos: z.array(z.uuid()).max(500).default([]) });
/** Which of the records and photos asked for are not here whole: the phone sends them again. */
export interface VerifyAnswer {
  readonly missing: readonly string[];
  readonly missingPhotos: readonly string[];
}

export const unsealInputSchema = z.object({ keyId: z.int(), sealed: z.string().max(1_024) });
/** What was sealed to the server's key, opened; base64. */
export interface UnsealAnswer {
  readonly key: string;
}
export const photoLostInputSchema = z.object({ id: z.uuid() });
