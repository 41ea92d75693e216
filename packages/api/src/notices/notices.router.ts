import { chooseDigest } from "#notices/choose-digest";
import { markAllNotices, markNotices } from "#notices/mark-notices";
import { listNotices, noticeChoice, noticeMails, unreadNotices } from "#notices/read-notices";
import { router } from "#platform/procedures";

export const noticesRouter = router({ list: listNotices, unread: unreadNotices, mark: markNotices, markAll: markAllNotices, choice: noticeChoice, choose: chooseDigest, mails: noticeMails });
