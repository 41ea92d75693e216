import { paperContentsSchema, type PaperContents } from "@sinergi/domain/papers/paper-contents.schema";
import { paperWordsSchema, type PaperWords } from "@sinergi/domain/papers/paper-words.schema";
import type { PaperKind, PaperState, PaperStep } from "@sinergi/domain/papers/vocabulary";
import type { Scoped } from "#access/scoped";

export interface PaperRow {
  readonly id: string;
  readonly meetingId: string;
  readonly kind: PaperKind;
  readonly version: number;
  readonly state: PaperState;
  readonly changed: string;
  readonly authors: readonly string[];
  readonly checkedName: string | null;
  readonly checkedAt: string | null;
  readonly signedName: string | null;
  readonly signedAt: string | null;
  readonly token: string | null;
  readonly sha256: string | null;
  readonly pages: number | null;
  readonly revision: number;
}

export interface WholePaper extends PaperRow {
  readonly words: PaperWords;
  /** What was checked; null for a draft. */
  readonly contents: PaperContents | null;
}

const MOMENT = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const COLUMNS = `p.id, p.meeting_id as "meetingId", p.kind, p.version, p.state, p.changed, p.authors, p.checked_name as "checkedName", ${MOMENT("p.checked_at")} as "checkedAt",
  p.signed_name as "signedName", ${MOMENT("p.signed_at")} as "signedAt", p.token, p.sha256, p.pages, p.revision`;
type PaperData = PaperRow & Record<string, unknown>;
type WholeData = PaperData & { readonly words: unknown; readonly contents: unknown };

/** Every version of every paper of a meeting that the reader's scope holds, the newest first. */
export async function listPapers(tx: Scoped, meetingId: string): Promise<PaperRow[]> {
  return tx.rows<PaperData>(`select ${COLUMNS} from paper p where p.meeting_id = $1 order by p.kind, p.version desc`, [meetingId]);
}

export interface PaperSought {
  readonly meetingId: string;
  readonly kind: PaperKind;
  /** Null: the newest. */
  readonly version: number | null;
  /** Only among those that are signed. */
  readonly signed?: boolean;
}

/** One version with what it says. */
export async function findPaper(tx: Scoped, { meetingId, kind, version, signed = false }: PaperSought): Promise<WholePaper | null> {
  return whole(await tx.find<WholeData>(`select ${COLUMNS}, p.words, p.contents from paper p where p.meeting_id = $1 and p.kind = $2 and ($3::int is null or p.version = $3) and (not $4 or p.state in ('SIGNED', 'REPLACED')) order by p.version desc limit 1`, [meetingId, kind, version, signed]));
}

/** The same by id, and nobody else moves it until the transaction ends. */
export async function lockPaper(tx: Scoped, id: string): Promise<WholePaper | null> {
  if ((await tx.find("select 1 from paper where id = $1 for update", [id])) === null) return null;
  return whole(await tx.find<WholeData>(`select ${COLUMNS}, p.words, p.contents from paper p where p.id = $1`, [id]));
}

function whole(row: WholeData | null): WholePaper | null {
  if (row === null) return null;
  return { ...row, words: paperWordsSchema.parse(row.words), contents: row.contents === null ? null : paperContentsSchema.parse(row.contents) };
}

/** The bytes that were signed; null where the version is not signed or not the reader's. */
export async function findSignedPdf(tx: Scoped, id: string): Promise<Buffer | null> {
  return (await tx.find<{ pdf: Buffer | null }>("select pdf from paper where id = $1", [id]))?.pdf ?? null;
}

/** One at a time begins the papers of a meeting. */
export async function lockPapersOf(tx: Scoped, meetingId: string): Promise<void> {
  await tx.rows("select pg_advisory_xact_lock(740121, hashtext($1))", [meetingId]);
}

/** What was last written for a paper of this kind, of any meeting. */
export async function findLastWords(tx: Scoped, kind: PaperKind): Promise<PaperWords | null> {
  const row = await tx.find<{ words: unknown }>("select p.words from paper p where p.kind = $1 order by (select max(c.at) from paper_change c where c.paper_id = p.id) desc nulls last limit 1", [kind]);
  const parsed = paperWordsSchema.safeParse(row?.words);
  return parsed.success ? parsed.data : null;
}

export interface NewPaper {
  readonly id: string;
  readonly meetingId: string;
  readonly kind: PaperKind;
  readonly version: number;
  readonly words: PaperWords;
  readonly changed: string;
}

export async function insertPaper(tx: Scoped, { id, meetingId, kind, version, words, changed }: NewPaper): Promise<void> {
  await tx.run("insert into paper (id, meeting_id, kind, version, words, changed, authors) values ($1, $2, $3, $4, $5, $6, array[$7])", [id, meetingId, kind, version, JSON.stringify(words), changed, tx.actor.id]);
}

/** New words of a draft; whoever wrote them is one of its authors. */
export async function writePaperWords(tx: Scoped, id: string, words: PaperWords): Promise<void> {
  await tx.run("update paper set words = $2, authors = case when $3 = any (authors) then authors else authors || $3::text end, revision = revision + 1 where id = $1", [id, JSON.stringify(words), tx.actor.id]);
}

export async function writePaperChecked(tx: Scoped, id: string, contents: PaperContents): Promise<void> {
  await tx.run("update paper set state = 'CHECKED', contents = $2, checked_by = $3, checked_name = $4, checked_at = now(), revision = revision + 1 where id = $1", [id, JSON.stringify(contents), tx.actor.id, tx.actor.name]);
}

export async function writePaperSentBack(tx: Scoped, id: string): Promise<void> {
  await tx.run("update paper set state = 'DRAFT', contents = null, checked_by = null, checked_name = null, checked_at = null, revision = revision + 1 where id = $1", [id]);
}

export interface Signing {
  readonly token: string;
  readonly title: string;
  readonly pdf: Buffer;
  readonly sha256: string;
  readonly pages: number;
  /** ISO moment in UTC: the one that is printed. */
  readonly at: string;
}

/** Signs a version; the one in force before it is replaced. Answers the version that was. */
export async function writePaperSigned(tx: Scoped, paper: Pick<PaperRow, "id" | "meetingId" | "kind">, { token, title, pdf, sha256, pages, at }: Signing): Promise<string | null> {
  const before = await tx.find<{ id: string }>("update paper set state = 'REPLACED' where meeting_id = $1 and kind = $2 and state = 'SIGNED' returning id", [paper.meetingId, paper.kind]);
  await tx.run(
    "update paper set state = 'SIGNED', signed_by = $2, signed_name = $3, signed_at = $4, token = $5, title = $6, pdf = $7, sha256 = $8, pages = $9, revision = revision + 1 where id = $1",
    [paper.id, tx.actor.id, tx.actor.name, at, token, title, pdf, sha256, pages],
  );
  return before?.id ?? null;
}

export interface PaperChangeRow {
  readonly version: number;
  readonly step: PaperStep;
  readonly note: string;
  readonly actor: string;
  readonly at: string;
}

export async function addPaperChange(tx: Scoped, id: string, { step, note }: { readonly step: PaperStep; readonly note: string }): Promise<void> {
  await tx.run("insert into paper_change (paper_id, step, note, actor_id, actor_name) values ($1, $2, $3, $4, $5)", [id, step, note, tx.actor.id, tx.actor.name]);
}

/** What happened to all versions of a paper, or to those that are signed, in order. */
export async function listPaperChanges(tx: Scoped, { meetingId, kind, signed }: { readonly meetingId: string; readonly kind: PaperKind; readonly signed: boolean }): Promise<PaperChangeRow[]> {
  return tx.rows<PaperChangeRow & Record<string, unknown>>(
    `select p.version, c.step, c.note, c.actor_name as actor, ${MOMENT("c.at")} as at from paper_change c join paper p on p.id = c.paper_id where p.meeting_id = $1 and p.kind = $2 and (not $3 or p.state in ('SIGNED', 'REPLACED')) order by c.id`,
    [meetingId, kind, signed],
  );
}

export interface VerifiedPaper {
  readonly title: string;
  /** ISO moment in UTC of the signature. */
  readonly signedAt: string;
  readonly sha256: string;
  readonly version: number;
  /** The version in force: its own number, or the one that replaced it. */
  readonly inForce: number;
}

/** What anybody who holds a paper may learn of it; null where there is no such paper. Asked with the system's rights. */
export async function findByToken(tx: Scoped, token: string): Promise<VerifiedPaper | null> {
  return tx.find<VerifiedPaper & Record<string, unknown>>(
    `select p.title, ${MOMENT("p.signed_at")} as "signedAt", p.sha256, p.version,
            (select max(q.version)::int from paper q where q.meeting_id = p.meeting_id and q.kind = p.kind and q.state = 'SIGNED') as "inForce"
       from paper p where p.token = $1`,
    [token],
  );
}
