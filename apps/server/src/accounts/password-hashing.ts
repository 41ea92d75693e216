import { hash, verify } from "@node-rs/argon2";

/** Every place is taken and the queue is full: try again in a moment. */
export class HashingBusy extends Error {}

export interface PasswordHashing {
  hash(password: string): Promise<string>;
  verify(attempt: { readonly hash: string; readonly password: string }): Promise<boolean>;
}

/** argon2id with 19 MiB and two passes: 24 ms here, and 48 a second is all two cores can do (security.md §3.1). */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const PLACES = 2;
const QUEUE = 50;

/** Hashes a few at a time, so that a flood of sign-ins takes neither the processor nor the memory of everybody else. */
export function createPasswordHashing(): PasswordHashing {
  const inPlace = createPlaces({ places: PLACES, queue: QUEUE });
  return {
    hash: (password) => inPlace(() => hash(password.normalize("NFKC"), COST)),
    verify: (attempt) => inPlace(() => verify(attempt.hash, attempt.password.normalize("NFKC"))),
  };
}

/** Runs at most `places` pieces of work at once, lets `queue` more wait, and throws `HashingBusy` beyond that. */
export function createPlaces({ places, queue }: { readonly places: number; readonly queue: number }): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let taken = 0;
  const enter = async (): Promise<void> => {
    if (taken < places) {
      taken += 1;
      return;
    }
    if (waiting.length >= queue) throw new HashingBusy("Too many passwords to check at once");
    await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const leave = (): void => {
    const next = waiting.shift();
    // The place goes straight to the next one in line, so nobody can slip in between.
    if (next) next();
    else taken -= 1;
  };
  return async (work) => {
    await enter();
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
