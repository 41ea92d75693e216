import type { CheckedRow, PaymentRow } from "@sinergi/domain/imports/checked-rows";
import type { NumberCipher } from "#access/number-cipher";
import type { Scoped } from "#access/scoped";
import { copyLine } from "#imports/copy-text";
import { recordRowIssues } from "#imports/form-families";
import type { Stage } from "#imports/stage-families";
import { countMatches, previewMatches, type RecipientCounts } from "#imports/stage-recipients";

const STAGED_COLUMNS = [
  ["row", "int"], ["issues", "text"], ["refused", "boolean"],
  ["nik", "bytea"], ["no_kk", "bytea"], ["name", "text"], ["name_key", "text"], ["birth_date", "date"], ["village_code", "text"],
  ["amount_idr", "bigint"], ["paid_on", "date"], ["channel", "text"], ["status", "text"], ["extra", "jsonb"],
] as const;
const REFUSED_FILL: readonly null[] = STAGED_COLUMNS.slice(3).map(() => null);

export async function createPaymentStage(tx: Scoped, { rows, families }: Stage): Promise<void> {
  await tx.run(`drop table if exists ${rows}, ${families}`);
  await tx.run(`create unlogged table ${rows} (${STAGED_COLUMNS.map(([name, type]) => `${name} ${type}`).join(", ")})`);
}

/** One checked row as a line of COPY. */
export function stagedPaymentLine(numbers: NumberCipher, row: number, { row: accepted, issues }: CheckedRow<PaymentRow>): string {
  const issueText = issues.length > 0 ? JSON.stringify(issues) : null;
  if (!accepted) return copyLine([row, issueText, true, ...REFUSED_FILL]);
  return copyLine([
    row, issueText, false,
    accepted.nik === null ? null : numbers.seal(accepted.nik), accepted.noKk === null ? null : numbers.seal(accepted.noKk),
    accepted.name, accepted.nameKey, accepted.birthDate, accepted.villageCode,
    accepted.amountIdr, accepted.paidOn, accepted.channel, accepted.status, accepted.extra === null ? null : JSON.stringify(accepted.extra),
  ]);
}

export interface FormPayments {
  readonly importId: string;
  readonly stage: Stage;
  readonly programme: string;
  readonly period: string;
  readonly tranche: number;
  readonly add: boolean;
  /** The version payments are matched to in the preview; null while there is none: all are unlisted then. */
  readonly versionId: number | null;
}

/** What only shows against the registry: whom each row fits, and which families the list before it had. A person twice stays: that is what readers look for. */
export async function formPayments(tx: Scoped, input: FormPayments): Promise<RecipientCounts> {
  const { rows } = input.stage;
  await recordRowIssues(tx, input.importId, rows);
  const refused = await tx.run(`delete from ${rows} where refused`);
  await tx.run(`analyze ${rows}`);
  await previewMatches(tx, input);
  return { ...(await countMatches(tx, input.stage)), refused, change: await changeOfList(tx, input) };
}

async function changeOfList(tx: Scoped, { stage, programme, period, tranche, versionId, add }: FormPayments): Promise<RecipientCounts["change"]> {
  const { same, standing, incoming } = await tx.one<Record<"same" | "standing" | "incoming", string>>(
    `with standing as (
            select distinct m.family_id from payment_list l join payment p on p.list_id = l.id join payment_match m on m.version_id = $4 and m.payment_id = p.id
             where l.programme_code = $1 and l.period = $2 and l.tranche = $3 and l.state = 'CURRENT' and m.family_id is not null),
          incoming as (select distinct family_id from ${stage.families} where family_id is not null)
     select (select count(*) from incoming join standing using (family_id)) as same, (select count(*) from standing) as standing, (select count(*) from incoming) as incoming`,
    [programme, period, tranche, versionId],
  );
  return { added: Number(incoming) - Number(same), changed: 0, same: Number(same), gone: add ? 0 : Number(standing) - Number(same), decileMoved: 0 };
}
