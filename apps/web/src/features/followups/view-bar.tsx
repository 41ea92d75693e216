import { NativeSelect, SegmentedControl } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { type FollowUpsSearch, GROUP_KEYS } from "#urls/followups.url";
import "@mantine/core/styles/SegmentedControl.css";
import "@mantine/core/styles/FloatingIndicator.css";
import own from "./followups.module.css";

const route = getRouteApi("/frame/tindak-lanjut");
const GROUPS = { opd: "lead", keadaan: "state", rapat: "meeting" } as const;

/** Table or board, and what the table is grouped by. */
export function ViewBar() {
  const t = useTranslations("followUps");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (changed: Partial<FollowUpsSearch>) => void navigate({ search: (now) => ({ ...now, ...changed }), resetScroll: false });
  return (
    <div className={own.bar}>
      {search.tampil === undefined && (
        <NativeSelect
          label={t("groups.label")}
          value={search.kelompok ?? ""}
          onChange={(event) => change({ kelompok: GROUP_KEYS.find((one) => one === event.currentTarget.value) })}
          data={[{ value: "", label: t("groups.none") }, ...GROUP_KEYS.map((value) => ({ value, label: t(`groups.${GROUPS[value]}`) }))]}
        />
      )}
      <SegmentedControl aria-label={t("views.label")} value={search.tampil ?? "tabel"} onChange={(value) => change({ tampil: value === "papan" ? "papan" : undefined })} data={[{ value: "tabel", label: t("views.table") }, { value: "papan", label: t("views.board") }]} />
    </div>
  );
}
