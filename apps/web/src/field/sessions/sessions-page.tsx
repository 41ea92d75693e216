import { cameThere } from "@sinergi/domain/fieldwork/month-counts";
import type { SessionHeld } from "@sinergi/domain/fieldwork/session-held.schema";
import type { KeptRecord } from "@sinergi/offline/field-store";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useOwnRecords } from "#field/families/own-log";
import { type Circle, circlesOf } from "#field/sessions/session-fields";
import { useField } from "#field/store/use-field";
import { amendHref, newFormHref } from "#field/ui/form-links";
import { EmptyState, List, ListRow, Mark } from "#field/ui/list-row";
import { Screen, Section } from "#field/ui/screen";
import { formatsFor } from "#lib/formats";

/** P2K2: one's groups with when each met last, and the sessions on this phone. */
export function SessionsPage() {
  const t = useTranslations("fieldLogs.sessions");
  const { snapshot } = useField();
  const circles = circlesOf(snapshot);
  const kept = (useOwnRecords() ?? []).filter(({ kind }) => kind === "session.held").toSorted((a, b) => b.seq - a.seq);
  return (
    <Screen title={t("title")} under={t("under")}>
      <Section title={t("groups")} count={circles.length}>
        {circles.length === 0 ? (
          <EmptyState text={t("noGroups")} />
        ) : (
          <List>
            {circles.map((circle) => (
              <CircleRow key={circle.key} circle={circle} kept={kept} />
            ))}
          </List>
        )}
      </Section>
      <Section title={t("onPhone")} count={kept.length}>
        {kept.length === 0 ? (
          <EmptyState text={t("noSessions")} />
        ) : (
          <List>
            {kept.map((record) => (
              <KeptSession key={record.id} record={record} />
            ))}
          </List>
        )}
      </Section>
    </Screen>
  );
}

function CircleRow({ circle, kept }: { readonly circle: Circle; readonly kept: readonly KeptRecord[] }) {
  const t = useTranslations("fieldLogs.sessions");
  const { day } = formatsFor(useLocale() === "en" ? "en" : "id");
  const [href] = useState(() => `${newFormHref("session.held", null)}?kelompok=${encodeURIComponent(circle.key)}`);
  const days = kept.map(({ body }) => body as SessionHeld).filter(({ groupId, groupName }) => (circle.groupId === null ? groupName === circle.name : groupId === circle.groupId)).map(({ onDay }) => onDay).toSorted();
  const last = days.at(-1);
  return <ListRow title={circle.name} under={`${t("families", { count: circle.families.length })} · ${last === undefined ? t("noneYet") : t("last", { day: day(last) })}`} href={href} />;
}

function KeptSession({ record }: { readonly record: KeptRecord }) {
  const t = useTranslations("fieldLogs.sessions");
  const states = useTranslations("fieldLogs.states");
  const { day } = formatsFor(useLocale() === "en" ? "en" : "id");
  const body = record.body as SessionHeld;
  const came = body.attendance.filter(({ presence }) => cameThere(presence)).length;
  const [href] = useState(() => amendHref("session.held", { recordId: record.id, familyId: null }));
  return (
    <ListRow
      title={body.groupName}
      under={`${day(body.onDay)} · ${body.module} · ${t("came", { came, all: body.attendance.length })}`}
      right={<Mark tone={record.state === "NEEDS_YOU" ? "late" : record.state === "IN_REVIEW" ? "care" : "plain"}>{states(record.state)}</Mark>}
      href={href}
    />
  );
}
