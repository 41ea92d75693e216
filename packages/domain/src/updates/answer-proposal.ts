import { normaliseName } from "#people/name";
import type { ProposalContent } from "#updates/proposal.schema";
import type { ProposalKind } from "#updates/vocabulary";

/** A person as a version of the registry has him. */
export interface ListedPerson {
  readonly name: string;
  readonly birthDate: string | null;
  readonly school: string | null;
  readonly pregnant: boolean | null;
  readonly disabled: boolean | null;
  readonly ill: boolean | null;
  readonly occupation: string | null;
  readonly isHead: boolean;
}

/** What a version says of the family or person a proposal is about. */
export interface VersionSays {
  /** How it was found there; null: it is not in it. */
  readonly foundBy: "FAMILY" | "NIK" | "NO_KK" | "NAME" | null;
  readonly address: string | null;
  readonly members: readonly ListedPerson[];
  /** False where the file had one row per family: who is not named in it may live there all the same. */
  readonly rosterComplete: boolean;
  /** Is the person an active recipient of health insurance aid? Null where nobody knows. */
  readonly receivesPbi: boolean | null;
}

/** HOLDS: it stands as proposed. MAYBE: a namesake in the village. NOT_YET: it does not stand. CANNOT_TELL: the version does not say. */
export const VERSION_VERDICTS = ["HOLDS", "MAYBE", "NOT_YET", "CANNOT_TELL"] as const;
export type VersionVerdict = (typeof VERSION_VERDICTS)[number];

const holds = (yes: boolean | null): VersionVerdict => (yes === null ? "CANNOT_TELL" : yes ? "HOLDS" : "NOT_YET");

/**
 * Compares what was proposed with what the next version says. A proposal is approved only where the version shows it: a new
 * family by its numbers, never by a name alone; what the version does not tell stays open.
 */
export function answerProposal({ kind, content }: { readonly kind: ProposalKind; readonly content: ProposalContent }, says: VersionSays): VersionVerdict {
  switch (kind) {
    case "BARU":
      return says.foundBy === "NAME" ? "MAYBE" : holds(says.foundBy !== null);
    case "HAPUS":
      return holds(says.foundBy === null);
    case "REAKTIVASI_PBI":
      return holds(says.receivesPbi);
    case "UBAH":
      return says.foundBy === null ? "CANNOT_TELL" : answerChange(content, says);
  }
}

function answerChange(content: ProposalContent, says: VersionSays): VersionVerdict {
  const person = says.members.find((member) => isThatPerson(content, member)) ?? null;
  switch (content.change) {
    case "BORN":
    case "MOVED_IN":
      return person !== null ? "HOLDS" : says.rosterComplete ? "NOT_YET" : "CANNOT_TELL";
    case "DIED":
    case "MOVED_OUT":
      return content.person === undefined || !says.rosterComplete ? "CANNOT_TELL" : holds(person === null);
    case "ADDRESS":
      return sameText(says.address, content.address ?? content.value);
    case "HEAD":
      return holds(content.person === undefined && content.value === undefined ? null : says.members.some((member) => member.isHead && sameName(member.name, content.value ?? content.person ?? "")));
    default:
      return person === null ? "CANNOT_TELL" : answerTrait(content, person);
  }
}

function answerTrait({ change, value }: ProposalContent, person: ListedPerson): VersionVerdict {
  switch (change) {
    case "PREGNANT":
      return holds(person.pregnant);
    case "DISABILITY":
      return holds(person.disabled);
    case "HEALTH":
      return holds(person.ill);
    case "SCHOOL":
      return sameText(person.school, value);
    case "WORK":
      return sameText(person.occupation, value);
    default:
      return "CANNOT_TELL";
  }
}

function isThatPerson({ person, birthDate }: ProposalContent, member: ListedPerson): boolean {
  if (person === undefined || !sameName(member.name, person)) return false;
  return birthDate === undefined || member.birthDate === null || member.birthDate === birthDate;
}

function sameName(a: string, b: string): boolean {
  const key = normaliseName(a);
  return key !== "" && key === normaliseName(b);
}

function sameText(listed: string | null, wanted: string | undefined): VersionVerdict {
  if (listed === null || wanted === undefined || wanted === "") return "CANNOT_TELL";
  const plain = (text: string): string => text.toLocaleUpperCase("id").replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim();
  return holds(plain(listed) === plain(wanted));
}
