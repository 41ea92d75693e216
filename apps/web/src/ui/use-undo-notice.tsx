import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useTranslations } from "use-intl";
import { useRefusalWords } from "#lib/refusal-words";
import classes from "./act-form.module.css";

const UNDO_MS = 8000;

interface Notices {
  /** Says what was done, with the way back for a few seconds. */
  readonly done: (message: string, takeBack: () => void) => void;
  readonly failed: (error: unknown) => void;
}

/** What is safe to take back is done at once and taken back from the notice. */
export function useUndoNotice(): Notices {
  const t = useTranslations("tables");
  const words = useRefusalWords();
  return {
    failed: (error) => void notifications.show({ color: "red", message: words(error), autoClose: UNDO_MS }),
    done: (message, takeBack) => {
      const id = `undo-${message}`;
      const undo = () => {
        notifications.hide(id);
        takeBack();
      };
      notifications.show({
        id,
        autoClose: UNDO_MS,
        withCloseButton: false,
        message: (
          <span className={classes.notice}>
            {message}
            <Button size="compact-md" variant="light" onClick={undo}>
              {t("undo")}
            </Button>
          </span>
        ),
      });
    },
  };
}
