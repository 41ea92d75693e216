import { afterRightPin, afterWrongPin, choosePin, makePersonKey, MOST_WRONG_PINS, openWithPin, type PersonKey, type ServerKey } from "#keys/person-key";
import { type DataKey, fromBase64 } from "#keys/seal";
import { isPending } from "#outbox/row";
import type { FieldDatabase } from "#store/database";
import { wipeSnapshots } from "#store/snapshots";

interface Person {
  readonly id: string;
  readonly name: string;
}

/** What stands at the door: whose phone it is by now, and what others have left in it. */
export interface Door {
  readonly person: Person | null;
  /** NEW: no PIN was ever chosen. LOCKED: a PIN opens it. SEALED: only the server does. */
  readonly key: "NEW" | "LOCKED" | "SEALED";
  readonly wrongLeft: number;
  readonly families: number | null;
  readonly unsentOfOthers: readonly { readonly name: string; readonly count: number }[];
}

export async function readDoor(db: FieldDatabase): Promise<Door> {
  const [device, keys, rows] = await Promise.all([db.readDevice(), db.keys.toArray(), db.outbox.toArray()]);
  const person = device?.person ?? null;
  const own = keys.find(({ userId }) => userId === person?.id);
  const snapshot = person ? await db.snapshots.get(person.id) : undefined;
  const others = keys.filter(({ userId }) => userId !== person?.id).map(({ userId, userName }) => ({ name: userName, count: rows.filter((row) => row.userId === userId && isPending(row)).length }));
  return {
    person,
    key: !own ? "NEW" : own.pin ? "LOCKED" : "SEALED",
    wrongLeft: MOST_WRONG_PINS - (own?.pin?.wrong ?? 0),
    families: snapshot?.families ?? null,
    unsentOfOthers: others.filter(({ count }) => count > 0),
  };
}

/** From now on it is this person's phone. Of another one the families go; what that one wrote stays, sealed. */
export async function enter(db: FieldDatabase, person: Person): Promise<void> {
  await db.transaction("rw", db.meta, db.snapshots, async () => {
    const device = await db.readDevice();
    if (!device) throw new Error("The phone has no device id");
    if (device.person?.id !== person.id) await wipeSnapshots(db);
    await db.writeDevice({ ...device, person });
  });
}

/** Leaves: families go, what is unsent stays. */
export async function leave(db: FieldDatabase): Promise<void> {
  await db.transaction("rw", db.meta, db.snapshots, async () => {
    const device = await db.readDevice();
    if (device) await db.writeDevice({ ...device, person: null });
    await wipeSnapshots(db);
  });
}

/** Opens with a PIN; null where it is wrong. The attempt is counted before it is made: a phone switched off in between counts it too. */
export async function unlock(db: FieldDatabase, personId: string, pin: string): Promise<DataKey | null> {
  const person = await db.keys.get(personId);
  if (!person?.pin) return null;
  await db.keys.put(afterWrongPin(person));
  const key = await openWithPin(person, pin);
  if (key) await db.keys.put(afterRightPin(person));
  else if (afterWrongPin(person).pin === null) await wipeSnapshots(db);
  return key;
}

/** The first PIN of a person on this phone. */
export async function chooseFirstPin(db: FieldDatabase, { person, pin, server }: { readonly person: Person; readonly pin: string; readonly server: ServerKey }): Promise<DataKey> {
  const made = await makePersonKey({ userId: person.id, userName: person.name }, pin, server);
  // Never over a key that rows were sealed with: `add` refuses where there is one.
  await db.keys.add(made.person);
  return made.key;
}

export async function sealedKeyOf(db: FieldDatabase, personId: string): Promise<Pick<PersonKey, "keyId" | "sealedKey"> | null> {
  return (await db.keys.get(personId)) ?? null;
}

/** A new PIN after the server has opened the key. */
export async function chooseNewPin(db: FieldDatabase, { personId, unsealed, pin }: { readonly personId: string; readonly unsealed: string; readonly pin: string }): Promise<DataKey> {
  const person = await db.keys.get(personId);
  if (!person) throw new Error("There is no key to choose a PIN for");
  const chosen = await choosePin(person, fromBase64(unsealed), pin);
  await db.keys.put(chosen.person);
  return chosen.key;
}
