import type { OpenedDoor } from "@sinergi/api/attendance/attendance.schema";
import { Button, Loader } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { forgetDone, openDoor, readDone } from "#features/attendance/door";
import { DoorFrame } from "#features/attendance/door-frame";
import { SignForm } from "#features/attendance/sign-form";
import { useFormats } from "#lib/i18n";
import { useRefusalWords } from "#lib/refusal-words";
import { zoneName } from "#lib/zone-name";
import classes from "./attendance.module.css";

const route = getRouteApi("/hadir/$code");

/** Where the code on the wall leads a phone: which meeting it is, and one sheet to fill in. */
export function DoorPage() {
  const t = useTranslations("door");
  const { code } = route.useParams();
  const words = useRefusalWords();
  // What a phone has before it stays, though the code turns meanwhile.
  const door = useQuery({ queryKey: ["attendance-door", code], queryFn: () => openDoor(code), retry: false, staleTime: Number.POSITIVE_INFINITY, gcTime: 0 });
  return (
    <DoorFrame title={t("title")}>
      {door.error && (
        <>
          <h1 className={classes.heading}>{t("closed")}</h1>
          <p className={classes.lead} role="alert">
            {words(door.error)}
          </p>
          <div className={classes.acts}>
            <Button variant="default" size="md" onClick={() => void door.refetch()}>
              {t("again")}
            </Button>
            <Link to="/hadir">{t("typeCode")}</Link>
          </div>
        </>
      )}
      {!door.error && !door.data && <Loader role="status" aria-label={t("title")} />}
      {door.data && <Opened code={code} door={door.data} />}
    </DoorFrame>
  );
}

function Opened({ code, door }: { readonly code: string; readonly door: OpenedDoor }) {
  const t = useTranslations("door");
  const formats = useFormats();
  const { meeting, regency, simulated } = door;
  const [done, setDone] = useState(() => readDone(meeting.id));
  const zone = zoneName(regency.timeZone);
  const from = meeting.startsAt.replace(":", ".");
  return (
    <>
      <header>
        {simulated && <p className={classes.simulated}>DATA SIMULASI</p>}
        <h1 className={classes.heading}>{meeting.title}</h1>
        <p className={classes.lead}>
          {t("when", { day: formats.longDay(meeting.heldOn), from, zone })}
          <br />
          {meeting.place} · {regency.name}
        </p>
      </header>
      {done ? (
        <section className={classes.thanks} role="status">
          <h2>{t("done", { time: formats.moment(done.arrivedAt, regency.timeZone) })}</h2>
          <p>{t("doneHint")}</p>
          <Button
            variant="default"
            size="md"
            onClick={() => {
              forgetDone();
              setDone(null);
            }}
          >
            {t("another")}
          </Button>
        </section>
      ) : (
        <SignForm code={code} door={door} done={setDone} />
      )}
    </>
  );
}
