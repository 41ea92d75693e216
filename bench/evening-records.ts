import { createHash, randomUUID } from "node:crypto";
import type { VisitLogged } from "@sinergi/domain/fieldwork/visit-logged.schema";
import type { SentRecord } from "@sinergi/domain/sync/outcomes";
import type { Day } from "@sinergi/domain/time/day";

/** A visit as a phone of an evening sends it: no two of one facilitator are of the same family and day. */
export function aVisit(seq: number, familyId: string, onDay: Day): SentRecord {
  const said: Omit<VisitLogged, "metPersonId"> = {
    familyId, onDay, startedAt: "09:30", minutes: 35, kind: "KUNJUNGAN_RUTIN", outcome: "BERTEMU", carerMet: true,
    conditions: { house: null, income: null, monthlyIncomeIdr: 1_200_000, livestock: [] }, members: [],
    aid: [{ programme: "PKH", period: "2026-3", received: true, amountIdr: 750_000, problem: "NONE", note: "" }], needs: [], business: null, consent: true, place: null,
    notes: "Kebun kopi sedang berbunga; anak bungsu kembali bersekolah setelah libur, dan ibu menghadiri pertemuan kelompok bulan ini.", followUp: null,
  };
  const body = JSON.stringify(said);
  return { id: randomUUID(), seq, kind: "visit.logged", v: 1, body, sha: createHash("sha256").update(body).digest("hex"), familyId, clientAt: new Date().toISOString(), clockOffsetMs: 0, attachments: [] };
}
