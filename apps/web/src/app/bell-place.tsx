import { lazy, Suspense, useEffect, useState } from "react";
import classes from "./bell.module.css";

const Bell = lazy(async () => ({ default: (await import("#app/bell")).Bell }));

/** What a screen is opened for comes first. */
const LATER_MS = 800;

/** Where the bell hangs: its place is kept from the start, the bell itself and its number come when the screen stands. */
export function BellPlace() {
  const [later, setLater] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLater(true), LATER_MS);
    return () => clearTimeout(timer);
  }, []);
  const place = <span className={classes.bell} />;
  if (!later) return place;
  return (
    <Suspense fallback={place}>
      <Bell />
    </Suspense>
  );
}
