import type { GroupsProposal } from "@sinergi/api/assignments/assignments.schema";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { nameOf } from "#features/assignments/find-facilitators";
import { usePlaces } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { newOperationId } from "#lib/operation-id";
import { trpc } from "#lib/trpc";
import forms from "#ui/act-form.module.css";
import { EmptyState } from "#ui/empty-state";
import { Refused } from "#ui/refused";
import classes from "./assignments.module.css";

/** A facilitator's families of a village, divided into groups as proposed; names can be changed before. */
export function DivideForm({ done }: { readonly done: () => void }) {
  const t = useTranslations("assignments.groups");
  const formats = useFormats();
  const places = usePlaces();
  const [userId, setUserId] = useState("");
  const [area, setArea] = useState("");
  const facilitators = useQuery(trpc.assignments.facilitators.queryOptions());
  const detail = useQuery(trpc.assignments.facilitator.queryOptions({ userId }, { enabled: userId !== "" }));
  const villages = [...Map.groupBy(detail.data?.families ?? [], ({ villageCode }) => villageCode)].map(([code, some]) => ({ value: code, label: t("villageOption", { name: places.nameOf(code), free: formats.count(some.filter(({ groupId }) => groupId === null).length), all: formats.count(some.length) }) }));
  const proposal = useQuery(trpc.assignments.proposeGroups.queryOptions({ userId, area }, { enabled: userId !== "" && area !== "", staleTime: 0 }));
  const people = (facilitators.data?.rows ?? []).filter(({ families }) => families > 0).map((row) => ({ value: row.userId, label: nameOf(row) }));
  return (
    <div className={forms.form}>
      <NativeSelect
        label={t("facilitator")}
        value={userId}
        onChange={(event) => {
          setUserId(event.currentTarget.value);
          setArea("");
        }}
        data={[{ value: "", label: t("choose") }, ...people]}
      />
      {userId !== "" && <NativeSelect label={t("village")} value={area} onChange={(event) => setArea(event.currentTarget.value)} data={[{ value: "", label: t("choose") }, ...villages]} />}
      <Refused error={proposal.error} />
      {proposal.data && <Proposal key={`${userId} ${area}`} proposal={proposal.data} userId={userId} area={area} done={done} />}
    </div>
  );
}

interface ProposalProps {
  readonly proposal: GroupsProposal;
  readonly userId: string;
  readonly area: string;
  readonly done: () => void;
}

function Proposal({ proposal, userId, area, done }: ProposalProps) {
  const t = useTranslations("assignments.groups");
  const formats = useFormats();
  const queryClient = useQueryClient();
  const make = useMutation(trpc.assignments.makeGroups.mutationOptions({ onSettled: () => queryClient.invalidateQueries(trpc.assignments.pathFilter()) }));
  const [names, setNames] = useState(proposal.groups.map(({ name }) => name));
  const [ids] = useState(() => proposal.groups.map(() => newOperationId()));
  const save = () => {
    const groups = proposal.groups.map(({ families }, at) => ({ id: ids[at] ?? newOperationId(), name: names[at] ?? "", familyIds: families.map(({ familyId }) => familyId) }));
    make.mutate({ opId: newOperationId(), userId, area, groups }, { onSuccess: done });
  };
  if (proposal.groups.length === 0) return <EmptyState text={t("nothingToDivide")} />;
  return (
    <>
      <p role="status">{t("proposed", { groups: formats.count(proposal.groups.length), families: formats.count(proposal.groups.reduce((sum, { families }) => sum + families.length, 0)), grouped: formats.count(proposal.grouped) })}</p>
      {proposal.groups.map(({ name, families }, at) => (
        <div key={name} className={classes.part}>
          <TextInput label={t("nameOf", { families: formats.count(families.length) })} value={names[at] ?? ""} maxLength={80} onChange={(event) => setNames(names.with(at, event.currentTarget.value))} />
          <ul className={classes.people}>
            {families.map(({ familyId, headName, address }) => (
              <li key={familyId}>{[headName, address].filter((part) => part !== "").join(", ")}</li>
            ))}
          </ul>
        </div>
      ))}
      <Refused error={make.error} />
      <div className={forms.actions}>
        <Button onClick={save} loading={make.isPending} disabled={names.some((name) => name.trim().length < 2)}>
          {t("make", { groups: formats.count(proposal.groups.length) })}
        </Button>
        <Button variant="default" onClick={done}>
          {t("cancel")}
        </Button>
      </div>
    </>
  );
}
