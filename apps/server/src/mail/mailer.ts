import { createTransport } from "nodemailer";
import type { Env } from "../env.ts";

export interface Letter {
  /** Id of its row: the Message-ID is made of it, so that whoever meets it twice can tell. */
  readonly id: string;
  readonly address: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What the mail server made of a letter. LATER: certainly not taken, may be tried again. UNKNOWN: it may have been taken, nobody can tell. */
export type Handover = { readonly outcome: "TAKEN" } | { readonly outcome: "LATER" | "REFUSED" | "UNKNOWN"; readonly reason: string };

export interface Mailer {
  handOver(letter: Letter): Promise<Handover>;
  close(): void;
}

const CONNECT_MS = 20_000;
const SILENCE_MS = 60_000;
/** From here on a server's no is for good. */
const PERMANENT = 500;

/** Hands letters over by SMTP, one connection each: a connection that breaks takes no other letter with it. */
export function openMailer({ url, from }: NonNullable<Env["mail"]>): Mailer {
  const transport = createTransport({ url, connectionTimeout: CONNECT_MS, greetingTimeout: CONNECT_MS, socketTimeout: SILENCE_MS }, { from });
  const domain = from.slice(from.lastIndexOf("@") + 1);
  return {
    async handOver({ id, address, subject, text, html }) {
      try {
        await transport.sendMail({ to: address, subject, text, html, messageId: `<${id}@${domain}>`, headers: { "Auto-Submitted": "auto-generated" }, disableFileAccess: true, disableUrlAccess: true });
        return { outcome: "TAKEN" };
      } catch (error) {
        return judgeFault(error);
      }
    },
    close: () => transport.close(),
  };
}

/** What is known of a letter that ended in a fault: only a server's own no, or never having reached it, is certain. */
function judgeFault(error: unknown): Handover {
  const { responseCode, syscall, code } = readFault(error);
  if (responseCode !== null) return { outcome: responseCode >= PERMANENT ? "REFUSED" : "LATER", reason: `SMTP ${responseCode}` };
  if (syscall === "connect" || syscall === "getaddrinfo" || code === "EDNS" || code === "EAUTH") return { outcome: "LATER", reason: code };
  return { outcome: "UNKNOWN", reason: code };
}

function readFault(error: unknown): { readonly responseCode: number | null; readonly syscall: string; readonly code: string } {
  const fault: Readonly<Record<string, unknown>> = typeof error === "object" && error !== null ? { ...error } : {};
  const { responseCode, syscall, code } = fault;
  return { responseCode: typeof responseCode === "number" ? responseCode : null, syscall: typeof syscall === "string" ? syscall : "", code: typeof code === "string" ? code : "FAULT" };
}
