import type { PaperContents, PrintedContents } from "@sinergi/domain/papers/paper-contents.schema";

/** What makes a printed paper hold: who signed it when, and where anybody can see that it is genuine. */
export interface Seal {
  /** Address of the verification page, drawn as QR too. */
  readonly url: string;
  /** `Disahkan oleh …`, one line each. */
  readonly lines: readonly string[];
}

export interface PaperPrint {
  readonly contents: PrintedContents;
  /** The picture of the letterhead; null: none. */
  readonly logo: { readonly mediaType: string; readonly bytes: Uint8Array } | null;
  /** One SVG for each chart of the contents, in their order. */
  readonly charts: readonly string[];
  /** Null for what is not signed yet: it says DRAF across every page. */
  readonly seal: Seal | null;
  /** Settled without a seal, as a report that was approved: it says DRAF no more. */
  readonly settled?: boolean;
  /** The moment that stands in the file; the same print gives the same bytes. */
  readonly at: Date;
}

const MM = 72 / 25.4;
/** Width and height in mm. */
const SIZES = { F4: [215, 330], A4: [210, 297] } as const satisfies Record<PaperContents["size"], readonly [number, number]>;

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Between the margins. */
  readonly inner: number;
}

/** The sheet in points. */
export function sheetOf(size: PaperContents["size"]): Sheet {
  const [width, height] = SIZES[size];
  const [left, right] = [25 * MM, 20 * MM];
  return { width: width * MM, height: height * MM, left, right, top: 15 * MM, bottom: 20 * MM, inner: width * MM - left - right };
}

/** Path data of a drawn signature; empty where it holds anything but moves and lines. */
export function signaturePath(path: string): string {
  return /^[MmLlHhVvCcSsQqTtZz0-9\s.,eE+-]*$/.test(path) ? path : "";
}
