import { IconUserHeart, IconUsers, IconChecklist, IconMapCheck, IconInbox, IconReport, IconFirstAidKit, IconSchool, IconArrowForwardUp, IconEdit, IconMessageReport, IconWalk, IconAlertTriangle, IconReportMoney, IconArrowsLeftRight, IconBookmarks, IconBuildingCommunity, IconCalculator, IconClipboardCheck, IconChartLine, IconCash, IconBuildingBank, IconClipboardList, IconClipboardText, IconDatabaseExport, IconDatabaseImport, IconGift, IconHeartHandshake, IconHistory, IconHome, IconMap2, IconMapPinStar, IconSettings, IconStairs, IconTargetArrow, IconTopologyStar3, IconTrendingDown, IconUserCog, IconUserQuestion, IconUserSearch, IconUsersGroup, IconUsersPlus, IconCalendarEvent, IconListCheck, IconChartDots } from "@tabler/icons-react";
import type { MenuGroup, Screen } from "#app/menu";

const OF_SCREEN = {
  home: IconHome,
  agency: IconBuildingBank,
  targeting: IconTargetArrow,
  synergy: IconTopologyStar3,
  areas: IconMap2,
  compare: IconArrowsLeftRight,
  movements: IconStairs,
  trends: IconChartLine,
  series: IconTrendingDown,
  families: IconUsersGroup,
  programmes: IconClipboardText,
  budgets: IconReportMoney,
  focus: IconMapPinStar,
  imports: IconDatabaseImport,
  recipients: IconUsersPlus,
  payments: IconCash,
  unlisted: IconUserQuestion,
  exports: IconDatabaseExport,
  versions: IconHistory,
  audit: IconClipboardList,
  savedLists: IconBookmarks,
  simulations: IconCalculator,
  candidates: IconClipboardCheck,
  meetings: IconCalendarEvent,
  followUps: IconListCheck,
  coordination: IconChartDots,
  facilitators: IconUserHeart,
  fieldGroups: IconUsers,
  workQueues: IconChecklist,
  coverage: IconMapCheck,
  visits: IconWalk,
  deliveries: IconInbox,
  monthReports: IconReport,
  cases: IconFirstAidKit,
  graduations: IconSchool,
  referrals: IconArrowForwardUp,
  updates: IconEdit,
  objections: IconMessageReport,
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
  meetings: IconCalendarEvent,
  data: IconDatabaseImport,
  audit: IconClipboardList,
  planning: IconClipboardList,
  field: IconWalk,
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
