import type { SynergyProgramme } from "@sinergi/api/synergy/synergy.schema";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { MOST_SHOWN, toggled } from "#features/synergy/shown-programmes";
import { useFormats } from "#lib/i18n";
import classes from "./synergy.module.css";

const route = getRouteApi("/frame/analisis/sinergi");

interface ProgrammePickerProps {
  readonly programmes: readonly SynergyProgramme[];
  readonly shown: readonly SynergyProgramme[];
}

/** Which programmes stand in the matrix; the choice is part of the address. */
export function ProgrammePicker({ programmes, shown }: ProgrammePickerProps) {
  const t = useTranslations("synergy.picker");
  const formats = useFormats();
  const navigate = route.useNavigate();
  const { prog } = route.useSearch();
  const chosen = new Set(shown.map(({ code }) => code));
  const choose = (next: string | undefined) => void navigate({ search: (now) => ({ ...now, prog: next }), resetScroll: false });
  return (
    <details className={classes.picker}>
      <summary>{t("summary", { shown: shown.length, all: programmes.length })}</summary>
      <ul>
        {programmes.map((programme) => (
          <li key={programme.code}>
            <label>
              <input
                type="checkbox"
                checked={chosen.has(programme.code)}
                disabled={!chosen.has(programme.code) && shown.length >= MOST_SHOWN}
                onChange={() => choose(toggled(programmes, shown, programme.code))}
              />
              <span>{programme.name}</span>
              <span className={classes.faint}>{formats.count(programme.recipients)}</span>
            </label>
          </li>
        ))}
      </ul>
      {prog !== undefined && (
        <button type="button" className={classes.textButton} onClick={() => choose(undefined)}>
          {t("reset")}
        </button>
      )}
    </details>
  );
}
