import { DEFAULT_P2K2_MODULES } from "@sinergi/domain/fieldwork/p2k2-modules";
import { p2k2ModulesSchema, type P2k2Module } from "@sinergi/domain/fieldwork/p2k2-modules.schema";
import type { Scoped } from "#access/scoped";

/** Modules of P2K2 as the regency set them, also those no longer offered; the product's own list until somebody saves another. */
export async function readP2k2Modules(tx: Scoped): Promise<readonly P2k2Module[]> {
  const row = await tx.find<{ value: unknown }>("select value from setting where key = 'p2k2Modules'");
  return p2k2ModulesSchema.safeParse(row?.value).data ?? DEFAULT_P2K2_MODULES;
}

/** Codes of the modules that sessions were held with, of the whole regency. */
export async function listUsedModules(tx: Scoped): Promise<ReadonlySet<string>> {
  return tx.derive(async (system) => new Set((await system.rows<{ module: string }>("select distinct module from field_session")).map(({ module }) => module)));
}
