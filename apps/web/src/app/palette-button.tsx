import { UnstyledButton } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { lazy, Suspense, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import type { MenuGroup } from "#app/menu";
import classes from "./palette-button.module.css";

const Palette = lazy(async () => ({ default: (await import("#app/palette")).Palette }));

/** The way to the palette for those who do not know its key; what it needs comes when it is first asked for. */
export function PaletteButton({ menu }: { readonly menu: readonly MenuGroup[] }) {
  const t = useTranslations("palette");
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (asked) return undefined;
    // Until the palette is here; from then on it listens itself.
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setAsked(true);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [asked]);
  const open = () => {
    if (asked) void import("#app/palette").then(({ openPalette }) => openPalette());
    setAsked(true);
  };
  return (
    <>
      <UnstyledButton className={classes.button ?? ""} onClick={open}>
        <IconSearch size={16} aria-hidden />
        {t("open")}
        <kbd className={classes.key}>Ctrl K</kbd>
      </UnstyledButton>
      {asked && (
        <Suspense fallback={null}>
          <Palette menu={menu} />
        </Suspense>
      )}
    </>
  );
}
