import { useNavigate } from "@tanstack/react-router";
import type { Narrowing } from "#charts/mark";
import { usePlaces } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { useMixWords } from "#lib/mix-words";
import { useProgrammes } from "#lib/programmes";
import { useSession } from "#lib/session";
import { useTranslations } from "use-intl";
import { writeDeciles } from "#urls/deciles";

/** What Sasaran is opened for. */
export interface Door {
  readonly area?: string | undefined;
  readonly programme?: string | undefined;
  readonly deciles?: number[] | undefined;
  readonly on?: string | undefined;
}

/** Sasaran narrowed to what a mark stands for, from screens that cannot be narrowed so themselves. */
export function useTargetingDoor(): (door: Door) => Narrowing {
  const t = useTranslations("filters");
  const formats = useFormats();
  const places = usePlaces();
  const programmes = useProgrammes();
  const mixWords = useMixWords();
  const navigate = useNavigate();
  const { regency } = useSession();
  return ({ area, programme, deciles, on }) => {
    const parts = [
      ...(area === undefined ? [] : [places.nameOf(area)]),
      ...(deciles === undefined ? [] : [mixWords({ deciles }).deciles()]),
      ...(programme === undefined ? [] : [programmes.nameOf(programme)]),
      ...(on === undefined ? [] : [t(on.includes("@") ? "frozen" : "on", { day: formats.day(on) })]),
    ];
    return {
      what: parts.length === 0 ? regency.name : parts.join(" · "), isOn: false, inTargeting: true,
      go: () => void navigate({ to: "/analisis/sasaran", search: { wil: area, prog: programme, tgl: on, desil: deciles && writeDeciles(deciles) } }),
    };
  };
}
