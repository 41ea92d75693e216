import { insertImport } from "@sinergi/db/imports/imports.store";
import { findTranches } from "@sinergi/db/payments/tranche-spans";
import { findOwner, findPeriod } from "@sinergi/db/programmes/programmes.store";
import { mayBeginImport } from "@sinergi/domain/imports/imports.policy";
import { beginImportSchema, type ImportAnswer } from "#imports/imports.schema";
import { importAnswer } from "#imports/import-answer";
import { doOnce } from "#platform/do-once";
import { procedure } from "#platform/procedures";
import { refused } from "#platform/refusals";

/** Steps 1 and 2: what the file is. The operation id becomes the import's id; the file follows by upload. */
export const beginImport = procedure({ permission: "imports.write", scope: "imports", audit: "import.begun" })
  .input(beginImportSchema)
  .mutation(({ ctx, input }): Promise<ImportAnswer> =>
    ctx.read((tx) =>
      doOnce(tx, input, async () => {
        const today = ctx.clock.today();
        if (input.kind === "families" && !mayBeginImport(ctx.actor, { kind: input.kind, owner: null })) throw refused({ code: "import_not_own" });
        if (input.kind === "families" && input.asOf > today) throw refused({ code: "as_of_in_future", today });
        if (input.kind !== "families") {
          const { known, hasPeriod } = await findPeriod(tx, input.programme, input.period);
          if (!known) throw refused({ code: "programme_unknown", programme: input.programme });
          if (!mayBeginImport(ctx.actor, { kind: input.kind, owner: await findOwner(tx, input.programme) })) throw refused({ code: "import_not_own" });
          if (!hasPeriod) throw refused({ code: "period_unknown", programme: input.programme, period: input.period });
        }
        if (input.kind === "payments") {
          const tranches = (await findTranches(tx, input.programme, input.period)).map(({ number }) => number);
          if (!tranches.includes(input.tranche)) throw refused({ code: "tranche_unknown", programme: input.programme, period: input.period, tranche: input.tranche, tranches: tranches.join(", ") });
        }

        const row = await insertImport(tx, {
          id: input.opId,
          kind: input.kind,
          source: input.kind === "families" ? input.source : null,
          asOf: input.kind === "families" ? input.asOf : null,
          programme: input.kind === "families" ? null : input.programme,
          period: input.kind === "families" ? null : input.period,
          tranche: input.kind === "payments" ? input.tranche : null,
          add: input.kind !== "families" && input.add,
        });
        return importAnswer(row);
      }),
    ),
  );
