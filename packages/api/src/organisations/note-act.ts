import type { Scoped } from "@sinergi/db/access/scoped";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import type { PersonDraft } from "@sinergi/domain/organisations/organisation.schema";

interface Act {
  readonly action: string;
  readonly code: string;
  readonly opId: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** An act on an organisation in the audit chain, with what was before and what is now. */
export function noteAct(tx: Scoped, { action, code, opId, before, after }: Act): Promise<void> {
  return appendAudit(tx, { action, entity: "organisation", entityId: code, opId, detail: { before, after } });
}

/** A person as the audit chain keeps him: who and what he is, and only so much of a number that a change of it shows. */
export function personWords({ name, position, phone, email, isMain, isPublic }: Omit<PersonDraft, "fromDay">): string {
  const marks = [isMain ? "kontak utama" : "", isPublic ? "terbuka" : ""].filter((mark) => mark !== "");
  return [`${name}, ${position}`, phone === null ? "" : `•••${phone.slice(-3)}`, email === null ? "" : `${email.slice(0, 2)}•••`, ...marks].filter((part) => part !== "").join(" · ");
}
