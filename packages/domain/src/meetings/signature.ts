/** The field a signature is drawn in, in units of its path data. */
export const SIGNATURE_WIDTH = 300;
export const SIGNATURE_HEIGHT = 100;
export const SIGNATURE_MAX_LENGTH = 20_000;

/** Points closer than this to the one before are left out: a slow hand leaves hundreds of them on one spot. */
const LEAST_STEP = 1.5;

export interface SignaturePoint {
  readonly x: number;
  readonly y: number;
}

/** The path with the next point of the pen; `begins` where it was put down. Points outside stay at the edge; a full path takes no more. */
export function drawPoint(path: string, point: SignaturePoint, begins: boolean): string {
  const next = { x: within(point.x, SIGNATURE_WIDTH), y: within(point.y, SIGNATURE_HEIGHT) };
  const last = begins ? null : lastOf(path);
  if (last && Math.hypot(next.x - last.x, next.y - last.y) < LEAST_STEP) return path;
  const words = `${next.x} ${next.y}`;
  // A line from a point to itself is a dot: so even a tap is seen.
  const longer = last ? `${path}L${words}` : `${path}M${words}L${words}`;
  return longer.length > SIGNATURE_MAX_LENGTH ? path : longer;
}

function within(value: number, most: number): number {
  return Math.round(Math.min(Math.max(Number.isFinite(value) ? value : 0, 0), most) * 10) / 10;
}

function lastOf(path: string): SignaturePoint | null {
  const [x, y] = path.slice(Math.max(path.lastIndexOf("L"), path.lastIndexOf("M")) + 1).split(" ").map(Number);
  return path === "" || x === undefined || y === undefined ? null : { x, y };
}
