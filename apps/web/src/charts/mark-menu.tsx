import { Menu } from "@mantine/core";
import { IconArrowRight, IconFilter, IconFilterOff, IconList } from "@tabler/icons-react";
import { skipToken, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { ItemMenuDropdown } from "#charts/item-menu";
import type { ItemMark, Mark } from "#charts/mark";
import { useFormats } from "#lib/i18n";
import { useMay } from "#lib/session";
import { trpc } from "#lib/trpc";
import { familiesFigure } from "#ui/bring-offer";
import { BringMenuItem } from "#ui/bring-to-meeting";
import { writeFamilyFilter } from "#urls/families.url";
import "@mantine/core/styles/Paper.css";
import "@mantine/core/styles/Popover.css";
import "@mantine/core/styles/Menu.css";
import classes from "./mark-menu.module.css";

/** What a click on a mark offers; a click never guesses. */
export function MarkMenuDropdown({ mark }: { readonly mark: Mark }) {
  const t = useTranslations("charts");
  const formats = useFormats();
  const mayRead = useMay("filter" in mark ? "families.read" : mark.listPermission);
  const asked = useQuery(trpc.families.list.queryOptions(mayRead && mark.families === null && "filter" in mark ? { filter: mark.filter, pageSize: 10 } : skipToken));
  const families = mark.families ?? asked.data?.total ?? null;
  return (
    <Menu.Dropdown>
      <Menu.Label>{mark.label}</Menu.Label>
      {mayRead && (
        <Menu.Item
          leftSection={<IconList size={16} aria-hidden />}
          {...("filter" in mark ? { renderRoot: (props: Record<string, unknown>) => <Link {...props} to="/analisis/keluarga" search={writeFamilyFilter(mark.filter)} /> } : { onClick: mark.openList })}
        >
          {families === null ? t("seeList") : t("seeFamilies", { families: formats.count(families) })}
        </Menu.Item>
      )}
      {!mayRead && families !== null && <Menu.Item disabled>{t("families", { families: formats.count(families), count: families })}</Menu.Item>}
      {mark.narrow.map(({ what, isOn, inTargeting, go }) => (
        <Menu.Item key={what} leftSection={isOn ? <IconFilterOff size={16} aria-hidden /> : <IconFilter size={16} aria-hidden />} onClick={go}>
          {t(isOn ? "widen" : inTargeting ? "narrowTargeting" : "narrow", { what })}
        </Menu.Item>
      ))}
      {"filter" in mark && families !== null && (
        <BringMenuItem offer={() => ({ title: mark.label, choices: [{ key: "mark", row: mark.label, column: t("unitFamilies"), shown: formats.count(families), ...familiesFigure(mark.filter) }] })} />
      )}
      {mark.page && (
        <Menu.Item leftSection={<IconArrowRight size={16} aria-hidden />} onClick={mark.page.open}>
          {mark.page.label}
        </Menu.Item>
      )}
    </Menu.Dropdown>
  );
}

/** Where a mark of a drawing was picked, in px of the window. */
export interface PickedMark {
  readonly mark: Mark | ItemMark;
  readonly x: number;
  readonly y: number;
}

/** A menu whose point lies outside of the window is hidden: a mark at the very edge of it, reached by keys, has its point there. */
function within(at: number, size: number): number {
  return Math.min(Math.max(at, 0), size - EDGE);
}

const EDGE = 4;

interface PointMenuProps {
  readonly picked: PickedMark | null;
  readonly close: () => void;
}

/** The menu of a mark inside a drawing, where there is no button to hang it on. */
export function PointMenu({ picked, close }: PointMenuProps) {
  if (!picked) return null;
  return (
    <Menu opened onChange={(opened) => !opened && close()} position="bottom-start" width={300}>
      <Menu.Target>
        <span role="button" tabIndex={-1} aria-label={picked.mark.label} className={classes.point} style={{ left: within(picked.x, window.innerWidth), top: within(picked.y, window.innerHeight) }} />
      </Menu.Target>
      {"families" in picked.mark ? <MarkMenuDropdown mark={picked.mark} /> : <ItemMenuDropdown mark={picked.mark} />}
    </Menu>
  );
}
