import { once } from "node:events";
import { rm } from "node:fs/promises";
import { connect, createServer, type Server, type Socket } from "node:net";
import { createInterface } from "node:readline";
import { databaseProblemOf } from "#embedded/database-problem";
import { readLeaseRequest, type LeaseAnswer, type LeaseRequest } from "#embedded/lease-messages";

/**
 * The supervisor's desk: processes that need the database connect and stay connected. The system closes the connection
 * of a process however it ends, `kill -9` included, so that a lease never outlives its holder.
 */
export interface LeaseDesk {
  isEmpty(): boolean;
  /** Settles when somebody holds a lease. */
  whenTaken(): Promise<void>;
  /** Settles when the last holder is gone. */
  whenEmpty(): Promise<void>;
  /** Gives this answer to all who hold a lease and to those who come later, until the next answer. */
  answer(answer: LeaseAnswer): void;
  /** Nothing is answered from here on: the server is being started. */
  withhold(): void;
  /** Lets those go who left last and wait for the database to be stopped. */
  dismiss(): void;
  close(): void;
}

/** Opens the desk, or gives null where another supervisor has it. */
export async function openLeaseDesk(address: string): Promise<LeaseDesk | null> {
  const holders = new Map<Socket, LeaseRequest>();
  const leaving = new Set<Socket>();
  let current: LeaseAnswer | null = null;
  let wake = Promise.withResolvers<void>();

  const changed = (): void => {
    wake.resolve();
    wake = Promise.withResolvers<void>();
  };
  const until = async (condition: () => boolean): Promise<void> => {
    while (!condition()) await wake.promise;
  };

  const admit = (socket: Socket, request: LeaseRequest): void => {
    const server = request.role === "server" && [...holders.values()].find((holder) => holder.role === "server");
    if (server) {
      send(socket, { kind: "problem", code: "SERVER_RUNNING", detail: `pid ${server.pid}` });
      socket.end();
      return;
    }
    holders.set(socket, request);
    if (current) send(socket, current);
    changed();
  };
  const leave = (socket: Socket): void => {
    const held = holders.delete(socket);
    if (held && holders.size === 0) leaving.add(socket);
    else socket.end();
    changed();
  };
  const receive = (socket: Socket): void => {
    // The reader says an error of the socket a second time; unheard, it would end the supervisor.
    const lines = createInterface({ input: socket }).on("error", () => undefined);
    lines.on("line", (line) => {
      const request = readLeaseRequest(line);
      if (request) admit(socket, request);
      else socket.destroy();
    });
    socket.on("end", () => leave(socket));
    socket.on("close", () => leave(socket));
    socket.on("error", () => socket.destroy());
  };

  const listener = createServer({ allowHalfOpen: true }, receive);
  if (!(await listen(listener, address))) return null;
  return {
    isEmpty: () => holders.size === 0,
    whenTaken: () => until(() => holders.size > 0),
    whenEmpty: () => until(() => holders.size === 0),
    answer: (answer) => {
      current = answer;
      for (const socket of holders.keys()) send(socket, answer);
    },
    withhold: () => {
      current = null;
    },
    dismiss: () => {
      for (const socket of leaving) socket.end();
      leaving.clear();
    },
    close: () => {
      listener.close();
      for (const socket of holders.keys()) socket.end();
    },
  };
}

function send(socket: Socket, answer: LeaseAnswer): void {
  socket.write(`${JSON.stringify(answer)}\n`);
}

async function listen(listener: Server, address: string): Promise<boolean> {
  try {
    await once(listener.listen(address), "listening");
    return true;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) throw databaseProblemOf(error, address);
    if (!(await isAbandoned(address))) return false;
    await rm(address, { force: true });
    await once(listener.listen(address), "listening");
    return true;
  }
}

/** Where the place is a file, a killed supervisor leaves it behind; nobody answers there. */
async function isAbandoned(address: string): Promise<boolean> {
  if (!address.startsWith("/")) return false;
  const socket = connect(address);
  try {
    await once(socket, "connect");
    return false;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ECONNREFUSED";
  } finally {
    socket.destroy();
  }
}
