import type { Actor } from "#access/actor";

/** How somebody may change a programme: at once, by a proposal that the secretariat decides, or not at all. */
export type MayDefine = "directly" | "by_proposal" | "no";

/** Matrix "Programme read / define": the secretariat all; the head of an organisation its own, as a proposal. */
export function mayDefine({ role, agency }: Pick<Actor, "role" | "agency">, owner: string): MayDefine {
  if (role === "SECRETARIAT") return "directly";
  return role === "AGENCY_HEAD" && agency === owner ? "by_proposal" : "no";
}

/** Who says yes or no to proposals about programmes. */
export function mayDecideProposals({ role }: Pick<Actor, "role">): boolean {
  return role === "SECRETARIAT";
}
