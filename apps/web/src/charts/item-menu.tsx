import { Menu } from "@mantine/core";
import { IconFilter, IconFilterOff, IconList } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import type { ItemMark } from "#charts/mark";

/** What a click on a mark offers that stands for no families. */
export function ItemMenuDropdown({ mark: { label, count, see, narrow } }: { readonly mark: ItemMark }) {
  const t = useTranslations("charts");
  return (
    <Menu.Dropdown>
      <Menu.Label>{count === undefined ? label : `${label} · ${count}`}</Menu.Label>
      <Menu.Item leftSection={<IconList size={16} aria-hidden />} onClick={see.open}>
        {see.label}
      </Menu.Item>
      {narrow.map(({ what, isOn, go }) => (
        <Menu.Item key={what} leftSection={isOn ? <IconFilterOff size={16} aria-hidden /> : <IconFilter size={16} aria-hidden />} onClick={go}>
          {t(isOn ? "widen" : "narrow", { what })}
        </Menu.Item>
      ))}
    </Menu.Dropdown>
  );
}
