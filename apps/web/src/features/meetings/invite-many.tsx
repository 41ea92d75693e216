import type { Meeting } from "@sinergi/api/meetings/meetings.schema";
import type { InviteeAnswer } from "@sinergi/api/meetings/preparation.schema";
import type { OrganisationEntry } from "@sinergi/api/organisations/organisations.schema";
import { Button, Checkbox, NativeSelect } from "@mantine/core";
import { ORGANISATION_KINDS, STAKEHOLDER_GROUPS, TEAM_SEATS } from "@sinergi/domain/organisations/vocabulary";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useInviteeActs } from "#features/meetings/use-meeting-acts";
import { newOperationId } from "#lib/operation-id";
import { trpc } from "#lib/trpc";
import classes from "#ui/act-form.module.css";
import { Loaded } from "#ui/loaded";
import { Refused } from "#ui/refused";
import "@mantine/core/styles/Checkbox.css";
import "@mantine/core/styles/InlineInput.css";
import own from "./meetings.module.css";

interface InviteManyProps {
  readonly meeting: Meeting;
  readonly invitees: readonly InviteeAnswer[];
  readonly done: () => void;
}

interface Narrowed {
  readonly seat: string;
  readonly kind: string;
  readonly group: string;
  readonly teamGroup: string;
}

const ANY_SEAT = "ANY";
const NOTHING: Narrowed = { seat: "", kind: "", group: "", teamGroup: "" };

function fits(row: OrganisationEntry, { seat, kind, group, teamGroup }: Narrowed): boolean {
  const seated = seat === "" || (seat === ANY_SEAT ? row.held !== null : row.held?.seat === seat);
  const grouped = teamGroup === "" || row.held?.group === teamGroup || row.held?.pokja === teamGroup;
  return seated && grouped && (kind === "" || row.kind === kind) && (group === "" || row.group === group);
}

/** Organisations by seat, kind, group or working group at once, each by its main contact; who is invited already is not offered. */
export function InviteMany(props: InviteManyProps) {
  const directory = useQuery(trpc.organisations.list.queryOptions({}));
  return (
    <Loaded query={directory} height={320}>
      {({ rows, teamGroups }) => <Choices {...props} rows={rows} teamGroups={teamGroups} />}
    </Loaded>
  );
}

interface ChoicesProps extends InviteManyProps {
  readonly rows: readonly OrganisationEntry[];
  readonly teamGroups: readonly { readonly code: string; readonly name: string }[];
}

function Choices({ meeting, invitees, done, rows, teamGroups }: ChoicesProps) {
  const t = useTranslations("meetings");
  const { invite } = useInviteeActs();
  const [narrowed, setNarrowed] = useState<Narrowed>({ ...NOTHING, seat: ANY_SEAT });
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const invited = new Set(invitees.map(({ organisation }) => organisation));
  const offered = rows.filter((row) => !invited.has(row.code) && fits(row, narrowed));
  const chosen = offered.filter(({ code }) => !left.has(code));
  const narrow = (key: keyof Narrowed) => (event: { currentTarget: { value: string } }) => setNarrowed({ ...narrowed, [key]: event.currentTarget.value });
  const toggle = (code: string) => setLeft((now) => new Set(now.has(code) ? [...now].filter((one) => one !== code) : [...now, code]));
  const send = () => invite.mutate({ opId: newOperationId(), meetingId: meeting.id, organisations: chosen.map(({ code }) => code) }, { onSuccess: done });
  const all = { value: "", label: t("many.all") };
  return (
    <div className={classes.form}>
      <div className={classes.pair}>
        <NativeSelect label={t("invitees.seat")} value={narrowed.seat} onChange={narrow("seat")} data={[all, { value: ANY_SEAT, label: t("many.anySeat") }, ...TEAM_SEATS.map((value) => ({ value, label: t(`seats.${value}`) }))]} />
        <NativeSelect label={t("many.kind")} value={narrowed.kind} onChange={narrow("kind")} data={[all, ...ORGANISATION_KINDS.map((value) => ({ value, label: t(`many.kinds.${value}`) }))]} />
        <NativeSelect label={t("many.group")} value={narrowed.group} onChange={narrow("group")} data={[all, ...STAKEHOLDER_GROUPS.map((value) => ({ value, label: t(`many.groups.${value}`) }))]} />
        <NativeSelect label={t("many.teamGroup")} value={narrowed.teamGroup} onChange={narrow("teamGroup")} data={[all, ...teamGroups.map(({ code, name }) => ({ value: code, label: name }))]} />
      </div>
      {offered.length === 0 ? (
        <p>{t("many.none")}</p>
      ) : (
        <ul className={own.picks} aria-label={t("many.list")}>
          {offered.map(({ code, name, contact, held }) => (
            <li key={code}>
              <Checkbox checked={!left.has(code)} onChange={() => toggle(code)} label={name} description={[held ? t(`seats.${held.seat}`) : null, contact ? `${contact.name}, ${contact.position}` : t("many.noContact")].filter((part) => part !== null).join(" · ")} />
            </li>
          ))}
        </ul>
      )}
      <Refused error={invite.error} />
      <div className={classes.actions}>
        <Button disabled={chosen.length === 0} loading={invite.isPending} onClick={send}>
          {t("many.invite", { count: chosen.length })}
        </Button>
        <Button variant="default" onClick={done}>
          {t("own.cancel")}
        </Button>
      </div>
    </div>
  );
}
