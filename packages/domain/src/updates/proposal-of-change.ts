import type { MemberChange } from "#fieldwork/vocabulary";
import { proposalContentSchema, type ProposalContent } from "#updates/proposal.schema";

/** A member's change as a visit noted it. What more is said of it differs by kind and stands in `detail`. */
export interface NotedChange {
  readonly name: string;
  readonly change: MemberChange;
  readonly detail: object;
}

const VALUE_KEYS = ["value", "school", "occupation", "work", "illness", "kind", "to", "note"] as const;

/** What of a noted change becomes the draft of a proposal. Only texts of known meaning go on, cut to their limits. */
export function proposalOfChange({ name, change, detail }: NotedChange): ProposalContent {
  const said = new Map<string, unknown>(Object.entries(detail));
  const value = VALUE_KEYS.map((key) => said.get(key)).find((one) => typeof one === "string" && one.trim() !== "");
  const draft = proposalContentSchema.parse({ change, person: name.slice(0, 120), reason: "", ...(typeof value === "string" ? { value: value.slice(0, 300) } : {}) });
  const born = proposalContentSchema.shape.birthDate.safeParse(said.get("birthDate"));
  const sex = proposalContentSchema.shape.sex.safeParse(said.get("sex"));
  return { ...draft, ...(born.success && born.data !== undefined ? { birthDate: born.data } : {}), ...(sex.success && sex.data !== undefined ? { sex: sex.data } : {}) };
}
