import { searchEntries } from "@sinergi/db/meetings/minutes-around.store";
import { snippetOf } from "@sinergi/domain/meetings/minutes-markup";
import { searchInputSchema, type SearchAnswer } from "#minutes/minutes.schema";
import { procedure } from "#platform/procedures";

const MOST = 300;

/** Where something was said, in the minutes of all meetings the caller may read. */
export const searchMinutes = procedure({ permission: "meetings.read", scope: "agency", audit: null })
  .input(searchInputSchema)
  .query(async ({ ctx, input }): Promise<SearchAnswer> => {
    const words = input.text.split(/\s+/).filter((word) => word !== "");
    const rows = await ctx.read((tx) => searchEntries(tx, { words, kind: input.kind, limit: MOST + 1 }));
    const soughtIn = (text: string): string => words.find((word) => text.toLowerCase().includes(word.toLowerCase())) ?? "";
    return {
      rows: rows.slice(0, MOST).map(({ text, ...row }) => ({ ...row, snippet: snippetOf(text, text.toLowerCase().includes(input.text.toLowerCase()) ? input.text : soughtIn(text)) })),
      more: rows.length > MOST,
    };
  });
