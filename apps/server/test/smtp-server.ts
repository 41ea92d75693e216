import { createServer, type Socket } from "node:net";
import type { AddressInfo } from "node:net";

/** Where a conversation stands when the server may be told to fall silent. */
export type SmtpStage = "greeting" | "recipient" | "taken" | "acknowledged";

export interface SmtpServer {
  readonly url: string;
  /** Message-IDs it has taken responsibility for, in order. */
  readonly taken: readonly string[];
  /** What it took, whole. */
  readonly messages: readonly string[];
  /** Called at each stage; the server goes on when it settles. */
  onStage: (stage: SmtpStage) => Promise<void> | void;
  /** Answers a recipient with this instead of yes. */
  refusal: string | null;
  close(): Promise<void>;
}

/** A mail server of the least that RFC 5321 asks, to count what arrives. */
export async function openSmtpServer(): Promise<SmtpServer> {
  const [taken, messages]: [string[], string[]] = [[], []];
  const sockets = new Set<Socket>();
  const smtp = { onStage: (): Promise<void> | void => undefined, refusal: null } as Pick<SmtpServer, "onStage" | "refusal">;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined).on("close", () => sockets.delete(socket));
    converse(socket, smtp, (message) => {
      taken.push(/^Message-ID: (.*)$/im.exec(message)?.[1]?.trim() ?? "");
      messages.push(message);
    }).catch(() => undefined); // Whoever was killed hangs up in the middle of a word.
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(smtp, {
    url: `smtp://127.0.0.1:${port}`, taken, messages,
    close: () => new Promise<void>((resolve) => {
      for (const socket of sockets) socket.destroy();
      server.close(() => resolve());
    }),
  });
}

async function converse(socket: Socket, smtp: Pick<SmtpServer, "onStage" | "refusal">, take: (message: string) => void): Promise<void> {
  const say = (line: string): void => void socket.write(`${line}\r\n`);
  let [rest, message]: [string, string | null] = ["", null];
  await smtp.onStage("greeting");
  say("220 test");
  for await (const chunk of socket.setEncoding("utf8") as AsyncIterable<string>) {
    rest += chunk;
    for (let at = rest.indexOf("\r\n"); at >= 0; at = rest.indexOf("\r\n")) {
      const line = rest.slice(0, at);
      rest = rest.slice(at + 2);
      if (message !== null) {
        if (line !== ".") {
          message += `${line}\n`;
          continue;
        }
        take(message);
        message = null;
        await smtp.onStage("taken");
        say("250 taken");
        await smtp.onStage("acknowledged");
      } else if (line.startsWith("EHLO") || line.startsWith("HELO")) say("250 test");
      else if (line.startsWith("RCPT")) {
        await smtp.onStage("recipient");
        say(smtp.refusal ?? "250 ok");
      } else if (line === "DATA") {
        message = "";
        say("354 go on");
      } else if (line === "QUIT") socket.end("221 bye\r\n");
      else say("250 ok");
    }
  }
}
