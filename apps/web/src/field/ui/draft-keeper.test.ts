import type { FieldStore } from "@sinergi/offline/field-store";
import { expect, it } from "vitest";
import { DraftKeeper } from "#field/ui/draft-keeper";

/** A store that writes when the test lets it. */
function heldStore() {
  const written: unknown[] = [];
  const waiting: { readonly draft: { readonly fields: unknown }; readonly end: (error?: Error) => void }[] = [];
  const store = {
    saveDraft: (draft: { readonly fields: unknown }) =>
      new Promise<void>((done, refuse) => {
        waiting.push({
          draft,
          end: (error) => {
            if (error) return refuse(error);
            written.push(draft.fields);
            done();
          },
        });
      }),
  } as unknown as FieldStore;
  const next = async (error?: Error) => {
    await new Promise((ready) => setTimeout(ready, 0));
    waiting.shift()?.end(error);
    await new Promise((ready) => setTimeout(ready, 0));
  };
  return { store, written, waiting, next };
}

const draft = (fields: string) => ({ id: "1", kind: "visit.logged" as const, familyId: "7", title: "", fields, at: "purpose", photos: [] });
const states = (): { readonly said: string[]; readonly tell: (state: string) => void } => {
  const said: string[] = [];
  return { said, tell: (state) => void said.push(state) };
};

it("row 1: what was typed last is what stands, one write after the other", async () => {
  const { store, written, waiting, next } = heldStore();
  const keeper = new DraftKeeper<string>(store, () => undefined);
  keeper.take(draft("a"), true);
  const first = keeper.flush();
  keeper.take(draft("b"), true);
  const second = keeper.flush();
  await next();
  expect([written, waiting.length]).toEqual([["a"], 1]);
  await next();
  await Promise.all([first, second]);
  expect(written).toEqual(["a", "b"]);
});

it("a form that was only looked through leaves no draft", async () => {
  const { store, waiting } = heldStore();
  const keeper = new DraftKeeper<string>(store, () => undefined);
  keeper.take(draft("a"), false);
  await keeper.flush();
  expect(waiting).toEqual([]);
});

it("row 22: a refused write is told, rejects, and is tried again with what is newest", async () => {
  const { store, written, next } = heldStore();
  const { said, tell } = states();
  const keeper = new DraftKeeper<string>(store, tell);
  keeper.take(draft("a"), true);
  const refused = keeper.flush().then(() => "kept", () => "refused");
  await next(new Error("full"));
  expect([await refused, said.at(-1)]).toEqual(["refused", "FAILED"]);
  const again = keeper.flush();
  await next();
  await again;
  expect([written, said.at(-1)]).toEqual([["a"], "SAVED"]);
});

it("once it becomes a record nothing is written behind it", async () => {
  const { store, written, waiting, next } = heldStore();
  const keeper = new DraftKeeper<string>(store, () => undefined);
  keeper.take(draft("a"), true);
  const closing = keeper.close();
  await next();
  await closing;
  keeper.take(draft("b"), true);
  await keeper.flush();
  expect([written, waiting]).toEqual([["a"], []]);
});
