import { ActionIcon, Menu } from "@mantine/core";
import { IconDotsVertical, IconFileTypeCsv, IconFileTypeSvg, IconFileTypeXls, IconLink, IconPhoto } from "@tabler/icons-react";
import { type RefObject, useState } from "react";
import { useTranslations } from "use-intl";
import type { ChartFacts } from "#charts/chart-facts";
import type { DrawScene } from "#charts/drawn-picture";
import { offerOfChart } from "#charts/chart-offer";
import { useFormats, useLanguage } from "#lib/i18n";
import { useRefusalWords } from "#lib/refusal-words";
import { useSession } from "#lib/session";
import { useShareLink } from "#lib/share-link";
import { BringMenuItem } from "#ui/bring-to-meeting";
import "@mantine/core/styles/ActionIcon.css";
import "@mantine/core/styles/Paper.css";
import "@mantine/core/styles/Popover.css";
import "@mantine/core/styles/Menu.css";
import classes from "./chart-menu.module.css";

interface ChartMenuProps {
  readonly facts: ChartFacts;
  readonly drawn: RefObject<DrawScene | null>;
  readonly box: RefObject<HTMLElement | null>;
}

type FileKind = "png" | "svg" | "csv" | "xlsx";
const FILES = [
  { kind: "png", Icon: IconPhoto },
  { kind: "svg", Icon: IconFileTypeSvg },
  { kind: "csv", Icon: IconFileTypeCsv },
  { kind: "xlsx", Icon: IconFileTypeXls },
] as const satisfies readonly { readonly kind: FileKind; readonly Icon: typeof IconPhoto }[];

/** Takes a chart along: as a picture that carries all its words, as numbers, or as a link that shows these numbers on any other day. */
export function ChartMenu({ facts, drawn, box }: ChartMenuProps) {
  const t = useTranslations("charts");
  const { locale } = useLanguage();
  const formats = useFormats();
  const { simulated, regency } = useSession();
  const refusalWords = useRefusalWords();
  const share = useShareLink();
  const [said, setSaid] = useState<string | null>(null);
  const save = async (kind: FileKind) => {
    setSaid(t("making"));
    try {
      const { saveChart } = await import("#charts/save-chart");
      await saveChart(kind, { facts, draw: drawn.current, svg: box.current?.querySelector("svg") ?? null, words: wordsOf(facts), simulated, regency: regency.name, locale });
      setSaid(t("saved", { kind: kind.toUpperCase() }));
    } catch (error) {
      setSaid(refusalWords(error));
    }
  };
  const wordsOf = ({ source, on, n, filters, notes = [] }: ChartFacts) => [
    [regency.name, source, on, n].filter((part) => part !== "").join(" · "),
    filters.length === 0 ? t("noFilters") : t("filters", { filters: filters.join(" · ") }),
    ...notes,
  ];
  const link = async () => setSaid(await share(facts.title).then(({ how }) => t(how), refusalWords));
  return (
    <div className={classes.menu}>
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={36} aria-label={t("take", { title: facts.title })}>
            <IconDotsVertical size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <BringMenuItem offer={() => offerOfChart(facts, { formats, families: t("unitFamilies") })} />
          {FILES.map(({ kind, Icon }) => (
            <Menu.Item key={kind} leftSection={<Icon size={16} aria-hidden />} disabled={facts.table === null} onClick={() => void save(kind)}>
              {t(`files.${kind}`)}
            </Menu.Item>
          ))}
          {!facts.live && (
            <>
              <Menu.Divider />
              <Menu.Item leftSection={<IconLink size={16} aria-hidden />} onClick={() => void link()}>
                {t("link")}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <span role="status" className={classes.said}>
        {said}
      </span>
    </div>
  );
}
