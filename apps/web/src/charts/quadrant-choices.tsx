import { SegmentedControl, Switch } from "@mantine/core";
import "@mantine/core/styles/InlineInput.css";
import "@mantine/core/styles/Switch.css";
import classes from "./quadrant-choices.module.css";

/** What the quadrants of areas keep in an address: families of decile 1 instead of 1-4, and priorities 2 and 3 swapped. */
export interface QuadrantSearch {
  readonly dasar?: string | undefined;
  readonly tukar?: string | undefined;
}

interface QuadrantChoicesProps {
  readonly search: QuadrantSearch;
  readonly change: (change: QuadrantSearch) => void;
  readonly words: { readonly base: string; readonly poor: string; readonly poorest: string; readonly swap: string };
}

/** Whom the quadrants count, and which of the two middle ones comes before the other. */
export function QuadrantChoices({ search: { dasar, tukar }, change, words }: QuadrantChoicesProps) {
  return (
    <div className={classes.ways} data-screen-only>
      <SegmentedControl
        size="sm"
        aria-label={words.base}
        value={dasar ?? ""}
        onChange={(value) => change({ dasar: value === "desil-1" ? value : undefined })}
        data={[
          { value: "", label: words.poor },
          { value: "desil-1", label: words.poorest },
        ]}
      />
      <Switch label={words.swap} checked={tukar === "ya"} onChange={(event) => change({ tukar: event.currentTarget.checked ? "ya" : undefined })} />
    </div>
  );
}
