import type { Trilean } from "@sinergi/domain/programmes/three-values";
import { IconCheck, IconQuestionMark, IconX } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import classes from "./families.module.css";

const ICONS = { yes: IconCheck, no: IconX, unknown: IconQuestionMark } as const satisfies Record<Trilean, typeof IconCheck>;

/** Eligible, not, or not known: a word and a sign, never a colour alone. */
export function Verdict({ value }: { readonly value: Trilean }) {
  const t = useTranslations("filters.eligibility");
  const Icon = ICONS[value];
  return (
    <span className={classes.verdict}>
      <Icon size={15} stroke={2} aria-hidden />
      {t(value)}
    </span>
  );
}
