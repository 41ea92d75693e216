import { mayConsent } from "@sinergi/domain/fieldwork/visit-groups";
import type { Photo } from "@sinergi/offline/field-store";
import { useTranslations } from "use-intl";
import { Banner } from "#field/ui/banner";
import { PhotoField } from "#field/ui/photo-field";
import { PlaceField } from "#field/ui/place-field";
import { YesNo } from "#field/ui/yes-no";
import { mayKeepProof } from "#field/visits/visit-fields";
import type { GroupProps } from "#field/visits/visit-group";

interface Props extends GroupProps {
  readonly photos: readonly Photo[];
  readonly beforeCamera: () => Promise<void>;
  readonly onPhotos: (photos: readonly Photo[]) => Promise<void>;
}

export function ProofGroup({ fields, set, photos, beforeCamera, onPhotos }: Props) {
  const t = useTranslations("fieldVisits");
  return (
    <>
      {fields.outcome !== null && mayConsent(fields.outcome) ? <YesNo label={t("proof.consent")} hint={t("proof.consentHint")} value={fields.consent ?? undefined} onChange={(consent) => set({ consent })} /> : null}
      {fields.consent === false && !mayKeepProof(fields) ? <Banner title={t("proof.withoutConsent")} /> : null}
      {mayKeepProof(fields) ? (
        <>
          <PlaceField label={t("proof.place")} hint={t("proof.placeHint")} value={fields.place} onChange={(place) => set({ place })} />
          <PhotoField label={t("proof.photos")} hint={t("proof.photosHint")} photos={photos} beforeCamera={beforeCamera} onChange={onPhotos} />
        </>
      ) : null}
    </>
  );
}
