/** Rows `d` with a `village_code`, once for the village, once for its district and once for the regency: the dotted code holds its parents. */
export const AREA_LEVELS = "cross join lateral (values (d.village_code), (substr(d.village_code, 1, 8)), (substr(d.village_code, 1, 5))) as a (area_code)";
