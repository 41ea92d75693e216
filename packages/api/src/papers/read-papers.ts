import type { Scoped } from "@sinergi/db/access/scoped";
import { findPaper, listPaperChanges, listPapers as readPaperRows, type PaperRow, type WholePaper } from "@sinergi/db/papers/papers.store";
import type { Actor } from "@sinergi/domain/access/actor";
import { mayAsk } from "@sinergi/domain/access/permissions";
import { comparePapers } from "@sinergi/domain/papers/compare-papers";
import { actsOnPaper, mayReadDrafts, mayReadPaper } from "@sinergi/domain/papers/move-paper";
import { PAPER_KINDS } from "@sinergi/domain/papers/vocabulary";
import { gatherPaper, getMeeting, getPaper, movedOf, type GatheredPaper } from "#papers/gather-paper";
import { paperInputSchema, papersInputSchema, type PaperAnswer, type PapersAnswer, type PaperVersionAnswer } from "#papers/papers.schema";
import { procedure } from "#platform/procedures";

function versionAnswer({ id, version, state, changed, checkedName, checkedAt, signedName, signedAt, sha256, token, pages }: PaperRow): PaperVersionAnswer {
  return { id, version, state, changed, checkedName, checkedAt, signedName, signedAt, sha256, token, pages };
}

/** The five papers of a meeting, each with its versions in the reader's scope, the newest first. */
export const listPapers = procedure({ permission: "papers.read", scope: "agency", audit: null })
  .input(papersInputSchema)
  .query(async ({ ctx, input }): Promise<PapersAnswer> => {
    const rows = await ctx.read(async (tx) => {
      await getMeeting(tx, input.meetingId);
      return readPaperRows(tx, input.meetingId);
    });

    const papers = PAPER_KINDS.map((kind) => ({ kind, versions: rows.filter((row) => row.kind === kind && mayReadPaper(ctx.actor, row)).map(versionAnswer) }));
    return { papers, mayWrite: mayAsk(ctx.actor.role, "meetings.write"), mayReadDrafts: mayReadDrafts(ctx.actor) };
  });

/** One version as it reads, what it lacks, what may be done with it, and what it changed. */
export const readPaper = procedure({ permission: "papers.read", scope: "agency", audit: null })
  .input(paperInputSchema)
  .query(({ ctx, input }): Promise<PaperAnswer> =>
    ctx.read(async (tx) => {
      const meeting = await getMeeting(tx, input.meetingId);
      const paper = await getPaper(tx, ctx.actor, input);
      const gathered = await gatherPaper(tx, paper, { ...input, today: ctx.clock.today() });

      return {
        kind: input.kind,
        paper: paper === null ? null : { ...versionAnswer(paper), revision: paper.revision },
        ...gathered,
        acts: paper === null ? firstActs(ctx.actor) : await actsOn(tx, paper, actsOnPaper(movedOf(paper, meeting.state, gathered.missing), ctx.actor)),
        own: paper?.authors.includes(ctx.actor.id) ?? false,
        differences: paper === null ? null : await differencesOf(tx, paper, gathered),
        history: await listPaperChanges(tx, { ...input, signed: !mayReadDrafts(ctx.actor) }),
      };
    }),
  );

function firstActs({ role }: Actor): PaperAnswer["acts"] {
  return mayAsk(role, "meetings.write") ? ["save"] : [];
}

/** While a correction is at work, the version it corrects offers no second one. */
async function actsOn(tx: Scoped, { meetingId, kind, version }: WholePaper, acts: PaperAnswer["acts"]): Promise<PaperAnswer["acts"]> {
  const newest = acts.includes("correct") ? await findPaper(tx, { meetingId, kind, version: null }) : null;
  return newest === null || newest.version === version ? acts : acts.filter((act) => act !== "correct");
}

async function differencesOf(tx: Scoped, { meetingId, kind, version }: WholePaper, { contents }: GatheredPaper): Promise<PaperAnswer["differences"]> {
  const before = version === 1 ? null : await findPaper(tx, { meetingId, kind, version: version - 1 });
  return before === null || before.contents === null ? null : comparePapers(before.contents, contents);
}
