import { type Door, readDoor } from "@sinergi/offline/store/doors";
import { askHello } from "@sinergi/offline/transport/ask-server";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { useLocation } from "wouter";
import { SignInDoor } from "#field/door/sign-in-door";
import { usePhone } from "#field/store/use-phone";
import { Banner } from "#field/ui/banner";
import { signOut } from "#lib/sign-out";

/** The session is over and the phone is open: the same person signs in again, and what waits goes out (row 27). */
export function SignInAgainPage() {
  const t = useTranslations("fieldShell");
  const { store } = usePhone();
  const [, go] = useLocation();
  const [door, setDoor] = useState<Door | null>(null);
  const [isOther, setIsOther] = useState(false);
  const { db, transport, person } = store.phone;
  useEffect(() => {
    readDoor(db).then(setDoor, () => undefined);
  }, [db]);
  const signedIn = async () => {
    const hello = await askHello(transport, { device: null, lastAck: null });
    // Nobody's session is left open on a phone that is another one's (row 28).
    if (hello.kind === "DATA" && hello.data.user.id !== person.id) {
      await signOut().catch(() => undefined);
      return setIsOther(true);
    }
    void store.sync().catch(() => undefined);
    go("/kotak");
  };
  return door && (
    <>
      {isOther ? <Banner tone="late" urgent>{t("door.problem_other")}</Banner> : null}
      <SignInDoor door={door} trouble={null} signedIn={() => void signedIn()} />
    </>
  );
}
