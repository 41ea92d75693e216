import type { PaperAnswer } from "@sinergi/api/papers/papers.schema";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { FileButtons } from "#features/papers/file-buttons";
import { StateMark } from "#features/papers/state-mark";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import act from "#ui/act-form.module.css";
import { Card } from "#ui/card";
import classes from "./papers.module.css";

interface StateCardProps {
  readonly answer: PaperAnswer;
  readonly meetingId: string;
  readonly acts: ReactNode;
}

/** How far the paper has come, what it lacks, and what is next. */
export function StateCard({ answer, meetingId, acts }: StateCardProps) {
  const t = useTranslations("papers");
  const { kind, paper, acts: may } = answer;
  return (
    <Card title={t(`kinds.${kind}`)} finding={t(`next.${paper?.state ?? (may.includes("save") ? "NONE" : "AWAITED")}`)}>
      <p className={classes.stateLine}>
        <StateMark state={paper?.state ?? null} />
        {paper !== null && <span>{t("versionOf", { version: paper.version })}</span>}
        {paper?.pages != null && <span>{t("pages", { pages: paper.pages })}</span>}
      </p>
      {paper?.changed ? <p className={act.under}>{t("changes", { note: paper.changed })}</p> : null}
      <Steps answer={answer} />
      <MissingList answer={answer} />
      {answer.own && paper?.state === "DRAFT" && <p className={act.care}>{t("ownDraft")}</p>}
      {acts}
      <FileButtons place={{ meetingId, kind, version: paper?.version ?? null }} docx={kind === "MINUTES" && (may.length > 0 || paper?.signedAt === null || paper === null)} />
    </Card>
  );
}

function Steps({ answer: { paper } }: { readonly answer: PaperAnswer }) {
  const t = useTranslations("papers");
  const formats = useFormats();
  const { regency } = useSession();
  if (paper === null || paper.checkedAt === null) return null;
  return (
    <dl className={`${act.facts} ${classes.steps}`}>
      <div>
        <dt>{t("checkedBy")}</dt>
        <dd>
          {paper.checkedName}
          <span className={act.under}>{formats.moment(paper.checkedAt, regency.timeZone)}</span>
        </dd>
      </div>
      {paper.signedAt !== null && (
        <div>
          <dt>{t("signedBy")}</dt>
          <dd>
            {paper.signedName}
            <span className={act.under}>{formats.moment(paper.signedAt, regency.timeZone)}</span>
          </dd>
        </div>
      )}
      {paper.sha256 !== null && (
        <div className={classes.digest}>
          <dt>{t("digest")}</dt>
          <dd>
            <code>{paper.sha256}</code>
            {paper.token !== null && (
              <Link to="/verifikasi/$token" params={{ token: paper.token }} className={act.under}>
                {t("verificationPage")}
              </Link>
            )}
          </dd>
        </div>
      )}
    </dl>
  );
}

function MissingList({ answer: { missing } }: { readonly answer: PaperAnswer }) {
  const t = useTranslations("papers");
  if (missing.length === 0) return null;
  return (
    <section className={classes.missing} aria-label={t("missingTitle")}>
      <h3>{t("missingTitle")}</h3>
      <ul>
        {missing.map(({ part, needed }) => (
          <li key={part} data-needed={needed}>
            {t(`missing.${part}`)}
            {needed && <strong> {t("needed")}</strong>}
          </li>
        ))}
      </ul>
    </section>
  );
}
