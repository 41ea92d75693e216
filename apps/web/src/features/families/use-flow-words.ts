import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { useProgrammes } from "#lib/programmes";
import type { FLOW_KEYS, FlowMark } from "#urls/flow.url";

/** Each part of a way in or out of a programme in words. */
export function useFlowWords(flow: FlowMark | undefined): Readonly<Record<(typeof FLOW_KEYS)[number], () => string>> {
  const t = useTranslations("filters.flow");
  const formats = useFormats();
  const programmes = useProgrammes();
  const day = (ref: string | undefined) => (ref === undefined ? t("today") : formats.day(ref.slice(0, 10)));
  return {
    arus: () => t("pair", { from: day(flow?.from), to: day(flow?.to) }),
    ikut: () => t("programme", { name: programmes.nameOf(flow?.programme ?? "") }),
    sebab: () => t("because", { reasons: formats.list((flow?.reasons ?? []).map((reason) => t(`reasons.${reason}`))) }),
    arah: () => formats.list((flow?.kinds ?? []).map((kind) => t(`kinds.${kind}`))),
  };
}
