import { ActionIcon, NativeSelect } from "@mantine/core";
import { CRITERIA, type Criterion } from "@sinergi/domain/simulations/scenario";
import { IconArrowDown, IconArrowUp, IconX } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { usePlaceTerms } from "#features/simulations/scenario-words";
import classes from "./simulations.module.css";
import "@mantine/core/styles/ActionIcon.css";

interface OrderChoiceProps {
  readonly order: readonly Criterion[];
  readonly most: number;
  readonly change: (order: readonly Criterion[]) => void;
}

/** What decides first, second, third: each can move up, down or away, and what is not in use can be added at the end. */
export function OrderChoice({ order, most, change }: OrderChoiceProps) {
  const t = useTranslations("simulations");
  const terms = usePlaceTerms();
  const unused = CRITERIA.filter((criterion) => !order.includes(criterion));
  const swap = (at: number, to: number) => {
    const next = [...order];
    const [one, other] = [next[at], next[to]];
    if (one === undefined || other === undefined) return;
    [next[at], next[to]] = [other, one];
    change(next);
  };
  return (
    <fieldset className={classes.order}>
      <legend className={classes.legend}>{t("order.title")}</legend>
      <ol className={classes.criteria}>
        {order.map((criterion, at) => {
          const name = t(`criteria.${criterion}.name`, terms);
          return (
            <li key={criterion} className={classes.criterion}>
              <span className={classes.rank}>{at + 1}</span>
              <span className={classes.criterionName}>{name}</span>
              <ActionIcon variant="subtle" disabled={at === 0} aria-label={t("order.up", { name })} onClick={() => swap(at, at - 1)}>
                <IconArrowUp size={16} aria-hidden />
              </ActionIcon>
              <ActionIcon variant="subtle" disabled={at === order.length - 1} aria-label={t("order.down", { name })} onClick={() => swap(at, at + 1)}>
                <IconArrowDown size={16} aria-hidden />
              </ActionIcon>
              <ActionIcon variant="subtle" color="gray" aria-label={t("order.remove", { name })} onClick={() => change(order.filter((one) => one !== criterion))}>
                <IconX size={16} aria-hidden />
              </ActionIcon>
            </li>
          );
        })}
      </ol>
      {order.length < most && (
        <NativeSelect
          className={classes.add ?? ""}
          aria-label={t("order.add")}
          value=""
          onChange={(event) => {
            const added = CRITERIA.find((criterion) => criterion === event.currentTarget.value);
            if (added) change([...order, added]);
          }}
          data={[{ value: "", label: t("order.add") }, ...unused.map((criterion) => ({ value: criterion, label: t(`criteria.${criterion}.name`, terms) }))]}
        />
      )}
      <p className={classes.faint}>{t("order.ties", terms)}</p>
    </fieldset>
  );
}
