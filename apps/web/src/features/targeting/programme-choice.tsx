import type { FiguresAnswer } from "@sinergi/api/targeting/targeting.schema";
import { Link } from "@tanstack/react-router";
import classes from "./targeting.module.css";

interface ProgrammeChoiceProps {
  readonly code: string;
  readonly figures: FiguresAnswer;
  readonly chosen: boolean;
}

/** Picks the programme that the charts below look at; the choice is part of the address. */
export function ProgrammeChoice({ code, figures, chosen }: ProgrammeChoiceProps) {
  const named = figures.programmeNames[code];
  return (
    <Link
      from="/analisis/sasaran"
      to="/analisis/sasaran"
      search={(now) => ({ ...now, prog: code })}
      resetScroll={false}
      className={classes.choose}
      aria-current={chosen ? "true" : undefined}
    >
      {named?.name ?? code}
    </Link>
  );
}
