import type { ImportAnswer, ImportState } from "@sinergi/api/imports/imports.schema";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { useProgrammes } from "#lib/programmes";
import words from "../../messages/id/data.json";

/** How urgent a state is to somebody who looks at the list. */
export const TONE = {
  UPLOADED: "waits",
  CHECKING: "moves",
  CHECKED: "waits",
  COMMITTING: "moves",
  COMMITTED: "done",
  REFUSED: "late",
  FAILED: "late",
  WITHDRAWN: "gone",
  DISCARDED: "gone",
} as const satisfies Record<ImportState, string>;

type ColumnKey = keyof (typeof words)["imports"]["columnNames"];
type NeedKey = keyof (typeof words)["imports"]["needs"];
type StageKey = keyof (typeof words)["imports"]["stages"];

function isColumnKey(name: string): name is ColumnKey {
  return Object.hasOwn(words.imports.columnNames, name);
}

function isNeedKey(name: string): name is NeedKey {
  return Object.hasOwn(words.imports.needs, name);
}

function isStageKey(name: string): name is StageKey {
  return Object.hasOwn(words.imports.stages, name);
}

export interface ImportWords {
  /** What an import brings: `Keluarga DTSEN per 1 Jul 2026`, `Penerima PKH 2026`, `Penyaluran PKH 2026 tahap 3`. */
  title(answer: Pick<ImportAnswer, "kind" | "source" | "asOf" | "programme" | "period" | "tranche">): string;
  column(name: string): string;
  /** What a file cannot be read without, with the other ways to say it. */
  needed(name: string): string;
  stage(name: string): string;
}

export function useImportWords(): ImportWords {
  const t = useTranslations("imports");
  const formats = useFormats();
  const programmes = useProgrammes();
  return {
    title: ({ kind, source, asOf, programme, period, tranche }) => {
      if (kind === "families") return t("familiesTitle", { source: source ?? "–", day: formats.day(asOf) });
      const list = { programme: programmes.nameOf(programme ?? ""), period: period ?? "–" };
      return kind === "recipients" ? t("recipientsTitle", list) : t("paymentsTitle", { ...list, tranche: tranche ?? 0 });
    },
    needed: (name) => (isNeedKey(name) ? t(`needs.${name}`) : name),
    column: (name) => (isColumnKey(name) ? t(`columnNames.${name}`) : name),
    stage: (name) => (isStageKey(name) ? t(`stages.${name}`) : t("stages.other")),
  };
}
