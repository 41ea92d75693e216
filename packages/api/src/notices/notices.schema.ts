import type { NoticeFacts } from "@sinergi/domain/notices/notice.schema";
import type { MailState, NoticeKind } from "@sinergi/domain/notices/vocabulary";
import { z } from "zod";

const opId = z.uuid();

/** `notices.list`: everything the reader was told, the newest first; at most 500. */
export interface NoticeAnswer {
  readonly id: string;
  readonly kind: NoticeKind;
  /** The day it fell due. */
  readonly dayKey: string;
  readonly facts: NoticeFacts;
  /** Address of the screen it leads to, without host. */
  readonly link: string;
  readonly createdAt: string;
  readonly readAt: string | null;
}
export interface NoticesAnswer {
  readonly rows: readonly NoticeAnswer[];
  readonly today: string;
}

/** `notices.unread` */
export interface UnreadAnswer {
  readonly count: number;
}

/** `notices.mark` */
export const markNoticesInputSchema = z.strictObject({ opId, ids: z.array(z.uuid()).min(1).max(500), read: z.boolean() });
/** `notices.markAll`: answers what it marked, to take it back by. */
export const markAllInputSchema = z.strictObject({ opId });

/** `notices.choice` */
export interface NoticeChoiceAnswer {
  /** Whether the reader wants the e-mail of the day. */
  readonly digest: boolean;
  /** Whether this Sinergi sends any: a mail server is set up. */
  readonly mailReady: boolean;
  readonly email: string;
}
/** `notices.choose` */
export const chooseInputSchema = z.strictObject({ opId, digest: z.boolean() });

/** `notices.mails`: what became of the e-mails of the last fourteen days, newest day first. */
export interface MailsAnswer {
  readonly mailReady: boolean;
  readonly days: readonly { readonly day: string; readonly state: MailState; readonly count: number; readonly reason: string }[];
}
