import { HATCH } from "@sinergi/charts/draw-svg";
import { LINE_STRONG, PAPER } from "@sinergi/charts/palette";
import { type KeyboardEvent, type MouseEvent, use, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { DrawnPictureContext, type DrawScene } from "#charts/drawn-picture";
import type { ItemMark, Mark } from "#charts/mark";
import { type PickedMark, PointMenu } from "#charts/mark-menu";
import { groupShapes, SceneShape } from "#charts/scene-shape";
import { useFormats } from "#lib/i18n";
import { useTranslations } from "use-intl";
import classes from "./scene-picture.module.css";

interface ScenePictureProps {
  readonly label: string;
  readonly draw: DrawScene;
  /** What each mark of the scene says and opens. A mark that is not here is drawn and not offered. */
  readonly marks: ReadonlyMap<string, Mark | ItemMark>;
  /** A mark shown as looked at from elsewhere, a row of a table say. */
  readonly active?: string | undefined;
  /** Marks that the screen is narrowed to; the others step back. */
  readonly chosen?: ReadonlySet<string> | undefined;
  readonly look?: ((mark: string | undefined) => void) | undefined;
  /** Least width in px before the picture scrolls in its own frame. */
  readonly minWidth?: number | undefined;
}

/** Padding around the picture, in px: room for the ring around a mark at its edge. */
const EDGE = 4;
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** A scene with its marks: one stop of the tabulator, arrows go from mark to mark, Enter and click offer the same menu. */
export function ScenePicture({ label, draw, marks, active, chosen, look, minWidth = 0 }: ScenePictureProps) {
  const t = useTranslations("charts");
  const formats = useFormats();
  const id = useId();
  const { box, width } = useWidth();
  const [picked, setPicked] = useState<PickedMark | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const svg = useRef<SVGSVGElement>(null);
  const opener = useRef<SVGGElement | null>(null);
  const tell = use(DrawnPictureContext);
  useEffect(() => {
    tell(draw);
    return () => tell(null);
  }, [tell, draw]);

  const scene = width === 0 ? null : draw(Math.max(width, minWidth));
  const groups = scene === null ? [] : groupShapes(scene.shapes);
  const order = groups.flatMap(({ mark, first }) => (mark !== undefined && first && marks.has(mark) ? [mark] : []));
  const stop = current !== null && order.includes(current) ? current : order[0];

  const pick = (mark: Mark | ItemMark, element: SVGGElement, at: { readonly x: number; readonly y: number }) => {
    opener.current = element;
    setPicked({ mark, ...at });
  };
  const onKey = (event: KeyboardEvent<SVGGElement>, key: string, mark: Mark | ItemMark) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      // The menu that this opens listens for keys outside of it: the one that opened it must not close it.
      event.stopPropagation();
      const { left, width: wide, bottom } = event.currentTarget.getBoundingClientRect();
      pick(mark, event.currentTarget, { x: left + wide / 2, y: bottom });
      return;
    }
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = order[(order.indexOf(key) + step + order.length) % order.length];
    if (next === undefined) return;
    setCurrent(next);
    svg.current?.querySelector<SVGGElement>(`[data-stop="${CSS.escape(next)}"]`)?.focus();
  };

  return (
    <figure ref={box} className={classes.box} aria-label={label}>
      {scene && (
        <svg ref={svg} role="group" aria-label={`${label}. ${t("marksHint")}`} width={scene.width} height={scene.height} viewBox={`0 0 ${scene.width} ${scene.height}`} className={classes.picture} data-narrowed={(chosen !== undefined && chosen.size > 0) || undefined}>
          <defs>
            <pattern id={HATCH} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="6" height="6" fill={PAPER} />
              <line x1="0" y1="0" x2="0" y2="6" stroke={LINE_STRONG} strokeWidth="2" />
            </pattern>
          </defs>
          {groups.map(({ key, mark: name, first, shapes }) => {
            const mark = name === undefined ? undefined : marks.get(name);
            const drawing = shapes.map((shape, at) => <SceneShape key={`${id}${at}`} shape={shape} />);
            if (name === undefined || mark === undefined) return <g key={key} aria-hidden>{drawing}</g>;
            const shared = {
              className: classes.mark,
              "data-mark": name,
              "data-active": name === active || undefined,
              "data-chosen": chosen?.has(name) || undefined,
              onClick: (event: MouseEvent<SVGGElement>) => pick(mark, event.currentTarget, { x: event.clientX, y: event.clientY }),
              onMouseEnter: () => look?.(name),
              onMouseLeave: () => look?.(undefined),
            };
            if (!first) return <g key={key} aria-hidden {...shared}>{drawing}</g>;
            return (
              <g
                key={key}
                {...shared}
                role="button"
                data-stop={name}
                tabIndex={name === stop ? 0 : -1}
                aria-pressed={chosen?.has(name)}
                aria-label={"families" in mark ? (mark.families === null ? mark.label : t("markLabel", { label: mark.label, families: formats.count(mark.families) })) : mark.count === undefined ? mark.label : `${mark.label}, ${mark.count}`}
                onFocus={() => {
                  setCurrent(name);
                  look?.(name);
                }}
                onBlur={() => look?.(undefined)}
                onKeyDown={(event) => onKey(event, name, mark)}
              >
                <title>{mark.label}</title>
                {drawing}
              </g>
            );
          })}
        </svg>
      )}
      <PointMenu
        picked={picked}
        close={() => {
          setPicked(null);
          opener.current?.focus();
        }}
      />
    </figure>
  );
}

/** The width there is, in px, before the first paint: nothing jumps. */
function useWidth() {
  const box = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const measure = () => setWidth(Math.floor(element.clientWidth) - EDGE * 2);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { box, width };
}
