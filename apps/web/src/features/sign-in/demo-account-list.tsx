import type { DemoAccounts } from "@sinergi/api/session/session.schema";
import { ROLES } from "@sinergi/domain/access/roles";
import { UnstyledButton } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useEnter } from "#features/sign-in/use-enter";
import { signInToDemo } from "#lib/sign-in";
import { useRefusalWords } from "#lib/refusal-words";
import classes from "./sign-in.module.css";

/** The simulation: one click per role, no password. */
export function DemoAccountList({ demo }: { readonly demo: DemoAccounts }) {
  const t = useTranslations();
  const words = useRefusalWords();
  const enter = useEnter();
  const attempt = useMutation({ mutationFn: signInToDemo, onSuccess: enter });
  const roleWords = (code: string) => {
    const role = ROLES.find((one) => one === code);
    return role ? t(`roles.${role}`) : code;
  };
  return (
    <section className={classes.door}>
      <h2>{t("signIn.demoTitle", { regency: demo.regency })}</h2>
      <p className={classes.hint}>{t("signIn.demoHint")}</p>
      {attempt.error && (
        <p className={classes.problem} role="alert">
          {words(attempt.error)}
        </p>
      )}
      <ul>
        {demo.accounts.map((account) => (
          <li key={account.email}>
            <UnstyledButton className={classes.role ?? ""} disabled={attempt.isPending} onClick={() => attempt.mutate(account.email)}>
              <span className={classes.roleWords}>
                <span className={classes.roleName}>{roleWords(account.role)}</span>
                <span className={classes.roleNote}>{account.note ? `${account.name} · ${account.note}` : account.name}</span>
              </span>
              <IconArrowRight size={18} aria-hidden />
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
