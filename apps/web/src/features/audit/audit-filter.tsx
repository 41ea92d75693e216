import type { AuditRow } from "@sinergi/api/audit/audit.schema";
import { NativeSelect } from "@mantine/core";
import { useTranslations } from "use-intl";
import { KNOWN_ACTIONS, useAuditWords } from "#features/audit/audit-words";
import choices from "#ui/choices.module.css";

interface AuditFilterProps {
  readonly action: string | undefined;
  readonly choose: (action: string | undefined) => void;
  readonly seen: readonly AuditRow[];
}

/** All actions with words, and whatever else occurs on this page. */
export function AuditFilter({ action, choose, seen }: AuditFilterProps) {
  const t = useTranslations("audit");
  const words = useAuditWords();
  const actions = [...new Set([...KNOWN_ACTIONS, ...seen.map((row) => row.action), ...(action === undefined ? [] : [action])])];
  return (
    <div className={choices.choices} data-screen-only>
      <NativeSelect
        label={t("filter")}
        value={action ?? ""}
        onChange={(event) => choose(event.currentTarget.value || undefined)}
        data={[{ value: "", label: t("all") }, ...actions.map((value) => ({ value, label: words.action(value) }))]}
      />
    </div>
  );
}
