import { createRoute } from "@tanstack/react-router";
import { frameRoute, screen } from "#app/frame-route";
import { usersSearchSchema } from "#urls/users.url";

const usersRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/pengguna",
  validateSearch: usersSearchSchema,
  staticData: { permission: "accounts.read" },
  component: screen("people", () => import("#features/users/users-page"), "UsersPage"),
});

const userRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/pengguna/$accountId",
  staticData: { permission: "accounts.read" },
  component: screen("people", () => import("#features/users/user-page"), "UserPage"),
});

const ownAccountRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/akun",
  component: screen("people", () => import("#features/users/own-account-page"), "OwnAccountPage"),
});

const settingsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/pengaturan",
  staticData: { permission: "settings.read" },
  component: screen("people", () => import("#features/settings/settings-page"), "SettingsPage"),
});

/** People, own account and settings. */
export const managementRoutes = [
  usersRoute, userRoute, ownAccountRoute, settingsRoute,
] as const;
