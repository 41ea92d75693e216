import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { milestonesOf } from "#features/minutes/milestones";
import type { ShownPiece } from "#features/minutes/sections";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import { Loaded } from "#ui/loaded";
import classes from "./minutes.module.css";

interface PieceHistoryProps {
  readonly meetingId: string;
  readonly piece: ShownPiece;
  readonly restore: (text: string) => void;
}

/** Every text a piece ever had, the last first; any of them comes back by one press, as a new version. */
export function PieceHistory({ meetingId, piece, restore }: PieceHistoryProps) {
  const t = useTranslations("minutes");
  const formats = useFormats();
  const { regency } = useSession();
  const query = useQuery(trpc.minutes.history.queryOptions({ meetingId, id: piece.id }, { staleTime: 0 }));
  const [all, setAll] = useState(false);
  return (
    <Loaded query={query} height={240}>
      {(versions) => (
        <>
          <ol className={classes.history}>
            {(all ? versions : milestonesOf(versions)).map(({ revision, kind, speaker, text, actorName, at }) => (
              <li key={revision}>
                <p className={classes.under}>{t("version", { revision, name: actorName, at: formats.moment(at, regency.timeZone), kind: t(`kinds.${kind}`) })}</p>
                <p className={classes.old}>{speaker === "" ? text : `${speaker}: ${text}`}</p>
                {text !== piece.text && (
                  <Button size="compact-sm" variant="default" onClick={() => restore(text)}>
                    {t("restore")}
                  </Button>
                )}
              </li>
            ))}
          </ol>
          {!all && milestonesOf(versions).length < versions.length && (
            <button type="button" className={classes.quiet} onClick={() => setAll(true)}>
              {t("allVersions", { count: versions.length })}
            </button>
          )}
        </>
      )}
    </Loaded>
  );
}
