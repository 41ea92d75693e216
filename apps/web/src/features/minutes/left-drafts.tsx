import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { isBlank, shownPiece } from "#features/minutes/draft";
import { draftKeys, draftStorage } from "#features/minutes/draft-storage";
import { useSession } from "#lib/session";
import { Card } from "#ui/card";
import classes from "./minutes.module.css";

/** What somebody typed in this browser and the server did not take before the minutes were closed: it is not thrown away unasked. */
export function LeftDrafts({ meetingId }: { readonly meetingId: string }) {
  const t = useTranslations("minutes");
  const { user } = useSession();
  const storage = draftStorage(draftKeys({ userId: user.id, meetingId }));
  const [drafts, setDrafts] = useState(() => storage.load().filter((draft) => !isBlank(draft)));
  if (drafts.length === 0) return null;
  const discard = (id: string) => {
    storage.remove(id);
    setDrafts(drafts.filter((draft) => draft.id !== id));
  };
  return (
    <Card title={t("left.title")} finding={t("left.finding", { count: drafts.length })} note={t("left.note")}>
      <ul className={classes.left}>
        {drafts.map((draft) => {
          const { kind, speaker, text } = shownPiece(draft);
          return (
            <li key={draft.id}>
              <p className={classes.old}>
                <strong>{t(`kinds.${kind}`)}</strong> {speaker === "" ? text : `${speaker}: ${text}`}
              </p>
              <p className={classes.acts}>
                <Button size="compact-sm" variant="default" onClick={() => void navigator.clipboard?.writeText(text)}>
                  {t("state.copy")}
                </Button>
                <Button size="compact-sm" variant="subtle" color="gray" onClick={() => discard(draft.id)}>
                  {t("state.discard")}
                </Button>
              </p>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
