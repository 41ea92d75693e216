import { Kbd } from "@mantine/core";
import { useTranslations } from "use-intl";
import { KIND_KEYS } from "#features/minutes/shortcuts";
import { Dialog } from "#ui/dialog";
import "@mantine/core/styles/Kbd.css";
import classes from "./minutes.module.css";

const KEYS = ["next", "line", "answer", "bold", "list", "up", "down", "remove", "help"] as const;

/** All keys of the desk, in one look. */
export function ShortcutHelp({ opened, close }: { readonly opened: boolean; readonly close: () => void }) {
  const t = useTranslations("minutes");
  return (
    <Dialog opened={opened} onClose={close} title={t("help.title")}>
      <dl className={classes.keys}>
        {KEYS.map((key) => (
          <div key={key}>
            <dt>
              <Kbd>{t(`help.keys.${key}`)}</Kbd>
            </dt>
            <dd>{t(`help.acts.${key}`)}</dd>
          </div>
        ))}
        {Object.entries(KIND_KEYS).map(([code, kind]) => (
          <div key={code}>
            <dt>
              <Kbd>{`Alt + ${code.replace("Key", "")}`}</Kbd>
            </dt>
            <dd>{t(`kinds.${kind}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
