import { showCode } from "@sinergi/db/meetings/attendance-door.store";
import { insertMeeting, writeMeetingState } from "@sinergi/db/meetings/meetings.store";
import { asSystem, type Scoped } from "@sinergi/db/access/scoped";
import type { MeetingState } from "@sinergi/domain/meetings/vocabulary";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startTestServer, TODAY, type TestServer } from "./server.fixtures.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());
beforeEach(() => server.accountsDb.throttle.deleteMany());

const inSystem = <T>(work: (tx: Scoped) => Promise<T>): Promise<T> => asSystem(server.database.db, { today: TODAY }, work);
const id = (): string => crypto.randomUUID();
const EMPTY = { area: null, basis: "", chairName: "", chairPosition: "", moderatorName: "", noteTakerName: "", noteTakerPosition: "" };

async function runMeeting(): Promise<{ readonly meetingId: string; readonly inviteeId: string; readonly code: string }> {
  const [meetingId, inviteeId] = [id(), id()];
  return inSystem(async (tx) => {
    await insertMeeting(tx, { ...EMPTY, id: meetingId, seriesId: null, kind: "RAKOR_TKPK", title: "Rakor uji", heldOn: TODAY, startsAt: "09:00", endsAt: null, place: "Aula" });
    await writeMeetingState(tx, { id: meetingId, from: "PLANNED", to: "RUNNING", reason: "" });
    await tx.run("insert into invitee (id, meeting_id, position, organisation_code, organisation_name, name, job_title, phone) values ($1, $2, 1, 'DINSOS', 'Dinas Sosial', 'Pejabat Rahasia', 'Kepala Dinas', '0811-999')", [inviteeId, meetingId]);
    return { meetingId, inviteeId, code: (await showCode(tx, meetingId)).code };
  });
}
const setState = (meetingId: string, to: MeetingState) => inSystem((tx) => writeMeetingState(tx, { id: meetingId, from: "RUNNING", to, reason: "" }));
const listed = (meetingId: string) => inSystem((tx) => tx.rows<Record<string, unknown>>('select name, phone, signature, represents, invitee_id as "inviteeId", via from attendance where meeting_id = $1 and removed_at is null order by arrived_at, name', [meetingId]));
const open = (code: string) => server.post("/api/attendance/open", { code });
const sheet = (code: string, more: { readonly opId?: string; readonly attendee?: object; readonly signature?: string | null; readonly isDeclared?: boolean } = {}) => ({
  code, opId: more.opId ?? id(), signature: more.signature === undefined ? "M1 2L3 4" : more.signature, isDeclared: more.isDeclared ?? false,
  attendee: { name: "Siti Simulasi", jobTitle: "Sekretaris", organisationCode: "DINSOS", organisationName: "apa saja", ...more.attendee },
});
const sign = (body: object, headers: Record<string, string> = {}) => server.post("/api/attendance/sign", body, headers);
const withoutRef = (text: string): string => text.replace(/"ref":"[^"]*"/, "");

describe("the door of a running meeting", () => {
  test("opens without an account by the code on the wall, however it is typed, and tells no name and no phone", async () => {
    const { code } = await runMeeting();
    const opened = await open(` ${code.toLowerCase().replaceAll("-", " ")} `);
    expect(opened.statusCode).toBe(200);
    expect(opened.json()).toMatchObject({ meeting: { title: "Rakor uji", place: "Aula" }, invitations: [{ organisation: "DINSOS", organisationName: "Dinas Sosial", jobTitle: "Kepala Dinas" }] });
    expect(opened.body).not.toMatch(/Rahasia|0811/);
    expect(opened.json().organisations.length).toBeGreaterThan(20);
  });

  test("refuses a wrong code, one that has run out and one of a meeting that is over by the same answer", async () => {
    const { code, meetingId } = await runMeeting();
    const stale = await runMeeting();
    await inSystem((tx) => tx.run("update attendance_code set expires_at = now() - interval '1 second' where meeting_id = $1", [stale.meetingId]));
    await setState(meetingId, "MINUTES_DRAFT");
    const answers = await Promise.all(["0000-0000-0000", stale.code, code].flatMap((one) => [open(one), sign(sheet(one))]));
    expect(new Set(answers.map((answer) => `${answer.statusCode} ${withoutRef(answer.body)}`))).toEqual(new Set(['410 {"code":"attendance_code",}']));
    expect(await listed(meetingId)).toEqual([]);
  });

  test("keeps nothing of a code but its digest, and shows two secretaries the same one", async () => {
    const { code, meetingId } = await runMeeting();
    const again = await inSystem((tx) => showCode(tx, meetingId));
    // Unless the five minutes were over just then.
    if (again.rotatesIn < 299) expect(again.code).toBe(code);
    const stored = await inSystem((tx) => tx.rows("select encode(digest, 'hex') as digest, c::text as line from attendance_code c"));
    expect(JSON.stringify(stored)).not.toContain(code.replaceAll("-", ""));
  });

  test("is not guessed at for ever, and a hall full of old codes is no guessing", async () => {
    const { meetingId, code } = await runMeeting();
    await inSystem((tx) => tx.run("update attendance_code set expires_at = now() - interval '1 second' where meeting_id = $1", [meetingId]));
    for (let at = 0; at < 45; at += 1) expect((await open(code)).statusCode).toBe(410);
    const statuses: number[] = [];
    for (let at = 0; at < 45; at += 1) statuses.push((await open(`9999-0000-${String(at).padStart(4, "0")}`)).statusCode);
    expect(statuses.slice(0, 40).every((status) => status === 410)).toBe(true);
    expect(statuses.slice(40).every((status) => status === 429)).toBe(true);
  });

  test("takes nothing from another site, nothing larger than a sheet, and nothing of SVG but strokes", async () => {
    const { code, meetingId } = await runMeeting();
    expect((await sign(sheet(code), { origin: "https://elsewhere.example" })).statusCode).toBe(403);
    expect((await sign({ ...sheet(code), note: "x".repeat(60_000) })).statusCode).toBe(413);
    for (const signature of ["M1 2L3 4<script>", "M1 2L999 4", null]) expect((await sign(sheet(code, { signature }))).statusCode, String(signature)).toBe(400);
    expect(await listed(meetingId)).toEqual([]);
  });
});

describe("a sheet", () => {
  test("is on the list at once, with the organisation's own name, its signature, and what it stands for", async () => {
    const { code, meetingId, inviteeId } = await runMeeting();
    const signed = await sign(sheet(code, { attendee: { inviteeId, represents: true, phone: "0812 3" } }));
    expect(signed.statusCode).toBe(200);
    expect(signed.json()).toEqual({ arrivedAt: expect.stringMatching(/^\d{4}-.*Z$/) as string });
    expect(await listed(meetingId)).toEqual([{ name: "Siti Simulasi", phone: "0812 3", signature: "M1 2L3 4", represents: "Pejabat Rahasia (Kepala Dinas)", inviteeId, via: "QR" }]);
    const chain = await inSystem((tx) => tx.rows("select actor_name as actor, address from audit_entry where action = 'attendance.signed' order by seq desc limit 1"));
    expect(chain).toEqual([{ actor: "Hadirin tanpa akun", address: "127.0.0.1" }]);
  });

  test("sent twice by the same phone is one attendance, also when the code has run out in between", async () => {
    const { code, meetingId } = await runMeeting();
    const body = sheet(code);
    const first = await sign(body);
    await inSystem((tx) => tx.run("update attendance_code set expires_at = now() - interval '1 second' where meeting_id = $1", [meetingId]));
    const second = await sign(body);
    expect([second.statusCode, second.body]).toEqual([200, first.body]);
    expect(await listed(meetingId)).toHaveLength(1);
    expect((await sign({ ...body, attendee: { ...body.attendee, name: "Orang Lain" } })).json()).toMatchObject({ code: "operation_mismatch" });
  });

  test("of somebody who is on the list already adds his signature and no second line", async () => {
    const { code, meetingId } = await runMeeting();
    await sign(sheet(code, { signature: null, isDeclared: true }));
    await sign(sheet(code, { attendee: { name: "SITI SIMULASI, S.Sos", phone: "0812 7" } }));
    expect(await listed(meetingId)).toMatchObject([{ name: "Siti Simulasi", signature: "M1 2L3 4", phone: "0812 7" }]);
    await sign(sheet(code, { signature: "M9 9L8 8", attendee: { phone: "0000" } }));
    expect(await listed(meetingId)).toMatchObject([{ signature: "M1 2L3 4", phone: "0812 7" }]);
  });

  test("of many at the same moment are all there, and one invitation brings one person", async () => {
    const { code, meetingId, inviteeId } = await runMeeting();
    const answers = await Promise.all(Array.from({ length: 12 }, (_, at) => sign(sheet(code, { attendee: { name: `Orang ${"ABCDEFGHIJKL"[at]} Simulasi`, inviteeId } }))));
    expect(answers.map((answer) => answer.statusCode)).toEqual(Array.from({ length: 12 }, () => 200));
    const rows = await listed(meetingId);
    expect([rows.length, rows.filter((row) => row["inviteeId"] === inviteeId).length]).toEqual([12, 1]);
  });

  test("on an invitation of another meeting is refused", async () => {
    const { code } = await runMeeting();
    const other = await runMeeting();
    expect((await sign(sheet(code, { attendee: { inviteeId: other.inviteeId } }))).json()).toMatchObject({ code: "invitation_unknown" });
  });
});
