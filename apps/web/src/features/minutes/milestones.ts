import type { Version } from "@sinergi/api/minutes/minutes.schema";

const BREATH_MS = 60_000;

/**
 * The versions at which somebody stopped: typing is saved every moment, and of what one person typed in one go the last text tells.
 * Takes and gives the last first.
 */
export function milestonesOf(versions: readonly Version[]): readonly Version[] {
  return versions.filter((version, at) => {
    const next = versions[at - 1];
    return next === undefined || next.actorName !== version.actorName || Date.parse(next.at) - Date.parse(version.at) > BREATH_MS;
  });
}
