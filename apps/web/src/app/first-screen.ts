/** The heavy screens people arrive at: what they are drawn with weighs as much as the rest of the app. */
const HEAVY: Readonly<Record<string, () => Promise<unknown>>> = {
  "/opd": () => import("#features/agency/agency-page"),
  "/analisis/sasaran": () => import("#features/targeting/targeting-page"),
};

// While the app is set up the line is idle: the letters come then, and no word that is read changes its width under the reader.
document.fonts.load('1em "Plus Jakarta Sans Variable"').catch(() => undefined);
// What does not come is asked for again by the router, which says so.
HEAVY[location.pathname]?.().catch(() => undefined);
