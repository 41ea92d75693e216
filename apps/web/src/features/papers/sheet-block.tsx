import { groupCivilServantNumber } from "@sinergi/domain/papers/civil-servant-number";
import type { Block } from "@sinergi/domain/papers/paper-contents.schema";
import { SheetChart } from "#features/papers/sheet-chart";
import { SheetTable } from "#features/papers/sheet-table";
import classes from "./papers.module.css";

type Of<K extends Block["kind"]> = Extract<Block, { kind: K }>;

/** One part of a paper on the screen. */
export function SheetBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case "heading":
      return <h3 className={classes.heading}>{block.text}</h3>;
    case "subheading":
      return <h4 className={classes.subheading}>{block.text}</h4>;
    case "annex":
      return <h3 className={classes.annex}>{block.title}</h3>;
    case "paragraph":
      return (
        <p className={classes.paragraph}>
          <Runs runs={block.runs} />
        </p>
      );
    case "list":
      return <List block={block} />;
    case "facts":
      return <Rows rows={block.rows} />;
    case "address":
      return <Address block={block} />;
    case "table":
      return <SheetTable block={block} />;
    case "chart":
      return <SheetChart block={block} />;
    case "signatures":
      return <Signatures block={block} />;
    case "copies":
      return (
        <div className={classes.copies}>
          <p>Tembusan:</p>
          <ol className={classes.list}>
            {block.lines.map((line, at) => (
              <li key={at}>{line}</li>
            ))}
          </ol>
        </div>
      );
  }
}

function Runs({ runs }: { readonly runs: Of<"paragraph">["runs"] }) {
  return runs.map(({ text, bold }, at) => (bold ? <strong key={at}>{text}</strong> : <span key={at}>{text}</span>));
}

function List({ block: { ordered, items } }: { readonly block: Of<"list"> }) {
  const Tag = ordered ? "ol" : "ul";
  return (
    <Tag className={classes.list} data-ordered={ordered}>
      {items.map((item, at) => (
        <li key={at}>
          <Runs runs={item} />
        </li>
      ))}
    </Tag>
  );
}

function Rows({ rows }: { readonly rows: Of<"facts">["rows"] }) {
  return (
    <dl className={classes.rows}>
      {rows.map(({ label, lines }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {lines.map((line, at) => (
              <span key={at}>{line === "" ? "–" : line}</span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Address({ block: { placeAndDay, rows, to } }: { readonly block: Of<"address"> }) {
  return (
    <div className={classes.letter}>
      <Rows rows={rows} />
      <div>
        <p>{placeAndDay === "" ? "–" : placeAndDay}</p>
        <p className={classes.to}>Kepada Yth.</p>
        {to.length === 0 ? <p>–</p> : to.map((line, at) => <p key={at}>{to.length > 1 ? `${at + 1}. ${line}` : line}</p>)}
        <p>di – Tempat</p>
      </div>
    </div>
  );
}

function Signatures({ block: { placeAndDay, people } }: { readonly block: Of<"signatures"> }) {
  return (
    <div className={classes.signatures} data-alone={people.length === 1}>
      {placeAndDay !== "" && <p className={classes.placeAndDay}>{placeAndDay}</p>}
      {people.map(({ role, position, name, rank, nip }, at) => (
        <div key={at}>
          <p>{role}</p>
          <p>{position}</p>
          <p className={classes.hand}>{name}</p>
          <p>{rank}</p>
          <p className={classes.nip}>{nip !== "" && `NIP ${groupCivilServantNumber(nip)}`}</p>
        </div>
      ))}
    </div>
  );
}
