import { createHash, randomBytes } from "node:crypto";
import type { Clock, PaperPress } from "@sinergi/api/platform/context";
import type { Database } from "@sinergi/db/access/database";
import { asSystem } from "@sinergi/db/access/scoped";
import { findLogo, type StoredLogo } from "@sinergi/db/areas/letterhead-logo.store";
import { readRegency } from "@sinergi/db/areas/regency.store";
import { renderPdf, type PrintedPaper } from "@sinergi/documents/papers/render-pdf";
import { plainDate } from "@sinergi/domain/papers/indonesian";
import type { PrintedContents } from "@sinergi/domain/papers/paper-contents.schema";
import { parseDay } from "@sinergi/domain/time/day";
import { drawCharts } from "./draw-charts.ts";

export interface PressDeps {
  readonly db: Database;
  readonly clock: Clock;
  /** Where people reach the server: the QR of a signed paper leads there. */
  readonly baseUrl: string;
}

const TOKEN_BYTES = 24;
/** Drafts carry no moment: the same draft gives the same bytes. */
const NO_MOMENT = new Date(Date.UTC(2000, 0, 1));

/** Prints papers: the clock, the secret and the picture of the letterhead come from here, everything else from the contents. */
export function pressOf({ db, clock, baseUrl }: PressDeps): PaperPress & { draft(contents: PrintedContents, more?: { readonly settled: boolean }): Promise<PrintedPaper> } {
  const surroundings = (contents: PrintedContents): Promise<{ readonly logo: StoredLogo | null; readonly timeZone: string }> =>
    asSystem(db, { today: clock.today() }, async (tx) => ({ logo: contents.letterhead.logo === null ? null : await findLogo(tx, contents.letterhead.logo), timeZone: (await readRegency(tx)).regency.timeZone }));
  return {
    draft: async (contents, more) => renderPdf({ contents, logo: (await surroundings(contents)).logo, charts: drawCharts(contents), seal: null, ...more, at: NO_MOMENT }),
    seal: async (contents, signedBy) => {
      const { logo, timeZone } = await surroundings(contents);
      // To the second: that is what the database and the page keep of it.
      const at = new Date(Math.floor(Date.now() / 1000) * 1000);
      const token = randomBytes(TOKEN_BYTES).toString("base64url");
      const lines = [`Disahkan di Sinergi oleh ${signedBy} pada ${momentText(at, timeZone)}`, ...(contents.version === 1 ? [] : [`Versi ${contents.version}: ${contents.changed}`])];
      const { bytes, pages } = await renderPdf({ contents, logo, charts: drawCharts(contents), seal: { url: `${baseUrl}/verifikasi/${token}`, lines }, at });
      return { pdf: bytes, sha256: createHash("sha256").update(bytes).digest("hex"), pages, token, at: at.toISOString() };
    },
  };
}

/** `21 Agustus 2019 10.05 WIB` */
function momentText(at: Date, timeZone: string): string {
  const day = parseDay(new Intl.DateTimeFormat("sv-SE", { timeZone }).format(at));
  const parts = new Intl.DateTimeFormat("id-ID", { hour: "2-digit", minute: "2-digit", timeZone, timeZoneName: "short" }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((one) => one.type === type)?.value ?? "";
  return `${day === null ? "" : plainDate(day)} ${part("hour")}.${part("minute")} ${part("timeZoneName")}`;
}
