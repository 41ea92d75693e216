import type { FocusListAnswer } from "@sinergi/api/focus/focus.schema";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";
import classes from "./annex.module.css";

const route = getRouteApi("/frame/perencanaan/lokus/$listId/lampiran");

/** The annex to the decree, as it goes to paper: letterhead, villages in their order, who signed. */
export function AnnexPage() {
  const t = useTranslations("focus.annex");
  const { listId } = route.useParams();
  const query = useQuery(trpc.focus.list.queryOptions({ id: listId }));
  return (
    <Page
      title={t("title")}
      intro={
        <span data-screen-only>
          <Link to="/perencanaan/lokus/$listId" params={{ listId }}>
            {t("back")}
          </Link>
        </span>
      }
      actions={
        <Button size="sm" onClick={() => window.print()}>
          {t("print")}
        </Button>
      }
    >
      <Loaded query={query} height={760}>
        {(answer) => <Paper answer={answer} />}
      </Loaded>
    </Page>
  );
}

function Paper({ answer: { list, villages, letterhead } }: { readonly answer: FocusListAnswer }) {
  const t = useTranslations("focus.annex");
  const formats = useFormats();
  const { regency, simulated } = useSession();
  return (
    <article className={classes.paper}>
      <header className={classes.head}>
        {letterhead.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </header>
      {simulated && <p className={classes.simulated}>{t("simulated")}</p>}
      <p className={classes.decree}>{list.decreeNumber === null ? t("draft") : t("decree", { number: list.decreeNumber, day: formats.day(list.decreeDate) })}</p>
      <h2 className={classes.name}>{list.name}</h2>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t("rank")}</th>
            <th scope="col">{t("code")}</th>
            <th scope="col">{regency.terms.village}</th>
            <th scope="col">{regency.terms.district}</th>
            <th scope="col">{t("score")}</th>
            <th scope="col">{t("reason")}</th>
          </tr>
        </thead>
        <tbody>
          {villages.map(({ rank, area, name, district, score, reason }) => (
            <tr key={area}>
              <td>{formats.count(rank)}</td>
              <td>{area}</td>
              <td>{name}</td>
              <td>{district}</td>
              <td className={classes.number}>{formats.score(score)}</td>
              <td>{reason === "" ? t("byScore") : reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.basis}>{t("basis", { day: formats.day(list.snapshotRef.slice(0, 10)) })}</p>
      <footer className={classes.signature}>
        {list.signedAt === null ? <p>{t("notSigned")}</p> : <Signature list={list} />}
        {list.digest !== null && <p className={classes.basis}>{t("digest", { digest: list.digest })}</p>}
      </footer>
    </article>
  );
}

function Signature({ list }: { readonly list: FocusListAnswer["list"] }) {
  const t = useTranslations("focus.annex");
  const formats = useFormats();
  const { regency } = useSession();
  return (
    <div className={classes.signed}>
      <p>{regency.terms.leader}</p>
      <p className={classes.signer}>{list.signedName}</p>
      <p>{t("signedAt", { at: formats.moment(list.signedAt ?? "", regency.timeZone) })}</p>
    </div>
  );
}
