import type { Meeting } from "@sinergi/api/meetings/meetings.schema";
import type { MinutesAnswer } from "@sinergi/api/minutes/minutes.schema";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ApprovalsCard } from "#features/minutes/approvals-card";
import { DeskSection } from "#features/minutes/desk-section";
import { DeskStatus } from "#features/minutes/desk-status";
import { piecesOf } from "#features/minutes/outbox";
import { RemovedPieces } from "#features/minutes/removed-pieces";
import { type Section, sectionsOf } from "#features/minutes/sections";
import { ShortcutHelp } from "#features/minutes/shortcut-help";
import { useDesk } from "#features/minutes/use-desk";
import { useOutbox } from "#features/minutes/use-outbox";
import { whoWrites } from "#features/minutes/who-writes";
import { useSeconds } from "#features/minutes/use-seconds";
import { useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import classes from "./minutes.module.css";

interface MinutesDeskProps {
  readonly meeting: Meeting;
  readonly minutes: MinutesAnswer;
  /** When the answer came, by this browser's clock in ms. */
  readonly readSince: number;
}

/** Where the secretaries write: pieces by item of the agenda, each saved by itself while others write theirs. */
export function MinutesDesk({ meeting, minutes, readSince }: MinutesDeskProps) {
  const t = useTranslations("minutes");
  const { user } = useSession();
  const [help, setHelp] = useState(false);
  const { outbox, view, writing } = useOutbox(meeting.id, minutes.entries);
  const speakers = useQuery(trpc.minutes.speakers.queryOptions({ meetingId: meeting.id })).data ?? [];
  const sections = sectionsOf(minutes.items, piecesOf(view));
  const acts = useDesk({ outbox, showHelp: () => setHelp(true) });
  const waited = useSeconds() - Math.floor(readSince / 1000);
  const writers = whoWrites(minutes.entries, { me: user.id, readAt: minutes.readAt, waited });
  const shown = sections.filter((section) => isShown(section, minutes.items.length));
  return (
    <div className={classes.desk} onKeyDown={(event) => event.key === "?" && isNoField(event.target) && setHelp(true)}>
      <DeskStatus view={view} wake={outbox.wake} showHelp={() => setHelp(true)} />
      <datalist id="minutes-speakers">
        {speakers.map(({ name, jobTitle, organisationName }) => (
          <option key={name} value={name}>
            {[jobTitle, organisationName].filter((part) => part !== "").join(", ")}
          </option>
        ))}
      </datalist>
      {shown.map((section) => (
        <DeskSection key={section.id} meeting={meeting} minutes={minutes} section={section} view={view} speakers={speakers} writers={writers} waited={waited} acts={acts} outbox={outbox} focused={(id) => void (writing.current = id)} />
      ))}
      {!shown.some(({ key }) => key === "general") && <button type="button" className={classes.quiet} onClick={() => acts.add(generalOf(sections))}>{t("outsideAgenda")}</button>}
      <RemovedPieces view={view} bringBack={(id) => outbox.write(id, { removed: false })} />
      <ApprovalsCard meeting={meeting} minutes={minutes} />
      <ShortcutHelp opened={help} close={() => setHelp(false)} />
    </div>
  );
}

function generalOf(sections: readonly Section[]): Section {
  return sections.find(({ key }) => key === "general") ?? { key: "general", id: "general", item: null, pieces: [] };
}

/** What belongs to no item is a part of its own once somebody writes in it, or where there is no agenda. */
function isShown({ key, pieces }: Section, items: number): boolean {
  return key !== "general" || pieces.length > 0 || items === 0;
}

function isNoField(target: EventTarget): boolean {
  return !(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement || target instanceof HTMLSelectElement);
}

