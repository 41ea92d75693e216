import { IconClipboardList, IconDatabaseImport, IconHistory, IconHome, IconArrowsLeftRight, IconStairs, IconTargetArrow, IconUserQuestion, IconUsersGroup } from "@tabler/icons-react";
import type { MenuGroup, Screen } from "#app/menu";

const OF_SCREEN = {
  home: IconHome,
  targeting: IconTargetArrow,
  compare: IconArrowsLeftRight,
  movements: IconStairs,
  families: IconUsersGroup,
  imports: IconDatabaseImport,
  unlisted: IconUserQuestion,
  versions: IconHistory,
  audit: IconClipboardList,
} as const satisfies Record<Screen["key"], typeof IconHome>;

const OF_GROUP = {
  home: IconHome,
  analysis: IconTargetArrow,
  data: IconDatabaseImport,
  audit: IconClipboardList,
} as const satisfies Record<MenuGroup["key"], typeof IconHome>;

export function ScreenIcon({ screen }: { readonly screen: Screen["key"] }) {
  const Icon = OF_SCREEN[screen];
  return <Icon size={20} stroke={1.6} aria-hidden />;
}

export function GroupIcon({ group }: { readonly group: MenuGroup["key"] }) {
  const Icon = OF_GROUP[group];
  return <Icon size={22} stroke={1.6} aria-hidden />;
}
