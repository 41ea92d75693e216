import type { FastifyInstance } from "fastify";
import { demoRoutes } from "./demo-routes.ts";
import { linkRoutes } from "./link-routes.ts";
import { passwordRoutes } from "./password-routes.ts";
import { secondFactorRoutes } from "./second-factor-routes.ts";
import type { AccountRoutesDeps } from "./secret-attempt.ts";
import { signInRoutes } from "./sign-in-routes.ts";

/** Signing in and out, the second factor, one's own password, one-time links, and the demo's one click. What is not named here does not exist. */
export function accountRoutes(app: FastifyInstance, deps: AccountRoutesDeps): void {
  signInRoutes(app, deps);
  secondFactorRoutes(app, deps);
  passwordRoutes(app, deps);
  linkRoutes(app, deps);
  demoRoutes(app, deps);
}
