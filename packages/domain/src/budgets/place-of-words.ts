import { createAreaIndex, type AreaSources } from "#areas/area-index";
import { placeKeys } from "#areas/place-name";

const DISTRICT_WORD = /^(kecamatan|kec\.?|distrik)\s+/i;
const VILLAGE_WORD = /^(pekon|desa|kelurahan|kel\.?|kampung|tiyuh|nagari|gampong)\s+/i;
/** `Sukarame (Balik Bukit)` and `Balik Bukit/Sukarame`: a village with its district. */
const IN_BRACKETS = /^(.+?)\s*\((.+)\)$/;
const WITH_SLASH = /^([^/]+)\/([^/]+)$/;

/**
 * The district or village a planner's words mean: a code, a name with its kind (`Kecamatan Sekincau`, `Pekon Suoh`), a village with its
 * district, or a name that one place alone carries. Null where it means none, or could mean two.
 */
export function placeOfWords(sources: AreaSources): (text: string) => string | null {
  const index = createAreaIndex(sources);
  const districts = new Map<string, string>();
  const byCode = new Map<string, string>();
  for (const { code, level, name } of sources.areas) {
    if (level === "district") districts.set(placeKeys(name)[0] ?? "", code);
    if (level === "district" || level === "village") byCode.set(code.replaceAll(".", ""), code);
  }
  const district = (text: string): string | null => placeKeys(text).map((key) => districts.get(key)).find((code) => code !== undefined) ?? null;
  const village = (text: string, within: string | null): string | null => {
    const found = index.resolveVillage({ code: null, district: within, village: text });
    return found.ok ? found.villageCode : null;
  };

  return (text) => {
    const words = text.trim();
    const code = byCode.get(words.replaceAll(".", "").replace(/^'/, ""));
    if (code !== undefined) return code;
    if (DISTRICT_WORD.test(words)) return district(words.replace(DISTRICT_WORD, ""));
    const [, inner, outer] = IN_BRACKETS.exec(words) ?? [];
    if (inner !== undefined && outer !== undefined) return village(inner, outer);
    const [, above, below] = WITH_SLASH.exec(words) ?? [];
    if (above !== undefined && below !== undefined) return village(below.trim(), above.trim());
    if (VILLAGE_WORD.test(words)) return village(words, null);
    const meant = [district(words), village(words, null)].filter((one) => one !== null);
    return meant.length === 1 ? (meant[0] ?? null) : null;
  };
}
