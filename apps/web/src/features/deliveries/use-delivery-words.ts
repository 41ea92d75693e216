import { isRecordKind } from "@sinergi/domain/sync/record-kinds";
import type { OutcomeCode } from "@sinergi/domain/sync/outcomes";
import { useTranslations } from "use-intl";
import type { Catalogue } from "#lib/catalogue";

type KindWord = keyof Catalogue["deliveries"]["kinds"];

/** Kinds and reasons in words; a kind that only a newer app knows is another kind. */
export function useDeliveryWords() {
  const t = useTranslations("deliveries");
  return {
    kind: (kind: string): string => t(`kinds.${isRecordKind(kind) ? (kind.replace(".", "_") as KindWord) : "unknown"}`),
    code: (code: OutcomeCode | null): string => t(`codes.${code ?? "NONE"}`),
  };
}
