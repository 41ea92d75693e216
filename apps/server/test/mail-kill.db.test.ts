import { spawn, type ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { insertMail } from "@sinergi/db/notices/mail-outbox.store";
import type { MailState } from "@sinergi/domain/notices/vocabulary";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { composeDigest } from "#mail/compose-digest";
import { openMailer } from "#mail/mailer";
import { sendMails } from "#mail/send-mails";
import { openSmtpServer, type SmtpServer, type SmtpStage } from "./smtp-server.ts";
import { openWorld, TODAY, type World } from "./open-world.ts";

const CHILD = fileURLToPath(new URL("./send-mails-child.ts", import.meta.url));
const LONG = { timeout: 60_000 };

let world: World;
let smtp: SmtpServer;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  smtp = await openSmtpServer();
  await world.system((tx) => tx.run("delete from mail_outbox"));
});
afterEach(() => smtp.close());

const put = (count: number) => world.system(async (tx) => {
  for (let at = 0; at < count; at += 1) await insertMail(tx, { account: randomUUID(), day: TODAY, address: `orang${at}@simulasi.invalid`, subject: "Uji", text: "Isi", html: "<p>Isi</p>", notices: [] });
});
const states = async (): Promise<MailState[]> => (await world.system((tx) => tx.rows<{ state: MailState }>("select state from mail_outbox order by created_at, id"))).map(({ state }) => state);

/** Starts a process that sends what waits. */
function start(): { readonly child: ChildProcess; readonly ended: Promise<number | null> } {
  const child = spawn(process.execPath, [CHILD, "mails", world.db.connectionString, smtp.url], { stdio: ["ignore", "pipe", "inherit"] });
  return { child, ended: new Promise((resolve) => child.on("exit", (code) => resolve(code))) };
}

/** Sends, and kills the sender the moment the conversation reaches a stage. */
async function killAt(stage: SmtpStage): Promise<void> {
  const reached = Promise.withResolvers<void>();
  smtp.onStage = (at) => {
    if (at !== stage) return undefined;
    reached.resolve();
    // The server says nothing more to somebody who is about to die; after its yes it has nothing more to say.
    return stage === "acknowledged" ? undefined : new Promise(() => undefined);
  };
  const { child, ended } = start();
  await reached.promise;
  child.kill("SIGKILL");
  await ended;
  smtp.onStage = () => undefined;
}

describe("an e-mail whose sender is killed", () => {
  it.each<readonly [SmtpStage, number]>([["greeting", 0], ["recipient", 0], ["taken", 1], ["acknowledged", 1]])("at the stage “%s” has arrived %i times, and is never sent again", LONG, async (stage, arrived) => {
    await put(1);
    await killAt(stage);
    expect(smtp.taken).toHaveLength(arrived);

    for (const again of [1, 2]) {
      expect(await start().ended, String(again)).toBe(0);
      expect(smtp.taken).toHaveLength(arrived);
    }
    // Acknowledged at the very moment of death it may be written down already; else nobody knows, and that is what is said.
    expect(stage === "acknowledged" ? ["SENT", "UNKNOWN"] : ["UNKNOWN"]).toContain((await states())[0]);
  });

  it("takes no other e-mail with it: what still waited goes out after the restart, once each", LONG, async () => {
    await put(4);
    await killAt("taken");
    expect(await start().ended).toBe(0);
    expect(smtp.taken).toHaveLength(4);
    expect(new Set(smtp.taken).size).toBe(4);
    expect((await states()).toSorted()).toEqual(["SENT", "SENT", "SENT", "UNKNOWN"]);
  });

  it("is sent once where two processes send at the same moment", LONG, async () => {
    await put(6);
    const two = [start(), start()];
    expect(await Promise.all(two.map(({ ended }) => ended))).toEqual([0, 0]);
    expect(new Set(smtp.taken).size).toBe(6);
    expect(smtp.taken).toHaveLength(6);
  });
});

describe("an e-mail the server does not take", () => {
  const clock = { today: () => TODAY };
  async function send(url = smtp.url): Promise<void> {
    const mailer = openMailer({ url, from: "sinergi@simulasi.invalid" });
    await sendMails({ db: world.db, clock, mailer });
    mailer.close();
  }

  it("waits where the server says later, or cannot be reached, and goes out when it can", async () => {
    await put(1);
    smtp.refusal = "451 later";
    await send();
    expect(await states()).toEqual(["WAITING"]);
    await send("smtp://127.0.0.1:1");
    expect(await states()).toEqual(["WAITING"]);
    smtp.refusal = null;
    await send();
    expect(await states()).toEqual(["SENT"]);
    expect(smtp.taken).toHaveLength(1);
  });

  it("is given up where the server says never, with its number and without the address", async () => {
    await put(1);
    smtp.refusal = "550 no such user orang0@simulasi.invalid";
    await send();
    expect(await states()).toEqual(["FAILED"]);
    expect(await world.system((tx) => tx.one("select reason from mail_outbox"))).toEqual({ reason: "SMTP 550" });
  });

  it("has a Message-ID made of its row", async () => {
    await put(1);
    await send();
    const { id } = await world.system((tx) => tx.one<{ id: string }>("select id from mail_outbox"));
    expect(smtp.taken).toEqual([`<${id}@simulasi.invalid>`]);
  });
});

describe("the e-mail of a day", () => {
  it("says numbers and days, and not what people wrote", () => {
    const facts = { title: "Rahasia <b>tulisan</b>", number: 12, on: "2026-10-06", at: null, place: null, office: "DINSOS", accepted: null };
    const { subject, text, html } = composeDigest({ notices: [{ id: "1", kind: "FOLLOW_UP_IN_7", facts, link: "/tindak-lanjut/x" }] }, { baseUrl: "https://sinergi.test", regency: "Kabupaten <Uji>", simulated: true });
    expect(subject).toBe("[SIMULASI] Sinergi: 1 pemberitahuan baru");
    expect(text).toContain("Tindak lanjut TL-0012 jatuh tempo dalam sepekan, tenggat 6 Oktober 2026");
    expect(text).toContain("https://sinergi.test/tindak-lanjut/x");
    expect(text + html).not.toContain("Rahasia");
    expect(html).not.toContain("<Uji>");
  });
});
