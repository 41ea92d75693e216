import type { Received } from "#transport/read-answer";

/** How the phone speaks to the server. It never throws: nothing coming back is an answer too. */
export interface Transport {
  /** A procedure of tRPC by its name. */
  readonly call: (procedure: string, input: unknown) => Promise<Received>;
  readonly putPiece: (address: string, bytes: ArrayBuffer) => Promise<Received>;
}

/** A network that says it is there and lets nothing through ends here, and not in a spinner for ever. */
const PATIENCE_MS = 30_000;
const SECOND_MS = 1_000;

export function overFetch(fetcher: typeof fetch): Transport {
  return {
    call: (procedure, input) =>
      ask(fetcher, `/trpc/${procedure}`, { method: "POST", headers: { "content-type": "application/json", "x-sinergi": "1" }, body: JSON.stringify(input) }),
    putPiece: (address, bytes) => ask(fetcher, address, { method: "PUT", headers: { "content-type": "application/octet-stream", "x-sinergi": "1" }, body: bytes }),
  };
}

async function ask(fetcher: typeof fetch, address: string, request: RequestInit): Promise<Received> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    const response = await fetcher(address, { ...request, credentials: "same-origin", cache: "no-store", signal: patience.signal });
    // A page somewhere else is no answer of ours, whatever its number.
    const status = response.redirected ? 302 : response.status;
    return { kind: "ANSWER", status, retryAfterMs: retryAfter(response.headers.get("retry-after")), text: await response.text() };
  } catch {
    return { kind: "NOTHING", why: patience.signal.aborted ? "TIMEOUT" : "OFFLINE" };
  } finally {
    clearTimeout(timer);
  }
}

function retryAfter(header: string | null): number | null {
  const seconds = Number(header);
  return header !== null && Number.isFinite(seconds) && seconds > 0 ? seconds * SECOND_MS : null;
}
