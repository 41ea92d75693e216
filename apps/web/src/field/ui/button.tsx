import type { ReactNode } from "react";
import { Link } from "wouter";
import styles from "#field/ui/button.module.css";

interface Look {
  readonly look?: "primary" | "quiet" | "plain";
  readonly wide?: boolean;
  readonly children: ReactNode;
}

const LOOKS = { primary: styles.primary ?? "", quiet: "", plain: styles.plain ?? "" } as const;
const classOf = ({ look = "quiet", wide = false }: Pick<Look, "look" | "wide">) => `${styles.button} ${LOOKS[look]} ${wide ? styles.wide : ""}`;

interface ButtonProps extends Look {
  readonly onClick: () => void;
  readonly disabled?: boolean;
}

export function Button({ onClick, disabled = false, children, ...look }: ButtonProps) {
  return <button type="button" className={classOf(look)} disabled={disabled} onClick={onClick}>{children}</button>;
}

/** Looks like a button and goes to another screen. */
export function ButtonLink({ href, children, ...look }: Look & { readonly href: string }) {
  return <Link href={href} className={classOf(look)}>{children}</Link>;
}
