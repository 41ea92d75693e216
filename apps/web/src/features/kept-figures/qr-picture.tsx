import { useEffect, useState } from "react";
import classes from "./projector.module.css";

interface Modules {
  readonly size: number;
  readonly d: string;
}

const QUIET = 4;

/** A QR code as one path: dark modules, with the quiet zone that cameras need. */
export function QrPicture({ text, label }: { readonly text: string; readonly label: string }) {
  const [modules, setModules] = useState<Modules | null>(null);
  useEffect(() => {
    let current = true;
    void import("qrcode").then(({ default: qr }) => {
      if (current) setModules(pathOf(qr.create(text, { errorCorrectionLevel: "M" }).modules));
    });
    return () => {
      current = false;
    };
  }, [text]);
  if (modules === null) return <span className={classes.qr} />;
  const whole = modules.size + QUIET * 2;
  return (
    <svg role="img" aria-label={label} className={classes.qr} viewBox={`0 0 ${whole} ${whole}`} shapeRendering="crispEdges">
      <rect width={whole} height={whole} fill="#ffffff" />
      <path d={modules.d} fill="#000000" transform={`translate(${QUIET} ${QUIET})`} />
    </svg>
  );
}

function pathOf({ size, data }: { readonly size: number; readonly data: ArrayLike<number> }): Modules {
  let d = "";
  for (let y = 0; y < size; y += 1) for (let x = 0; x < size; x += 1) if (data[y * size + x]) d += `M${x} ${y}h1v1h-1z`;
  return { size, d };
}
