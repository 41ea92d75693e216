import type { ProgressAnswer } from "@sinergi/api/kept-figures/kept-figures.schema";
import { Button } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { MeasureAgain } from "#features/kept-figures/measure-again";
import { MovedCard } from "#features/kept-figures/moved-card";
import { PromisesCard } from "#features/kept-figures/promises-card";
import { useProgressFinding } from "#features/kept-figures/use-progress-finding";
import { trpc } from "#lib/trpc";
import { EmptyState } from "#ui/empty-state";
import { Loaded } from "#ui/loaded";
import { MeetingFrame } from "#ui/meeting-frame";
import classes from "./kept-figures.module.css";

const route = getRouteApi("/frame/rapat/$meetingId/capaian");

/** What the next rakor opens with: what we promised, what is done, what moved. */
export function ProgressPage() {
  const t = useTranslations("keptFigures");
  const { meetingId } = route.useParams();
  const query = useQuery(trpc.keptFigures.progress.queryOptions({ meetingId }));
  return (
    <MeetingFrame
      meetingId={meetingId}
      actions={
        <Button variant="default" size="sm" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
          {t("print")}
        </Button>
      }
    >
      {() => (
        <Loaded query={query} height={520}>
          {(answer) => <Progress answer={answer} />}
        </Loaded>
      )}
    </MeetingFrame>
  );
}

function Progress({ answer }: { readonly answer: ProgressAnswer }) {
  const t = useTranslations("keptFigures");
  const finding = useProgressFinding();
  const { promised, own, figures } = answer;
  const nothing = (promised ?? []).length === 0 && (own ?? []).length === 0 && (figures ?? []).length === 0;
  return (
    <div className={classes.cards}>
      <p className={classes.finding}>{finding(answer)}</p>
      <MeasureAgain answer={answer} />
      {nothing && <EmptyState text={t("nothing")} />}
      {promised && promised.length > 0 && <PromisesCard which="promised" lines={promised} answer={answer} />}
      {figures && figures.length > 0 && <MovedCard figures={figures} answer={answer} />}
      {own && own.length > 0 && <PromisesCard which="own" lines={own} answer={answer} />}
    </div>
  );
}
