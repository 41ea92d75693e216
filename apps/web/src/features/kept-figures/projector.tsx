import type { ProgressAnswer } from "@sinergi/api/kept-figures/kept-figures.schema";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useRouterState } from "@tanstack/react-router";
import { IconArrowLeft, IconArrowRight, IconMaximize, IconX } from "@tabler/icons-react";
import { ActionIcon } from "@mantine/core";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { cardAfter, projectorCards, type ProjectorStep, stepOfKey } from "#features/kept-figures/projector-cards";
import { ProjectorCardView } from "#features/kept-figures/projector-card";
import { useOnline } from "#features/kept-figures/use-online";
import { useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import { ErrorState } from "#ui/error-state";
import { meetingModeSearchSchema } from "#urls/meeting-mode.url";
import "@mantine/core/styles/ActionIcon.css";
import classes from "./projector.module.css";

/** Asked for with the projector, not with its first card: what it draws must be here before the network goes. */
void import("qrcode");

/** Mode rapat: one card per screen, big, light, nobody's name. Everything it shows came with one answer and stays when the network drops. */
export function Projector({ meetingId }: { readonly meetingId: string }) {
  const t = useTranslations("keptFigures.projector");
  const query = useQuery({ ...trpc.keptFigures.progress.queryOptions({ meetingId }), gcTime: Number.POSITIVE_INFINITY });
  const leave = useLeave();
  if (query.data) return <Cards answer={query.data} leave={leave} />;
  return (
    <main className={classes.screen}>
      {query.error ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : <p className={classes.wait} role="status">{t("loading")}</p>}
    </main>
  );
}

function useLeave(): () => void {
  const navigate = useNavigate();
  return () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    void navigate({ to: ".", search: (now) => ({ ...now, mode: undefined, kartu: undefined }) });
  };
}

function Cards({ answer, leave }: { readonly answer: ProgressAnswer; readonly leave: () => void }) {
  const t = useTranslations("keptFigures.projector");
  const navigate = useNavigate();
  const online = useOnline();
  const { simulated } = useSession();
  const asked = useRouterState({ select: ({ location }) => meetingModeSearchSchema.parse(location.search).kartu });
  const cards = projectorCards(answer);
  const at = cardAfter(Number(asked ?? 1) - 1, "next", cards.length);
  const card = cards[at - 1];
  const step = (to: ProjectorStep) => {
    if (to === "leave") return leave();
    const next = cardAfter(at, to, cards.length);
    if (next !== at) void navigate({ to: ".", search: (now) => ({ ...now, mode: "rapat" as const, kartu: String(next) }), replace: true, resetScroll: false });
  };
  useKeys(step);
  useEffect(() => {
    document.title = `${answer.meeting.title} · Sinergi`;
  }, [answer.meeting.title]);
  return (
    <main className={classes.screen} data-card={card?.kind}>
      {simulated && <p className={classes.simulated}>{t("simulated")}</p>}
      <div className={classes.card} aria-live="polite">{card && <ProjectorCardView card={card} answer={answer} />}</div>
      <footer className={classes.foot}>
        <span className={classes.meeting}>{answer.meeting.title}</span>
        {!online && <span className={classes.offline} role="status">{t("offline")}</span>}
        <nav className={classes.steps} aria-label={t("steps")}>
          <ActionIcon variant="subtle" color="gray" size={48} aria-label={t("before")} disabled={at === 1} onClick={() => step("before")}><IconArrowLeft size={28} aria-hidden /></ActionIcon>
          <span className={classes.position} data-position>{t("position", { at, of: cards.length })}</span>
          <ActionIcon variant="subtle" color="gray" size={48} aria-label={t("next")} disabled={at === cards.length} onClick={() => step("next")}><IconArrowRight size={28} aria-hidden /></ActionIcon>
          <ActionIcon variant="subtle" color="gray" size={48} aria-label={t("whole")} onClick={() => void document.documentElement.requestFullscreen().catch(() => undefined)}><IconMaximize size={24} aria-hidden /></ActionIcon>
          <ActionIcon variant="subtle" color="gray" size={48} aria-label={t("leave")} onClick={leave}><IconX size={28} aria-hidden /></ActionIcon>
        </nav>
      </footer>
    </main>
  );
}

/** Arrows, space, Home, End and Escape, wherever the focus is; a button that has it keeps its own space bar. */
function useKeys(step: (to: ProjectorStep) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === " " && event.target instanceof HTMLButtonElement) return;
      const to = stepOfKey(event);
      if (to === null) return;
      event.preventDefault();
      step(to);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });
}
