import { PassThrough } from "node:stream";
import { writeCsv, writeXlsx, type TableColumn } from "@sinergi/documents/tables/write-table";
import type { Actor } from "@sinergi/domain/access/actor";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { HttpProblem, readBody } from "./problem.ts";

export interface TableFilesOptions {
  readonly readActor: (request: FastifyRequest) => Promise<Actor | null>;
  /** Do the data come from the simulation? Then every file says so. */
  readonly isSimulated: () => Promise<boolean>;
}

/** As many as a list gives at once. */
const MAX_ROWS = 50_000;
const MAX_BYTES = 32_000_000;
const MAX_COLUMNS = 60;
const text = z.string().max(2_000);
const bodySchema = z.strictObject({
  format: z.enum(["csv", "xlsx"]),
  name: z.string().regex(/^[\w.-]{1,80}$/),
  titles: z.array(text).max(20),
  columns: z.array(z.strictObject({ header: text, kind: z.enum(["text", "number"]) })).min(1).max(MAX_COLUMNS),
  rows: z.array(z.array(z.union([text, z.number(), z.null()])).max(MAX_COLUMNS)).max(MAX_ROWS),
});
type TableBody = z.infer<typeof bodySchema>;

const TYPES = { csv: "text/csv; charset=utf-8", xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" } as const;

/** The numbers of a chart or the rows of a list as a file. They are those on the reader's screen, sent back to be written: nothing is looked up, so nothing can leak. */
export async function tableFiles(app: FastifyInstance, { readActor, isSimulated }: TableFilesOptions): Promise<void> {
  const signedIn = async (request: FastifyRequest): Promise<void> => {
    if (!(await readActor(request))) throw new HttpProblem(401, "not_signed_in");
  };
  // A stranger is refused before so much is read.
  app.post("/files/tables", { bodyLimit: MAX_BYTES, onRequest: signedIn }, async (request, reply) => {
    const body = readBody(bodySchema, request.body);
    const simulated = await isSimulated();
    const stream = new PassThrough();
    write(body, simulated, stream).catch((error: unknown) => stream.destroy(error instanceof Error ? error : new Error(String(error))));
    reply.header("content-disposition", `attachment; filename="${simulated ? "DATA-SIMULASI-" : ""}${body.name}.${body.format}"`);
    return reply.type(TYPES[body.format]).send(stream);
  });
}

async function write({ format, titles, columns, rows }: TableBody, simulated: boolean, to: PassThrough): Promise<void> {
  if (format === "csv") {
    await writeCsv(rows, { columns }, to);
    return;
  }
  const sized: TableColumn[] = columns.map((column, at) => ({ ...column, width: at === 0 ? 32 : Math.min(40, Math.max(12, column.header.length + 2)) }));
  await writeXlsx(rows, { columns: sized, sheetName: "Angka", titles, simulated }, to);
}
