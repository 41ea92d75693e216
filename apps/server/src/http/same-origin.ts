import { isIP } from "node:net";
import { hostname } from "node:os";

/** What the guard looks at. `route` is the pattern that matched, so no spelling of a path slips past it. */
export interface GuardedRequest {
  readonly method: string;
  readonly route: string | null;
  /** Value of `:path` under /trpc. */
  readonly procedure: string | null;
  readonly header: (name: string) => string | undefined;
}

export interface OwnAddress {
  /** Origin under which people reach the server, where one is set. */
  readonly publicUrl: string | null;
  /** The name the server listens under. */
  readonly host: string;
}

export type Foreign = { readonly status: 403 | 405; readonly code: "content_type" | "header_missing" | "cross_site" | "foreign_origin" | "method" };

export const UPLOAD_ROUTE = "/files/imports/:id";
export const BUDGET_UPLOAD_ROUTE = "/files/budget-imports/:document/:year";
export const EVIDENCE_UPLOAD_ROUTE = "/files/follow-ups/:followUpId/evidence/:id";
/** A photo of a record made in the field: in by pieces, out as a picture. */
export const PHOTO_ROUTE = "/files/lapangan/foto/:id";
export const BACKUP_ROUTE = "/files/lapangan/cadangan";
const UPLOADS: readonly (string | null)[] = [UPLOAD_ROUTE, BUDGET_UPLOAD_ROUTE, EVIDENCE_UPLOAD_ROUTE, BACKUP_ROUTE];
export const LIVE_PROCEDURE = "live.changes";
const GUARDED = ["/trpc", "/api", "/files"];

/**
 * Lets in only what our own page sends. Sub-sites of one `…kab.go.id` are same-site with us, so the cookie's SameSite does not
 * stop a hacked sibling; a form cannot send our header, and a browser says where a request comes from (security.md §0).
 *
 * Null lets the request on. Reading a page or an asset is not guarded; there is nothing in it.
 */
export function refuseForeign(request: GuardedRequest, own: OwnAddress): Foreign | null {
  const { method, route } = request;
  const guarded = route !== null && isGuarded(route);
  if (method === "GET" || method === "HEAD") return guarded ? refuseForeignRead(request, own) : null;
  const isPiece = method === "PUT" && route === PHOTO_ROUTE;
  if (method !== "POST" && !isPiece) return { status: 405, code: "method" };
  if (!hasContentType(request)) return { status: 403, code: "content_type" };
  if (request.header("x-sinergi") !== "1") return { status: 403, code: "header_missing" };
  return refuseForeignOrigin(request, own);
}

/** Is this path or pattern one of the server's own, rather than the page's? */
export function isGuarded(path: string): boolean {
  return GUARDED.some((prefix) => path === prefix || path.startsWith(`${prefix}/`));
}

function refuseForeignRead(request: GuardedRequest, own: OwnAddress): Foreign | null {
  // Queries travel by POST: a NIK in an address ends up in somebody's log. An event stream cannot be anything but a GET.
  const readable = request.procedure === null || (request.method === "GET" && request.procedure === LIVE_PROCEDURE);
  if (!readable) return { status: 405, code: "method" };
  return refuseForeignOrigin(request, own);
}

function refuseForeignOrigin({ method, header }: GuardedRequest, own: OwnAddress): Foreign | null {
  const site = header("sec-fetch-site");
  // `none` is the person's own address bar: a read may come from there, a post never does.
  const isOurs = site === undefined || site === "same-origin" || (site === "none" && (method === "GET" || method === "HEAD"));
  if (!isOurs) return { status: 403, code: "cross_site" };
  const origin = header("origin");
  if (origin !== undefined && origin !== originOf(header("host"), own)) return { status: 403, code: "foreign_origin" };
  return null;
}

function hasContentType({ route, header }: GuardedRequest): boolean {
  const [essence = ""] = (header("content-type") ?? "").split(";");
  const expected = route === PHOTO_ROUTE ? "application/octet-stream" : UPLOADS.includes(route) ? "multipart/form-data" : "application/json";
  return essence.trim().toLowerCase() === expected;
}

/**
 * Our own origin for a request. Where no public address is set it is the Host asked for, provided it is a name that only this
 * machine has: with any name accepted, a foreign one could be pointed at us.
 */
function originOf(host: string | undefined, { publicUrl, host: listening }: OwnAddress): string | null {
  if (publicUrl !== null) return publicUrl;
  const url = host !== undefined && URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : null;
  if (!url) return null;
  const name = url.hostname.replace(/^\[|\]$/g, "");
  const machine = hostname().toLowerCase();
  return isIP(name) !== 0 || ["localhost", listening.toLowerCase(), machine, `${machine}.local`].includes(name) ? url.origin : null;
}
