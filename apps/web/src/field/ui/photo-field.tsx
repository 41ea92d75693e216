import { newId } from "@sinergi/offline/new-id";
import type { Photo } from "@sinergi/offline/field-store";
import { IconCamera } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Banner } from "#field/ui/banner";
import { Button } from "#field/ui/button";
import { FieldSet } from "#field/ui/choice";
import styles from "#field/ui/photo-field.module.css";
import { shrinkPhoto } from "#field/ui/shrink-photo";

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly photos: readonly Photo[];
  readonly most?: number;
  /** Keeps the draft: a camera may end the page, and what was typed must stand by then. */
  readonly beforeCamera: () => Promise<void>;
  /** Keeps the photos at once. */
  readonly onChange: (photos: readonly Photo[]) => Promise<void>;
}

type Trouble = "unreadable" | "unkept" | null;

export function PhotoField({ label, hint, photos, most = 3, beforeCamera, onChange }: Props) {
  const t = useTranslations("fieldKit");
  const file = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>(null);
  const keep = async (next: readonly Photo[]) => {
    try {
      await onChange(next);
      setTrouble(null);
    } catch {
      setTrouble("unkept");
    }
  };
  const open = async () => {
    try {
      await beforeCamera();
      file.current?.click();
    } catch {
      setTrouble("unkept");
    }
  };
  const take = async (picked: File | undefined) => {
    if (!picked) return;
    setBusy(true);
    const bytes = await shrinkPhoto(picked);
    if (bytes) await keep([...photos, { id: newId(), mime: "image/jpeg", bytes }]);
    else setTrouble("unreadable");
    setBusy(false);
  };
  return (
    <FieldSet label={label} hint={hint}>
      {trouble === null ? null : <Banner tone="late" urgent title={t(trouble === "unreadable" ? "photoUnreadable" : "photoUnkept")} />}
      {photos.length === 0 ? null : (
        <ul className={styles.photos}>
          {photos.map((photo, at) => <Thumbnail key={photo.id} photo={photo} number={at + 1} onRemove={() => void keep(photos.filter((one) => one.id !== photo.id))} />)}
        </ul>
      )}
      <input ref={file} className={styles.file} type="file" accept="image/*" capture="environment" tabIndex={-1} aria-label={label} onChange={(event) => {
        const [picked] = event.target.files ?? [];
        event.target.value = "";
        void take(picked);
      }} />
      {photos.length < most ? <Button wide disabled={busy} onClick={() => void open()}><IconCamera aria-hidden size={22} />{busy ? t("photoWorking") : t("takePhoto")}</Button> : null}
      <p className={styles.note}>{t("photoCount", { count: photos.length, most })}</p>
    </FieldSet>
  );
}

function Thumbnail({ photo, number, onRemove }: { readonly photo: Photo; readonly number: number; readonly onRemove: () => void }) {
  const t = useTranslations("fieldKit");
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const url = URL.createObjectURL(new Blob([photo.bytes], { type: photo.mime }));
    if (image.current) image.current.src = url;
    return () => URL.revokeObjectURL(url);
  }, [photo]);
  return (
    <li className={styles.photo}>
      <img ref={image} alt={t("photoNumber", { number })} />
      <button type="button" onClick={onRemove}>{t("removePhoto", { number })}</button>
    </li>
  );
}
