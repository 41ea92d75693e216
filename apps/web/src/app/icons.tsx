import { IconAlertTriangle, IconArrowsLeftRight, IconBookmarks, IconBuildingCommunity, IconClipboardList, IconDatabaseImport, IconGift, IconHeartHandshake, IconHistory, IconHome, IconMap2, IconSettings, IconStairs, IconTargetArrow, IconTopologyStar3, IconUserCog, IconUserQuestion, IconUserSearch, IconUsersGroup } from "@tabler/icons-react";
import type { MenuGroup, Screen } from "#app/menu";

const OF_SCREEN = {
  home: IconHome,
  targeting: IconTargetArrow,
  synergy: IconTopologyStar3,
  areas: IconMap2,
  compare: IconArrowsLeftRight,
  movements: IconStairs,
  families: IconUsersGroup,
  imports: IconDatabaseImport,
  unlisted: IconUserQuestion,
  versions: IconHistory,
  audit: IconClipboardList,
  savedLists: IconBookmarks,
  organisations: IconBuildingCommunity,
  gaps: IconGift,
  pledges: IconHeartHandshake,
  problems: IconAlertTriangle,
  findPerson: IconUserSearch,
  users: IconUserCog,
  settings: IconSettings,
} as const satisfies Record<Screen["key"], typeof IconHome>;

const OF_GROUP = {
  home: IconHome,
  analysis: IconTargetArrow,
  data: IconDatabaseImport,
  audit: IconClipboardList,
  planning: IconClipboardList,
  together: IconUsersGroup,
  management: IconSettings,
} as const satisfies Record<MenuGroup["key"], typeof IconHome>;

export function ScreenIcon({ screen }: { readonly screen: Screen["key"] }) {
  const Icon = OF_SCREEN[screen];
  return <Icon size={20} stroke={1.6} aria-hidden />;
}

export function GroupIcon({ group }: { readonly group: MenuGroup["key"] }) {
  const Icon = OF_GROUP[group];
  return <Icon size={22} stroke={1.6} aria-hidden />;
}
