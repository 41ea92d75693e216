import type { SeatDraft, TeamGroupDraft } from "@sinergi/domain/organisations/organisation.schema";
import type { TeamGroupKind, TeamSeat } from "@sinergi/domain/organisations/vocabulary";
import type { Day } from "@sinergi/domain/time/day";
import type { Scoped } from "#access/scoped";

export interface SeatRow {
  readonly id: string;
  readonly organisation: string;
  readonly seat: TeamSeat;
  readonly group: string | null;
  readonly pokja: string | null;
  readonly decreeNumber: string;
  readonly decreeDay: Day | null;
  readonly fromDay: Day;
  /** The first day it no longer holds; null while it does. */
  readonly toDay: Day | null;
}

export interface TeamGroupRow {
  readonly code: string;
  readonly kind: TeamGroupKind;
  readonly name: string;
  readonly nameEn: string;
  readonly retired: boolean;
}

const SEAT = `select id, organisation_code as organisation, seat, group_code as "group", pokja_code as pokja, decree_number as "decreeNumber",
  decree_day as "decreeDay", from_day as "fromDay", to_day as "toDay" from team_seat`;
type SeatData = SeatRow & Record<string, unknown>;
type TeamGroupData = TeamGroupRow & Record<string, unknown>;

/** All seats ever held, the newest first. */
export async function listSeats(tx: Scoped): Promise<SeatRow[]> {
  return tx.rows<SeatData>(`${SEAT} order by from_day desc, id`);
}

export async function findSeat(tx: Scoped, id: string): Promise<SeatRow | null> {
  return tx.find<SeatData>(`${SEAT} where id = $1`, [id]);
}

/** Seats depend on each other: one writer at a time. */
export async function lockSeats(tx: Scoped): Promise<void> {
  await tx.rows("select pg_advisory_xact_lock(740112)");
}

export async function insertSeat(tx: Scoped, seat: SeatDraft & { readonly id: string; readonly organisation: string }): Promise<void> {
  await tx.run(
    "insert into team_seat (id, organisation_code, seat, group_code, pokja_code, decree_number, decree_day, from_day) values ($1, $2, $3, $4, $5, $6, $7, $8)",
    [seat.id, seat.organisation, seat.seat, seat.group, seat.pokja, seat.decreeNumber, seat.decreeDay, seat.fromDay],
  );
}

/** Ends a seat, or lets it hold again where `toDay` is null. */
export async function writeSeatEnd(tx: Scoped, id: string, toDay: Day | null): Promise<void> {
  await tx.run("update team_seat set to_day = $2 where id = $1", [id, toDay]);
}

export async function listTeamGroups(tx: Scoped): Promise<TeamGroupRow[]> {
  return tx.rows<TeamGroupData>('select code, kind, name, name_en as "nameEn", retired from team_group order by position, code');
}

/** Adds a group at the end; false where the code is taken. */
export async function insertTeamGroup(tx: Scoped, code: string, { kind, name, nameEn, retired }: TeamGroupDraft): Promise<boolean> {
  return (await tx.run(
    `insert into team_group (code, kind, name, name_en, retired, position)
     select $1, $2, $3, $4, $5, coalesce(max(position), 0) + 1 from team_group on conflict do nothing`,
    [code, kind, name, nameEn, retired],
  )) === 1;
}

/** False where there is no such group. */
export async function updateTeamGroup(tx: Scoped, code: string, { kind, name, nameEn, retired }: TeamGroupDraft): Promise<boolean> {
  return (await tx.run("update team_group set kind = $2, name = $3, name_en = $4, retired = $5 where code = $1", [code, kind, name, nameEn, retired])) === 1;
}
