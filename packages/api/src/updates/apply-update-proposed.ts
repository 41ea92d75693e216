import type { Scoped } from "@sinergi/db/access/scoped";
import { announce } from "@sinergi/db/targeting/announce";
import { keepMatch } from "@sinergi/db/updates/proposal-matches.store";
import { addProposalChange, insertProposal, lockProposal, writeCheck } from "@sinergi/db/updates/proposals.store";
import { updateProposedSchema, type UpdateProposed } from "@sinergi/domain/fieldwork/update-proposed.schema";
import type { Applier, ReceivedRecord, Verdict } from "#sync/applier";

type Proposed = Extract<UpdateProposed, { act: "PROPOSED" }>;
type Checked = Extract<UpdateProposed, { act: "GROUND_CHECKED" }>;

const applied = (targetId: string, more: Partial<Verdict> = {}): Verdict => ({ status: "APPLIED", code: null, flags: [], targetId, ...more });

/** A proposal from the field, or what a ground check found. Whatever numbers say, the sender is told the same. */
export const applyUpdateProposed: Applier<UpdateProposed> = {
  parse: (body) => {
    const parsed = updateProposedSchema.safeParse(body);
    return parsed.success ? { ok: true, value: parsed.data } : { ok: false, path: parsed.error.issues[0]?.path.join(".") ?? "" };
  },
  apply: (tx, record, value) => tx.derive((system) => (value.act === "PROPOSED" ? propose(system, record, value) : check(system, record, value))),
};

async function propose(system: Scoped, record: ReceivedRecord, value: Proposed): Promise<Verdict> {
  const familyId = await knownFamily(system, value.familyId);
  const made = await insertProposal(system, {
    id: record.id, kind: value.kind, familyId, personId: familyId === null ? null : (value.personId ?? null), villageCode: value.villageCode, subject: value.subject, content: value.content, lane: value.lane,
    origin: "FIELD", originId: record.id, nik: value.nik ?? null, noKk: value.noKk ?? null, proposedOn: value.onDay, proposedBy: record.userId, proposedName: record.userName,
  });
  if (!made) return applied(record.id);
  await keepMatch(system, { proposalId: record.id, nik: value.nik ?? null, noKk: value.noKk ?? null });
  await announce(system, { kind: "update", id: record.id });
  const strange = familyId !== null && !(await record.owns(familyId, value.onDay));
  return applied(record.id, strange ? { code: "OUT_OF_ASSIGNMENT", flags: ["OUT_OF_ASSIGNMENT"] } : {});
}

async function knownFamily(system: Scoped, familyId: string | undefined): Promise<string | null> {
  if (familyId === undefined) return null;
  return (await system.find("select from family where id = $1", [familyId])) === null ? null : familyId;
}

/** Asked of somebody else, answered already, or not asked at all: a person looks at it; the first answer stands. */
async function check(system: Scoped, record: ReceivedRecord, value: Checked): Promise<Verdict> {
  const proposal = await lockProposal(system, value.proposalId);
  const asked = proposal !== null && proposal.state === "GROUND_CHECK" && proposal.checkUserId === record.userId && proposal.fileId === null;
  if (!asked || proposal.checkedOn !== null) return { status: "REVIEW", code: "HARD_CONFLICT", flags: [], detail: { proposalId: value.proposalId, result: value.result }, targetId: value.proposalId };
  await writeCheck(system, proposal.id, { on: value.onDay, result: value.result, note: value.note });
  await addProposalChange(system, { proposalId: proposal.id, fromState: proposal.state, toState: proposal.state, note: value.note, onDay: value.onDay });
  await announce(system, { kind: "update", id: proposal.id });
  return applied(proposal.id);
}
