import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Days are strings here; a zone far from UTC shows where one was made of a moment by mistake. */
process.env["TZ"] = "Asia/Jayapura";

/** Files side by side; left to itself a machine of two cores runs one after the other. */
const WORKERS = 2;

const SOURCES = ["packages/*", "apps/server", "apps/web", "prisma", "bench"];
const DATABASE_TESTS = ["**/*.db.test.ts"];
/** Files share what they import: reading it anew for each took a fifth of their time. A test of what a module keeps begins with `vi.resetModules()`. */
const SHARED_IMPORTS = { isolate: false, maxWorkers: WORKERS } as const;
/** Short to read and long to run: begun last, one of them would run alone at the end. */
const LONGEST = ["readme.db.test.ts", "imports.db.test.ts", "looks.e2e.ts"];

/** The order of Vitest, but for those. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => (LONGEST.some((name) => moduleId.endsWith(name)) ? 0 : 1);
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}

/** What takes minutes and runs by name: `npm run soak`. */
const LONG_TESTS = ["**/*.soak.*"];
const NO_TESTS = ["**/node_modules/**", "**/dist/**", "**/generated/**"];

const inSources = (pattern: string): string[] => SOURCES.map((folder) => `${folder}/${pattern}`);

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: "unit",
          include: inSources("**/*.test.{ts,tsx}"),
          exclude: [...NO_TESTS, ...DATABASE_TESTS],
          ...SHARED_IMPORTS,
        },
      },
      {
        test: {
          name: "database",
          globalSetup: ["packages/testkit/src/test-server.ts"],
          include: inSources("**/*.db.test.ts"),
          exclude: [...NO_TESTS, ...LONG_TESTS],
          pool: "forks",
          testTimeout: 60_000,
          hookTimeout: 120_000,
          ...SHARED_IMPORTS,
        },
      },
      {
        test: {
          name: "browser",
          globalSetup: ["apps/web/e2e/told-simulation.ts"],
          include: ["apps/web/e2e/**/*.e2e.ts", "bench/field/*.e2e.ts"],
          exclude: LONG_TESTS,
          pool: "forks",
          testTimeout: 120_000,
          hookTimeout: 300_000,
          maxWorkers: WORKERS,
        },
      },
      {
        test: {
          name: "soak",
          globalSetup: ["packages/testkit/src/test-server.ts"],
          include: [...inSources("**/*.soak.db.test.ts"), "apps/web/e2e/**/*.soak.e2e.ts", "bench/field/*.soak.e2e.ts"],
          exclude: NO_TESTS,
          pool: "forks",
          testTimeout: 120_000,
          hookTimeout: 300_000,
          maxWorkers: WORKERS,
        },
      },
    ],
  },
});
