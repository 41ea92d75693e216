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
  const shared = { act: "PROPOSED", kind, onDay, villageCode: about.villageCode ?? fields.villageCode ?? "", content: contentOf(fields, about) } as const;
  if (kind === "BARU") return { ...shared, subject: fields.subject, nik: said(fields.nik), noKk: said(fields.noKk) };
  return { ...shared, subject: about.personName ?? about.headName ?? fields.subject, familyId: about.familyId ?? undefined, personId: fields.personId ?? undefined };
}

function said(text: string): string | undefined {
  return text.trim() === "" ? undefined : text.trim();
}

type Content = Extract<UpdateProposedBody, { act: "PROPOSED" }>["content"];

function contentOf({ kind, reason, address, members, change, value, removal }: ProposalFields, { personName }: About): Content {
  switch (kind) {
    case "UBAH":
      return { reason, change: change ?? "OTHER", person: personName ?? undefined, value: said(value) };
    case "HAPUS":
      return { reason, removal: removal ?? undefined };
    case "REAKTIVASI_PBI":
      return { reason };
    default:
      return { reason, address: said(address), members: members ?? undefined };
  }
}
