import { randomBytes } from "node:crypto";
import helmet from "@fastify/helmet";
import type { FastifyInstance } from "fastify";

const NONCE_BYTES = 16;
const YEAR_SECONDS = 365 * 24 * 60 * 60;
const nonces = new WeakMap<object, string>();

/** The number that lets this one response's style element in, and nothing else's. */
export function nonceOf(response: object): string {
  const nonce = nonces.get(response) ?? randomBytes(NONCE_BYTES).toString("base64");
  nonces.set(response, nonce);
  return nonce;
}

const SELF = ["'self'"];
const NONE = ["'none'"];

/** Headers of every answer (security.md §3.3). Script runs from our own files only, nothing frames us, nothing leaves for elsewhere. */
export async function securityHeaders(app: FastifyInstance, { https }: { readonly https: boolean }): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: NONE,
        scriptSrc: SELF,
        styleSrc: ["'self'", (_request, response) => `'nonce-${nonceOf(response)}'`],
        imgSrc: ["'self'", "data:", "blob:"],
        fontSrc: SELF,
        connectSrc: SELF,
        manifestSrc: SELF,
        workerSrc: SELF,
        baseUri: NONE,
        objectSrc: NONE,
        formAction: SELF,
        frameAncestors: NONE,
      },
    },
    crossOriginOpenerPolicy: { policy: "same-origin" },
    crossOriginResourcePolicy: { policy: "same-origin" },
    referrerPolicy: { policy: "no-referrer" },
    xFrameOptions: { action: "deny" },
    strictTransportSecurity: https ? { maxAge: YEAR_SECONDS, includeSubDomains: false } : false,
  });
  app.addHook("onRequest", async (_request, reply) => {
    reply.header("cache-control", "no-store");
  });
}
