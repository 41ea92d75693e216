import type { PromiseCount } from "@sinergi/domain/meetings/promises";
import { UnstyledButton } from "@mantine/core";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import type { PromiseFilter } from "#urls/meeting-mode.url";
import classes from "./kept-figures.module.css";

interface PromiseBarProps {
  readonly count: PromiseCount;
  readonly chosen?: PromiseFilter | undefined;
  /** Absent on the projector and on paper: there nothing is pressed. */
  readonly choose?: ((part: PromiseFilter) => void) | undefined;
}

/** Done, waiting, open and late as parts of what was promised. Every part says its name and its number. */
export function PromiseBar({ count, chosen, choose }: PromiseBarProps) {
  const t = useTranslations("keptFigures");
  const formats = useFormats();
  const parts = [
    { key: "selesai", of: count.done }, { key: "menunggu", of: count.waiting }, { key: "terbuka", of: count.open - count.late }, { key: "terlambat", of: count.late },
  ] as const satisfies readonly { readonly key: PromiseFilter; readonly of: number }[];
  if (count.promised === 0) return null;
  return (
    <div className={classes.bar} data-large={choose === undefined || undefined}>
      {parts.filter(({ of }) => of > 0).map(({ key, of }) => {
        const words = (
          <>
            <strong>{formats.count(of)}</strong> {t(key === "terbuka" ? "onTime" : `filters.${key}`)}
          </>
        );
        const shared = { className: classes.part ?? "", style: { flexGrow: of }, "data-part": key };
        return choose === undefined ? (
          <span key={key} {...shared}>{words}</span>
        ) : (
          <UnstyledButton key={key} {...shared} aria-pressed={chosen === key} onClick={() => choose(key)}>
            {words}
          </UnstyledButton>
        );
      })}
    </div>
  );
}
