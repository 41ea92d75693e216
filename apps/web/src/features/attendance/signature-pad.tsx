import { Button } from "@mantine/core";
import { drawPoint, SIGNATURE_HEIGHT, SIGNATURE_WIDTH } from "@sinergi/domain/meetings/signature";
import { type PointerEvent, useRef } from "react";
import { useTranslations } from "use-intl";
import classes from "./attendance.module.css";

interface SignaturePadProps {
  readonly path: string;
  readonly change: (path: string) => void;
}

/** A field to sign in with finger, pen or mouse. Who cannot draw ticks the box below it instead. */
export function SignaturePad({ path, change }: SignaturePadProps) {
  const t = useTranslations("door");
  const field = useRef<SVGSVGElement>(null);
  const current = useRef(path);
  const draw = (event: PointerEvent<SVGSVGElement>, begins: boolean) => {
    const box = field.current?.getBoundingClientRect();
    if (!box) return;
    const point = { x: ((event.clientX - box.left) / box.width) * SIGNATURE_WIDTH, y: ((event.clientY - box.top) / box.height) * SIGNATURE_HEIGHT };
    current.current = drawPoint(begins ? path : current.current, point, begins);
    change(current.current);
  };
  return (
    <div>
      <div className={classes.padHead}>
        <span className={classes.label} id="signature-label">
          {t("signature")}
        </span>
        {path !== "" && (
          <Button variant="subtle" size="compact-md" onClick={() => change("")}>
            {t("clear")}
          </Button>
        )}
      </div>
      <svg
        ref={field}
        className={classes.pad}
        viewBox={`0 0 ${SIGNATURE_WIDTH} ${SIGNATURE_HEIGHT}`}
        role="img"
        aria-labelledby="signature-label"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          draw(event, true);
        }}
        onPointerMove={(event) => event.buttons > 0 && draw(event, false)}
      >
        <line x1={20} x2={SIGNATURE_WIDTH - 20} y1={SIGNATURE_HEIGHT - 22} y2={SIGNATURE_HEIGHT - 22} className={classes.padLine} />
        {path !== "" && <path d={path} className={classes.ink} />}
      </svg>
    </div>
  );
}
