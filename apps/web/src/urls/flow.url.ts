import { FLOW_KINDS, LEAVE_REASONS, type FlowKind, type LeaveReason } from "@sinergi/domain/targeting/flow";
import { programmeCode, readable, snapshotCode } from "#urls/codes";
import * as z from "#urls/words";

/** Families that moved in or out of a programme between two snapshots; without `to`, until today. References stay text. */
export interface FlowMark {
  readonly from: string;
  readonly to?: string | undefined;
  readonly programme: string;
  readonly kinds: FlowKind[];
  /** Of those who left: why. */
  readonly reasons?: LeaveReason[] | undefined;
}

const KIND_KEYS = { entered: "masuk", arrived: "baru", stayed: "tetap", left: "keluar", gone: "hilang" } as const satisfies Record<FlowKind, string>;
const REASON_KEYS = { GRADUATED: "graduasi", MOVED: "pindah", DIED: "meninggal", NOT_ELIGIBLE: "tidak-layak", DUPLICATE: "ganda", OTHER: "lainnya", UNKNOWN: "tak-tahu" } as const satisfies Record<LeaveReason, string>;
const TODAY = "kini";

/** What Daftar keluarga keeps of it: `?arus=2025-12-31@5_kini&ikut=PKH&arah=masuk,baru`. */
export const flowSearch = {
  arus: readable(z.string().check(z.refine((text) => readPair(text) !== null))),
  ikut: readable(programmeCode),
  arah: readable(z.string().check(z.refine((text) => readKinds(text) !== null))),
  sebab: readable(z.string().check(z.refine((text) => readReasons(text) !== null))),
};
export const FLOW_KEYS = ["arus", "ikut", "arah", "sebab"] as const;
export type FlowSearch = { readonly [Key in (typeof FLOW_KEYS)[number]]?: string | undefined };

function readPair(text: string): { readonly from: string; readonly to: string | undefined } | null {
  const [from = "", to = "", ...rest] = text.split("_");
  const isRef = (one: string): boolean => snapshotCode.safeParse(one).success;
  if (!isRef(from) || rest.length > 0) return null;
  if (to === TODAY) return { from, to: undefined };
  return isRef(to) ? { from, to } : null;
}

function readKinds(text: string): FlowKind[] | null {
  const kinds = text.split(",").map((key) => FLOW_KINDS.find((kind) => KIND_KEYS[kind] === key));
  return kinds.every((kind) => kind !== undefined) ? kinds.filter((kind) => kind !== undefined) : null;
}

function readReasons(text: string): LeaveReason[] | null {
  const reasons = text.split(",").map((key) => LEAVE_REASONS.find((reason) => REASON_KEYS[reason] === key));
  return reasons.every((reason) => reason !== undefined) ? reasons.filter((reason) => reason !== undefined) : null;
}

export function readFlow({ arus, ikut, arah, sebab }: FlowSearch): FlowMark | undefined {
  const pair = arus === undefined ? null : readPair(arus);
  const kinds = arah === undefined ? null : readKinds(arah);
  const reasons = sebab === undefined ? null : readReasons(sebab);
  return pair === null || kinds === null || ikut === undefined ? undefined : { ...pair, programme: ikut, kinds, ...(reasons === null ? {} : { reasons }) };
}

export function writeFlow(flow: FlowMark | undefined): FlowSearch {
  if (!flow) return {};
  return { arus: `${flow.from}_${flow.to ?? TODAY}`, ikut: flow.programme, arah: flow.kinds.map((kind) => KIND_KEYS[kind]).join(","), sebab: flow.reasons?.map((reason) => REASON_KEYS[reason]).join(",") };
}
