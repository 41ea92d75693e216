import { UnstyledButton } from "@mantine/core";
import { IconLanguage, IconLogout, IconUserCircle } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useRef } from "react";
import { useTranslations } from "use-intl";
import { useDismissal } from "#app/use-dismissal";
import { signOut } from "#lib/sign-out";
import { useLanguage } from "#lib/i18n";
import { useSession } from "#lib/session";
import classes from "./account-menu.module.css";

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  return words.slice(0, 2).map((word) => word[0]?.toUpperCase() ?? "").join("");
}

/** Who is signed in, and the way out. A native disclosure: it is on every screen, so it stays light. */
export function AccountMenu({ compact = false }: { readonly compact?: boolean }) {
  const t = useTranslations();
  const { user } = useSession();
  const { locale, choose } = useLanguage();
  const leave = useSignOut();
  const disclosure = useRef<HTMLDetailsElement>(null);
  useDismissal(disclosure);
  return (
    <details ref={disclosure} className={classes.menu} data-compact={compact}>
      <summary className={classes.target} aria-label={t("account.label", { name: user.name })}>
        <span className={classes.initials} aria-hidden>
          {initialsOf(user.name)}
        </span>
        {!compact && (
          <span className={classes.words}>
            <span className={classes.name}>{user.name}</span>
            <span className={classes.role}>{t(`roles.${user.role}`)}</span>
          </span>
        )}
      </summary>
      <div className={classes.panel}>
        <p className={classes.who}>
          {user.name}
          <span className={classes.role}>
            {t(`roles.${user.role}`)}
            {user.agency && ` · ${user.agency.name}`}
          </span>
        </p>
        <Link to="/akun" className={classes.item} onClick={() => disclosure.current?.removeAttribute("open")}>
          <IconUserCircle size={16} aria-hidden />
          {t("account.open")}
        </Link>
        <UnstyledButton className={classes.item ?? ""} onClick={() => choose(locale === "id" ? "en" : "id")}>
          <IconLanguage size={16} aria-hidden />
          {t("account.otherLanguage")}
        </UnstyledButton>
        <UnstyledButton className={classes.item ?? ""} onClick={leave}>
          <IconLogout size={16} aria-hidden />
          {t("account.signOut")}
        </UnstyledButton>
      </div>
    </details>
  );
}

/** Signs out and forgets everything this tab was told: the page starts anew. */
function useSignOut(): () => void {
  const queryClient = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: signOut,
    onSettled: () => {
      queryClient.clear();
      location.assign("/masuk");
    },
  });
  return () => mutate();
}
