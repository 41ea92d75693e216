import { lazy, Suspense } from "react";
import { bringPart } from "#lib/catalogue";
import { type Offer, useBringWay } from "#ui/bring-offer";
import classes from "./bring-later.module.css";

/** Beranda stands before the words that screens share: they come with the button. */
const Icon = lazy(async () => {
  const [{ BringIcon }] = await Promise.all([import("#ui/bring-to-meeting"), bringPart("shared")]);
  return { default: BringIcon };
});

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
