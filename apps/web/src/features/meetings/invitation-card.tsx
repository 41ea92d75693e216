import type { Meeting } from "@sinergi/api/meetings/meetings.schema";
import type { Preparation } from "@sinergi/api/meetings/preparation.schema";
import { Button } from "@mantine/core";
import { agendaLines, invitationText } from "@sinergi/domain/meetings/invitation-text";
import { parseDay } from "@sinergi/domain/time/day";
import { IconCopy, IconShare } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useSession } from "#lib/session";
import { zoneName } from "#lib/zone-name";
import classes from "#ui/act-form.module.css";
import { Card } from "#ui/card";
import own from "./meetings.module.css";

interface InvitationCardProps {
  readonly meeting: Meeting;
  readonly preparation: Preparation;
}

/** The invitation as a text for WhatsApp, in formal Indonesian whatever language the screen has. */
export function InvitationCard({ meeting, preparation }: InvitationCardProps) {
  const t = useTranslations("meetings.invitation");
  const [said, setSaid] = useState<"copied" | "notCopied" | null>(null);
  const text = useText(meeting, preparation);
  if (text === null) return null;
  const copy = () => navigator.clipboard.writeText(text).then(() => setSaid("copied"), () => setSaid("notCopied"));
  // A share that was closed again is no fault.
  const share = () => navigator.share({ text }).catch(() => undefined);
  return (
    <Card title={t("title")} note={t("note")}>
      <pre className={own.message}>{text}</pre>
      <div className={classes.spaced} data-screen-only>
        <Button variant="default" size="sm" leftSection={<IconCopy size={16} aria-hidden />} onClick={() => void copy()}>
          {t("copy")}
        </Button>
        {typeof navigator.share === "function" && (
          <Button variant="default" size="sm" leftSection={<IconShare size={16} aria-hidden />} onClick={() => void share()}>
            {t("share")}
          </Button>
        )}
        <span role="status">{said === null ? null : t(said)}</span>
      </div>
    </Card>
  );
}

function useText(meeting: Meeting, { agenda }: Preparation): string | null {
  const { regency, simulated } = useSession();
  const heldOn = parseDay(meeting.heldOn);
  if (heldOn === null) return null;
  const stands = meeting.state === "CANCELLED" || meeting.state === "POSTPONED" ? meeting.state : "HELD";
  return invitationText({ ...meeting, heldOn, zone: zoneName(regency.timeZone), agenda: agendaLines(agenda), sender: `Sekretariat TKPK ${regency.name}`, stands, simulated });
}
