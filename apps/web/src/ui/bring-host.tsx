import { lazy, type ReactNode, Suspense, useState } from "react";
import { BringContext, type Offer } from "#ui/bring-offer";

const BringDialog = lazy(async () => ({ default: (await import("#ui/bring-dialog")).BringDialog }));

/** Holds the one dialog of "bawa ke rakor": a menu that asked for it may be gone by then. */
export function BringHost({ opened, children }: { readonly opened: () => void; readonly children: ReactNode }) {
  const [offer, setOffer] = useState<Offer | null>(null);
  const [bring] = useState(() => (given: Offer) => {
    opened();
    setOffer(given);
  });
  return (
    <BringContext value={bring}>
      {children}
      {offer && (
        <Suspense fallback={null}>
          <BringDialog offer={offer} close={() => setOffer(null)} />
        </Suspense>
      )}
    </BringContext>
  );
}
