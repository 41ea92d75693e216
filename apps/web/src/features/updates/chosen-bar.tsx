import type { UpdateAnswer } from "@sinergi/api/updates/updates.schema";
import { Button } from "@mantine/core";
import type { ProposalMove } from "@sinergi/domain/updates/move-proposal";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { MeetingForm } from "#features/updates/meeting-form";
import { StepForm } from "#features/updates/step-form";
import { Dialog } from "#ui/dialog";
import own from "./updates.module.css";

type Asked = ProposalMove | "meeting";

/** What all of the chosen may do next, at once; a meeting decides on those of one village. */
export function ChosenBar({ chosen, clear }: { readonly chosen: readonly UpdateAnswer[]; readonly clear: () => void }) {
  const t = useTranslations("updates.acts");
  const [asked, setAsked] = useState<Asked | null>(null);
  const shared = (chosen[0]?.moves ?? []).filter((move) => chosen.every(({ moves }) => moves.includes(move)));
  const villages = new Set(chosen.map(({ villageCode }) => villageCode));
  const done = () => {
    setAsked(null);
    clear();
  };
  return (
    <div className={own.chosen} data-screen-only>
      <strong>{t("chosen", { count: chosen.length })}</strong>
      {shared.includes("agree") && villages.size === 1 && <Button onClick={() => setAsked("meeting")}>{t("meeting")}</Button>}
      {shared.includes("agree") && villages.size > 1 && <span>{t("oneVillage")}</span>}
      {shared.map((move) => (
        <Button key={move} variant={move === "agree" || move === "refuse" || move === "return" ? "default" : "filled"} onClick={() => setAsked(move)}>
          {t(move)}
        </Button>
      ))}
      {shared.length === 0 && <span>{t("nothingShared")}</span>}
      <Button variant="subtle" color="gray" onClick={clear}>
        {t("unpick")}
      </Button>
      <Dialog opened={asked !== null} onClose={() => setAsked(null)} title={asked === null ? "" : t(`titles.${asked}`)}>
        {asked === "meeting" && <MeetingForm chosen={chosen} done={done} cancel={() => setAsked(null)} />}
        {asked !== null && asked !== "meeting" && <StepForm ids={chosen.map(({ id }) => id)} move={asked} done={done} cancel={() => setAsked(null)} />}
      </Dialog>
    </div>
  );
}
