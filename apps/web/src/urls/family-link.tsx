import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useMay } from "#lib/session";
import { type MarkFilter, writeFamilyFilter } from "#urls/families.url";
import classes from "#ui/number-link.module.css";

export interface FamilyLinkProps {
  readonly filter: MarkFilter;
  readonly children: ReactNode;
  /** What is behind the number, for those who hear the page. */
  readonly label?: string | undefined;
}

/** A number that opens the families it counts, for those who may see families; for others it is a number. */
export function FamilyLink({ filter, children, label }: FamilyLinkProps) {
  const mayRead = useMay("families.read");
  if (!mayRead) return <span className={classes.number}>{children}</span>;
  return (
    <Link to="/analisis/keluarga" search={writeFamilyFilter(filter)} className={classes.link} aria-label={label}>
      {children}
    </Link>
  );
}
