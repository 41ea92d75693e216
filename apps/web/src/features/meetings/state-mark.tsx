import type { MeetingState } from "@sinergi/domain/meetings/vocabulary";
import { useTranslations } from "use-intl";
import own from "./meetings.module.css";

/** How far a meeting has come: a sign and its word. */
export function StateMark({ state }: { readonly state: MeetingState }) {
  const t = useTranslations("meeting.states");
  return (
    <span className={own.state} data-state={state}>
      {t(state)}
    </span>
  );
}
