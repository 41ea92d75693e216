import { lazy, Suspense } from "react";
import { type Offer, useBringWay } from "#ui/bring-offer";
import classes from "./bring-later.module.css";

const Icon = lazy(async () => ({ default: (await import("#ui/bring-to-meeting")).BringIcon }));

/** "Bawa ke rakor" beside one number of a screen people arrive at: it comes after the numbers, and its place is kept. */
export function BringLater(props: { readonly offer: () => Offer; readonly name: string }) {
  if (useBringWay() === null) return null;
  return (
    <span className={classes.place}>
      <Suspense fallback={null}>
        <Icon {...props} />
      </Suspense>
    </span>
  );
}
