import type { Role } from "#access/roles";
import type { NoticeDue } from "#notices/notices-due";

/** An account that can sign in. */
export interface Reader {
  readonly id: string;
  readonly role: Role;
  readonly office: string | null;
}

export interface AddressedNotice {
  readonly account: string;
  readonly notice: NoticeDue;
}

const OF_OFFICE: readonly Role[] = ["AGENCY_HEAD", "AGENCY_OPERATOR", "PARTNER"];

/** Who hears of what: an account hears of one subject once per kind and day, also where it is meant in two ways. */
export function addressNotices(notices: readonly NoticeDue[], readers: readonly Reader[]): readonly AddressedNotice[] {
  const heard = new Map<string, AddressedNotice>();
  for (const notice of notices) {
    for (const { id } of readers.filter((reader) => isMeant(notice, reader))) {
      const key = [id, notice.kind, notice.subject, notice.dayKey].join(" ");
      if (!heard.has(key)) heard.set(key, { account: id, notice });
    }
  }
  return [...heard.values()];
}

function isMeant({ to }: NoticeDue, { id, role, office }: Reader): boolean {
  if ("account" in to) return to.account === id;
  if ("all" in to) return to.all === role && !(to.except?.includes(id) ?? false);
  return office === to.office && OF_OFFICE.includes(role);
}
