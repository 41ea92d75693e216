import type { FieldWork } from "@sinergi/domain/fieldwork/field-snapshot";
import type { WorkAnswered } from "@sinergi/domain/fieldwork/work.schema";
import type { Draft, KeptRecord } from "@sinergi/offline/field-store";

/** What is typed of an answer. `itemId` says of which family of a list, also once the list is gone from the phone. */
export interface WorkFields {
  readonly itemId: string;
  readonly outcome: WorkAnswered["outcome"] | null;
  readonly note: string;
  readonly onDay: WorkAnswered["onDay"] | null;
  readonly amends?: string | undefined;
}

export type FoundWork =
  /** A form to write in. */
  | { readonly state: "FORM"; readonly draftId: string; readonly itemId: string; readonly familyId: string | null; readonly amended: KeptRecord | null }
  /** Answered on this phone. */
  | { readonly state: "ANSWERED"; readonly record: KeptRecord }
  | { readonly state: "GONE" };

interface Lookup {
  /** What stands in the address: a family of a list, or a draft that was begun. */
  readonly id: string;
  readonly amends: string | null;
  readonly work: readonly FieldWork[];
  readonly drafts: readonly Draft[];
  readonly records: readonly KeptRecord[];
  readonly newId: () => string;
}

/** The family of a list as it stands on the phone: begun, answered, or to be answered. One family has one draft, however often it is opened. */
export function findWork({ id, amends, work, drafts, records, newId }: Lookup): FoundWork {
  const answers = records.filter(({ kind }) => kind === "work.answered");
  const draft = drafts.find((one) => one.kind === "work.answered" && (one.id === id || itemOf(one.fields) === id));
  if (draft) return { state: "FORM", draftId: draft.id, itemId: itemOf(draft.fields) ?? id, familyId: draft.familyId, amended: null };
  const amended = amends === null ? undefined : answers.find((record) => record.id === amends);
  if (amended) return { state: "FORM", draftId: id, itemId: itemOf(amended.body) ?? "", familyId: amended.familyId, amended };
  const answered = answers.filter((record) => itemOf(record.body) === id || record.id === id).toSorted((a, b) => b.seq - a.seq)[0];
  if (answered) return { state: "ANSWERED", record: answered };
  const item = work.find((one) => one.id === id);
  return item ? { state: "FORM", draftId: newId(), itemId: item.id, familyId: item.familyId, amended: null } : { state: "GONE" };
}

function itemOf(fields: unknown): string | null {
  return typeof fields === "object" && fields !== null && "itemId" in fields && typeof fields.itemId === "string" ? fields.itemId : null;
}
