import { Spotlight, spotlight, type SpotlightActionData, type SpotlightActionGroupData } from "@mantine/spotlight";
import { IconSearch } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { ScreenIcon } from "#app/icons";
import type { MenuGroup } from "#app/menu";
import { usePlaces } from "#lib/areas";
import { useProgrammes } from "#lib/programmes";
import { useMay, useSession } from "#lib/session";
import "@mantine/core/styles/Modal.css";
import "@mantine/core/styles/ModalBase.css";
import "@mantine/core/styles/Overlay.css";
import "@mantine/core/styles/Paper.css";
import "@mantine/core/styles/ScrollArea.css";
import "@mantine/spotlight/styles.css";

const MOST = 12;

export function openPalette(): void {
  spotlight.open();
}

/** Goes anywhere by a few letters: screens, places, programmes. It opens when it first comes. Persons are not found here: that is a screen of its own, and logged. */
export function Palette({ menu }: { readonly menu: readonly MenuGroup[] }) {
  const t = useTranslations("palette");
  const actions = useActions(menu);
  useEffect(openPalette, []);
  return (
    <Spotlight
      actions={[...actions]}
      shortcut="mod + K"
      limit={MOST}
      // Locking the page behind it would need an inline style, which our content security policy forbids.
      lockScroll={false}
      overlayProps={{ backgroundOpacity: 0.3 }}
      scrollable
      maxHeight={420}
      nothingFound={t("nothing")}
      searchProps={{ leftSection: <IconSearch size={18} aria-hidden />, placeholder: t("placeholder"), "aria-label": t("placeholder") }}
    />
  );
}

function useActions(menu: readonly MenuGroup[]): readonly SpotlightActionGroupData[] {
  const t = useTranslations("palette");
  const tMenu = useTranslations("menu");
  const navigate = useNavigate();
  const places = usePlaces();
  const programmes = useProgrammes();
  const { regency } = useSession();
  const mayFigures = useMay("figures.read");
  const screens: SpotlightActionData[] = menu.flatMap((group) =>
    group.screens.map((screen) => ({
      id: `screen-${screen.key}`,
      label: tMenu(`screens.${screen.key}`),
      description: tMenu(`groups.${group.key}`),
      leftSection: <ScreenIcon screen={screen.key} />,
      onClick: () => void navigate({ to: screen.to }),
    })),
  );
  const groups = [{ group: t("screens"), actions: screens }];
  if (!mayFigures) return groups;
  const place = (code: string, name: string, description: string): SpotlightActionData => ({
    id: `place-${code}`, label: name, description, onClick: () => void navigate({ to: "/analisis/sasaran", search: { wil: code } }),
  });
  const areas = places.districts.flatMap((district) => [
    place(district.code, district.name, regency.terms.district),
    ...places.villagesOf(district.code).map((village) => place(village.code, village.name, `${regency.terms.village} · ${district.name}`)),
  ]);
  const kinds = programmes.all.map(({ code, name }): SpotlightActionData => ({
    id: `programme-${code}`, label: name, description: code, onClick: () => void navigate({ to: "/analisis/sasaran", search: { prog: code } }),
  }));
  return [...groups, { group: t("places"), actions: areas }, { group: t("programmes"), actions: kinds }];
}
