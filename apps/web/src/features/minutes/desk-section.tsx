import { Button } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { DeskSectionProps } from "#features/minutes/desk-props";
import { ItemTimer } from "#features/minutes/item-timer";
import { PieceRow } from "#features/minutes/piece-row";
import { useSectionTitle } from "#features/minutes/use-section-title";
import classes from "./minutes.module.css";

/** One part of the minutes with its pieces, and the way to the next one. */
export function DeskSection(props: DeskSectionProps) {
  const { meeting, minutes, section, waited, acts } = props;
  const t = useTranslations("minutes");
  const title = useSectionTitle(minutes.items)(section);
  return (
    <section className={classes.section} aria-label={title}>
      <header className={classes.head}>
        <div>
          <h2 className={classes.title}>{title}</h2>
          {section.item !== null && section.item.presenter !== "" && <p className={classes.under}>{section.item.presenter}</p>}
        </div>
        {section.item && <ItemTimer meeting={meeting} item={section.item} waited={waited} />}
      </header>
      {section.pieces.length > 0 && (
        <ol className={classes.pieces}>
          {section.pieces.map((piece) => (
            <PieceRow key={piece.id} {...props} piece={piece} />
          ))}
        </ol>
      )}
      <Button className={classes.add ?? ""} size="compact-sm" variant="subtle" onClick={() => acts.add(section)}>
        {t(`add.${section.key}`)}
      </Button>
    </section>
  );
}
