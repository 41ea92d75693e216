import type { UpdateProposedBody } from "@sinergi/domain/fieldwork/update-proposed.schema";
import type { Day } from "@sinergi/domain/time/day";
import type { GroundCheckResult, ProposalKind, ProposedChange, RemovalReason } from "@sinergi/domain/updates/vocabulary";

/** Everything the form may hold; what does not belong to the chosen kind stays in the draft and is not sent. */
export interface ProposalFields {
  readonly kind: ProposalKind | null;
  readonly onDay: Day | null;
  readonly villageCode: string | null;
  readonly subject: string;
  readonly address: string;
  readonly members: number | null;
  readonly nik: string;
  readonly noKk: string;
  readonly change: ProposedChange | null;
  /** Id of the member; null: the family itself; undefined: not answered. */
  readonly personId: string | null | undefined;
  readonly value: string;
  readonly removal: RemovalReason | null;
  readonly reason: string;
  /** The proposal whose place he was asked to look at (ground check). */
  readonly checkOf: string | null;
  readonly result: GroundCheckResult | null;
}

export function startProposal(today: Day, about: { readonly familyId: string | null; readonly checkOf: string | null }): ProposalFields {
  return {
    kind: about.familyId === null ? "BARU" : null, onDay: today, villageCode: null, subject: "", address: "", members: null, nik: "", noKk: "", change: null, personId: undefined, value: "", removal: null, reason: "",
    checkOf: about.checkOf, result: null,
  };
}

const DIGITS = 16;
/** Sixteen digits, however they are spaced; empty is fine, for numbers may be unknown. */
export function isNumberOdd(typed: string): boolean {
  const digits = typed.replaceAll(/[\s.-]/g, "");
  return digits !== "" && !(digits.length === DIGITS && /^\d+$/.test(digits));
}

interface About {
  readonly familyId: string | null;
  readonly headName: string | null;
  readonly villageCode: string | null;
  readonly personName: string | null;
}

/** The body as it is sent. Only called once nothing is missing. */
export function bodyOfProposal(fields: ProposalFields, about: About): UpdateProposedBody {
  const onDay = fields.onDay ?? "";
  if (fields.checkOf !== null) return { act: "GROUND_CHECKED", proposalId: fields.checkOf, onDay, result: fields.result ?? "SESUAI", note: fields.reason };
  const kind = fields.kind ?? "BARU";
  const isNew = kind === "BARU";
  const said = (text: string): string | undefined => (text.trim() === "" ? undefined : text.trim());
  return {
    act: "PROPOSED", kind, onDay, villageCode: about.villageCode ?? fields.villageCode ?? "", subject: isNew ? fields.subject : (about.personName ?? about.headName ?? fields.subject),
    ...(isNew || about.familyId === null ? {} : { familyId: about.familyId, ...(fields.personId ? { personId: fields.personId } : {}) }),
    ...(isNew && said(fields.nik) ? { nik: fields.nik } : {}),
    ...(isNew && said(fields.noKk) ? { noKk: fields.noKk } : {}),
    content: {
      reason: fields.reason,
      ...(isNew ? { address: said(fields.address), ...(fields.members === null ? {} : { members: fields.members }) } : {}),
      ...(kind === "UBAH" ? { change: fields.change ?? "OTHER", person: about.personName ?? undefined, value: said(fields.value) } : {}),
      ...(kind === "HAPUS" && fields.removal !== null ? { removal: fields.removal } : {}),
    },
  };
}
