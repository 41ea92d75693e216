import type { TestProject } from "vitest/node";
import { startSinergi } from "./sinergi-server.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** A data directory in which the small simulation and its past have been told; absent where each server tells them itself. */
    readonly toldSimulation?: string;
  }
}

/** Tells the small simulation once for the whole run; every world begins with a copy. */
export default async function tellSimulation(project: TestProject): Promise<() => Promise<void>> {
  const server = await startSinergi(process.env, null);
  await server.end();
  project.provide("toldSimulation", server.dataDirectory);
  return server.stop;
}
