import type { Trouble } from "@sinergi/offline/field-store";
import type { ServerKey } from "@sinergi/offline/keys/person-key";
import type { FieldDatabase } from "@sinergi/offline/store/database";
import { type Door, enter, readDoor, sealedKeyOf } from "@sinergi/offline/store/doors";
import { askHello, askUnsealed } from "@sinergi/offline/transport/ask-server";
import type { Transport } from "@sinergi/offline/transport/transport";

/** What a person has to do next before he is in. */
export type Step =
  | { readonly kind: "SIGN_IN"; readonly door: Door; readonly trouble: Trouble | null }
  | { readonly kind: "NOT_YOURS"; readonly door: Door }
  | { readonly kind: "PIN"; readonly door: Door }
  | { readonly kind: "CHOOSE_PIN"; readonly door: Door; readonly server: ServerKey; readonly unsealed: string | null };

interface Knock {
  readonly db: FieldDatabase;
  readonly transport: Transport;
  /** He has shown his password just now. */
  readonly signedIn: boolean;
  /** He does not know his PIN any more: after the password the server opens his key. */
  readonly forgot: boolean;
}

/** Without a network a phone that knows its person asks for the PIN; everything else needs the server once. */
export async function knock(asked: Knock): Promise<Step> {
  const { db, transport, signedIn } = asked;
  const door = await readDoor(db);
  if (door.key === "LOCKED" && !signedIn) return { kind: "PIN", door };
  // A session that is still open does not stand for the PIN that was forgotten: the password does.
  if (door.key === "SEALED" && !signedIn) return { kind: "SIGN_IN", door, trouble: null };
  const hello = await askHello(transport, { device: null, lastAck: null });
  if (hello.kind === "TROUBLE") return hello.trouble === "FORBIDDEN" ? { kind: "NOT_YOURS", door } : { kind: "SIGN_IN", door, trouble: hello.trouble === "SIGN_IN" ? null : hello.trouble };
  await enter(db, hello.data.user);
  return afterHello(asked, await readDoor(db), hello.data.publicKey);
}

async function afterHello({ db, transport, signedIn, forgot }: Knock, door: Door, server: ServerKey): Promise<Step> {
  if (door.key === "LOCKED" && !forgot) return { kind: "PIN", door };
  if (door.key === "NEW" || !door.person) return { kind: "CHOOSE_PIN", door, server, unsealed: null };
  if (!signedIn) return { kind: "SIGN_IN", door, trouble: null };
  const sealed = await sealedKeyOf(db, door.person.id);
  if (!sealed) return { kind: "CHOOSE_PIN", door, server, unsealed: null };
  const unsealed = await askUnsealed(transport, { keyId: sealed.keyId, sealed: sealed.sealedKey });
  return unsealed.kind === "DATA" ? { kind: "CHOOSE_PIN", door, server, unsealed: unsealed.data } : { kind: "SIGN_IN", door, trouble: unsealed.trouble };
}
