import { NativeSelect, SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { type CompareKind, readSides } from "#features/compare/compare-sides";
import { usePlaces } from "#lib/areas";
import { useFormats } from "#lib/i18n";
import { useProgrammes } from "#lib/programmes";
import { trpc } from "#lib/trpc";
import type { CompareSearch } from "#urls/compare.url";
import choices from "#ui/choices.module.css";
import classes from "./compare.module.css";
import "@mantine/core/styles/FloatingIndicator.css";
import "@mantine/core/styles/SegmentedControl.css";

const route = getRouteApi("/frame/analisis/banding");
const KINDS: readonly CompareKind[] = ["wilayah", "program", "potret"];
type Key = Exclude<keyof CompareSearch, "apa">;

/** What is compared, the two sides, and what both have in common. */
export function CompareChoices() {
  const t = useTranslations("compare");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { kind } = readSides(search);
  return (
    <div className={classes.choices} data-screen-only>
      <SegmentedControl
        aria-label={t("kind")}
        value={kind}
        onChange={(value) => void navigate({ search: (now) => ({ ...now, apa: KINDS.find((one) => one === value) }) })}
        data={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <div className={choices.choices}>
        {kind === "wilayah" && <AreaSelect at="wil" label={t("areaLeft")} />}
        {kind === "wilayah" && <AreaSelect at="wil2" label={t("areaRight")} />}
        {kind === "program" && <ProgrammeSelect at="prog" label={t("programmeLeft")} />}
        {kind === "program" && <ProgrammeSelect at="prog2" label={t("programmeRight")} />}
        {kind === "potret" && <SnapshotSelect at="tgl" label={t("snapshotLeft")} />}
        {kind === "potret" && <SnapshotSelect at="tgl2" label={t("snapshotRight")} />}
      </div>
      <div className={choices.choices}>
        {kind !== "wilayah" && <AreaSelect at="wil" label={t("area")} />}
        {kind !== "program" && <ProgrammeSelect at="prog" label={t("programme")} />}
      </div>
    </div>
  );
}

interface SelectProps {
  readonly at: Key;
  readonly label: string;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

function SideSelect({ at, label, options }: SelectProps & { readonly options: readonly (Option | { readonly group: string; readonly items: Option[] })[] }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <NativeSelect
      className={choices.choice ?? ""}
      label={label}
      value={search[at] ?? ""}
      onChange={(event) => {
        const value = event.currentTarget.value || undefined;
        void navigate({ search: (now) => ({ ...now, [at]: value }), resetScroll: false });
      }}
      data={[...options]}
    />
  );
}

/** Districts, each with its villages below. */
function AreaSelect(props: SelectProps) {
  const t = useTranslations("compare");
  const places = usePlaces();
  const option = ({ code, name }: { code: string; name: string }) => ({ value: code, label: name });
  const villages = places.districts.map((district) => ({ group: district.name, items: [option(district), ...places.villagesOf(district.code).map(option)] }));
  return <SideSelect {...props} options={[{ value: "", label: t("whole") }, ...villages]} />;
}

function ProgrammeSelect(props: SelectProps) {
  const t = useTranslations("compare");
  const { all } = useProgrammes();
  const persons = all.filter(({ unit, periods }) => unit !== "AREA" && periods.some(({ hasList }) => hasList));
  return <SideSelect {...props} options={[{ value: "", label: t("noProgramme") }, ...persons.map(({ code, name }) => ({ value: code, label: name }))]} />;
}

/** Today, the day of every version, and what was frozen. */
function SnapshotSelect(props: SelectProps) {
  const t = useTranslations("compare");
  const formats = useFormats();
  const versions = useQuery(trpc.movements.versions.queryOptions()).data ?? [];
  const frozen = useQuery(trpc.targeting.frozen.queryOptions()).data ?? [];
  const options = [
    { value: "", label: t("today") },
    ...versions.toReversed().map(({ source, asOf }) => ({ value: asOf, label: t("versionDay", { source, day: formats.day(asOf) }) })),
    ...frozen.map(({ ref, on, name }) => ({ value: ref, label: t("frozen", { day: formats.day(on), name: name === null ? "" : ` · ${name}` }) })),
  ];
  const { [props.at]: chosen } = route.useSearch();
  const known = chosen === undefined || options.some(({ value }) => value === chosen);
  return <SideSelect {...props} options={known ? options : [...options, { value: chosen, label: formats.day(chosen) }]} />;
}
