import type { FastifyInstance } from "fastify";

const SENTENCES: Readonly<Record<string, (place: string) => string>> = {
  EADDRINUSE: (place) => `${place} sudah dipakai program lain; hentikan program itu atau pilih PORT lain. / ${place} is in use by another program; stop it or choose another PORT.`,
  EACCES: (place) => `${place} tidak boleh dipakai tanpa hak khusus; pilih PORT di atas 1023. / ${place} needs special rights; choose a PORT above 1023.`,
  EADDRNOTAVAIL: (place) => `${place} bukan alamat mesin ini; perbaiki HOST. / ${place} is not an address of this machine; mend HOST.`,
  ENOTFOUND: (place) => `${place} bukan alamat mesin ini; perbaiki HOST. / ${place} is not an address of this machine; mend HOST.`,
};

/** The server cannot listen where it was told to; the message is one sentence for the operator. */
export class ListenProblem extends Error {}

/** Listens, and answers with the address to open in a browser. */
export async function listen(app: FastifyInstance, { host, port, publicUrl }: { readonly host: string; readonly port: number; readonly publicUrl: string | null }): Promise<string> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    const sentence = error instanceof Error && "code" in error ? SENTENCES[String(error.code)] : undefined;
    if (sentence) throw new ListenProblem(sentence(`${host}:${port}`));
    throw error;
  }
  return publicUrl ?? `http://${["127.0.0.1", "0.0.0.0", "::", "::1"].includes(host) ? "localhost" : host}:${port}`;
}
