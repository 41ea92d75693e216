import { asSystem } from "@sinergi/db/access/scoped";
import { verifyAudit } from "@sinergi/db/audit/audit.store";
import { listBrokenSeals } from "@sinergi/db/families/dataset-versions.store";
import { readArguments } from "./arguments.ts";
import { CommandRefused, UsageError, type Command } from "./command.ts";

export const audit: Command = {
  name: "audit",
  usage: "audit verify",
  summary: "memeriksa rantai audit dan segel versi data / checks the audit chain and the seals of the versions",
  async run({ args, open }) {
    const { positionals: [verb] } = readArguments(args, {}, 1);
    if (verb !== "verify") throw new UsageError(`audit ${verb ?? ""}: verify`);
    const { db, clock } = await open();
    const { chain, broken } = await asSystem(db, { today: clock.today() }, async (tx) => ({ chain: await verifyAudit(tx), broken: await listBrokenSeals(tx) }));
    if (!chain.ok) throw new CommandRefused("AUDIT_BROKEN", `Rantai audit putus pada entri ${chain.brokenAt} / the chain breaks at entry ${chain.brokenAt}`);
    if (broken.length > 0) throw new CommandRefused("SEAL_BROKEN", `Nomor pada versi data ${broken.join(", ")} berubah setelah disegel / numbers of these versions changed after sealing`);
    return { json: { ok: true, entries: chain.entries }, text: `Rantai audit utuh: ${chain.entries} entri / the chain is whole` };
  },
};
