import { randomUUID } from "node:crypto";
import { gatherPaper } from "@sinergi/api/papers/gather-paper";
import type { Clock } from "@sinergi/api/platform/context";
import type { Database } from "@sinergi/db/access/database";
import { asSystem, OPERATOR, type Scoped } from "@sinergi/db/access/scoped";
import { findMeeting } from "@sinergi/db/meetings/meetings.store";
import { findLastSignedMeeting } from "@sinergi/db/meetings/meeting-past.store";
import { addPaperChange, findPaper, insertPaper, writePaperChecked, writePaperSigned } from "@sinergi/db/papers/papers.store";
import type { Actor } from "@sinergi/domain/access/actor";
import { SCOPE_OF_ROLE } from "@sinergi/domain/access/roles";
import type { PaperKind } from "@sinergi/domain/papers/vocabulary";
import { pressOf } from "../papers/press.ts";

const PAPERS = ["ATTENDANCE_LIST", "MINUTES"] as const satisfies readonly PaperKind[];

interface DemoPaperDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly baseUrl: string;
}

/** Papers of the last meeting whose minutes are signed: written by one simulated person, checked by a second, signed by a third. */
export async function signDemoPapers(deps: DemoPaperDeps): Promise<void> {
  const { db, clock } = deps;
  const today = clock.today();
  const meetingId = await asSystem(db, { today }, findLastSignedMeeting);
  if (meetingId === null) return;
  for (const kind of PAPERS) await signPaper(deps, { meetingId, kind });
}

async function signPaper({ db, clock, baseUrl }: DemoPaperDeps, place: { readonly meetingId: string; readonly kind: PaperKind }): Promise<void> {
  const today = clock.today();
  const as = <T>(actor: Actor, work: (tx: Scoped) => Promise<T>): Promise<T> => asSystem(db, { today, actor }, work);
  const sought = { ...place, version: null };
  const id = randomUUID();

  const isNew = await as(simulated("sekretaris", "SECRETARIAT"), async (tx) => {
    if ((await findPaper(tx, sought)) !== null) return false;
    const meeting = await findMeeting(tx, place.meetingId);
    const { words } = await gatherPaper(tx, null, { ...place, today });
    await insertPaper(tx, { id, ...place, version: 1, changed: "", words: { ...words, issuedOn: meeting?.heldOn ?? today, issuedIn: "Liwa", number: place.kind === "MINUTES" ? "050/112/TKPK (simulasi)" : "" } });
    await addPaperChange(tx, id, { step: "SAVED", note: "" });
    return true;
  });
  if (!isNew) return;

  const contents = await as(simulated("pemeriksa", "SECRETARIAT"), async (tx) => {
    const { contents: read } = await gatherPaper(tx, await findPaper(tx, sought), { ...place, today });
    await writePaperChecked(tx, id, read);
    await addPaperChange(tx, id, { step: "CHECKED", note: "" });
    return read;
  });

  const leader = simulated("pimpinan", "LEADER");
  const printed = await pressOf({ db, clock, baseUrl }).seal(contents, leader.name);
  await as(leader, async (tx) => {
    await writePaperSigned(tx, { id, ...place }, { ...printed, title: contents.name });
    await addPaperChange(tx, id, { step: "SIGNED", note: "" });
  });
}

function simulated(who: string, role: "SECRETARIAT" | "LEADER"): Actor {
  return { ...OPERATOR, id: `simulasi-${who}`, name: `${who.charAt(0).toUpperCase()}${who.slice(1)} TKPK (simulasi)`, role, scope: SCOPE_OF_ROLE[role] };
}
