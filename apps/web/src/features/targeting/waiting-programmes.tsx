import type { FiguresAnswer, ProgrammeFigures } from "@sinergi/api/targeting/targeting.schema";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useBase } from "#features/targeting/use-narrowed";
import { useFormats } from "#lib/i18n";
import { useMay } from "#lib/session";
import { FamilyLink } from "#urls/family-link";
import classes from "./targeting.module.css";

interface WaitingProgrammesProps {
  readonly figures: FiguresAnswer;
  readonly waiting: readonly ProgrammeFigures[];
}

/** Programmes nobody has sent a list for: their recipients are unknown, not zero, so they stand apart without rates. */
export function WaitingProgrammes({ figures, waiting }: WaitingProgrammesProps) {
  const t = useTranslations("targeting.programmes");
  const formats = useFormats();
  const mayImport = useMay("registry.write");
  const base = useBase();
  return (
    <details className={classes.waiting}>
      <summary>{t("waiting", { count: waiting.length })}</summary>
      <ul>
        {waiting.map(({ code, eligible }) => (
          <li key={code}>
            <span>{figures.programmeNames[code]?.name ?? code}</span>
            <span>
              {t.rich("waitingEligible", {
                families: formats.count(eligible),
                link: (text) => <FamilyLink filter={{ ...base, programme: code, eligibility: ["yes"] }}>{text}</FamilyLink>,
              })}
            </span>
            {mayImport && (
              <Link to="/data/impor/baru" search={{ jenis: "penerima", prog: code }}>
                {t("importList")}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
