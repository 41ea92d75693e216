import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { isGuarded } from "./same-origin.ts";
import { nonceOf } from "./security-headers.ts";

const PAGE = "index.html";
/** The field app has a page of its own, so that an old phone carries nothing of the office. */
const FIELD = "/lapangan";
const FIELD_PAGE = "lapangan/field.html";
const NONCE_MARK = "__CSP_NONCE__";
const HASHED = ["/assets/", `${FIELD}/assets/`];
const FOREVER = "public, max-age=31536000, immutable";

/** The built web app. Every address a person may open leads to the one page; a file that is not there is 404. */
export async function webFiles(app: FastifyInstance, { directory }: { readonly directory: string }): Promise<void> {
  await app.register(fastifyStatic, {
    root: directory,
    index: false,
    cacheControl: false,
    // What the build pressed beforehand is sent as it is; the rest is compressed on its way out.
    preCompressed: true,
    suppressWarning: true,
    dotfiles: "deny",
    // The page is never handed out as a file: it needs its nonce.
    allowedPath: (path) => path !== `/${PAGE}` && path !== `/${FIELD_PAGE}`,
    setHeaders: (reply, path) => {
      const address = path.slice(directory.length).replaceAll("\\", "/");
      reply.header("cache-control", HASHED.some((folder) => address.startsWith(folder)) ? FOREVER : "no-cache");
    },
  });
  app.get("/", (_request, reply) => sendPage(reply, join(directory, PAGE)));
  app.get(FIELD, (_request, reply) => reply.redirect(`${FIELD}/`, 308));
  // By its whole address, and not only as a page that is opened: the service worker fetches it as a file.
  app.get(`${FIELD}/`, (_request, reply) => sendPage(reply, join(directory, FIELD_PAGE)));
  app.setNotFoundHandler((request, reply) => (isNavigation(request) ? sendPage(reply, join(directory, pageOf(request.url))) : reply.code(404).send({ code: "not_found" })));
}

/** A name with an ending of letters, or one that begins with a dot. The code of an area (18.04.22.2002) has dots and is no file. */
const FILE_NAME = /^\/\.|\.[a-z]\w*$/i;

function isNavigation({ method, url, headers }: FastifyRequest): boolean {
  const [path = ""] = url.split("?");
  const looksLikeFile = FILE_NAME.test(path.slice(path.lastIndexOf("/"))) && path !== `/${PAGE}`;
  if (!["GET", "HEAD"].includes(method) || isGuarded(path) || looksLikeFile) return false;
  return (headers.accept ?? "").includes("text/html");
}

function pageOf(url: string): string {
  const [path = ""] = url.split("?");
  return path === FIELD || path.startsWith(`${FIELD}/`) ? FIELD_PAGE : PAGE;
}

async function sendPage(reply: FastifyReply, file: string): Promise<FastifyReply> {
  try {
    const page = await readFile(file, "utf8");
    return reply.code(200).type("text/html; charset=utf-8").send(page.replaceAll(NONCE_MARK, nonceOf(reply.raw)));
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    return reply.code(503).type("text/plain; charset=utf-8").send("Halaman belum dibangun: jalankan npm start. / The page is not built yet: run npm start.\n");
  }
}
