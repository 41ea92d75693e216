import { Button } from "@mantine/core";
import { IconArrowsLeftRight } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { CompareCard } from "#features/compare/compare-card";
import { CompareChoices } from "#features/compare/compare-choices";
import { readSides, swapped } from "#features/compare/compare-sides";
import { trpc } from "#lib/trpc";
import { Loaded } from "#ui/loaded";
import { Page } from "#ui/page";
import classes from "./compare.module.css";

const route = getRouteApi("/frame/analisis/banding");

/** Two areas, programmes or snapshots side by side. What is compared is the address. */
export function ComparePage() {
  const t = useTranslations("compare");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { kind, left, right } = readSides(search);
  const query = useQuery(trpc.compare.sides.queryOptions({ left, right, onlyProgramme: kind === "program" }, { placeholderData: keepPreviousData }));
  return (
    <Page title={t("title")} intro={t("intro")}>
      <CompareChoices />
      <div data-screen-only>
        <Button variant="default" leftSection={<IconArrowsLeftRight size={18} aria-hidden />} onClick={() => void navigate({ search: swapped, resetScroll: false })}>
          {t("swap")}
        </Button>
      </div>
      <Loaded query={query} height={640}>
        {(answer) => (
          <>
            {answer.warnings.length > 0 && (
              <ul className={classes.warnings} aria-label={t("warningsTitle")}>
                {answer.warnings.map((warning) => (
                  <li key={warning}>{t(`warnings.${warning}`)}</li>
                ))}
              </ul>
            )}
            {!answer.warnings.includes("noDataset") && <CompareCard answer={answer} sides={{ kind, left, right }} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}
