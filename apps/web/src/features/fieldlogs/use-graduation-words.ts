import type { GraduationState } from "@sinergi/domain/fieldwork/decide-graduation";
import { GRADUATION_REASONS, type GraduationReason } from "@sinergi/domain/fieldwork/graduation-reasons";
import type { GraduationKind } from "@sinergi/domain/fieldwork/vocabulary";
import { useTranslations } from "use-intl";

const REASONS: readonly GraduationReason[] = Object.values(GRADUATION_REASONS).flat();

/** Words of a proposal; a reason that is not known is shown as it was written. */
export function useGraduationWords() {
  const t = useTranslations("fieldlogs.graduations");
  return {
    kind: (kind: GraduationKind) => t(`kinds.${kind}`),
    state: (state: GraduationState) => t(`states.${state}`),
    reason: (text: string) => {
      const reason = REASONS.find((one) => one === text);
      return reason === undefined ? text : t(`reasons.${reason}`);
    },
  };
}
