import type { Permission } from "@sinergi/domain/access/permissions";
import type { Role, ScopeKind } from "@sinergi/domain/access/roles";
import type { Terms } from "@sinergi/domain/settings/regency-settings.schema";
import { z } from "zod";

/** The regency this process serves, with its own words for places (`domain.md` §7.5). */
export interface RegencySettings {
  readonly code: string;
  readonly name: string;
  readonly timeZone: string;
  readonly terms: Terms;
}

/** `session.me`: who is signed in and what the frame needs. */
export interface SessionAnswer {
  readonly user: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly role: Role;
    readonly scope: ScopeKind;
    readonly agency: { readonly code: string; readonly name: string } | null;
  };
  readonly permissions: readonly Permission[];
  readonly regency: RegencySettings;
  /** True while the data come from the simulation: every screen, export and paper says DATA SIMULASI. */
  readonly simulated: boolean;
}

/** Body of `GET /api/demo-accounts` (no session; an empty list outside demo mode): one account per role. */
export const demoAccountsSchema = z.object({
  simulated: z.boolean(),
  regency: z.string(),
  accounts: z.array(z.object({ role: z.string(), name: z.string(), email: z.string(), note: z.string().nullable() })),
});
export type DemoAccounts = z.infer<typeof demoAccountsSchema>;
