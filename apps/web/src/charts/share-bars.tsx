import { Menu, UnstyledButton } from "@mantine/core";
import type { Mark } from "#charts/mark";
import { MarkMenuDropdown } from "#charts/mark-menu";
import classes from "./share-bars.module.css";

export interface ShareBar {
  readonly key: string;
  readonly name: string;
  /** Length of the bar, 0-1 of the axis; null draws no bar: unknown is not zero. */
  readonly length: number | null;
  readonly value: string;
  readonly detail: string;
  readonly mark: Mark;
}

interface ShareBarsProps {
  readonly label: string;
  readonly bars: readonly ShareBar[];
  /** A line through all bars to compare with, and its words. */
  readonly line?: { readonly at: number; readonly words: string } | undefined;
}

/** Sorted bars, each a button of its own: what the mouse can do, the keyboard can. */
export function ShareBars({ label, bars, line }: ShareBarsProps) {
  return (
    <figure aria-label={label}>
      {line && <figcaption className={classes.key}>{line.words}</figcaption>}
      <ul className={classes.bars}>
        {bars.map((bar) => (
          <li key={bar.key}>
            <Menu position="bottom" width={260}>
              <Menu.Target>
                <UnstyledButton className={classes.bar ?? ""}>
                  <span className={classes.name}>{bar.name}</span>
                  <span className={classes.track}>
                    {bar.length !== null && (
                      <span
                        className={classes.fill}
                        data-below={line !== undefined && bar.length < line.at}
                        style={{ display: "block", width: `${bar.length * 100}%` }}
                      />
                    )}
                    {line && <span className={classes.line} style={{ left: `${line.at * 100}%` }} />}
                  </span>
                  <span className={classes.value}>
                    {bar.value} <small>{bar.detail}</small>
                  </span>
                </UnstyledButton>
              </Menu.Target>
              <MarkMenuDropdown mark={bar.mark} />
            </Menu>
          </li>
        ))}
      </ul>
    </figure>
  );
}
