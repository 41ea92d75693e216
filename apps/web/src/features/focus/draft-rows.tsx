import type { FocusCandidate } from "@sinergi/api/focus/focus.schema";
import { ActionIcon, TextInput } from "@mantine/core";
import { FOCUS_REASON_MIN_LENGTH } from "@sinergi/domain/focus/focus-list.schema";
import { IconArrowDown, IconArrowUp, IconX } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import "@mantine/core/styles/ActionIcon.css";
import classes from "./focus.module.css";

interface DraftPlace {
  readonly area: string;
  readonly reason: string;
  readonly candidate: FocusCandidate | undefined;
  /** Its score alone would not have brought it: a reason is asked for. */
  readonly asked: boolean;
}

interface DraftRowsProps {
  readonly places: readonly DraftPlace[];
  readonly move: (area: string, by: -1 | 1) => void;
  readonly remove: (area: string) => void;
  readonly reason: (area: string, words: string) => void;
}

/** The villages of a draft, each moved, taken off or explained where it stands. */
export function DraftRows({ places, move, remove, reason }: DraftRowsProps) {
  const t = useTranslations("focus.edit");
  const formats = useFormats();
  return (
    <ol className={classes.rows}>
      {places.map(({ area, reason: words, candidate, asked }, at) => {
        const name = candidate?.name ?? area;
        return (
          <li key={area} className={classes.row}>
            <span className={classes.rank}>{at + 1}</span>
            <span className={classes.place}>
              <strong>{name}</strong>
              <span className={classes.faint}>
                {candidate?.district}
                {candidate?.scoreRank != null && ` · ${t("ranked", { rank: candidate.scoreRank, score: formats.score(candidate.score) })}`}
              </span>
            </span>
            {(asked || words !== "") && (
              <TextInput
                className={classes.reason ?? ""}
                size="sm"
                aria-label={t("reason", { name })}
                placeholder={t("reasonHint")}
                value={words}
                maxLength={500}
                error={asked && words.trim().length < FOCUS_REASON_MIN_LENGTH ? t("reasonShort", { count: FOCUS_REASON_MIN_LENGTH }) : null}
                onChange={(event) => reason(area, event.currentTarget.value)}
              />
            )}
            <span className={classes.tools}>
              <ActionIcon variant="subtle" color="gray" size={36} disabled={at === 0} aria-label={t("up", { name })} onClick={() => move(area, -1)}>
                <IconArrowUp size={18} aria-hidden />
              </ActionIcon>
              <ActionIcon variant="subtle" color="gray" size={36} disabled={at === places.length - 1} aria-label={t("down", { name })} onClick={() => move(area, 1)}>
                <IconArrowDown size={18} aria-hidden />
              </ActionIcon>
              <ActionIcon variant="subtle" color="gray" size={36} aria-label={t("remove", { name })} onClick={() => remove(area)}>
                <IconX size={18} aria-hidden />
              </ActionIcon>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
