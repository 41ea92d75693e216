import { useRef, useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { FieldSet } from "#field/ui/choice";
import styles from "#field/ui/place-field.module.css";

/** Degrees, and how far off they may be in metres. */
export interface Place {
  readonly lat: number;
  readonly lng: number;
  readonly accuracyM: number;
}

interface Props {
  readonly label: string;
  readonly hint?: string;
  /** null: switched off, or not found. */
  readonly value: Place | null;
  readonly onChange: (place: Place | null) => void;
}

const WAIT_MS = 30_000;
const rounded = (value: number, digits: number) => Number(value.toFixed(digits));

/** Off until the person switches it on; nothing waits for it. */
export function PlaceField({ label, hint, value, onChange }: Props) {
  const t = useTranslations("fieldKit");
  const format = useFormatter();
  const [asked, setAsked] = useState<"no" | "asking" | "failed">("no");
  // An answer that comes after it was switched off again is not wanted any more.
  const round = useRef(0);
  const ask = () => {
    const mine = ++round.current;
    setAsked("asking");
    const fail = () => mine === round.current && setAsked("failed");
    if (!("geolocation" in navigator)) return fail();
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        if (mine !== round.current) return;
        setAsked("no");
        onChange({ lat: rounded(coords.latitude, 6), lng: rounded(coords.longitude, 6), accuracyM: Math.round(coords.accuracy) });
      },
      fail,
      { enableHighAccuracy: true, timeout: WAIT_MS, maximumAge: 60_000 },
    );
  };
  const turn = (on: boolean) => {
    if (on) return ask();
    round.current++;
    setAsked("no");
    onChange(null);
  };
  const note = value ? t("placeFound", { metres: format.number(value.accuracyM) }) : asked === "asking" ? t("placeAsking") : asked === "failed" ? t("placeFailed") : t("placeOff");
  return (
    <FieldSet label={label} hint={hint}>
      <label className={styles.switch} data-checked={value !== null || asked === "asking"}>
        <input type="checkbox" role="switch" checked={value !== null || asked === "asking"} onChange={(event) => turn(event.target.checked)} />
        <span aria-hidden className={styles.track} />
        <span className={styles.words}>{t("placeSwitch")}</span>
      </label>
      <p role="status" className={styles.note}>{note}</p>
    </FieldSet>
  );
}
