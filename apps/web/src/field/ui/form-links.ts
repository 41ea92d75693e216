import type { RecordKind } from "@sinergi/domain/sync/record-kinds";
import { newId } from "@sinergi/offline/new-id";
import type { Draft } from "@sinergi/offline/field-store";

/** First part of the address of each form. */
const PLACE_OF = {
  "visit.logged": "kunjungan",
  "session.held": "p2k2",
  "commitment.checked": "komitmen",
  "payout.supported": "penyaluran",
  "case.opened": "kasus",
  "graduation.proposed": "graduasi",
  "housing.checked": "verifikasi",
  "update.proposed": "usulan",
  "objection.raised": "sanggahan",
  "work.answered": "tugas",
} as const satisfies Partial<Record<RecordKind, string>>;
export type FormKind = keyof typeof PLACE_OF;

const withFamily = (address: string, familyId: string | null) => (familyId === null ? address : `${address}?keluarga=${familyId}`);

/** A form that was never opened; each link is a draft of its own. */
export function newFormHref(kind: FormKind, familyId: string | null): string {
  return withFamily(`/${PLACE_OF[kind]}/${newId()}`, familyId);
}

/** The own record opened again, to be put right by another one. */
export function amendHref(kind: FormKind, { recordId, familyId }: { readonly recordId: string; readonly familyId: string | null }): string {
  const query = new URLSearchParams({ ...(familyId === null ? {} : { keluarga: familyId }), amends: recordId });
  return `/${PLACE_OF[kind]}/${newId()}?${query.toString()}`;
}

/** Where a draft is gone on with. */
export function draftHref({ id, kind, familyId }: Pick<Draft, "id" | "kind" | "familyId">): string {
  if (kind === "profile.corrected" && familyId !== null) return `/keluarga/${familyId}?profil=${id}`;
  return kind in PLACE_OF ? withFamily(`/${PLACE_OF[kind as FormKind]}/${id}`, familyId) : "/kotak";
}
