import type { KeptFigureAnswer, ProgressAnswer } from "@sinergi/api/kept-figures/kept-figures.schema";
import { readingsScene } from "@sinergi/charts/readings";
import { useElementSize } from "@mantine/hooks";
import { useTranslations } from "use-intl";
import { PlainScene } from "#charts/plain-scene";
import { PromiseBar } from "#features/kept-figures/promise-bar";
import type { ProjectorCard } from "#features/kept-figures/projector-cards";
import { QrPicture } from "#features/kept-figures/qr-picture";
import { numberOf } from "#features/kept-figures/sort-promises";
import { countTrends } from "#features/kept-figures/count-trends";
import { useProgressFinding } from "#features/kept-figures/use-progress-finding";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import { zoneName } from "#lib/zone-name";
import { dotsOfFigure, useFigureWords } from "#ui/figure-words";
import { FigureChangeMark } from "#ui/kept-figure";
import classes from "./projector.module.css";

type Of<Kind extends ProjectorCard["kind"]> = Extract<ProjectorCard, { readonly kind: Kind }>;

/** What one card shows. */
export function ProjectorCardView({ card, answer }: { readonly card: ProjectorCard; readonly answer: ProgressAnswer }) {
  switch (card.kind) {
    case "title":
      return <TitleCard answer={answer} />;
    case "promises":
      return <PromisesView card={card} answer={answer} />;
    case "moved":
      return <MovedView card={card} answer={answer} />;
    case "agenda":
      return <AgendaView card={card} />;
    case "decisions":
      return <DecisionsView card={card} />;
    case "end":
      return <EndCard answer={answer} />;
  }
}

function TitleCard({ answer: { meeting } }: { readonly answer: ProgressAnswer }) {
  const t = useTranslations("keptFigures.projector");
  const meetingWords = useTranslations("meeting");
  const formats = useFormats();
  const { regency } = useSession();
  const when = { day: formats.longDay(meeting.heldOn), from: meeting.startsAt.replace(":", "."), until: meeting.endsAt?.replace(":", ".") ?? "", zone: zoneName(regency.timeZone) };
  return (
    <div className={classes.title}>
      <div>
        <p className={classes.over}>{regency.name} · {meetingWords(`kinds.${meeting.kind}`)}</p>
        <h1 className={classes.name}>{meeting.title}</h1>
        <p className={classes.fact}>{meetingWords(meeting.endsAt === null ? "when" : "whenUntil", when)}</p>
        <p className={classes.fact}>{meeting.place}</p>
        {meeting.chairPosition !== "" && <p className={classes.fact}>{t("chair", { position: meeting.chairPosition })}</p>}
      </div>
      <div className={classes.phones}>
        <QrPicture text={addressForPhones()} label={t("qr")} />
        <p className={classes.small}>{t("qrHint")}</p>
      </div>
    </div>
  );
}

/** The same view from its first card on. */
function addressForPhones(): string {
  return `${location.origin}${location.pathname}?mode=rapat`;
}

function PromisesView({ card: { lines, part, parts }, answer }: { readonly card: Of<"promises">; readonly answer: ProgressAnswer }) {
  const t = useTranslations("keptFigures");
  const formats = useFormats();
  return (
    <>
      <p className={classes.over}>{t("promised.title", { meeting: answer.previous?.title ?? "" })}{parts > 1 && ` · ${t("projector.part", { part, parts })}`}</p>
      {answer.count && <h1 className={classes.heading}>{t("promised.finding", { promised: answer.count.promised, done: formats.count(answer.count.done), late: answer.count.late })}</h1>}
      {part === 1 && answer.count && <PromiseBar count={answer.count} />}
      <ul className={classes.lines}>
        {lines.map((line) => (
          <li key={line.id} className={classes.line} data-late={line.late || undefined}>
            <span className={classes.text}>{numberOf(line)} {line.text}</span>
            <span className={classes.side}>{line.leadName ?? line.lead ?? "–"} · {t(`states.${line.state}`)} {formats.wholePercent(line.progress / 100)}{line.late && ` · ${t("late")}`}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function MovedView({ card: { figures, part, parts }, answer }: { readonly card: Of<"moved">; readonly answer: ProgressAnswer }) {
  const t = useTranslations("keptFigures");
  const formats = useFormats();
  const { all, better, worse } = countTrends(answer.figures ?? []);
  return (
    <>
      <p className={classes.over}>{t("moved.title")}{parts > 1 && ` · ${t("projector.part", { part, parts })}`}</p>
      <h1 className={classes.heading}>{t("moved.finding", { all, better: formats.count(better), worse: formats.count(worse) })}</h1>
      <ul className={classes.lines}>
        {figures.map((figure) => (
          <li key={figure.id} className={classes.line}>
            <span className={classes.text}>{figure.title}</span>
            <FigureValues figure={figure} />
            <FigureChangeMark figure={figure} large />
          </li>
        ))}
      </ul>
    </>
  );
}

function FigureValues({ figure }: { readonly figure: KeptFigureAnswer }) {
  const words = useFigureWords();
  return (
    <span className={classes.values}>
      {words.value(figure, figure.was?.value ?? null)} → <strong>{words.value(figure, figure.now?.value ?? null)}</strong>
    </span>
  );
}

function AgendaView({ card: { item, position, figure, decisions } }: { readonly card: Of<"agenda"> }) {
  const t = useTranslations("keptFigures.projector");
  const facts = [item.organisationName, item.minutes === null ? null : t("minutes", { minutes: item.minutes })].filter((fact) => fact !== null);
  return (
    <>
      <p className={classes.over}>{t("item", { position })}{facts.length > 0 && ` · ${facts.join(" · ")}`}</p>
      <h1 className={classes.heading}>{item.title}</h1>
      {figure && figure.unit !== "none" && (
        <div className={classes.figure} data-figure={figure.id}>
          <p className={classes.big}><FigureValues figure={figure} /></p>
          <FigureChangeMark figure={figure} large />
          <ReadingsPicture figure={figure} />
        </div>
      )}
      {decisions.length > 0 && (
        <ul className={classes.lines}>
          {decisions.slice(0, 2).map(({ id, text }) => (
            <li key={id} className={classes.line}><span className={classes.text}>{t("decided", { text })}</span></li>
          ))}
        </ul>
      )}
    </>
  );
}

const PICTURE = { height: 240, text: 26 } as const;
const WIDEST = 1_000;

/** As wide as there is room, so that its words stay as large as they are on a phone too. */
function ReadingsPicture({ figure }: { readonly figure: KeptFigureAnswer }) {
  const words = useFigureWords();
  const { ref, width } = useElementSize<HTMLDivElement>();
  return (
    <div ref={ref} className={classes.picture}>
      {width > 0 && <PlainScene scene={readingsScene(dotsOfFigure(figure, words), { ...PICTURE, width: Math.min(width, WIDEST) })} label={words.readings(figure)} />}
    </div>
  );
}

function DecisionsView({ card: { decisions, from, part, parts } }: { readonly card: Of<"decisions"> }) {
  const t = useTranslations("keptFigures.projector");
  return (
    <>
      <p className={classes.over}>{parts > 1 && t("part", { part, parts })}</p>
      <h1 className={classes.heading}>{t("decisions")}</h1>
      <ol className={classes.lines} start={from}>
        {decisions.map(({ id, text }, at) => (
          <li key={id} className={classes.line}><span className={classes.text}>{from + at}. {text}</span></li>
        ))}
      </ol>
    </>
  );
}

function EndCard({ answer }: { readonly answer: ProgressAnswer }) {
  const t = useTranslations("keptFigures");
  const finding = useProgressFinding();
  return (
    <>
      <p className={classes.over}>{t("projector.end")}</p>
      <h1 className={classes.heading}>{finding(answer)}</h1>
      {answer.ownCount && <PromiseBar count={answer.ownCount} />}
    </>
  );
}
