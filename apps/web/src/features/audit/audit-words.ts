import type { Role } from "@sinergi/domain/access/roles";
import { ROLES } from "@sinergi/domain/access/roles";
import { useTranslations } from "use-intl";
import words from "../../messages/id/data.json";

type ActionKey = keyof (typeof words)["audit"]["actions"];

/** An action in the catalogue's keys, which hold no dots: `import.committed` is `import_committed`. */
function keyOf(action: string): ActionKey | null {
  const key = action.replaceAll(".", "_");
  return isActionKey(key) ? key : null;
}

function isActionKey(key: string): key is ActionKey {
  return Object.hasOwn(words.audit.actions, key);
}

export const KNOWN_ACTIONS: readonly string[] = Object.keys(words.audit.actions).map((key) => key.replace("_", "."));

/** What was done, in words; an action that has none yet is shown by its own name. */
export function useAuditWords(): { action(action: string): string; role(role: string): string } {
  const t = useTranslations();
  return {
    action: (action) => {
      const key = keyOf(action);
      return key ? t(`audit.actions.${key}`) : action;
    },
    role: (role) => {
      const known: Role | undefined = ROLES.find((one) => one === role);
      return known ? t(`roles.${known}`) : role;
    },
  };
}
