import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconPresentation } from "@tabler/icons-react";
import { use } from "react";
import { useTranslations } from "use-intl";
import { BringContext, type Offer, useBringWay } from "#ui/bring-offer";
import "@mantine/core/styles/ActionIcon.css";

/** "Bawa ke rakor" in a menu of a card or of a mark. */
export function BringMenuItem({ offer }: { readonly offer: () => Offer }) {
  const t = useTranslations("bring");
  const way = useBringWay();
  const bring = use(BringContext);
  if (way === null) return null;
  return (
    <Menu.Item leftSection={<IconPresentation size={16} aria-hidden />} onClick={() => bring(offer())}>
      {t(way)}
    </Menu.Item>
  );
}

/** "Bawa ke rakor" beside a list or in a card without a menu. */
export function BringButton({ offer }: { readonly offer: () => Offer }) {
  const t = useTranslations("bring");
  const way = useBringWay();
  const bring = use(BringContext);
  if (way === null) return null;
  return (
    <Button variant="default" size="sm" leftSection={<IconPresentation size={16} aria-hidden />} onClick={() => bring(offer())} data-screen-only>
      {t(way)}
    </Button>
  );
}

/** The same beside one number of many, where words would drown it. */
export function BringIcon({ offer, name }: { readonly offer: () => Offer; readonly name: string }) {
  const t = useTranslations("bring");
  const way = useBringWay();
  const bring = use(BringContext);
  if (way === null) return null;
  const words = t("named", { act: t(way), name });
  return (
    <ActionIcon variant="subtle" color="gray" size={32} aria-label={words} title={words} onClick={() => bring(offer())} data-screen-only>
      <IconPresentation size={18} aria-hidden />
    </ActionIcon>
  );
}
