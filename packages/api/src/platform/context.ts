import type { Database } from "@sinergi/db/access/database";
import type { Change } from "@sinergi/db/targeting/announce";
import type { Actor } from "@sinergi/domain/access/actor";
import type { PaperContents } from "@sinergi/domain/papers/paper-contents.schema";
import type { Day } from "@sinergi/domain/time/day";

/** Time as the regency sees it; passed in, so that tests may let it stand still. */
export interface Clock {
  /** Today in the regency's time zone. */
  today(): Day;
}

/** The work of imports that outlives a request. It reports through the import's row. */
export interface ImportWork {
  /** Reads and checks every row of the uploaded file; the import is in CHECKING already. */
  check(importId: string): void;
  /** Makes the checked rows a version or a list; the import is in COMMITTING already. */
  commit(importId: string): void;
  /** Opens the file anew for its headers and sample (another sheet, another mapping). */
  preview(importId: string): Promise<void>;
  /** Throws the file and the staged rows away. */
  discard(importId: string): Promise<void>;
}

/** Changes as they land, for open screens. */
export interface ChangeSource {
  subscribe(listener: (change: Change) => void): () => void;
}

/** A paper in print, sealed: its bytes, their digest, and the secret of the page where anybody can compare them. */
export interface SealedPaper {
  readonly pdf: Buffer;
  readonly sha256: string;
  readonly pages: number;
  readonly token: string;
  /** ISO moment in UTC. */
  readonly at: string;
}

/** Where papers are printed. */
export interface PaperPress {
  seal(contents: PaperContents, signedBy: string): Promise<SealedPaper>;
}

/** Everything a procedure may use; no HTTP in it, so procedures are tested directly. */
export interface Context {
  readonly actor: Actor | null;
  readonly db: Database;
  readonly clock: Clock;
  readonly imports: ImportWork;
  readonly changes: ChangeSource;
  readonly papers: PaperPress;
  /** Name and address of the signed-in account, for the frame. */
  readonly account: { readonly email: string } | null;
}
