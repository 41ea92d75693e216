import { Loader } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { CompareFile } from "#features/papers/compare-file";
import { RequestRefused } from "#lib/http";
import { useFormats } from "#lib/i18n";
import { useRefusalWords } from "#lib/refusal-words";
import { verifyPaper, type VerifiedPaper } from "#lib/verification";
import { BrandMark } from "#ui/brand-mark";
import { LanguageSwitch } from "#ui/language-switch";
import classes from "./verification.module.css";

const route = getRouteApi("/verifikasi/$token");
/** Nobody is signed in here, and nothing says where the regency lies: the day of the west of the country. */
const ZONE = "Asia/Jakarta";

/** Where the QR of a signed paper leads: is it genuine, and is it still in force? It tells its name, its day and its digest, and nothing else. */
export function VerificationPage() {
  const t = useTranslations("papers.verification");
  const { token } = route.useParams();
  const query = useQuery({ queryKey: ["verification", token], queryFn: () => verifyPaper(token), retry: false });
  useEffect(() => {
    document.title = `${t("title")} · Sinergi`;
  }, [t]);
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <span className={classes.brand}>
          <BrandMark size={28} />
          Sinergi
        </span>
        <LanguageSwitch />
      </header>
      <main className={classes.door}>
        {query.data ? <Verified paper={query.data} /> : query.error ? <Unknown error={query.error} /> : <Loader aria-label={t("title")} />}
      </main>
    </div>
  );
}

function Verified({ paper }: { readonly paper: VerifiedPaper }) {
  const t = useTranslations("papers.verification");
  const formats = useFormats();
  const inForce = paper.inForce === paper.version;
  return (
    <>
      <p className={classes.verdict} data-in-force={inForce}>
        {inForce ? t("inForce") : t("replaced", { version: paper.inForce })}
      </p>
      <h1>{paper.title}</h1>
      <dl className={classes.facts}>
        <div>
          <dt>{t("signedOn")}</dt>
          <dd>{formats.moment(paper.signedAt, ZONE)}</dd>
        </div>
        <div>
          <dt>{t("version")}</dt>
          <dd>{paper.version}</dd>
        </div>
        <div className={classes.wide}>
          <dt>{t("digest")}</dt>
          <dd>
            <code>{paper.sha256}</code>
          </dd>
        </div>
      </dl>
      <CompareFile sha256={paper.sha256} />
    </>
  );
}

function Unknown({ error }: { readonly error: unknown }) {
  const t = useTranslations("papers.verification");
  const words = useRefusalWords();
  const isUnknown = error instanceof RequestRefused && (error.status === 404 || error.status === 400);
  return (
    <>
      <h1>{isUnknown ? t("unknown") : t("failed")}</h1>
      <p role="alert">{isUnknown ? t("unknownWhy") : words(error)}</p>
    </>
  );
}
