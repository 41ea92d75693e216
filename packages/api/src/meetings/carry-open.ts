import { randomUUID } from "node:crypto";
import type { Scoped } from "@sinergi/db/access/scoped";
import { insertAgendaItem, listCarried } from "@sinergi/db/meetings/agenda.store";
import { listPromisedBefore, type PromisedRow } from "@sinergi/db/meetings/series.store";
import { carryAlong } from "@sinergi/domain/meetings/agenda";

const TITLE_LENGTH = 300;

/** What was promised at earlier meetings of the series, is open, and neither is on this agenda nor was taken off it. */
export async function listLeft(tx: Scoped, meetingId: string): Promise<readonly PromisedRow[]> {
  return carryAlong(await listPromisedBefore(tx, meetingId), await listCarried(tx, meetingId));
}

/** Puts it on the agenda, each once, and answers how many came along. */
export async function carryOpen(tx: Scoped, meetingId: string): Promise<number> {
  let carried = 0;
  for (const { id, text, lead } of await listLeft(tx, meetingId)) {
    const item = { title: text.replaceAll(/\s+/g, " ").slice(0, TITLE_LENGTH), note: "", minutes: null, presenter: "", organisation: lead };
    if (await insertAgendaItem(tx, { ...item, id: randomUUID(), meetingId, origin: "CARRIED", figureId: null, followUpId: id, proposalId: null })) carried += 1;
  }
  return carried;
}
