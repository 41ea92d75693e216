import type { PrismaClient } from "#generated/client";

/** An open session with its account, by the names that better-auth gives to fields. */
export interface SessionRow {
  readonly id: string;
  readonly token: string;
  readonly userId: string;
  readonly expiresAt: Date;
  readonly ipAddress: string | null;
  readonly userAgent: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly user: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly emailVerified: boolean;
    readonly image: string | null;
    readonly role: string;
    readonly agencyCode: string | null;
    readonly disabledAt: Date | null;
    readonly mustChangePassword: boolean;
    readonly demo: boolean;
    readonly locale: string;
    readonly twoFactorEnabled: boolean | null;
    readonly createdAt: Date;
    readonly updatedAt: Date;
  };
}

type FlatRow = Omit<SessionRow, "user"> & Omit<SessionRow["user"], "id" | "createdAt" | "updatedAt"> & { readonly userMadeAt: Date; readonly userChangedAt: Date };

/** The session of a token with its account, in one statement: every request asks for it. Null where there is none. */
export async function findSession(accounts: PrismaClient, token: string): Promise<SessionRow | null> {
  const [row] = await accounts.$queryRaw<FlatRow[]>`
    select s.id, s.token, s.user_id as "userId", s.expires_at as "expiresAt", s.ip_address as "ipAddress", s.user_agent as "userAgent", s.created_at as "createdAt", s.updated_at as "updatedAt",
           u.name, u.email, u.email_verified as "emailVerified", u.image, u.role, u.agency_code as "agencyCode", u.disabled_at as "disabledAt", u.must_change_password as "mustChangePassword",
           u.demo, u.locale, u.two_factor_enabled as "twoFactorEnabled", u.created_at as "userMadeAt", u.updated_at as "userChangedAt"
      from session s join user_account u on u.id = s.user_id where s.token = ${token}`;
  if (row === undefined) return null;
  const { name, email, emailVerified, image, role, agencyCode, disabledAt, mustChangePassword, demo, locale, twoFactorEnabled, userMadeAt, userChangedAt, ...session } = row;
  return {
    ...session,
    user: { id: session.userId, name, email, emailVerified, image, role, agencyCode, disabledAt, mustChangePassword, demo, locale, twoFactorEnabled, createdAt: userMadeAt, updatedAt: userChangedAt },
  };
}
