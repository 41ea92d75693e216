import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { appendAudit } from "@sinergi/db/audit/audit.store";
import type { Database } from "@sinergi/db/access/database";
import { scoped } from "@sinergi/db/access/scoped";
import { insertEvidence, readEvidence, type EvidenceContent } from "@sinergi/db/followups/follow-up-evidence.store";
import { findFollowUp, type FollowUpRow } from "@sinergi/db/followups/follow-ups.store";
import { announce } from "@sinergi/db/targeting/announce";
import { detectEvidence } from "@sinergi/documents/evidence/detect-evidence";
import type { Actor } from "@sinergi/domain/access/actor";
import { EVIDENCE_MAX_BYTES, EVIDENCE_MAX_FILES, EVIDENCE_TYPES, evidenceName, type EvidenceKind } from "@sinergi/domain/followups/evidence";
import { mayAddEvidence } from "@sinergi/domain/followups/move-follow-up";
import { isOpen } from "@sinergi/domain/followups/overdue";
import type { Clock } from "@sinergi/api/platform/context";
import { HttpProblem } from "../http/problem.ts";
import { reEncodeImage } from "./re-encode-image.ts";

export interface EvidenceDeps {
  readonly db: Database;
  readonly clock: Clock;
}

export interface EvidenceFiles {
  /** Throws `HttpProblem` where the follow-up is not there or takes no file from this person. */
  allow(actor: Actor, followUpId: string): Promise<void>;
  /** Keeps a file under the id its sender made; throws `HttpProblem` where it is no evidence. */
  keep(actor: Actor, file: IncomingEvidence): Promise<void>;
  /** What a file holds; null where it is not the reader's. */
  open(actor: Actor, id: string): Promise<EvidenceContent | null>;
}

interface IncomingEvidence {
  readonly id: string;
  readonly followUpId: string;
  readonly path: string;
  readonly fileName: string;
}

export function evidenceFilesOf({ db, clock }: EvidenceDeps): EvidenceFiles {
  const options = () => ({ today: clock.today() });
  return {
    allow: (actor, followUpId) => scoped(db, actor, options(), async (tx) => refuseEvidence(await findFollowUp(tx, followUpId), actor)),
    async keep(actor, { id, followUpId, path, fileName }) {
      const { kind, content } = await contentOf(path);
      await scoped(db, actor, options(), async (tx) => {
        const followUp = await findFollowUp(tx, followUpId);
        refuseEvidence(followUp, actor);
        const name = evidenceName(fileName, kind);
        const sha256 = createHash("sha256").update(content).digest("hex");
        // Sent again after a lost answer: it is there already.
        if (!(await insertEvidence(tx, { id, followUpId, fileName: name, mediaType: EVIDENCE_TYPES[kind], content, sha256 }))) return;
        await appendAudit(tx, { action: "followUp.evidenceAdded", entity: "followUp", entityId: followUpId, detail: { number: followUp.number, file: name, bytes: content.length, sha256 } });
        await announce(tx, { kind: "followUp", id: followUpId });
      });
    },
    open: (actor, id) => (actor.role === "PARTNER" && actor.agency === null ? Promise.resolve(null) : scoped(db, actor, options(), (tx) => readEvidence(tx, id))),
  };
}

function refuseEvidence(followUp: FollowUpRow | null, actor: Actor): asserts followUp is FollowUpRow {
  if (followUp === null || !mayAddEvidence(actor, followUp)) throw new HttpProblem(404, "follow_up_not_found");
  if (!isOpen(followUp)) throw new HttpProblem(409, "evidence_closed");
  if (followUp.evidence >= EVIDENCE_MAX_FILES) throw new HttpProblem(409, "evidence_too_many", { limit: EVIDENCE_MAX_FILES });
}

/** A file by what is in it; pictures are drawn anew. Throws `HttpProblem` where it is none of the kinds. */
export async function contentOf(path: string): Promise<{ readonly kind: EvidenceKind; readonly content: Buffer }> {
  const kind = await detectEvidence(path);
  if (kind === null) throw new HttpProblem(422, "evidence_kind");
  const bytes = await readFile(path);
  const content = kind === "jpg" || kind === "png" ? await reEncodeImage(bytes, kind) : bytes;
  if (content === null) throw new HttpProblem(422, "evidence_image");
  if (content.length > EVIDENCE_MAX_BYTES) throw new HttpProblem(413, "evidence_too_large", { maxBytes: EVIDENCE_MAX_BYTES });
  return { kind, content };
}
