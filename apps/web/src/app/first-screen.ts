/** The heavy screens people arrive at: what they are drawn with weighs as much as the rest of the app. */
const HEAVY: Readonly<Record<string, () => Promise<unknown>>> = {
  "/opd": () => import("#features/agency/agency-page"),
  "/analisis/sasaran": () => import("#features/targeting/targeting-page"),
};

// What does not come is asked for again by the router, which says so.
const heavy = HEAVY[location.pathname]?.().catch(() => undefined);
// The letters come while the app is set up, and no word that is read changes its width under the reader. Behind a heavy screen's files: the
// line is theirs until they are here, and letters are there long before that screen has been drawn.
const letters = async (): Promise<void> => {
  await heavy;
  await document.fonts.load('1em "Plus Jakarta Sans Variable"');
};
letters().catch(() => undefined);
