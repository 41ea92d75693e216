import { asSystem } from "@sinergi/db/access/scoped";
import { insertInvitees } from "@sinergi/db/meetings/invitees.store";
import { insertMeeting } from "@sinergi/db/meetings/meetings.store";
import type { Day } from "@sinergi/domain/time/day";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestServer, type TestServer, TODAY } from "./server.fixtures.ts";

const MEETING = "0191a0b0-0000-7000-8000-000000000001";
const UNINVITED = "0191a0b0-0000-7000-8000-000000000002";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  const common = { seriesId: null, kind: "RAKOR_TKPK", heldOn: "2026-10-06" as Day, startsAt: "09:00", endsAt: "12:00", place: "Aula", area: null, basis: "", chairName: "", chairPosition: "", moderatorName: "", noteTakerName: "", noteTakerPosition: "" } as const;
  await asSystem(server.database.db, { today: TODAY }, async (tx) => {
    await insertMeeting(tx, { ...common, id: MEETING, title: "Rakor" });
    await insertMeeting(tx, { ...common, id: UNINVITED, title: "Rapat lain" });
    await insertInvitees(tx, [{ id: crypto.randomUUID(), meetingId: MEETING, organisation: "BAZNAS", organisationName: "Baznas", name: "", jobTitle: "Ketua", phone: "0812", email: null }]);
  });
  for (const [mailbox, role, agency] of [["sekretariat", "SECRETARIAT", null], ["mitra", "PARTNER", "BAZNAS"], ["auditor", "AUDITOR", null]] as const) await server.addAccount(`${mailbox}@contoh.go.id`, role, agency);
});
afterAll(() => server.close());

async function get(mailbox: string | null, id: string) {
  const cookie = mailbox === null ? "" : await server.signIn(`${mailbox}@contoh.go.id`);
  return server.app.inject({ method: "GET", url: `/files/meetings/${id}`, headers: { cookie, host: "localhost:3000" } });
}

describe("the calendar file of a meeting", () => {
  it("is given as an attachment to whoever may see the meeting, without anybody's phone", async () => {
    for (const mailbox of ["sekretariat", "mitra"]) {
      const answer = await get(mailbox, `${MEETING}.ics`);
      expect([answer.statusCode, answer.headers["content-type"], answer.headers["content-disposition"]], mailbox).toEqual([200, "text/calendar; charset=utf-8", 'attachment; filename="rapat-2026-10-06.ics"']);
      expect(answer.body).toContain("DTSTART:20261006T020000Z\r\n");
      expect(answer.body).not.toContain("0812");
    }
  });

  it("says so where the data are simulated", async () => {
    await server.setSimulated(true);
    const answer = await get("sekretariat", `${MEETING}.ics`);
    expect(answer.headers["content-disposition"]).toContain("DATA-SIMULASI-");
    expect(answer.body).toContain("DESCRIPTION:DATA SIMULASI");
    await server.setSimulated(false);
  });

  it("is nobody's who is not signed in, may not read meetings or is not invited; one there is not looks the same", async () => {
    expect((await get(null, `${MEETING}.ics`)).statusCode).toBe(401);
    expect((await get("auditor", `${MEETING}.ics`)).statusCode).toBe(403);
    for (const file of [`${UNINVITED}.ics`, "0191a0b0-0000-7000-8000-00000000ffff.ics", `${MEETING}.pdf`, "x.ics"]) {
      const answer = await get("mitra", file);
      expect([answer.statusCode, answer.json().code], file).toEqual([404, "meeting_not_found"]);
    }
  });
});
