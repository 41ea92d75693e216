import type { Side } from "@sinergi/domain/programmes/vocabulary";
import { useTranslations } from "use-intl";
import classes from "./side-dot.module.css";

/** The side of help a programme stands on: always the same colour, always with its word. */
export function SideMark({ side }: { readonly side: Side }) {
  const t = useTranslations("sides");
  return (
    <span className={classes.side} data-side={side}>
      {t(side)}
    </span>
  );
}
