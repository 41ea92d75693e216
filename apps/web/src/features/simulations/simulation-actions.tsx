import { Button } from "@mantine/core";
import type { Scenario } from "@sinergi/domain/simulations/scenario";
import { IconBookmarkPlus, IconBookmarks, IconGavel } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { NameForm } from "#features/simulations/name-form";
import { sent } from "#features/simulations/scenario-words";
import { useFormats } from "#lib/i18n";
import { newOperationId } from "#lib/operation-id";
import { useRefusalWords } from "#lib/refusal-words";
import { useMay, useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import { Dialog } from "#ui/dialog";
import { readScenarios } from "#urls/simulations.url";
import classes from "./simulations.module.css";

const route = getRouteApi("/frame/perencanaan/simulasi");

interface SimulationActionsProps {
  readonly scenario: Scenario | undefined;
  /** Families that get a place; undefined while it is counted. */
  readonly given: number | undefined;
  readonly owner: string | undefined;
}

/** Keep the scenarios under a name, look at those that are kept, or turn the one on the screen into a proposal. */
export function SimulationActions({ scenario, given, owner }: SimulationActionsProps) {
  const t = useTranslations("simulations");
  const { user } = useSession();
  const mayWrite = useMay("simulations.write");
  const { tgl } = route.useSearch();
  const own = user.agency === null || user.agency.code === owner;
  return (
    <div className={classes.actions}>
      <Button variant="default" size="sm" leftSection={<IconBookmarks size={16} aria-hidden />} renderRoot={(props: Record<string, unknown>) => <Link {...props} to="/perencanaan/simulasi/tersimpan" />}>
        {t("saved.open")}
      </Button>
      {mayWrite && scenario && <SaveButton />}
      {mayWrite && scenario && own && tgl === undefined && given !== undefined && given > 0 && <ProposeButton scenario={scenario} given={given} />}
    </div>
  );
}

function SaveButton() {
  const t = useTranslations("simulations");
  const words = useRefusalWords();
  const search = route.useSearch();
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState(false);
  const save = useMutation(trpc.simulations.save.mutationOptions({ onSettled: () => queryClient.invalidateQueries(trpc.simulations.saved.pathFilter()), onSuccess: () => setAsking(false) }));
  return (
    <>
      <Button variant="default" size="sm" leftSection={<IconBookmarkPlus size={16} aria-hidden />} onClick={() => setAsking(true)}>
        {t("saved.save")}
      </Button>
      <Dialog opened={asking} onClose={() => setAsking(false)} title={t("saved.saveTitle")}>
        <NameForm
          hint={t("saved.nameHint")}
          confirm={t("saved.confirm")}
          shared
          busy={save.isPending}
          problem={save.error ? words(save.error) : null}
          submit={({ name, note, visibility }) =>
            save.mutate({ opId: newOperationId(), id: newOperationId(), on: search.tgl, name, note, visibility, scenarios: readScenarios(search).map(({ scenario }) => sent(scenario)) })
          }
        />
      </Dialog>
    </>
  );
}

function ProposeButton({ scenario, given }: { readonly scenario: Scenario; readonly given: number }) {
  const t = useTranslations("simulations");
  const formats = useFormats();
  const words = useRefusalWords();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState(false);
  const propose = useMutation(trpc.proposals.propose.mutationOptions({ onSettled: () => queryClient.invalidateQueries(trpc.proposals.pathFilter()) }));
  return (
    <>
      <Button size="sm" leftSection={<IconGavel size={16} aria-hidden />} onClick={() => setAsking(true)}>
        {t("propose.button")}
      </Button>
      <Dialog opened={asking} onClose={() => setAsking(false)} title={t("propose.title")}>
        <p className={classes.faint}>{t("propose.explain", { given: formats.count(given) })}</p>
        <NameForm
          hint={t("propose.nameHint")}
          confirm={t("propose.confirm")}
          busy={propose.isPending}
          problem={propose.error ? words(propose.error) : null}
          submit={({ name, note }) => {
            const id = newOperationId();
            propose.mutate(
              { opId: newOperationId(), id, name, note, scenario: sent(scenario), expected: given },
              { onSuccess: () => void navigate({ to: "/perencanaan/calon/$proposalId", params: { proposalId: id } }) },
            );
          }}
        />
      </Dialog>
    </>
  );
}
