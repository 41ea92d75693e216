import { Button } from "@mantine/core";
import { IconBookmarkPlus } from "@tabler/icons-react";
import { useQueryClient, useMutation, useQuery, skipToken } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { newOperationId } from "#lib/operation-id";
import { useRefusalWords } from "#lib/refusal-words";
import { trpc } from "#lib/trpc";
import type { Offer } from "#ui/bring-offer";
import { BringButton } from "#ui/bring-to-meeting";
import { DealButton } from "#ui/deal-button";
import { Dialog } from "#ui/dialog";
import { ExportButton } from "#ui/export-button";
import { ListWordsForm } from "#ui/list-words-form";
import { readFamilyFilter, sameFilter, writeFamilyFilter } from "#urls/families.url";
import classes from "./families.module.css";

const route = getRouteApi("/frame/analisis/keluarga");

/** Keeps the filter on the screen as a list, or takes its families out as a file. */
export function ListActions({ offer }: { readonly offer: () => Offer }) {
  const t = useTranslations("lists");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const queryClient = useQueryClient();
  const words = useRefusalWords();
  const [asking, setAsking] = useState(false);
  const save = useMutation(trpc.lists.save.mutationOptions({ onSettled: () => queryClient.invalidateQueries(trpc.lists.pathFilter()) }));
  const filter = readFamilyFilter(search);
  return (
    <div className={classes.listActions}>
      <Button variant="default" size="sm" leftSection={<IconBookmarkPlus size={16} aria-hidden />} onClick={() => setAsking(true)}>
        {t("save")}
      </Button>
      <BringButton offer={offer} />
      <DealButton filter={filter} words={offer().title.split(" · ").slice(1).join(" · ")} />
      <ExportButton what={{ kind: "families", filter }} />
      <Dialog opened={asking} onClose={() => setAsking(false)} title={t("saveTitle")}>
        <ListWordsForm
          busy={save.isPending}
          problem={save.error ? words(save.error) : null}
          submit={(given) => {
            const id = newOperationId();
            save.mutate(
              { opId: newOperationId(), id, ...given, filter },
              {
                onSuccess: () => {
                  setAsking(false);
                  void navigate({ search: (now) => ({ ...now, daftar: id }) });
                },
              },
            );
          }}
        />
      </Dialog>
    </div>
  );
}

/** Which saved list is open, and whether the filter on the screen is still the one it was saved with. */
export function OpenedList() {
  const t = useTranslations("lists");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const queryClient = useQueryClient();
  const words = useRefusalWords();
  const { data: list, error } = useQuery(trpc.lists.find.queryOptions(search.daftar === undefined ? skipToken : { id: search.daftar }));
  const refilter = useMutation(trpc.lists.refilter.mutationOptions({ onSettled: () => queryClient.invalidateQueries(trpc.lists.pathFilter()) }));
  if (search.daftar === undefined) return null;
  if (error) return <p role="alert">{words(error)}</p>;
  if (!list) return null;
  const filter = readFamilyFilter(search);
  const changed = !sameFilter(filter, list.filter);
  return (
    <div className={classes.opened} data-changed={changed}>
      <strong>{t("opened", { name: list.name })}</strong>
      {changed && (
        <>
          <span className={classes.changed}>{t("changed")}</span>
          {list.own && (
            <Button size="compact-md" loading={refilter.isPending} onClick={() => refilter.mutate({ opId: newOperationId(), id: list.id, filter })}>
              {t("saveChange")}
            </Button>
          )}
          <Button size="compact-md" variant="default" onClick={() => void navigate({ search: { ...writeFamilyFilter(list.filter), daftar: list.id } })}>
            {t("reset")}
          </Button>
        </>
      )}
      <Button size="compact-md" variant="subtle" aria-label={t("close", { name: list.name })} onClick={() => void navigate({ search: (now) => ({ ...now, daftar: undefined }) })}>
        ×
      </Button>
      {refilter.error && <p role="alert">{words(refilter.error)}</p>}
    </div>
  );
}
