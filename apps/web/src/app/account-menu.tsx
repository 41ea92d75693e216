import { Menu, UnstyledButton } from "@mantine/core";
import { IconLanguage, IconLogout } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { signOut } from "#lib/account";
import { useLanguage } from "#lib/i18n";
import { useSession } from "#lib/session";
import classes from "./account-menu.module.css";

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  return words.slice(0, 2).map((word) => word[0]?.toUpperCase() ?? "").join("");
}

/** Who is signed in, and the way out. */
export function AccountMenu({ compact = false }: { readonly compact?: boolean }) {
  const t = useTranslations();
  const { user } = useSession();
  const { locale, choose } = useLanguage();
  const leave = useSignOut();
  return (
    <Menu position="top-start" width={232}>
      <Menu.Target>
        <UnstyledButton className={classes.target ?? ""} aria-label={t("account.label", { name: user.name })}>
          <span className={classes.initials} aria-hidden>
            {initialsOf(user.name)}
          </span>
          {!compact && (
            <span className={classes.words}>
              <span className={classes.name}>{user.name}</span>
              <span className={classes.role}>{t(`roles.${user.role}`)}</span>
            </span>
          )}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {user.name}
          <br />
          {t(`roles.${user.role}`)}
          {user.agency && ` · ${user.agency.name}`}
        </Menu.Label>
        <Menu.Item leftSection={<IconLanguage size={16} aria-hidden />} onClick={() => choose(locale === "id" ? "en" : "id")}>
          {t("account.otherLanguage")}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={leave}>
          {t("account.signOut")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
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
