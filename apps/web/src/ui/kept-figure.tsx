import type { KeptFigureAnswer } from "@sinergi/api/kept-figures/kept-figures.schema";
import { readingsScene } from "@sinergi/charts/readings";
import { IconArrowDown, IconArrowUp, IconEqual, IconQuestionMark } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useRouter } from "@tanstack/react-router";
import type { MouseEvent, ReactNode } from "react";
import { useTranslations } from "use-intl";
import { PlainScene } from "#charts/plain-scene";
import { useFormats } from "#lib/i18n";
import { useMay } from "#lib/session";
import { trpc } from "#lib/trpc";
import { ErrorState } from "#ui/error-state";
import { dotsOfFigure, useFigureWords } from "#ui/figure-words";
import { type MarkFilter, writeFamilyFilter } from "#urls/families.url";
import { measureFilter } from "#urls/measure-filter";
import links from "#ui/number-link.module.css";
import classes from "./kept-figure.module.css";

/** A kept figure by its id: what it was, what it is, and the way there. Nothing for whom figures are not. */
export function KeptFigure({ id }: { readonly id: string }) {
  const t = useTranslations("keptFigure");
  const mayRead = useMay("figures.read");
  const query = useQuery({ ...trpc.keptFigures.find.queryOptions({ id }), enabled: mayRead });
  if (!mayRead) return null;
  if (query.data) return <KeptFigureLine figure={query.data} />;
  if (query.error) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  return <p className={classes.waiting}>{t("waiting")}</p>;
}

const SPARK = { width: 120, height: 32, text: 0 } as const;

/** Then → now, the change in words and sign, a small line of readings, and the links: the screen of that day, the list behind it today. */
export function KeptFigureLine({ figure }: { readonly figure: KeptFigureAnswer }) {
  const t = useTranslations("keptFigure");
  const formats = useFormats();
  const words = useFigureWords();
  const { was, now, unit } = figure;
  if (unit === "none") {
    return (
      <div className={classes.figure} data-kept-figure={figure.id}>
        <p className={classes.values}>{t("noNumber")}</p>
        <FigureLinks figure={figure} />
      </div>
    );
  }
  return (
    <div className={classes.figure} data-kept-figure={figure.id}>
      <p className={classes.values}>
        <span data-then>
          <strong>{words.value(figure, was?.value ?? null)}</strong> <span className={classes.day}>{formats.day(was?.on ?? null)}</span>
        </span>
        <span aria-hidden>→</span>
        <span data-now>
          <strong>{words.value(figure, now?.value ?? null)}</strong> <span className={classes.day}>{t("today")}</span>
        </span>
      </p>
      <FigureChangeMark figure={figure} />
      <PlainScene scene={readingsScene(dotsOfFigure(figure, words), SPARK)} label={words.readings(figure)} />
      <FigureLinks figure={figure} />
    </div>
  );
}

/** Which way it went: a word, a sign and an arrow, and only then a colour. */
export function FigureChangeMark({ figure, large = false }: { readonly figure: KeptFigureAnswer; readonly large?: boolean }) {
  const t = useTranslations("keptFigure");
  const words = useFigureWords();
  const { trend, count, points } = figure.change;
  const grew = (points ?? count ?? 0) > 0;
  const Icon = trend === "UNKNOWN" ? IconQuestionMark : trend === "SAME" ? IconEqual : grew ? IconArrowUp : IconArrowDown;
  return (
    <p className={classes.change} data-trend={trend} data-large={large || undefined}>
      <Icon size={large ? 32 : 16} aria-hidden />
      <span>{t(`trends.${trend}`)}</span>
      {trend !== "UNKNOWN" && trend !== "SAME" && <strong>{words.change(figure)}</strong>}
    </p>
  );
}

function FigureLinks({ figure }: { readonly figure: KeptFigureAnswer }) {
  const t = useTranslations("keptFigure");
  const mayList = useMay("families.read");
  const behind = familiesBehind(figure.figure);
  return (
    <p className={classes.links} data-screen-only>
      <AddressLink address={figure.address}>{t("screen")}</AddressLink>
      {mayList && behind && (
        <>
          <Link to="/analisis/keluarga" search={writeFamilyFilter({ ...behind, on: figure.snapshotRef })} className={links.link}>
            {t("listThen")}
          </Link>
          <Link to="/analisis/keluarga" search={writeFamilyFilter(behind)} className={links.link}>
            {t("listNow")}
          </Link>
        </>
      )}
    </p>
  );
}

/** The families a figure counts; null where it counts something else. */
function familiesBehind(figure: KeptFigureAnswer["figure"]): MarkFilter | null {
  if (figure.kind === "families") return figure.filter;
  return figure.kind === "measure" ? measureFilter(figure.measure, { area: figure.area, programme: figure.programme, deciles: figure.deciles, on: undefined }) : null;
}

/** A link to a screen by its address as it was kept. */
function AddressLink({ address, children }: { readonly address: string; readonly children: ReactNode }) {
  const router = useRouter();
  const open = (event: MouseEvent<HTMLAnchorElement>) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    router.history.push(address);
  };
  return (
    <a href={address} onClick={open} className={links.link}>
      {children}
    </a>
  );
}
