import { z } from "zod";

export const auditInputSchema = z.strictObject({ action: z.string().max(60).optional(), page: z.int().min(1).default(1) });
export interface AuditRow { readonly seq: string; readonly at: string; readonly actor: string; readonly role: string; readonly action: string; readonly entity: string | null; readonly entityId: string | null; readonly reason: string | null }
export interface AuditPage { readonly total: number; readonly page: number; readonly rows: readonly AuditRow[] }
