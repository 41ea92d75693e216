import type { Meeting } from "@sinergi/api/meetings/meetings.schema";
import { Button, Loader } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { useTranslations } from "use-intl";
import { QrPicture } from "#features/attendance/qr-picture";
import { useFormats } from "#lib/i18n";
import { trpcClient } from "#lib/trpc";
import { Card } from "#ui/card";
import { ErrorState } from "#ui/error-state";
import classes from "./attendance.module.css";

const HERE = ["localhost", "127.0.0.1", "[::1]"];
/** The next code is asked for a breath after the old one has had its time. */
const BREATH_MS = 500;

/** The code of this moment for the projector: big, with its address beside it, and how many have signed. It turns by itself. */
export function WallCard({ meeting, came }: { readonly meeting: Meeting; readonly came: number }) {
  const t = useTranslations("attendance.wall");
  const formats = useFormats();
  const wall = useRef<HTMLDivElement>(null);
  const code = useQuery({
    queryKey: ["attendance-code", meeting.id],
    queryFn: () => trpcClient.attendance.showCode.mutate({ meetingId: meeting.id }),
    refetchInterval: ({ state }) => (state.data ? state.data.rotatesIn * 1000 + BREATH_MS : false),
    refetchIntervalInBackground: true,
    gcTime: 0,
  });
  const origin = window.location.origin;
  const isOnlyHere = HERE.includes(window.location.hostname);
  return (
    <Card
      title={t("title")}
      note={t("note")}
      actions={
        <Button variant="default" size="sm" onClick={() => void wall.current?.requestFullscreen()}>
          {t("full")}
        </Button>
      }
    >
      {code.error && !code.data && <ErrorState error={code.error} retry={() => void code.refetch()} />}
      {!code.error && !code.data && <Loader role="status" aria-label={t("title")} />}
      {code.data && (
        <div ref={wall} className={classes.wall}>
          <QrPicture text={`${origin}/hadir/${code.data.code}`} label={t("picture")} />
          <div className={classes.wallWords}>
            <p className={classes.wallTitle}>{meeting.title}</p>
            <p className={classes.wallLine}>{t("scan")}</p>
            <p className={classes.wallLine}>{t("orType", { address: `${window.location.host}/hadir` })}</p>
            <p className={classes.wallCode} data-code>
              {code.data.code}
            </p>
            <p className={classes.wallLine} role="status">
              {t("came", { count: came, shown: formats.count(came) })}
            </p>
            {isOnlyHere && <p className={classes.care}>{t("onlyHere")}</p>}
          </div>
        </div>
      )}
    </Card>
  );
}
