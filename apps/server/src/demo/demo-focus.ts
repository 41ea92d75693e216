import { randomUUID } from "node:crypto";
import { digestOfFocus } from "@sinergi/api/focus/digest-focus";
import { gatherFocus, scoresToKeep } from "@sinergi/api/focus/gather-scores";
import type { Database } from "@sinergi/db/access/database";
import { asSystem, type Scoped } from "@sinergi/db/access/scoped";
import { findFocusList, insertFocusList, listFocusLists, listFocusPlaces, replaceFocusPlaces, signFocusList } from "@sinergi/db/focus/focus-lists.store";
import { snapshotOn } from "@sinergi/db/targeting/snapshots.store";
import type { Actor } from "@sinergi/domain/access/actor";
import { arrangeFocus } from "@sinergi/domain/focus/decide-focus";
import { DEFAULT_FOCUS_SETTINGS } from "@sinergi/domain/focus/focus-settings.schema";
import { parseDay, partsOf, type Day } from "@sinergi/domain/time/day";

const VILLAGES = 20;
const PLANNER: Actor = { id: "demo-sekretariat", name: "Sekretariat TKPK (simulasi)", role: "SECRETARIAT", agency: null, scope: "regency", sessionId: null, address: null };
const LEADER: Actor = { id: "demo-pimpinan", name: "Bupati (simulasi)", role: "LEADER", agency: null, scope: "aggregate", sessionId: null, address: null };

interface DemoList {
  readonly year: number;
  /** The day whose figures it is drawn up from. */
  readonly on: Day;
  readonly today: Day;
  readonly draftedAt?: string;
  /** Rank by score of a village that is left out and of one that is put in its place. */
  readonly exchanged: { readonly out: number; readonly in: number; readonly why: string; readonly because: string } | null;
}

/** Next year's draft: the first villages by score, one of them exchanged by hand with the reasons that such an exchange needs. */
export async function draftDemoFocus(db: Database, today: Day): Promise<void> {
  const exchanged = { out: 9, in: 23, why: "Sudah ditangani penuh oleh program provinsi (simulasi)", because: "Akses jalan putus akibat longsor (simulasi)" };
  await asSystem(db, { today, actor: PLANNER }, (tx) => drawUp(tx, { year: partsOf(today).year + 1, on: today, today, exchanged }));
}

/** This year's list as it was signed at its beginning, from the figures of the end of the year before. Told once. */
export async function signDemoFocus(db: Database, today: Day): Promise<void> {
  const { year } = partsOf(today);
  const on = parseDay(`${year - 1}-12-01`) ?? today;
  const told = await asSystem(db, { today }, listFocusLists);
  if (told.some((list) => list.year === year)) return;
  const id = await asSystem(db, { today, actor: PLANNER }, (tx) => drawUp(tx, { year, on, today, draftedAt: `${year - 1}-12-15T03:00:00Z`, exchanged: null }));
  if (id === null) return;
  await asSystem(db, { today, actor: LEADER }, async (tx) => {
    const list = await findFocusList(tx, id);
    if (!list) return;
    const decree = { decreeNumber: `B/18/KPTS/${year} (simulasi)`, decreeDate: `${year}-01-12` };
    const digest = digestOfFocus({ ...list, ...decree }, await listFocusPlaces(tx, id));
    await signFocusList(tx, id, { ...decree, digest, replaces: null, signedAt: `${year}-01-12T04:30:00Z` });
  });
}

/** Null where nothing is known of the day. */
async function drawUp(tx: Scoped, { year, on, today, draftedAt, exchanged }: DemoList): Promise<string | null> {
  const snapshot = await snapshotOn(tx, { on, today });
  if (snapshot.versionId === null) return null;
  const { rows, programmes } = await gatherFocus(tx, snapshot, { level: "village", programmes: [] });
  const settings = { ...DEFAULT_FOCUS_SETTINGS, programmes: programmes.map(({ code }) => code) };
  const scores = scoresToKeep(rows, settings.weights);
  const at = (rank: number): string | undefined => [...scores].find(([, { scoreRank }]) => scoreRank === rank)?.[0];
  const first = Array.from({ length: VILLAGES }, (_, index) => at(index + 1)).filter((area) => area !== undefined);
  const [out, put] = exchanged === null ? [undefined, undefined] : [at(exchanged.out), at(exchanged.in)];
  const swaps = exchanged !== null && out !== undefined && put !== undefined;
  const asked = {
    places: [...first.filter((area) => !swaps || area !== out).map((area) => ({ area, reason: "" })), ...(swaps ? [{ area: put, reason: exchanged.because }] : [])],
    omitted: swaps ? [{ area: out, reason: exchanged.why }] : [],
  };
  const places = arrangeFocus(asked, scores);
  if (!places.ok) throw new Error(`The demo's list is refused: ${places.refusal.code}`);

  const id = randomUUID();
  await insertFocusList(tx, { id, year, name: `Lokus penanggulangan kemiskinan ${year}`, snapshotRef: on, settings, note: "Daftar simulasi.", replaces: null, omitted: asked.omitted, draftedAt });
  await replaceFocusPlaces(tx, id, places.value);
  return id;
}
