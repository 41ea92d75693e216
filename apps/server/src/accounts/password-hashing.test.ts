import { expect, test } from "vitest";
import { createPasswordHashing, createPlaces, HashingBusy } from "./password-hashing.ts";

test("a password is kept as argon2id and recognised again, however its letters are encoded", async () => {
  const hashing = createPasswordHashing();
  const hash = await hashing.hash("kopi Lampung Barat é");
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await hashing.verify({ hash, password: "kopi Lampung Barat e\u0301" })).toBe(true);
  expect(await hashing.verify({ hash, password: "kopi lampung barat é" })).toBe(false);
});

test("two run at once, the next ones wait, and those beyond the queue are turned away at once", async () => {
  const inPlace = createPlaces({ places: 2, queue: 3 });
  let running = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 5));
    running -= 1;
  };
  const results = await Promise.allSettled(Array.from({ length: 8 }, () => inPlace(work)));
  expect(most).toBe(2);
  expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(5);
  expect(results.filter((result) => result.status === "rejected" && result.reason instanceof HashingBusy)).toHaveLength(3);
});

test("work that fails gives its place back", async () => {
  const inPlace = createPlaces({ places: 1, queue: 0 });
  await expect(inPlace(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  await expect(inPlace(() => Promise.resolve("yes"))).resolves.toBe("yes");
});
