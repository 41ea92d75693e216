import { findMeeting } from "#meetings/find-meeting";
import { router } from "#platform/procedures";

export const meetingsRouter = router({ find: findMeeting });
