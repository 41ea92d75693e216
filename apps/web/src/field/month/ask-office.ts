import type { OwnMonthAnswer } from "@sinergi/api/fieldwork/month-reports.schema";
import { saveBlob } from "#lib/download";

/** Why the office did not answer: no network, nobody signed in, or a refusal by its code. */
export class OfficeSilent extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

const WAIT_MS = 30_000;

async function post(path: string, body: unknown): Promise<Response> {
  const response = await fetch(path, { method: "POST", headers: { "content-type": "application/json", "x-sinergi": "1" }, body: JSON.stringify(body), credentials: "same-origin", signal: AbortSignal.timeout(WAIT_MS) }).catch(() => {
    throw new OfficeSilent("OFFLINE");
  });
  if (response.status === 401) throw new OfficeSilent("SIGN_IN");
  if (!response.ok) throw new OfficeSilent(await codeOf(response));
  return response;
}

async function codeOf(response: Response): Promise<string> {
  const told = (await response.json().catch(() => null)) as { readonly error?: { readonly data?: { readonly refusal?: { readonly code?: string } | null } }; readonly code?: string } | null;
  return told?.error?.data?.refusal?.code ?? told?.code ?? "FAULT";
}

/** A page of a captive portal is no answer. */
async function dataOf<T>(response: Response): Promise<T> {
  const answer = (await response.json().catch(() => null)) as { readonly result?: { readonly data?: T } } | null;
  if (answer?.result === undefined) throw new OfficeSilent("PORTAL");
  return answer.result.data as T;
}

export async function askOwnMonth(month: string): Promise<OwnMonthAnswer> {
  return dataOf<OwnMonthAnswer>(await post("/trpc/monthReports.mine", { month }));
}

export async function handInMonth(input: { readonly opId: string; readonly id: string; readonly month: string; readonly words: string }): Promise<void> {
  await dataOf<unknown>(await post("/trpc/monthReports.submit", input));
}

export async function downloadMonth(month: string): Promise<void> {
  const response = await post("/files/month-reports", { month });
  saveBlob(await response.blob(), /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "")?.[1] ?? "laporan-bulanan.pdf");
}
