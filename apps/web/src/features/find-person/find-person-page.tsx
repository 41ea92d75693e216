import type { FoundPersons } from "@sinergi/api/families/find-person.schema";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { HitTable } from "#features/find-person/hit-table";
import { SearchForm } from "#features/find-person/search-form";
import { useFormats } from "#lib/i18n";
import { useRefusalWords } from "#lib/refusal-words";
import { trpc } from "#lib/trpc";
import { Card } from "#ui/card";
import { EmptyState } from "#ui/empty-state";
import { Page } from "#ui/page";
import classes from "./find-person.module.css";

/** Finding somebody is an act, not a view: nothing of it stands in the address, and every search is recorded. */
export function FindPersonPage() {
  const t = useTranslations("findPerson");
  const words = useRefusalWords();
  const find = useMutation(trpc.families.findPerson.mutationOptions());
  return (
    <Page title={t("title")} intro={t("intro")}>
      <Card title={t("search")}>
        <SearchForm busy={find.isPending} problem={find.error ? words(find.error) : null} search={(asked) => find.mutate(asked)} />
      </Card>
      {find.data && (
        <Card title={t("results")}>
          <Results found={find.data} />
        </Card>
      )}
    </Page>
  );
}

function Results({ found }: { readonly found: FoundPersons }) {
  const t = useTranslations("findPerson");
  const formats = useFormats();
  return (
    <div role="status" className={classes.results}>
      {found.rows.length === 0 ? (
        <EmptyState text={t("none")} />
      ) : (
        <>
          <p className={classes.count}>{found.more ? t("more") : t("found", { shown: formats.count(found.rows.length), count: found.rows.length })}</p>
          <HitTable rows={found.rows} />
        </>
      )}
      <p className={classes.faint}>{t("remaining", { shown: formats.count(found.remainingToday), count: found.remainingToday })}</p>
    </div>
  );
}
