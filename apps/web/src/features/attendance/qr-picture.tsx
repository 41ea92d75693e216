import { create } from "qrcode";
import classes from "./attendance.module.css";

const QUIET = 4;

/** A QR code as one path: sharp at any size, from the projector to the back row. */
export function QrPicture({ text, label }: { readonly text: string; readonly label: string }) {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const whole = modules.size + QUIET * 2;
  const dark = Array.from({ length: modules.size }, (_, row) => Array.from({ length: modules.size }, (__, column) => (modules.get(row, column) ? `M${column + QUIET} ${row + QUIET}h1v1h-1z` : "")).join("")).join("");
  return (
    <svg className={classes.qr} viewBox={`0 0 ${whole} ${whole}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={whole} height={whole} fill="#fff" />
      <path d={dark} fill="#000" />
    </svg>
  );
}
