import { fileURLToPath } from "node:url";

/** Arimo has the widths of Arial, which offices ask for; it comes with the code and is embedded in every paper. */
export const FONTS = {
  Arimo: {
    normal: fileURLToPath(import.meta.resolve("@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf")),
    bold: fileURLToPath(import.meta.resolve("@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf")),
    italics: fileURLToPath(import.meta.resolve("@expo-google-fonts/arimo/400Regular_Italic/Arimo_400Regular_Italic.ttf")),
    bolditalics: fileURLToPath(import.meta.resolve("@expo-google-fonts/arimo/700Bold_Italic/Arimo_700Bold_Italic.ttf")),
  },
};
export const FONT_FILES: readonly string[] = Object.values(FONTS.Arimo);
