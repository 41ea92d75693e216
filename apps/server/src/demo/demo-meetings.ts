import { randomUUID } from "node:crypto";
import { asSystem } from "@sinergi/db/access/scoped";
import type { Database } from "@sinergi/db/access/database";
import { insertMeeting, insertSeries } from "@sinergi/db/meetings/meetings.store";
import { dayOf, type Day } from "@sinergi/domain/time/day";

/** The meeting the product grew out of, and the one to come. */
export async function loadDemoMeetings(db: Database, today: Day): Promise<void> {
  await asSystem(db, { today }, async (tx) => {
    const series = { id: randomUUID(), kind: "RAKOR_TKPK", title: "Rakor TKPK Kabupaten", note: "", groupCode: null } as const;
    await insertSeries(tx, series);
    const heldOn = dayOf({ year: 2019, month: 8, day: 20 }) ?? today;
    const chair = { chairName: "Hi. Mad Hasnurin", chairPosition: "Wakil Bupati Lampung Barat", moderatorName: "", noteTakerName: "", noteTakerPosition: "" };
    const common = { seriesId: series.id, kind: series.kind, startsAt: "09:00", endsAt: "12:00", place: "Aula Pekuon Bappeda", area: null, basis: "", ...chair };
    await insertMeeting(tx, { ...common, id: randomUUID(), title: "Rakor TKPK Agustus 2019", heldOn });
    await insertMeeting(tx, { ...common, id: randomUUID(), title: "Rakor TKPK berikutnya", heldOn: today });
  });
}
