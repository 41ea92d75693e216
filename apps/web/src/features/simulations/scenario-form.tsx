import { NativeSelect, SegmentedControl, Switch, TextInput } from "@mantine/core";
import { CRITERIA_MAX, MONEY_MAX_IDR, PLACES_MAX, placesOf, type Room, type Scenario } from "@sinergi/domain/simulations/scenario";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { OrderChoice } from "#features/simulations/order-choice";
import { usePlaceTerms } from "#features/simulations/scenario-words";
import { useFormats } from "#lib/i18n";
import { useSession } from "#lib/session";
import { trpc } from "#lib/trpc";
import { AreaChoice } from "#ui/area-choice";
import choices from "#ui/choices.module.css";
import { readScenario, type ScenarioNumber, USUAL_ORDER, writeScenario } from "#urls/simulations.url";
import classes from "./simulations.module.css";
import "@mantine/core/styles/FloatingIndicator.css";
import "@mantine/core/styles/SegmentedControl.css";
import "@mantine/core/styles/InlineInput.css";
import "@mantine/core/styles/Switch.css";

const route = getRouteApi("/frame/perencanaan/simulasi");
const USUAL: Omit<Scenario, "programme"> = { room: { kind: "places", places: 500 }, order: USUAL_ORDER, share: "none", who: "eligible", area: null };

/** One scenario as choices; each is written into the address at once, numbers when the field is left. */
export function ScenarioForm({ number }: { readonly number: ScenarioNumber }) {
  const t = useTranslations("simulations");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const terms = usePlaceTerms();
  const programmes = useOwnFirst();
  const scenario = readScenario(search, number);
  const change = (next: Partial<Scenario>) => {
    const programme = next.programme ?? scenario?.programme;
    if (programme === undefined) return;
    void navigate({ search: (now) => ({ ...now, ...writeScenario(number, { ...USUAL, ...scenario, ...next, programme }) }), resetScroll: false });
  };
  return (
    <div className={classes.form} data-screen-only>
      <div className={choices.choices}>
        <NativeSelect
          className={classes.wide ?? ""}
          label={t("programme")}
          value={scenario?.programme ?? ""}
          onChange={(event) => event.currentTarget.value && change({ programme: event.currentTarget.value })}
          data={[...(scenario === null ? [{ value: "", label: t("choose") }] : []), ...programmes]}
        />
        {scenario !== null && <RoomChoice room={scenario.room} change={(room) => change({ room })} />}
      </div>
      {scenario !== null && (
        <>
          <OrderChoice order={scenario.order} most={CRITERIA_MAX} change={(order) => change({ order })} />
          <div className={choices.choices}>
            <AreaChoice area={scenario.area ?? undefined} choose={(area) => change({ area: area ?? null })} />
            <Switch className={classes.switch ?? ""} label={t("share", terms)} checked={scenario.share === "district"} onChange={(event) => change({ share: event.currentTarget.checked ? "district" : "none" })} />
            <Switch className={classes.switch ?? ""} label={t("withUnknown")} checked={scenario.who === "withUnknown"} onChange={(event) => change({ who: event.currentTarget.checked ? "withUnknown" : "eligible" })} />
          </div>
        </>
      )}
    </div>
  );
}

/** Programmes that reach families or persons, or whose list names them; those of one's own organisation first. */
function useOwnFirst() {
  const t = useTranslations("simulations");
  const { user } = useSession();
  const all = useQuery(trpc.programmes.list.queryOptions()).data ?? [];
  const offered = all.filter(({ unit, periods }) => unit !== "AREA" && (unit === "GROUP" ? periods.some(({ hasList }) => hasList) : periods.length > 0)).map(({ code, name, owner }) => ({ value: code, label: name, owner }));
  const own = offered.filter(({ owner }) => owner === user.agency?.code);
  if (own.length === 0) return offered.map(({ value, label }) => ({ value, label }));
  const rest = offered.filter(({ owner }) => owner !== user.agency?.code);
  const plain = (some: typeof offered) => some.map(({ value, label }) => ({ value, label }));
  return [{ group: t("ownProgrammes"), items: plain(own) }, { group: t("otherProgrammes"), items: plain(rest) }];
}

interface RoomChoiceProps {
  readonly room: Room;
  readonly change: (room: Room) => void;
}

const USUAL_BUDGET: Room = { kind: "budget", budgetIdr: 2_000_000_000, costIdr: 20_000_000 };

function RoomChoice({ room, change }: RoomChoiceProps) {
  const t = useTranslations("simulations");
  const formats = useFormats();
  return (
    <>
      <SegmentedControl
        aria-label={t("room.kind")}
        value={room.kind}
        onChange={(kind) => change(kind === "places" ? { kind: "places", places: placesOf(room) || 1 } : USUAL_BUDGET)}
        data={[{ value: "places", label: t("room.places") }, { value: "budget", label: t("room.budget") }]}
      />
      {room.kind === "places" ? (
        <WholeNumber label={t("room.placesLabel")} value={room.places} most={PLACES_MAX} change={(places) => change({ kind: "places", places })} />
      ) : (
        <>
          <WholeNumber label={t("room.budgetLabel")} value={room.budgetIdr} most={MONEY_MAX_IDR} change={(budgetIdr) => change({ ...room, budgetIdr })} />
          <WholeNumber label={t("room.costLabel")} value={room.costIdr} most={MONEY_MAX_IDR} change={(costIdr) => change({ ...room, costIdr })} />
          <p className={classes.room}>{t("room.enough", { places: formats.count(placesOf(room)) })}</p>
        </>
      )}
    </>
  );
}

interface WholeNumberProps {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly change: (value: number) => void;
}

/** A whole number from 1, as people type it: dots and spaces between the thousands are passed over. Counts when the field is left or Enter is pressed. */
function WholeNumber({ label, value, most, change }: WholeNumberProps) {
  const t = useTranslations("simulations");
  const formats = useFormats();
  const [typed, setTyped] = useState(formats.count(value));
  const read = Number(typed.replaceAll(/[.,\s]/g, ""));
  const fits = Number.isInteger(read) && read >= 1 && read <= most;
  const take = () => {
    if (fits && read !== value) change(read);
  };
  return (
    <TextInput
      className={choices.choice ?? ""}
      label={label}
      inputMode="numeric"
      autoComplete="off"
      value={typed}
      error={fits ? null : t("room.wrong", { most: formats.count(most) })}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => event.key === "Enter" && take()}
    />
  );
}
