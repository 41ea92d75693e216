import { readSetting } from "@sinergi/db/areas/settings.store";
import { countMails } from "@sinergi/db/notices/mail-outbox.store";
import { countUnread, listOwnNotices, readDigestChoice } from "@sinergi/db/notices/notices.store";
import type { MailsAnswer, NoticeChoiceAnswer, NoticesAnswer, UnreadAnswer } from "#notices/notices.schema";
import { procedure } from "#platform/procedures";

/** What the reader was told: his own notices and nobody else's. */
export const listNotices = procedure({ permission: "session.read", scope: "own", audit: null }).query(async ({ ctx }): Promise<NoticesAnswer> => ({
  rows: (await ctx.read(listOwnNotices)).map(({ id, kind, dayKey, facts, link, createdAt, readAt }) => ({ id, kind, dayKey, facts, link, createdAt, readAt })),
  today: ctx.clock.today(),
}));

/** The number at the bell. */
export const unreadNotices = procedure({ permission: "session.read", scope: "own", audit: null }).query(async ({ ctx }): Promise<UnreadAnswer> => ({ count: await ctx.read(countUnread) }));

/** Whether an e-mail a day comes, and whether this Sinergi sends any. */
export const noticeChoice = procedure({ permission: "session.read", scope: "own", audit: null }).query(async ({ ctx }): Promise<NoticeChoiceAnswer> => ({
  ...(await ctx.read(async (tx) => ({ digest: await readDigestChoice(tx), mailReady: (await readSetting(tx, "mailReady")) === true }))),
  email: ctx.account?.email ?? "",
}));

/** What became of the e-mails, for whoever looks after the system: counts, no address. */
export const noticeMails = procedure({ permission: "settings.read", scope: "settings", audit: null }).query(async ({ ctx }): Promise<MailsAnswer> =>
  ctx.read(async (tx) => ({ mailReady: (await readSetting(tx, "mailReady")) === true, days: await tx.derive(countMails) })),
);
