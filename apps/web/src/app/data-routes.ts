import { createRoute } from "@tanstack/react-router";
import { frameRoute, screen } from "#app/frame-route";
import { auditSearchSchema, importSearchSchema, importsSearchSchema, newImportSearchSchema, unlistedSearchSchema } from "#urls/data.url";
import { exportsSearchSchema } from "#urls/exports.url";
import { paidFamiliesSearchSchema, paymentsSearchSchema, recipientsSearchSchema } from "#urls/payments.url";
import { problemsSearchSchema } from "#urls/work-lists.url";

const importsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/data/impor",
  validateSearch: importsSearchSchema,
  staticData: { permission: "imports.read" },
  component: screen("data", () => import("#features/imports/imports-page"), "ImportsPage"),
});

const newImportRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/data/impor/baru",
  validateSearch: newImportSearchSchema,
  staticData: { permission: "imports.write" },
  component: screen("data", () => import("#features/imports/new-import-page"), "NewImportPage"),
});

const importRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/data/impor/$importId",
  validateSearch: importSearchSchema,
  staticData: { permission: "imports.read" },
  component: screen("data", () => import("#features/imports/import-page"), "ImportPage"),
});

const unlistedRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/data/tak-terdata",
  validateSearch: unlistedSearchSchema,
  staticData: { permission: "enrolments.decide" },
  component: screen("data", () => import("#features/unlisted/unlisted-page"), "UnlistedPage"),
});

const versionsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/data/versi",
  staticData: { permission: "registry.write" },
  component: screen("data", () => import("#features/versions/versions-page"), "VersionsPage"),
});

const auditRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/audit",
  validateSearch: auditSearchSchema,
  staticData: { permission: "audit.read" },
  component: screen("data", () => import("#features/audit/audit-page"), "AuditPage"),
});

const problemsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/data/masalah",
  staticData: { permission: "problems.read" },
  component: screen("data", () => import("#features/problems/problems-page"), "ProblemsPage"),
});

const problemKindRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/data/masalah/$kind",
  validateSearch: problemsSearchSchema,
  staticData: { permission: "problems.read" },
  component: screen("data", () => import("#features/problems/problem-list-page"), "ProblemListPage"),
});

const findPersonRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/data/cari-orang",
  staticData: { permission: "persons.find" },
  component: screen("data", () => import("#features/find-person/find-person-page"), "FindPersonPage"),
});

const recipientsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/data/penerima",
  validateSearch: recipientsSearchSchema,
  staticData: { permission: "enrolments.write" },
  component: screen("payments", () => import("#features/recipients/recipients-page"), "RecipientsPage"),
});

const paymentsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/data/penyaluran",
  validateSearch: paymentsSearchSchema,
  staticData: { permission: "payments.read" },
  component: screen("payments", () => import("#features/payments/payments-page"), "PaymentsPage"),
});

const paidFamiliesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/data/penyaluran/keluarga",
  validateSearch: paidFamiliesSearchSchema,
  staticData: { permission: "payments.read" },
  component: screen("payments", () => import("#features/payments/paid-families-page"), "PaidFamiliesPage"),
});

const exportsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/data/ekspor",
  validateSearch: exportsSearchSchema,
  staticData: { permission: "lists.export" },
  component: screen("data", () => import("#features/exports/exports-page"), "ExportsPage"),
});

/** What comes in, what is wrong with it, and who did what. */
export const dataRoutes = [
  importsRoute, newImportRoute, importRoute, unlistedRoute, versionsRoute, auditRoute, problemsRoute, problemKindRoute, findPersonRoute, recipientsRoute, paymentsRoute, paidFamiliesRoute, exportsRoute,
] as const;
