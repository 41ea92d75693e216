import type { ImportAnswer } from "@sinergi/api/imports/imports.schema";
import { FILE_REFUSALS } from "@sinergi/domain/imports/issue-codes";
import { useTranslations } from "use-intl";
import { useImportWords } from "#features/imports/import-words";
import { useFormats } from "#lib/i18n";

type FileRefusal = NonNullable<ImportAnswer["refusal"]>;

/** What a file turned out to be that looks like a table to people but is none to us. */
const KINDS = ["XLS", "ODS", "PDF", "HTML", "QUOTE"] as const;

/** Beside the refusals of the file itself: what the work on it can meet. */
const REFUSALS = [...FILE_REFUSALS, "FILE_UNREADABLE", "NOTHING_USABLE"] as const;

function isFileRefusal(code: string): code is (typeof REFUSALS)[number] {
  return REFUSALS.some((one) => one === code);
}

/** Why a whole file was refused, and what to do about it. */
export function useFileRefusalWords(): (refusal: FileRefusal) => string {
  const t = useTranslations("imports.fileRefusals");
  const formats = useFormats();
  const imports = useImportWords();
  return ({ code, facts }) => {
    if (!isFileRefusal(code)) return t("other", { code });
    if (code === "NOT_A_TABLE") {
      const kind = KINDS.find((one) => one === facts["detail"]);
      return kind ? t(`notATable.${kind}`) : t("notATable.other");
    }
    if (code !== "HEADER_MISSING") return t(code);
    const missing = (facts["columns"] ?? "").split(/[,\s]+/).filter((name) => name !== "");
    return missing.length === 0 ? t("HEADER_MISSING") : t("headerMissing", { columns: formats.list(missing.map(imports.needed)) });
  };
}
